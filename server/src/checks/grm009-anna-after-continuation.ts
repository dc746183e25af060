import type { CueReading } from '../lexicon/cues';
import { type Word, WordClass } from '../lexicon/words';
import type { ParagraphCheck } from './check';
import { findComplementiser, looksPresent, verbReading } from './complementiser';
import { editsFix } from './edits';

const continuations = new Set(['تابع', 'علق', 'استطرد', 'واصل', 'استدرك', 'استرسل']);

/** «وتابعت أن»: verbs of going on take no clause of their own. */
export const annaAfterContinuation: ParagraphCheck = {
  code: 'GRM009',
  scope: 'paragraph',
  severity: 'hint',
  message: { ar: '«{cue} أن»: الأفصح «{cue} قائلا إن».', en: '{cue} does not govern أن; prefer “{cue} قائلا إن”.' },
  reason: 'تابع, علق and واصل mean to go on; what was said needs قائلا إن or a colon.',
  examples: {
    bad: [
      {
        text: '<bad>وتابعت</bad> أن النتائج أولية في هذه المرحلة.',
        fixed: 'وتابعت قائلة إن النتائج أولية في هذه المرحلة.',
      },
      { text: '<bad>وتابع</bad> المدير أنه راض عن النتائج.', fixed: 'وتابع المدير قائلا إنه راض عن النتائج.' },
    ],
    good: ['وتابعت قائلة إن النتائج أولية.', 'وتابع الوزير سير العمل في الموقع.', 'وتابع: «سننتهي غدا».'],
  },
  looksFor: { word: (word) => continuation(word) !== undefined },
  run({ layer, hits }, report) {
    const { text, tokens, words } = layer;
    for (const index of hits) {
      const reading = continuation(words[index]!);
      if (!reading) continue;
      const at = findComplementiser(layer, index);
      if (at < 0 || (words[at]!.classes & WordClass.anna) === 0) continue;
      const form = text.slice(tokens.start[at], tokens.end[at]);
      if (!form.startsWith('أ') || looksPresent(layer, at + 1)) continue;
      const saying = reading.number === 'plural' ? 'قائلين' : reading.gender === 'f' ? 'قائلة' : 'قائلا';
      const start = tokens.start[at]!;
      report({
        start: tokens.start[index]!,
        end: tokens.end[index]!,
        values: { cue: words[index]!.bare },
        fixes: [
          editsFix(`إدراج «${saying}»`, `Insert ${saying}`, [
            { start, end: tokens.end[at]!, newText: `${saying} إ${form.slice(1)}` },
          ]),
        ],
      });
    }
  },
};

function continuation(word: Word): CueReading | undefined {
  return verbReading(
    word,
    ({ entry, form, suffix, lenient }) =>
      continuations.has(entry.lemma) && (form === 'past' || form === 'present') && suffix === '' && !lenient,
  );
}
