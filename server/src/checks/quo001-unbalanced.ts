import type { DocumentCheck } from './check';
import { insertFix } from './edits';
import { observeUnpaired, weighUnpaired } from './quotationAcross';
import { isQuotationUnit, styleMarks } from './styles';
import type { UnpairedMark } from './unpaired';

/** A quotation mark whose partner is in no paragraph near by. */
export const unbalancedQuotation: DocumentCheck<readonly UnpairedMark[]> = {
  code: 'QUO001',
  scope: 'document',
  severity: 'error',
  message: { ar: 'علامة تنصيص غير مغلقة.', en: 'Unbalanced quotation mark.' },
  reason: 'Where a quotation begins and ends decides whose words they are. With one mark missing nobody can tell.',
  examples: {
    bad: [
      { text: 'وقال المتحدث: <bad>"</bad>سنرد في الوقت المناسب.', fixed: 'وقال المتحدث: "سنرد في الوقت المناسب".' },
      { text: 'وقال المتحدث: سنرد غدا<bad>»</bad>، ثم غادر.', fixed: 'وقال المتحدث: «سنرد غدا»، ثم غادر.' },
    ],
    good: ['وقال المتحدث: "سنرد في الوقت المناسب".', 'بيعت شاشة قياس 32" بسعر مخفض، وفق التاجر.'],
  },
  looksFor: { character: isQuotationUnit },
  observe: observeUnpaired,
  run(_document, observed, report) {
    for (const { start, end, opens, style, partnerAt } of weighUnpaired(observed).lonely)
      report({
        start,
        end,
        fixes: partnerAt < 0 ? [] : [insertFix(partnerAt, styleMarks[style][opens ? 1 : 0])],
      });
  },
};
