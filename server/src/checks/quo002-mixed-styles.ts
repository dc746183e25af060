import type { TextEdit } from '../analysis';
import type { DocumentCheck } from './check';
import { editsFix } from './edits';
import { isQuotationUnit, type QuotationStyle, styleMarks, styleOf } from './styles';

/** One outermost quotation: its marks, its shape, and the shapes that it holds. */
interface StyledQuotation {
  readonly open: number;
  readonly openEnd: number;
  readonly close: number;
  readonly closeEnd: number;
  readonly style: QuotationStyle;
  readonly inner: readonly QuotationStyle[];
}

/** Two or more shapes of quotation marks in one article. One finding, at the first mark of the rarer shape. */
export const mixedQuotationStyles: DocumentCheck<readonly StyledQuotation[]> = {
  code: 'QUO002',
  scope: 'document',
  severity: 'hint',
  message: { ar: 'خلط بين أشكال علامات التنصيص.', en: 'Mixed quotation-mark styles.' },
  reason: 'One shape of marks throughout an article; a second shape is best kept for a quotation inside a quotation.',
  examples: {
    bad: [
      {
        text: 'قال المدير: «نعم»، وقال نائبه: «ربما»، وقالت سلمى: <bad>"</bad>لا".',
        fixed: 'قال المدير: «نعم»، وقال نائبه: «ربما»، وقالت سلمى: «لا».',
      },
    ],
    good: ['قال المدير: «نعم»، وقال نائبه: «لا».', 'قال المدير: «سنقرأ "الوثيقة" غدا».'],
  },
  looksFor: { character: isQuotationUnit },
  observe({ layer }) {
    const { text, tokens, quotations } = layer;
    const out: StyledQuotation[] = [];
    for (const { open, close, depth } of quotations) {
      if (close < 0) continue;
      const style = styleOf(text.charAt(tokens.start[open]!));
      if (!style || !styleOf(text.charAt(tokens.start[close]!))) continue;
      const outer = out[out.length - 1];
      if (depth > 0) {
        if (outer) out[out.length - 1] = { ...outer, inner: [...outer.inner, style] };
        continue;
      }
      out.push({
        open: tokens.start[open]!,
        openEnd: tokens.end[open]!,
        close: tokens.start[close]!,
        closeEnd: tokens.end[close]!,
        style,
        inner: [],
      });
    }
    return out.length > 0 ? out : null;
  },
  run(_document, observed, report) {
    const counts: Record<QuotationStyle, number> = { angle: 0, straight: 0, curly: 0 };
    for (const { noted } of observed) for (const { style } of noted) counts[style]++;
    const styles = (['angle', 'straight', 'curly'] as const).filter((style) => counts[style] > 0);
    if (styles.length < 2) return;
    const usual = styles.reduce((one, other) => (counts[other] > counts[one] ? other : one));
    const edits: TextEdit[] = [];
    let first: { start: number; end: number } | null = null;
    let hidesUsual = false;
    for (const { start, noted } of observed)
      for (const { open, openEnd, close, closeEnd, style, inner } of noted) {
        if (style === usual) continue;
        first ??= { start: start + open, end: start + openEnd };
        hidesUsual ||= inner.includes(usual);
        edits.push({ start: start + open, end: start + openEnd, newText: styleMarks[usual][0] });
        edits.push({ start: start + close, end: start + closeEnd, newText: styleMarks[usual][1] });
      }
    if (!first) return;
    // Marks of the usual shape inside would nest in themselves (QUO004).
    const shape = styleMarks[usual].join('…');
    const fixes = hidesUsual ? [] : [editsFix(`توحيد العلامات على ${shape}`, `Use ${shape} throughout`, edits)];
    report({ ...first, fixes });
  },
};
