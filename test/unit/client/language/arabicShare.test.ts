import assert from 'node:assert/strict';
import { looksArabic, sampleLength } from '../../../../client/src/language/arabicShare';

const arabic = 'أعلن رئيس البلدية أمس أن الجسر الجديد سيفتح أمام السيارات في الشهر المقبل.';

describe('looksArabic', () => {
  it('knows Arabic news, also with Latin names and figures', () => {
    assert.ok(looksArabic(arabic));
    assert.ok(looksArabic(`${arabic} وقالت شركة Nour Motors إن الكلفة 12.5 مليون دولار.`));
    assert.ok(looksArabic('أَعْلَنَ رَئِيسُ البَلَدِيَّةِ أَنَّ الجِسْرَ سَيُفْتَحُ'));
  });

  it('leaves other languages alone', () => {
    assert.ok(!looksArabic('The mayor said on Monday that the bridge opens next month (الجسر الجديد).'));
    assert.ok(!looksArabic('رئیس جمهور گفت که این پل در ماه آینده برای خودروها گشوده می‌شود و کارها پایان یافته است.'));
    assert.ok(!looksArabic('وزیر اعظم نے کہا ہے کہ نیا پل اگلے مہینے گاڑیوں کے لیے کھول دیا جائے گا۔'));
  });

  it('says no when there is too little to judge by', () => {
    for (const text of ['', 'مرحبا', '   \n\n', '2024-05-12 … !!', '\ud800\udfff\u0000']) assert.ok(!looksArabic(text));
  });

  it('looks at the beginning only', () => {
    assert.ok(!looksArabic('a'.repeat(sampleLength) + arabic.repeat(1000)));
    assert.ok(looksArabic(arabic.repeat(100) + 'a'.repeat(1_000_000)));
  });
});
