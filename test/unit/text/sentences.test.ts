import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pairQuotations } from '../../../server/src/text/quotations';
import { splitSentences } from '../../../server/src/text/sentences';
import { tokenize } from '../../../server/src/text/tokens';
import { oddTexts } from './texts';

/** A paragraph with a stroke between its sentences must be split there and nowhere else. */
function check(marked: string): void {
  const text = marked.replaceAll('|', '');
  const tokens = tokenize(text);
  const found = splitSentences(tokens, pairQuotations(tokens)).map(({ from, to }) =>
    text.slice(tokens.start[from], tokens.end[to - 1]),
  );
  assert.deepEqual(
    found,
    marked.split('|').map((sentence) => sentence.trim()),
  );
}

describe('sentences', () => {
  it('ends after a full stop, a question mark, an exclamation mark', () => {
    check('وصل الوفد.| هل يعود؟| لا!| ربما');
    check('هل يعود?| لا.');
  });

  it('goes on at a question mark that was a comma before an archive lost it', () => {
    check('قال سالم? رئيس النادي? إن الفريق جاهز.| انتهى.');
    check('كيف يعود الفريق?| لا أحد يعرف.');
    check('ارتفعت الأسعار 2.6?، مقارنة بالأسبوع السابق.| انتهى.');
  });

  it('goes on after titles', () => {
    check('قال د. سامي إن الأمر انتهى.| ثم غادر.');
    check('التقى أ.د. منى الشافعي أمس.| ثم غادر.');
    check('حضر م. كريم الندوة.');
  });

  it('ends at an abbreviation that ends the paragraph', () => {
    check('يبلغ طوله عشرين م.');
  });

  it('goes on at decimal numbers, thousands and dates', () => {
    check('بلغ النمو 3.5 في المئة، بعد 2.1 في 2018.| ثم تراجع.');
  });

  it('goes on in a number that a space cut', () => {
    check('بلغت النسبة 47 .6 بالمئة.| انتهى.');
  });

  it('goes on at web addresses', () => {
    check('نشر موقع example.com الخبر.| ثم حذفه.');
  });

  it('ends after dots that end, and goes on after those that do not', () => {
    check('انتظرنا طويلا...| ثم عدنا.');
    check('انتظرنا طويلا…| ثم عدنا.');
    check('القمح، الأرز...، كلها ارتفعت.');
    check('القمح، الأرز…، كلها ارتفعت.');
  });

  it('takes closing marks along', () => {
    check('قال: «سنعود غدا.»| ثم غادر.');
    check('قال: "سنعود غدا".| ثم غادر.');
    check('(هكذا انتهى الأمر.)| ثم غادر.');
  });

  it('does not end inside a quotation, but for the last stop in it', () => {
    check('قال: «سنعود. انتظرونا!»| ثم غادر.');
    check('قال "سنعود. انتظرونا."، ثم غادر.');
  });

  it('ends inside a quotation that is never closed', () => {
    check('قال: «سنعود.| ثم غادر.');
  });

  it('takes a headline without a full stop for one sentence', () => {
    check('الوزير يزور المصنع ويعد العمال بزيادة');
  });

  it('gives nothing for nothing', () => {
    const tokens = tokenize('  ');
    assert.deepEqual(splitSentences(tokens, []), []);
  });

  it('shares out all tokens', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        const tokens = tokenize(text);
        let last = 0;
        for (const { from, to } of splitSentences(tokens, pairQuotations(tokens))) {
          assert.equal(from, last);
          assert.ok(to > from);
          last = to;
        }
        assert.equal(last, tokens.count);
      }),
    );
  });
});
