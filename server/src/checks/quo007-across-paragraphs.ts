import type { DocumentCheck } from './check';
import { insertFix } from './edits';
import { observeUnpaired, weighUnpaired } from './quotationAcross';
import { isQuotationUnit, styleMarks } from './styles';
import type { UnpairedMark } from './unpaired';

/** A quotation that closes in a later paragraph, which does not open it anew. */
export const quotationAcrossParagraphs: DocumentCheck<readonly UnpairedMark[]> = {
  code: 'QUO007',
  scope: 'document',
  severity: 'warning',
  message: {
    ar: 'اقتباس يمتد إلى فقرة تالية دون إعادة فتحه.',
    en: 'Quotation crosses a paragraph without being reopened.',
  },
  reason: 'A reader who begins at the second paragraph takes the speaker’s words for the writer’s.',
  examples: {
    bad: [
      {
        text: 'وقال المدير: <bad>«</bad>أنجزنا نصف العمل.\nوسننجز الباقي في الربيع».',
        fixed: 'وقال المدير: «أنجزنا نصف العمل.\n«وسننجز الباقي في الربيع».',
      },
    ],
    good: ['وقال المدير: «أنجزنا نصف العمل.\n«وسننجز الباقي في الربيع».'],
  },
  looksFor: { character: isQuotationUnit },
  observe: observeUnpaired,
  run({ analysis }, observed, report) {
    for (const { open, close } of weighUnpaired(observed).crossing) {
      const edits = analysis.paragraphs
        .slice(open.paragraph + 1, close.paragraph + 1)
        .map(({ start }) => insertFix(start, styleMarks[open.style][0]).edits[0]!);
      const mark = styleMarks[open.style][0];
      report({
        start: open.start,
        end: open.end,
        fixes: [{ title: { ar: `إعادة فتح الاقتباس بـ«${mark}»`, en: `Reopen the quotation with “${mark}”` }, edits }],
        related: [{ span: { start: close.start, end: close.end }, message: { ar: 'ينتهي هنا', en: 'It closes here' } }],
      });
    }
  },
};
