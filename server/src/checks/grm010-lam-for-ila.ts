import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';
import { wordSet } from './wordSet';

/** Nouns of motion towards something, which take إلى. */
const heads = /^[وفبل]?(?:ال)?(?:توصل|وصول|لجوء|تطرق|انضمام|افتقار)$/;
/** Words whose ل is a letter of the root. */
const rootLam = wordSet(`
  لبنان ليبيا لندن لجنة لجان لقاء لقاءات لغة لحظة لاعب ليل ليلة لا لم لن لدى لدي لكن لكنه لكنها لأن لأنه لأنها لما
  لو ليس ليست لاحقا لائحة لوائح ليتم ليكون لذلك لاجئ لاجئين لقب لجأ لون لوكسمبورغ لواء لكي لماذا لذا
`);

/** «التوصل لوقف»: ل where the noun takes إلى. */
export const lamForIla: ParagraphCheck = {
  code: 'GRM010',
  scope: 'paragraph',
  severity: 'hint',
  message: { ar: 'الفعل يتعدى بـ«إلى».', en: 'Use إلى here.' },
  reason: 'توصل, وصل and لجأ go to their object with إلى; ل is the short way of speech.',
  examples: {
    bad: [
      { text: 'من أجل <bad>التوصل لحل</bad> دائم بين الطرفين.', fixed: 'من أجل التوصل إلى حل دائم بين الطرفين.' },
      { text: 'بعد <bad>الوصول للهدف</bad> الأول من الخطة.', fixed: 'بعد الوصول إلى الهدف الأول من الخطة.' },
    ],
    good: ['من أجل التوصل إلى حل دائم بين الطرفين.', 'بعد وصول لجنة التحقيق إلى الموقع.'],
  },
  looksFor: { word: ({ norm }) => heads.test(norm) },
  run({ layer, hits }, report) {
    const { text, tokens, words } = layer;
    for (const index of hits) {
      const next = words[index + 1];
      if (!next?.norm.startsWith('ل') || tokens.kind[index + 1] !== TokenKind.Arabic) continue;
      if (rootLam.has(next.norm) || next.norm.length < 3) continue;
      // «وصول لاعبين»: an indefinite head makes a construct with a word that only looks like ل and a noun.
      const isLam = next.norm.startsWith('لل') || next.preposition === 'ل' || words[index]!.isDefinite;
      if (!isLam || (next.name !== 0 && next.preposition !== 'ل')) continue;
      // «الوصول ليحضر»: ل before a verb is for a purpose.
      if (/^ل[يت]/.test(next.norm) && (next.verb > 0 || next.cues.length > 0)) continue;
      const start = tokens.start[index + 1]!;
      const end = tokens.end[index + 1]!;
      const form = text.slice(start, end);
      const object = form.startsWith('لل') ? `ال${form.slice(2)}` : form.slice(1);
      report({ start: tokens.start[index]!, end, fixes: [replaceFix(start, end, `إلى ${object}`)] });
    }
  },
};
