import { hasLookAlike, isLookAlike, withArabicLetters } from '../text/lookAlikes';
import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';

/** Persian and Urdu letters that look like Arabic ones: ی ک ھ ہ. Words with letters that Arabic does not have stay. */
export const lookAlikeLetter: ParagraphCheck = {
  code: 'ORT010',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'محرف غير عربي مشابه.', en: 'Non-Arabic look-alike letter.' },
  reason: 'ک and ی from a Persian or Urdu keyboard look like ك and ي and are found by no search.',
  examples: {
    bad: [
      { text: 'فقدنا <bad>کل</bad> ما نملك.', fixed: 'فقدنا كل ما نملك.' },
      { text: 'عاد <bad>علی</bad> متن الطائرة.', fixed: 'عاد على متن الطائرة.' },
    ],
    good: ['فقدنا كل ما نملك.', 'تصدر المجلة باسم «گفتگوی» الفارسي.'],
  },
  looksFor: { character: isLookAlike },
  run({ layer }, report) {
    const { text, tokens } = layer;
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.kind[index] !== TokenKind.Arabic) continue;
      const start = tokens.start[index]!;
      const end = tokens.end[index]!;
      const form = text.slice(start, end);
      if (!hasLookAlike(form)) continue;
      report({ start, end, fixes: [replaceFix(start, end, withArabicLetters(form))] });
    }
  },
};
