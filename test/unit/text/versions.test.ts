import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitParagraphs } from '../../../server/src/text/paragraphs';
import { sharedEnds, unchangedLines } from '../../../server/src/text/versions';

const former = 'العنوان\nالأول\nالثاني\nالثالث';

function compare(text: string): { readonly head: number; readonly tail: number; readonly middle: string } {
  const { head, tail, middle } = unchangedLines(former, splitParagraphs(former), text);
  return { head, tail, middle: text.slice(middle.start, middle.end).trim() };
}

describe('versions of a text', () => {
  it('share what comes before and after the change', () => {
    assert.deepEqual(sharedEnds('قال الوزير', 'قال المدير'), { before: 6, after: 2 });
    assert.deepEqual(sharedEnds('ااا', 'اا'), { before: 2, after: 0 });
    assert.deepEqual(sharedEnds('', 'قال'), { before: 0, after: 0 });
  });

  it('differ in the line that was changed', () => {
    assert.deepEqual(compare(former.replace('الأول', 'الأولى')), { head: 1, tail: 2, middle: 'الأولى' });
    assert.deepEqual(compare(former.replace('العنوان', 'عنوان')), { head: 0, tail: 1, middle: 'عنوان' });
    assert.deepEqual(compare(`${former} هنا`), { head: 3, tail: 4, middle: 'الثالث هنا' });
  });

  it('differ in both lines that were joined', () => {
    assert.deepEqual(compare(former.replace('الأول\n', 'الأول ')), { head: 1, tail: 3, middle: 'الأول الثاني' });
  });

  it('have the lines of the new version, whatever changed', () => {
    const texts = fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', '\n', '\r'), maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, texts, texts, (before, removed, added, after) => {
        const old = before + removed + after;
        const text = before + added + after;
        const lines = splitParagraphs(old);
        const { head, tail, shift, middle } = unchangedLines(old, lines, text);
        assert.deepEqual(
          [
            ...lines.slice(0, head),
            ...splitParagraphs(text, middle.start, middle.end),
            ...lines.slice(tail).map(({ start, end }) => ({ start: start + shift, end: end + shift })),
          ],
          splitParagraphs(text),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
