import { TokenKind } from '../text/tokens';
import type { DocumentCheck } from './check';
import { editsFix } from './edits';

/** Words whose last letter carries a case or mood vowel. */
type Vowelled = readonly { readonly start: number; readonly end: number }[];

const caseVowel = /[\u0621-\u063a\u0641-\u064a]{3}[\u064e\u064f\u0650\u0652]$/;

/**
 * A few words with a case vowel in an article without. Vowels inside a word («ذُكر», «عُمان»), tanwin and shadda tell words
 * apart and stay.
 */
export const sporadicDiacritics: DocumentCheck<Vowelled> = {
  code: 'ORT006',
  scope: 'document',
  // Most of them tell a reader something: «لستُ», «لم يبقَ».
  severity: 'off',
  message: { ar: 'تشكيل متفرق.', en: 'Sporadic diacritics.' },
  reason:
    'News prose is written without case vowels; one here and there comes with copied text and hides the word from searches.',
  examples: {
    bad: [
      {
        text: 'زار الوفد مصنع الحديد في الميناء صباح اليوم ثم التقى ممثلي العمال وناقش معهم سبل تحسين ظروف السلامة وزيادة عدد الفنيين، وقرر الجانبان مواصلة الحوار في الأسبوع المقبل بعد وصول تقرير اللجنة التي شكلتها النقابة قبل شهرين من أجل دراسة أسباب تكرار الحوادث في الورش القديمة التي لم تشهد أي تحديث منذ سنوات طويلة وفق <bad>المصدرِ</bad> ذاته.',
        fixed:
          'زار الوفد مصنع الحديد في الميناء صباح اليوم ثم التقى ممثلي العمال وناقش معهم سبل تحسين ظروف السلامة وزيادة عدد الفنيين، وقرر الجانبان مواصلة الحوار في الأسبوع المقبل بعد وصول تقرير اللجنة التي شكلتها النقابة قبل شهرين من أجل دراسة أسباب تكرار الحوادث في الورش القديمة التي لم تشهد أي تحديث منذ سنوات طويلة وفق المصدر ذاته.',
      },
    ],
    good: ['ذُكر أن سلطنة عُمان تستضيف اللقاء غدا وفق المصدر ذاته.'],
  },
  looksFor: { character: (unit) => unit >= 0x64e && unit <= 0x652 },
  observe({ layer }) {
    const { text, tokens } = layer;
    const marked: { start: number; end: number }[] = [];
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.kind[index] !== TokenKind.Arabic) continue;
      const form = text.slice(tokens.start[index], tokens.end[index]);
      if (caseVowel.test(form)) marked.push({ start: tokens.start[index]!, end: tokens.end[index]! });
    }
    return marked.length > 0 ? marked : null;
  },
  run({ analysis }, observed, report) {
    const all = observed.flatMap(({ start, noted }) =>
      noted.map((word) => ({ start: word.start + start, end: word.end + start })),
    );
    const first = all[0];
    if (!first || all.length >= analysis.wordCount * 0.02) return;
    const edits = all.map(({ end }) => ({ start: end - 1, end, newText: '' }));
    report({
      start: first.start,
      end: first.end,
      fixes: [editsFix('حذف حركات أواخر الكلم', 'Delete the case vowels', edits)],
    });
  },
};
