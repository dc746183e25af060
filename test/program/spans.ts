import assert from 'node:assert/strict';

const ARABIC_LETTER_OR_MARK = /[\u0620-\u065f\u066e-\u06d3\u06d5]/;

/** True when a span could not begin or end here: within a surrogate pair or within a word of Arabic letters. */
function cutsAt(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return false;
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset);
  if (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) return true;
  return ARABIC_LETTER_OR_MARK.test(before) && ARABIC_LETTER_OR_MARK.test(after);
}

/** Proclitics are cut off there on purpose, and an edit may change a part of a word. */
const MAY_CUT_WORDS = new Set(['core', 'edits']);

/**
 * Walks a document and holds every span in it to the contract: inside the text, not reversed, cutting no surrogate pair and
 * no word. Answers how many spans there were.
 */
export function checkSpans(value: unknown, text: string, path = ''): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if ('start' in value && 'end' in value) {
    const { start, end } = value;
    assert.ok(typeof start === 'number' && typeof end === 'number', path);
    assert.ok(0 <= start && start <= end && end <= text.length, `${path}: ${start} to ${end} of ${text.length}`);
    assert.ok(!cutsAt(text, start), `${path} begins within a word: ${JSON.stringify(around(text, start))}`);
    assert.ok(!cutsAt(text, end), `${path} ends within a word: ${JSON.stringify(around(text, end))}`);
    count++;
  }
  for (const [key, child] of Object.entries(value)) {
    if (!MAY_CUT_WORDS.has(key)) count += checkSpans(child, text, `${path}/${key}`);
  }
  return count;
}

function around(text: string, offset: number): string {
  return `${text.slice(Math.max(0, offset - 20), offset)}|${text.slice(offset, offset + 20)}`;
}
