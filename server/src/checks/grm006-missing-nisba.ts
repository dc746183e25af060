import { WordClass } from '../lexicon/words';
import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';
import { wordSet } from './wordSet';

/** Feminine nouns whose relational adjective differs by one letter («الحقيقة»), and the adjective without it («الشخصة»). */
const nouns = wordSet(`
  الحقيقة السياسة الصناعة الزراعة التجارة الثقافة الرياضة الصحة البيئة الحكومة الإدارة الهندسة الجامعة المدرسة
  الأسرة القارة الطبيعة الإرادة الوراثة السياحة الملاحة الحضارة الفلسفة الإذاعة الصحافة الطائفة القبيلة الديمقراطة
  الشخصة الرسمة العقيدة الوطنة العسكرة المنهجة الموضوعة الإنسانة الداخلة الخارجة المالة
`);

/** Abstract feminine nouns in -ية that are hardly ever the subject of a verb before an object. */
const abstract = /^ال\S{3,}ية$/;

/** «التعددية الحقيقة»: a definite noun where the adjective in -ية is meant. */
export const missingNisba: ParagraphCheck = {
  code: 'GRM006',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'هل المقصود «{fix}»؟', en: 'Did you mean “{fix}”?' },
  reason:
    'After a definite noun a definite word describes it, so it must be an adjective: the ي of the relational form was lost.',
  examples: {
    bad: [
      {
        text: 'وأضاف أن الشراكة <bad>الحقيقة</bad> تقوم على الثقة.',
        fixed: 'وأضاف أن الشراكة الحقيقية تقوم على الثقة.',
      },
    ],
    good: ['وأضاف أن الشراكة الحقيقية تقوم على الثقة.', 'تخفي السلطة الحقيقة عن الناس.', 'قال إن وزارة الصناعة ستنقل.'],
  },
  looksFor: { word: ({ norm }) => nouns.has(norm) },
  run({ layer, hits }, report) {
    const { text, tokens, words } = layer;
    for (const index of hits) {
      if (index === 0 || tokens.kind[index - 1] !== TokenKind.Arabic) continue;
      const head = words[index - 1]!;
      if (!head.isDefinite || !head.norm.endsWith('ة') || (head.isAdjective && !abstract.test(head.bare))) continue;
      // A verb before the noun makes the second one its object; only places where no verb can stand are sure.
      if (head.preposition === '' && !isNominalPlace(layer.words[index - 2]?.classes ?? 0)) continue;
      const start = tokens.start[index]!;
      const end = tokens.end[index]!;
      const fix = `${text.slice(start, end - 1)}ية`;
      report({ start, end, values: { fix }, fixes: [replaceFix(start, end, fix)] });
    }
  },
};

function isNominalPlace(classes: number): boolean {
  return (
    (classes & (WordClass.preposition | WordClass.anna | WordClass.inna | WordClass.bianna | WordClass.lianna)) !== 0
  );
}
