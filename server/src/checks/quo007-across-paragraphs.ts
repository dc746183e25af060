import type { DocumentCheck } from './check';
import { insertFix } from './edits';
import { observeUnpaired, weighUnpaired } from './quotationAcross';
import { isQuotationUnit, styleMarks } from './styles';
import type { UnpairedMark } from './unpaired';

/** Lines up to so many UTF-16 units are those of a poem when the mark begins the first of them: it is quoted as one. */
const longestVerse = 60;

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
    good: [
      'وقال المدير: «أنجزنا نصف العمل.\n«وسننجز الباقي في الربيع».',
      'وتقول القصيدة الأخيرة في الديوان الذي صدر هذا العام عن دار النشر في المدينة:\n«يا نهر\nهل يعود الماء».',
    ],
  },
  looksFor: { character: isQuotationUnit },
  observe: observeUnpaired,
  run({ analysis }, observed, report) {
    for (const { open, close } of weighUnpaired(observed).crossing) {
      const through = analysis.paragraphs.slice(open.paragraph, close.paragraph + 1);
      if (open.isFirst && through.every(({ start, end }) => end - start <= longestVerse)) continue;
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
