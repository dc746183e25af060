import { classOf, CharacterClass } from '../text/characters';
import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';

const tatweel = 0x640;

/** Tatweel between two letters of a word. «بـ», «هـ» and «بـ100» keep theirs: it carries a single letter. */
export const tatweelInWord: ParagraphCheck = {
  code: 'ORT005',
  scope: 'paragraph',
  severity: 'hint',
  message: { ar: 'تطويل زائد.', en: 'Tatweel inside a word.' },
  reason: 'Tatweel stretches a word for the eye; in running text it hides the word from searches.',
  examples: {
    bad: [{ text: 'قبل فتح <bad>الطـــريق</bad> أمام السيارات.', fixed: 'قبل فتح الطريق أمام السيارات.' }],
    good: ['نقل البضائع بـ12 شاحنة عام 1443 هـ إلى المخازن.', 'تواصلوا معنا بـ"البريد" السريع.'],
  },
  looksFor: { character: (unit) => unit === tatweel },
  run({ layer }, report) {
    const { text, tokens } = layer;
    for (let index = 0; index < tokens.count; index++) {
      const start = tokens.start[index]!;
      const end = tokens.end[index]!;
      const form = text.slice(start, end);
      if (!form.includes('\u0640')) continue;
      let isInside = false;
      let seen = false;
      for (let at = start; at < end && !isInside; at++) {
        const unit = text.charCodeAt(at);
        if (unit === tatweel) seen = at > start;
        else if (classOf(unit) === CharacterClass.ArabicLetter) isInside = seen;
        else if (classOf(unit) !== CharacterClass.Mark) seen = false;
      }
      if (!isInside) continue;
      // A tatweel at the end stays: «هـ».
      const bare = form.replace(/\u0640+(?=.)/g, (run, at: number) =>
        /[\u0621-\u063a\u0641-\u064a]/.test(form.slice(at + run.length)) ? '' : run,
      );
      report({ start, end, fixes: [replaceFix(start, end, bare)] });
    }
  },
};
