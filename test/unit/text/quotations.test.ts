import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pairQuotations, type Quotation } from '../../../server/src/text/quotations';
import { tokenize } from '../../../server/src/text/tokens';
import { oddTexts } from './texts';

/** What stands between the marks of each pair; «…←» for one that is never closed. */
function quoted(text: string): string[] {
  const tokens = tokenize(text);
  return pairQuotations(tokens).map(({ open, close }) =>
    close < 0 ? `${text.slice(tokens.end[open]).trim()} ←` : text.slice(tokens.end[open], tokens.start[close]),
  );
}

const pairs = (text: string): Quotation[] => pairQuotations(tokenize(text));

describe('quotations', () => {
  it('pairs every kind of mark', () => {
    for (const text of [
      'قال «نعم» أمس',
      'قال “نعم” أمس',
      'قال "نعم" أمس',
      "قال ''نعم'' أمس",
      'قال ‘‘نعم’’ أمس',
      'قال „نعم“ أمس',
    ])
      assert.deepEqual(quoted(text), ['نعم'], text);
  });

  it('pairs reversed curly marks, which part of the press uses', () => {
    assert.deepEqual(quoted('قال ”نعم“ أمس'), ['نعم']);
  });

  it('pairs marks of different families, and says that they are mixed', () => {
    assert.deepEqual(quoted('قال «نعم” أمس'), ['نعم']);
    assert.equal(pairs('قال «نعم” أمس')[0]!.mixed, true);
    assert.equal(pairs('قال «نعم» أمس')[0]!.mixed, false);
  });

  it('knows quotations within quotations', () => {
    const text = 'قال «سمعت "نعم" منه» أمس';
    assert.deepEqual(quoted(text), ['سمعت "نعم" منه', 'نعم']);
    assert.deepEqual(
      pairs(text).map(({ depth }) => depth),
      [0, 1],
    );
  });

  it('pairs one quotation after another', () => {
    assert.deepEqual(quoted('"نعم"، قال الوزير، "سنعود".'), ['نعم', 'سنعود']);
  });

  it('says that a mark is never closed', () => {
    assert.deepEqual(quoted('قال: «سنعود غدا.'), ['سنعود غدا. ←']);
    assert.deepEqual(quoted('قال: "سنعود غدا.'), ['سنعود غدا. ←']);
  });

  it('leaves out a closing mark that nothing opens', () => {
    assert.deepEqual(quoted('سنعود غدا» قال'), []);
  });

  it('takes no apostrophe for a quotation', () => {
    assert.deepEqual(quoted("زار الوفد N'Djamena أمس"), []);
  });

  it('gives pairs that are in order and nest', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        const closed = pairs(text).filter(({ close }) => close >= 0);
        for (const { open, close, depth } of pairs(text)) assert.ok((close < 0 || close > open) && depth >= 0);
        for (const one of closed)
          for (const other of closed)
            assert.ok(!(one.open < other.open && other.open < one.close && one.close < other.close), 'crossing pairs');
      }),
    );
  });
});
