import { TokenKind } from '../text/tokens';
import type { DocumentCheck } from './check';
import { mayBeMonth, monthAt, numberAt, weekdayAt, weekdayIn } from './dates';

/** Shorter texts are headlines and flashes. */
const leastWords = 80;
const relative =
  /^[وفبلك]?(?:ال|لل)?(?:أمس|امس|يوم|أسبوع|اسبوع|شهر|أشهر|عام|سنة|سنوات|أعوام|أيام|ساعة|ساعات|ساعت|صباح|مساء|ليل|ليلا|ليلة|فجر|غد|بارحة|مؤخر|حالي|آن$|ماضي|مقبل|قادم|جاري|قريبا|مطلع|أواخر|منتصف)/;

/** Nothing in the article says when it happened. */
export const noTime: DocumentCheck<true> = {
  code: 'DAT002',
  scope: 'document',
  severity: 'hint',
  message: { ar: 'لا إشارة إلى زمن الحدث.', en: 'No time reference in the article.' },
  reason: 'Who, what, when: an article without a time cannot be placed by a later reader.',
  examples: {
    bad: [
      {
        text:
          '<bad>زار</bad> الوزير سامر الحلو مصنع الحديد في الميناء والتقى ممثلي العمال وناقش معهم سبل تحسين ظروف السلامة وزيادة عدد الفنيين. ' +
          'وأكد الوزير أن الخطة تقوم على الثقة بين الطرفين، مشيرا إلى أن التمويل متوفر. ' +
          'وقال مدير المصنع إن الورش القديمة تحتاج إلى تحديث شامل، موضحا أن الفنيين وضعوا تصورا مفصلا للأعمال المطلوبة. ' +
          'وطالب ممثلو العمال بتوفير معدات حديثة، معربين عن استعدادهم للمساعدة في تنفيذ الخطة بكل مراحلها على أن تتولى النقابة مراقبة تطبيق معايير السلامة في كل الورش والمخازن التابعة للمصنع.',
      },
    ],
    good: ['زار الوزير سامر الحلو أمس مصنع الحديد في الميناء.'],
  },
  looksFor: {
    word: ({ norm }) =>
      relative.test(norm) || weekdayIn(norm) >= 0 || mayBeMonth(norm) || /^[0-9\u0660-\u0669]{4}$/.test(norm),
  },
  observe({ layer, hits }) {
    const { tokens, words } = layer;
    for (const index of hits) {
      if (tokens.kind[index] === TokenKind.Number) {
        const year = numberAt(layer, index);
        if (year >= 1900 && year <= 2100) return true;
      } else if (tokens.kind[index] === TokenKind.Arabic) {
        const { norm } = words[index]!;
        if (relative.test(norm) || weekdayAt(layer, index) >= 0 || monthAt(layer, index)) return true;
      }
    }
    return null;
  },
  run({ analysis, layers }, observed, report) {
    const isDated = observed.length > 0 || analysis.paragraphs.some(({ kind }) => kind === 'dateline');
    if (isDated || analysis.wordCount < leastWords) return;
    const first = analysis.paragraphs.findIndex(({ kind }) => kind === 'text');
    const layer = layers[first];
    const base = analysis.paragraphs[first]?.start ?? 0;
    if (layer && layer.tokens.count > 0)
      report({ start: base + layer.tokens.start[0]!, end: base + layer.tokens.end[0]! });
  },
};
