import type { DocumentCheck } from './check';
import { wordSet } from './wordSet';

/** Adjectives that tell neither issuer nor date. */
const emptyAdjective =
  /^(?:حديث|جديد|سابق|رسمي|علمي|طبي|حقوقي|دولي|عالمي|أمريكي|أميركي|بريطاني|محلي|أولي|مستقل|موثق)(?:ة|ا)?$/;
const documents = wordSet('تقرير تقارير دراسة دراسات بيانات إحصاءات إحصائيات أرقام وثيقة وثائق استطلاع أبحاث بحث');

/** «أفادت دراسة بأن …»: a document that nobody could find. */
export const undatedDocument: DocumentCheck = {
  code: 'SRC013',
  scope: 'document',
  severity: 'hint',
  message: { ar: 'وثيقة بلا جهة إصدار أو تاريخ.', en: 'Document cited without issuer or date.' },
  reason: 'A study without issuer and date can be neither found nor weighed.',
  examples: {
    bad: [{ text: 'وأفادت <bad>دراسة حديثة</bad> بأن مستوى المياه انخفض في النهر.' }],
    good: ['وأفادت دراسة أصدرتها جامعة المدينة عام 2021 بأن مستوى المياه انخفض.'],
  },
  run({ analysis: { text, attributions, paragraphs } }, _observed, report) {
    for (const { source, cue, cueKind, linker, paragraph } of attributions) {
      // «دراسة: …» is a headline, also in the middle of a page.
      if (!source || cueKind === 'colon' || paragraphs[paragraph]?.kind === 'headline') continue;
      const [head = '', ...rest] = text.slice(source.start, source.end).split(/\s+/);
      if (
        !documents.has(head) ||
        rest.length > 1 ||
        rest.some((word) => !emptyAdjective.test(word)) ||
        rest.some((word) => /^(?:ال|لل)|[A-Za-z0-9"«]/.test(word))
      )
        continue;
      // «دراسة أصدرتها …»: what follows the source tells more of it.
      const after = text.slice(source.end, linker?.start ?? source.end).trim();
      if (source.start > cue.start && after !== '' && after !== '،') continue;
      // «تقرير لصحيفة …», «وثائق داخلية»
      if (
        /^\s*،?\s*(?:ل|صادر|نشر|أعد|أجر|أصدر|[«"“])/.test(text.slice(source.end, source.end + 8)) ||
        /داخلي|سري|إعلامي|صحفي|صحافي/.test(rest.join(' '))
      )
        continue;
      report({ start: source.start, end: source.end });
    }
  },
};
