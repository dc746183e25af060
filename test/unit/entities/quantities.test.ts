import assert from 'node:assert/strict';
import { findQuantities } from '../../../server/src/entities/quantities';
import { readParagraph } from '../../../server/src/text/layer';
import { readTags, resources } from './fixture';

/** The expressions found in a text must be the tagged ones. */
function check(tagged: string): void {
  const { text, tags } = readTags(tagged);
  const paragraph = readParagraph(text, resources().words);
  const found = findQuantities(paragraph).map(
    ({ type, from, to }) => `${type}:${text.slice(paragraph.tokens.start[from], paragraph.tokens.end[to - 1])}`,
  );
  assert.deepEqual(found, tags);
}

describe('dates, times and quantities', () => {
  it('reads dates in the manner of all regions', () => {
    check('افتتح المعرض <DATE>الأحد 3 مارس 2019</DATE> في المدينة.');
    check('في <DATE>15 نيسان/أبريل</DATE> عاد الوفد.');
    check('منذ <DATE>كانون الثاني الماضي</DATE> تغير الحال.');
    check('خلال <DATE>شهر شعبان</DATE> تكثر الرحلات.');
    check('صدر القرار في <DATE>20 غشت 2015</DATE> بالعاصمة.');
    check('وصل <DATE>أمس الأول</DATE> ثم غادر <DATE>مساء الخميس</DATE>.');
    check('في <DATE>عام 1998</DATE> بني الجسر، وفي <DATE>العام المقبل</DATE> يوسع.');
  });

  it('takes doubtful month names only beside a number or a year', () => {
    check('مارس اللاعب هوايته.');
    check('توفي في <DATE>مارس 2011</DATE> بالقاهرة.');
  });

  it('reads times, money and percentages', () => {
    check('يبدأ اللقاء <TIME>الساعة 20:30 بتوقيت غرينتش</TIME> على الملعب.');
    check('بلغت الكلفة <MONEY>خمسة ملايين دولار</MONEY> تقريبا.');
    check('دفع <MONEY>3.5 مليار ريال سعودي</MONEY> نقدا.');
    check(
      'كلف <MONEY>7 ملايين دولار أميركي</MONEY> ثم <MONEY>100 جنيه إسترليني</MONEY> ثم <MONEY>5 ملايين ليرة سورية</MONEY>.',
    );
    check('دفع <MONEY>9 دولارات</MONEY> أمير المنطقة، وأعاد <MONEY>8 دنانير</MONEY> أميرها.');
    check('ارتفع السعر <PERCENT>12 بالمئة</PERCENT> ثم <PERCENT>٣٠٪</PERCENT> ثم <PERCENT>7 في المائة</PERCENT>.');
  });

  it('leaves vague plurals and lone number words', () => {
    check('خرج آلاف السكان، وقال واحد منهم إن الطريق مغلق.');
    check('أنقذ الغواصون <NUM>37</NUM> بحارا ثم <NUM>أربعة آلاف</NUM> كتاب.');
  });
});
