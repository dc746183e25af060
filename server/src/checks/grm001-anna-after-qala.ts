import { type Word, WordClass } from '../lexicon/words';
import type { ParagraphCheck } from './check';
import { findComplementiser, looksPresent, verbReading } from './complementiser';
import { replaceFix } from './edits';

/** أن after قال, يقول, قائلا, بالقول, also with the subject between them. */
export const annaAfterQala: ParagraphCheck = {
  code: 'GRM001',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'بعد القول تكسر همزة «إن».', en: 'After قال use إن, not أن.' },
  reason:
    'What is said after قال is quoted speech, and speech begins with إن. «قال أن» is the best known slip of Arabic news.',
  examples: {
    bad: [
      { text: 'وقال العمدة <bad>أن</bad> الجسر آمن.', fixed: 'وقال العمدة إن الجسر آمن.' },
      { text: 'وقالت <bad>أنها</bad> لن تحضر.', fixed: 'وقالت إنها لن تحضر.' },
      { text: 'ورد قائلا <bad>أنه</bad> راض عن النتيجة.', fixed: 'ورد قائلا إنه راض عن النتيجة.' },
    ],
    good: [
      'وقال العمدة إن الجسر آمن.',
      'وأكد العمدة أن الجسر آمن.',
      'وقال العمدة في بيان أكد فيه أن الجسر آمن.',
      'قال له أن يعود غدا.',
    ],
  },
  looksFor: { word: isSaying },
  run({ layer, hits }, report) {
    const { text, tokens, words } = layer;
    for (const index of hits) {
      const at = findComplementiser(layer, index);
      if (at < 0 || (words[at]!.classes & WordClass.anna) === 0) continue;
      const start = tokens.start[at]!;
      const end = tokens.end[at]!;
      const form = text.slice(start, end);
      if (!form.startsWith('أ')) continue;
      if (/^أن[\u064b-\u0652]*$/.test(form) && looksPresent(layer, at + 1)) continue;
      report({ start, end, fixes: [replaceFix(start, end, `إ${form.slice(1)}`)] });
    }
  },
};

function isSaying(word: Word): boolean {
  if (word.norm === 'بالقول') return true;
  return verbReading(word, ({ entry, suffix }) => entry.lemma === 'قال' && suffix === '') !== undefined;
}
