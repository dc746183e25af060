import assert from 'node:assert/strict';
import { arabicShare } from '../../../server/src/text/arabic';

describe('is it Arabic?', () => {
  it('is the share of Arabic letters among all letters', () => {
    assert.equal(arabicShare('سلام').ratio, 1);
    assert.equal(arabicShare('peace').ratio, 0);
    assert.equal(arabicShare('سلام abcd 123 ،.؟').ratio, 0.5);
    assert.equal(arabicShare('').ratio, 0);
    assert.equal(arabicShare('123 ...').ratio, 0);
  });

  it('wants enough letters, and enough of them Arabic', () => {
    assert.equal(arabicShare('قال العمدة إن الجسر آمن').isArabic, true);
    assert.equal(arabicShare('سلام').isArabic, false);
    assert.equal(arabicShare('The word سلام means peace').isArabic, false);
    assert.equal(arabicShare('أعلنت شركة Example Technologies عن إطلاق هاتف جديد').isArabic, true);
  });

  it('judges a long text by its beginning', () => {
    assert.equal(arabicShare('سلام '.repeat(20_000) + 'x'.repeat(1_000_000)).isArabic, true);
  });
});
