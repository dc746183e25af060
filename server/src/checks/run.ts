import type { Analysis, Bilingual, Finding, ParagraphKind, Severity } from '../analysis';
import type { WordLexicon } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import type { Check, CheckedDocument, CheckedParagraph, DocumentCheck, Found, Observed, SeverityChoice } from './check';
import { Lookout, type Sighting } from './lookout';
import { type CheckProfile, profileSeverity } from './profiles';
import { type SpaceRun, spaceRuns } from './spaces';

/** What a reader chooses among the checks. */
export interface CheckOptions {
  /** `editor` when left out. */
  readonly profile?: CheckProfile;
  /** Severity by code, before the profile; a code that is not named keeps the severity of its profile or its check. */
  readonly checks?: Readonly<Record<string, SeverityChoice>>;
}

/** What the checks found and noted in one paragraph, in offsets of the paragraph. A function of its content and kind only. */
export interface ParagraphFindings {
  readonly findings: readonly Finding[];
  /** What each document check noted, by code. */
  readonly observations: ReadonlyMap<string, unknown>;
}

/** A check that is not switched off. */
interface ActiveCheck {
  readonly check: Check;
  /** Where it stands among all checks. */
  readonly index: number;
  readonly severity: Severity;
}

interface Kept {
  readonly kind: ParagraphKind;
  readonly result: ParagraphFindings;
  /** The findings as they stand in the text, for a paragraph that begins at `start`. */
  start: number;
  placed: readonly Finding[];
}

/**
 * Runs a set of checks over versions of a document. What depends on one paragraph alone is kept with its text layer, so
 * that a keystroke costs one paragraph and the document checks. Never throws: a check that fails says nothing.
 */
export class Checker {
  private kept = new WeakMap<ParagraphText, Kept>();
  private active: readonly ActiveCheck[] = [];
  private key = '';
  private readonly lookout: Lookout;

  constructor(
    private readonly checks: readonly Check[],
    private readonly lexicon: WordLexicon,
  ) {
    this.lookout = Lookout.over(checks, lexicon);
    this.choose({});
  }

  /**
   * All findings of an article, by start. Linear in the article for a new text; in the edited paragraph and the number of
   * attributions and findings for a further version.
   *
   * @param analysis the article with all layers but the findings
   * @param layers the text layers of `analysis.paragraphs`
   */
  run(analysis: Analysis, layers: readonly ParagraphText[], options: CheckOptions = {}): Finding[] {
    this.choose(options);
    const findings: Finding[] = [];
    const observed = new Map<string, Observed<unknown>[]>();
    analysis.paragraphs.forEach(({ start, kind }, paragraph) => {
      const layer = layers[paragraph];
      if (!layer) return;
      const kept = this.paragraph(layer, kind);
      if (kept.start !== start) {
        kept.placed = kept.result.findings.map((finding) => shifted(finding, start));
        kept.start = start;
      }
      for (const finding of kept.placed) findings.push(finding);
      for (const [code, noted] of kept.result.observations) {
        const list = observed.get(code);
        if (list) list.push({ paragraph, start, noted });
        else observed.set(code, [{ paragraph, start, noted }]);
      }
    });
    const document: CheckedDocument = { analysis, layers, lexicon: this.lexicon };
    for (const { check, severity } of this.active)
      if (check.scope === 'document')
        findings.push(...checkDocument(check, document, observed.get(check.code) ?? [], severity));
    return findings.sort((one, other) => one.start - other.start || one.end - other.end);
  }

  private paragraph(layer: ParagraphText, kind: ParagraphKind): Kept {
    const known = this.kept.get(layer);
    if (known?.kind === kind) return known;
    const result = checkParagraph(this.active, layer, kind, this.lexicon, this.lookout.look(layer));
    const kept: Kept = { kind, result, start: 0, placed: result.findings };
    this.kept.set(layer, kept);
    return kept;
  }

  private choose(options: CheckOptions): void {
    const { checks: chosen = {}, profile = 'editor' } = options;
    const severities = this.checks.map(
      ({ code, severity }) => chosen[code] ?? profileSeverity(profile, code) ?? severity,
    );
    const key = severities.join();
    if (key === this.key) return;
    this.active = this.checks.flatMap((check, index) => {
      const severity = severities[index]!;
      return severity === 'off' ? [] : [{ check, index, severity }];
    });
    this.key = key;
    this.kept = new WeakMap();
  }
}

/** What the checks find and note in one paragraph. Pure; a check that throws says nothing. Linear in the paragraph. */
function checkParagraph(
  checks: readonly ActiveCheck[],
  layer: ParagraphText,
  kind: ParagraphKind,
  lexicon: WordLexicon,
  sighting: Sighting,
): ParagraphFindings {
  const findings: Finding[] = [];
  const observations = new Map<string, unknown>();
  let runs: readonly SpaceRun[] | null = null;
  const spaces = (): readonly SpaceRun[] => (runs ??= spaceRuns(layer));
  for (const { check, index, severity } of checks) {
    if (!sighting.concerns(index)) continue;
    const paragraph: CheckedParagraph = { layer, kind, lexicon, hits: sighting.words(index), spaces };
    if (check.scope === 'document') {
      const noted = observe(check, paragraph);
      if (noted !== null) observations.set(check.code, noted);
      continue;
    }
    const before = findings.length;
    try {
      check.run(paragraph, (found) => findings.push(toFinding(check, severity, found)));
    } catch {
      findings.length = before;
    }
  }
  return { findings, observations };
}

/** What one document check finds in the article. Pure; a check that throws says nothing. */
function checkDocument(
  check: DocumentCheck,
  document: CheckedDocument,
  observed: readonly Observed<unknown>[],
  severity: Severity,
): Finding[] {
  const findings: Finding[] = [];
  try {
    check.run(document, observed, (found) => findings.push(toFinding(check, severity, found)));
  } catch {
    return [];
  }
  return findings;
}

function observe(check: DocumentCheck, paragraph: CheckedParagraph): unknown {
  try {
    return check.observe?.(paragraph) ?? null;
  } catch {
    return null;
  }
}

const weight: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

function toFinding(check: Check, severity: Severity, found: Found): Finding {
  const lighter = found.severity && weight[found.severity] < weight[severity] ? found.severity : severity;
  return {
    code: check.code,
    severity: lighter,
    start: found.start,
    end: found.end,
    message: filled(check.message, found.values),
    fixes: found.fixes ?? [],
    related: found.related ?? [],
  };
}

function filled(message: Bilingual, values: Found['values']): Bilingual {
  if (!values) return message;
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return { ar: fill(message.ar), en: fill(message.en) };
}

function shifted(finding: Finding, by: number): Finding {
  return {
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    })),
    related: finding.related.map(({ span, message }) => ({
      span: { start: span.start + by, end: span.end + by },
      message,
    })),
  };
}
