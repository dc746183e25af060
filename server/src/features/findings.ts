import type { Analysis, Finding, Fix, Span } from '../analysis';
import { overlap } from './spans';

/** What an editor should look at, in text order, as the analysis has it. Text that is not Arabic has none. */
export function findings(analysis: Analysis): readonly Finding[] {
  if (!analysis.isArabic) return [];
  return analysis.findings;
}

/** The same analysis with other findings. Layers that nobody has read yet stay unmade. */
export function withFindings(analysis: Analysis, findings: readonly Finding[]): Analysis {
  const layers: Analysis = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(analysis)) as Analysis;
  return Object.assign(layers, { findings });
}

/** A fix at a place, with the finding that it mends. */
export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** True when the finding has this fix only: an editor may apply it unasked. */
  readonly only: boolean;
}

/** The findings that share a place with the span; a caret counts as an empty span. */
export function findingsAt(analysis: Analysis, span: Span): Finding[] {
  return findings(analysis).filter((finding) => overlap(finding, span));
}

/** The fixes of the findings that share a place with the span; a caret counts as an empty span. */
export function fixesAt(analysis: Analysis, span: Span): OfferedFix[] {
  return findingsAt(analysis, span).flatMap((finding) =>
    finding.fixes.map((fix) => ({ finding, fix, only: finding.fixes.length === 1 })),
  );
}
