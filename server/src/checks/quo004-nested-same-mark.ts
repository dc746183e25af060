import type { ParagraphCheck } from './check';
import { editsFix } from './edits';
import { isQuotationUnit, styleOf } from './styles';

/** A quotation inside a quotation of the same shape. */
export const nestedSameMark: ParagraphCheck = {
  code: 'QUO004',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'تنصيص داخل تنصيص بالعلامة نفسها.', en: 'Nested quotation uses the same mark.' },
  reason: 'With the same mark inside and outside the reader takes the first closing mark for the end of the speech.',
  examples: {
    bad: [
      {
        text: 'واختتم المدير: «هذا الطريق هو <bad>«شريان الحياة»</bad> الوحيد لنا».',
        fixed: 'واختتم المدير: «هذا الطريق هو "شريان الحياة" الوحيد لنا».',
      },
    ],
    good: ['واختتم المدير: «هذا الطريق هو "شريان الحياة" الوحيد لنا».', 'قال: «نعم»، ثم قال: «لا».'],
  },
  looksFor: { character: isQuotationUnit },
  run({ layer }, report) {
    const { text, tokens, quotations } = layer;
    const around: { close: number; mark: string }[] = [];
    for (const { open, close } of quotations) {
      if (close < 0) continue;
      const mark = text.charAt(tokens.start[open]!);
      const style = styleOf(mark);
      while (around.length > 0 && around[around.length - 1]!.close < open) around.pop();
      const outer = around[around.length - 1];
      around.push({ close, mark });
      // Straight marks do not tell an opening from a closing one.
      if (!outer || style === null || style === 'straight' || styleOf(outer.mark) !== style) continue;
      const inner = style === 'angle' ? ['"', '"'] : ['‘', '’'];
      report({
        start: tokens.start[open]!,
        end: tokens.end[close]!,
        fixes: [
          editsFix(`تغيير العلامتين إلى ${inner.join('…')}`, `Use ${inner.join('…')} inside`, [
            { start: tokens.start[open]!, end: tokens.end[open]!, newText: inner[0]! },
            { start: tokens.start[close]!, end: tokens.end[close]!, newText: inner[1]! },
          ]),
        ],
      });
    }
  },
};
