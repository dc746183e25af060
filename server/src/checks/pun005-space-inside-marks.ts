import type { ParagraphCheck } from './check';
import { deleteFix } from './edits';

/** A space just inside quotation marks or brackets. */
export const spaceInsideMarks: ParagraphCheck = {
  code: 'PUN005',
  scope: 'paragraph',
  severity: 'hint',
  message: { ar: 'مسافة داخل القوسين.', en: 'Space inside marks.' },
  reason:
    'Quotation marks and brackets touch what they enclose; a space inside can leave the mark alone at the end of a line.',
  examples: {
    bad: [
      { text: 'يعمل المصنع «<bad> </bad>ليلا ونهارا» منذ عام.', fixed: 'يعمل المصنع «ليلا ونهارا» منذ عام.' },
      { text: 'قال المدير (45 عاما<bad> </bad>) إن العمل مستمر.', fixed: 'قال المدير (45 عاما) إن العمل مستمر.' },
    ],
    good: ['يعمل المصنع «ليلا ونهارا» منذ عام.', 'قال "نعم" و "لا" معا.'],
  },
  run({ spaces }, report) {
    for (const { start, end, place } of spaces())
      if (place === 'inside-opening' || place === 'inside-closing')
        report({ start, end, fixes: [deleteFix(start, end, { ar: 'المسافة', en: 'the space' })] });
  },
};
