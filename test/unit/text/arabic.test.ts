import assert from 'node:assert/strict';
import { arabicRatio, isArabicText } from '../../../server/src/text/arabic';

describe('is it Arabic?', () => {
  it('is the share of Arabic letters among all letters', () => {
    assert.equal(arabicRatio('سلام'), 1);
    assert.equal(arabicRatio('peace'), 0);
    assert.equal(arabicRatio('سلام abcd 123 ،.؟'), 0.5);
    assert.equal(arabicRatio(''), 0);
    assert.equal(arabicRatio('123 ...'), 0);
  });

  it('wants enough letters, and enough of them Arabic', () => {
    assert.equal(isArabicText('قال العمدة إن الجسر آمن'), true);
    assert.equal(isArabicText('سلام'), false);
    assert.equal(isArabicText('The word سلام means peace'), false);
    assert.equal(isArabicText('أعلنت شركة Example Technologies عن إطلاق هاتف جديد'), true);
  });

  it('judges a long text by its beginning', () => {
    assert.equal(isArabicText('سلام '.repeat(20_000) + 'x'.repeat(1_000_000)), true);
  });
});
