import type { Analysis, Finding, TextEdit } from '../analysis';
import { findings } from './findings';

/** Many fixes as one change of the text. */
export interface FixedTogether {
  /** In text order; no two share a place or touch. */
  readonly edits: readonly TextEdit[];
  /** How many findings they mend. */
  readonly count: number;
}

/** Checks of spelling and punctuation whose fix changes how a text is written and never what it says. */
const safe = /^(?:PUN\d+|ORT003|ORT005|ORT007|ORT008|ORT010|GRM001)$/;

/** The first fixes of all findings of a code. Linear in the text and the findings. */
export function fixAllOfKind(analysis: Analysis, code: string): FixedTogether {
  return together(
    analysis,
    findings(analysis).filter((finding) => finding.code === code),
  );
}

/**
 * What may be mended in the whole text without asking, as on saving: findings of spelling and punctuation that leave no
 * choice. Where two forms may be meant («ان») the writer has to say which. Linear in the text and the findings.
 */
export function fixAllSafe(analysis: Analysis): FixedTogether {
  return together(
    analysis,
    findings(analysis).filter(({ code, fixes }) => safe.test(code) && fixes.length === 1),
  );
}

/**
 * The first fixes of the findings, in text order. One that touches an earlier one is left for the next time: each fix was
 * made for the text as it is, and is right beside another only when something lies between them.
 */
function together(analysis: Analysis, fixed: readonly Finding[]): FixedTogether {
  const taken = new Uint8Array(analysis.text.length + 1);
  const edits: TextEdit[] = [];
  let count = 0;
  for (const { fixes } of fixed) {
    const fix = fixes[0];
    if (!fix || fix.edits.some(({ start, end }) => taken.subarray(start, end + 1).includes(1))) continue;
    for (const { start, end } of fix.edits) taken.fill(1, start, end + 1);
    edits.push(...fix.edits);
    count++;
  }
  return { edits: edits.sort((one, other) => one.start - other.start || one.end - other.end), count };
}
