import { TokenKind } from '../text/tokens';
import type { Word } from '../lexicon/words';
import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';

/** Words that are never right without their hamza, with the form or forms that may be meant; proclitics apart. */
const written = new Map<string, readonly string[]>(
  Object.entries({
    الى: ['إلى'],
    اليه: ['إليه'],
    اليها: ['إليها'],
    اليهم: ['إليهم'],
    الينا: ['إلينا'],
    ان: ['أن', 'إن'],
    انه: ['أنه', 'إنه'],
    انها: ['أنها', 'إنها'],
    انهم: ['أنهم', 'إنهم'],
    انهما: ['أنهما', 'إنهما'],
    اننا: ['أننا', 'إننا'],
    انني: ['أنني', 'إنني'],
    بان: ['بأن'],
    بانه: ['بأنه'],
    بانها: ['بأنها'],
    لانه: ['لأنه'],
    لانها: ['لأنها'],
    لان: ['لأن'],
    او: ['أو'],
    اذا: ['إذا'],
    اذ: ['إذ'],
    ايضا: ['أيضا'],
    اكثر: ['أكثر'],
    الاكثر: ['الأكثر'],
    اول: ['أول'],
    الاول: ['الأول'],
    الاولى: ['الأولى'],
    اخرى: ['أخرى'],
    الاخرى: ['الأخرى'],
    اخر: ['آخر'],
    الان: ['الآن'],
    اي: ['أي'],
    اية: ['أية'],
    اكبر: ['أكبر'],
    اقل: ['أقل'],
    اهم: ['أهم'],
    امام: ['أمام'],
    امس: ['أمس'],
    اثناء: ['أثناء'],
    اعضاء: ['أعضاء'],
    اجل: ['أجل'],
    احد: ['أحد'],
    احدى: ['إحدى'],
    اطار: ['إطار'],
    اطلاق: ['إطلاق'],
    اجراء: ['إجراء'],
    الاجراءات: ['الإجراءات'],
    الامم: ['الأمم'],
    الامن: ['الأمن'],
    الارهاب: ['الإرهاب'],
    الاسلام: ['الإسلام'],
    الاسلامي: ['الإسلامي'],
    الاسلامية: ['الإسلامية'],
    الامريكية: ['الأمريكية'],
    الاميركية: ['الأميركية'],
    الامريكي: ['الأمريكي'],
    الاميركي: ['الأميركي'],
    الاسرائيلي: ['الإسرائيلي'],
    الاسرائيلية: ['الإسرائيلية'],
    اسرائيل: ['إسرائيل'],
    ايران: ['إيران'],
    الاردن: ['الأردن'],
    المانيا: ['ألمانيا'],
    اوروبا: ['أوروبا'],
    الاعلام: ['الإعلام'],
    الانسان: ['الإنسان'],
    الاحد: ['الأحد'],
    الاربعاء: ['الأربعاء'],
    الاسبوع: ['الأسبوع'],
  }),
);

/** Reporting verbs in the past that begin with أ are looked up in the cue lexicon; these forms are other words as well. */
const otherWords = new Set([
  'امر',
  'امرت',
  'اثر',
  'اثرت',
  'الغى',
  'اقر',
  'انبا',
  'اعدت',
  'اخذ',
  'امن',
  'امنت',
  'انه',
  'انها',
  'الم',
  'امروا',
  'ابا',
]);

/** A dropped hamza in a closed list of words and in reporting verbs. Where two words may be meant both are offered. */
export const missingHamza: ParagraphCheck = {
  code: 'ORT003',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'همزة القطع ساقطة: «{word}».', en: 'Missing hamza: “{word}”.' },
  reason: 'The hamza tells أن from إن and آن and is part of the spelling; without it searches miss the word.',
  examples: {
    bad: [
      { text: 'عاد الوفد <bad>الى</bad> المدينة.', fixed: 'عاد الوفد إلى المدينة.' },
      { text: '<bad>واكد</bad> الوزير <bad>ان</bad> الخطة جاهزة.', fixed: 'وأكد الوزير أن الخطة جاهزة.' },
      { text: 'وقال الوزير <bad>ان</bad> الخطة جاهزة.', fixed: 'وقال الوزير إن الخطة جاهزة.' },
    ],
    good: ['عاد الوفد إلى المدينة.', 'انتهى الاجتماع وانصرف الأعضاء.', 'استقبل ابن المدير الضيوف.'],
  },
  looksFor: { word: (word) => correctForms(word) !== null },
  run({ layer, hits }, report) {
    const { text, tokens, words } = layer;
    let isAfterSaying = false;
    let nextHit = 0;
    const last = hits.at(-1) ?? -1;
    for (let index = layer.sentences[layer.sentenceOf[hits[0] ?? 0]!]!.from; index <= last; index++) {
      if (tokens.kind[index] !== TokenKind.Arabic) {
        if (layer.sentenceOf[index] !== layer.sentenceOf[index + 1]) isAfterSaying = false;
        continue;
      }
      const word = words[index]!;
      const forms = hits[nextHit] === index ? correctForms(word) : null;
      if (forms) nextHit++;
      // «فان» and «وان» are parts of foreign names as well: «فان دايك».
      const next = words[index + 1];
      const isNamePart =
        (word.norm === 'فان' || word.norm === 'وان') && !(next && (next.isDefinite || next.classes !== 0));
      if (forms && !isNamePart) {
        const start = tokens.start[index]!;
        const end = tokens.end[index]!;
        const form = text.slice(start, end);
        const isOpening = index === 0 || layer.sentenceOf[index] !== layer.sentenceOf[index - 1];
        // كسر همزة إن: after القول and at the start of a sentence.
        const isResult = forms[0]?.startsWith('فأن') === true;
        const ordered = forms.length > 1 && (isAfterSaying || isOpening || isResult) ? [...forms].reverse() : forms;
        report({
          start,
          end,
          values: { word: form },
          fixes: ordered.map((right) => replaceFix(start, end, right)),
        });
      }
      if (word.cues.length > 0)
        isAfterSaying = word.cues.some(({ entry, form }) => entry.lemma === 'قال' && form !== 'noun');
    }
  },
};

/** The word with its hamza, proclitics kept; null when nothing is missing or nobody can tell. */
function correctForms(word: Word): readonly string[] | null {
  const { norm } = word;
  const exact = written.get(norm);
  if (exact) return exact;
  const first = norm.charAt(0);
  const hasConjunction = (first === 'و' || first === 'ف') && norm.length > 2;
  const rest = hasConjunction ? norm.slice(1) : norm;
  const conjunction = hasConjunction ? first : '';
  // «فاول», «واحد» and the like are words of their own.
  if (hasConjunction && !['واحد', 'واجل', 'فاي', 'واو'].includes(norm)) {
    const known = written.get(rest);
    if (known) return known.map((form) => conjunction + form);
  }
  if (rest.charCodeAt(0) !== 0x627 || otherWords.has(rest) || word.name !== 0) return null;
  const verb = word.cues.find(
    ({ entry, form, lenient, suffix }) => lenient && form === 'past' && suffix === '' && entry.lemma.startsWith('أ'),
  );
  if (!verb || verb.conjunction !== conjunction) return null;
  return word.cues.every(({ lenient }) => lenient) ? [`${conjunction}أ${rest.slice(1)}`] : null;
}
