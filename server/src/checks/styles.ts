import type { ParagraphText } from '../text/layer';

/** The shapes of quotation marks that a text may keep to. */
export type QuotationStyle = 'angle' | 'curly' | 'straight';

/** Opening and closing mark of each style. */
export const styleMarks: Readonly<Record<QuotationStyle, readonly [string, string]>> = {
  angle: ['«', '»'],
  curly: ['“', '”'],
  straight: ['"', '"'],
};

/** The style of a quotation mark by its shape; null for single marks and anything else. */
export function styleOf(mark: string): QuotationStyle | null {
  if (mark === '«' || mark === '»') return 'angle';
  if (mark === '“' || mark === '”' || mark === '„' || mark === '‟') return 'curly';
  return mark === '"' || mark === '＂' ? 'straight' : null;
}

/** Whether a UTF-16 unit is a double quotation mark of any style. */
export const isQuotationUnit = (unit: number): boolean => styleOf(String.fromCharCode(unit)) !== null;

/** The style that a paragraph uses most, or null when it has no quotation marks. */
export function usualStyle(layers: readonly ParagraphText[]): QuotationStyle | null {
  const counts: Record<QuotationStyle, number> = { angle: 0, curly: 0, straight: 0 };
  for (const { text, tokens, quotations } of layers)
    for (const { open, depth } of quotations) {
      const style = depth === 0 ? styleOf(text.charAt(tokens.start[open]!)) : null;
      if (style) counts[style]++;
    }
  const best = (['angle', 'straight', 'curly'] as const).reduce((one, other) =>
    counts[other] > counts[one] ? other : one,
  );
  return counts[best] > 0 ? best : null;
}
