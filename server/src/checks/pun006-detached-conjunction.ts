import type { ParagraphCheck } from './check';
import { deleteFix } from './edits';

/** «و » before a word: the conjunction is written with the word that follows it. */
export const detachedConjunction: ParagraphCheck = {
  code: 'PUN006',
  scope: 'paragraph',
  severity: 'hint',
  message: { ar: 'واو العطف منفصلة.', en: 'Detached conjunction و.' },
  reason: 'The conjunction و is a proclitic: it is written with the next word, and alone it can end a line.',
  examples: {
    bad: [{ text: 'وصل الوزير <bad>و </bad>الوفد المرافق.', fixed: 'وصل الوزير والوفد المرافق.' }],
    good: ['وصل الوزير والوفد المرافق.', 'الفئات أ و ب و ج معفاة.', 'خسر 3 و 4 على التوالي.'],
  },
  run({ layer, spaces }, report) {
    const { tokens } = layer;
    for (const { start, end, place, next } of spaces()) {
      if (place !== 'after-conjunction') continue;
      // Single letters are labels: «أ و ب».
      if (tokens.end[next]! - tokens.start[next]! === 1) continue;
      const from = tokens.start[next - 1]!;
      report({ start: from, end, fixes: [deleteFix(start, end, { ar: 'المسافة', en: 'the space' })] });
    }
  },
};
