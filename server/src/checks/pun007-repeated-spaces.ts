import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';

/** Two or more spaces between words. Runs that another check deletes are left to it. */
export const repeatedSpaces: ParagraphCheck = {
  code: 'PUN007',
  scope: 'paragraph',
  severity: 'hint',
  message: { ar: 'مسافات متكررة.', en: 'Repeated spaces.' },
  reason: 'Spaces repeated by accident show as holes in the line and break searches.',
  examples: {
    bad: [{ text: 'وصل<bad>  </bad>الوفد المرافق أمس.', fixed: 'وصل الوفد المرافق أمس.' }],
    good: ['وصل الوفد المرافق أمس.'],
  },
  run({ spaces }, report) {
    for (const { start, end, place } of spaces())
      if (place === 'plain' && end - start > 1) report({ start, end, fixes: [replaceFix(start, end, ' ')] });
  },
};
