import { isQuotationMark } from '../text/quotations';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import { type QuotationStyle, styleOf } from './styles';

/** A double quotation mark without its partner in the paragraph. */
export interface UnpairedMark {
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly style: QuotationStyle;
  /** Where the partner belongs. -1: nobody can tell. */
  readonly partnerAt: number;
  /** The paragraph begins with this mark. */
  readonly isFirst: boolean;
}

/** The unpaired marks of a paragraph in text order. Single marks are left out: they are apostrophes as well. Linear. */
export function unpairedMarks(layer: ParagraphText): UnpairedMark[] {
  const { text, tokens, quotations } = layer;
  const opensAlone = new Set<number>();
  const paired = new Set<number>();
  for (const { open, close } of quotations) {
    if (close < 0) opensAlone.add(open);
    else paired.add(open).add(close);
  }
  const out: UnpairedMark[] = [];
  let lastMark = -1;
  for (let index = 0; index < tokens.count; index++) if (isQuotationMark(tokens, index)) lastMark = index;
  for (let index = 0; index < tokens.count; index++) {
    if (!isQuotationMark(tokens, index) || paired.has(index)) continue;
    const start = tokens.start[index]!;
    const style = styleOf(text.charAt(start));
    if (!style) continue;
    // Inches and seconds: 32".
    if (
      style === 'straight' &&
      index > 0 &&
      tokens.kind[index - 1] === TokenKind.Number &&
      tokens.end[index - 1] === start
    )
      continue;
    const opens = opensAlone.has(index) || (index === 0 && text.charAt(start) !== '»');
    const partnerAt = opens ? closingPlace(layer, index, index === lastMark) : openingPlace(layer, index);
    out.push({ start, end: tokens.end[index]!, opens, style, partnerAt, isFirst: index === 0 });
  }
  return out;
}

/** After the last word of the paragraph, or of the sentence when another quotation follows; before its full stop. */
function closingPlace(layer: ParagraphText, open: number, isLastMark: boolean): number {
  const { tokens, text, sentences, sentenceOf } = layer;
  let last = (isLastMark ? tokens.count : sentences[sentenceOf[open]!]!.to) - 1;
  while (
    last > open &&
    '.،؛:'.includes(text.charAt(tokens.start[last]!)) &&
    tokens.kind[last] === TokenKind.Punctuation
  )
    last--;
  if (last <= open) return -1;
  if (!isLastMark) for (let index = open + 1; index <= last; index++) if (isQuotationMark(tokens, index)) return -1;
  return tokens.end[last]!;
}

/** After the last colon of the sentence; a place that needs no guessing. */
function openingPlace(layer: ParagraphText, close: number): number {
  const { tokens, text, sentences, sentenceOf } = layer;
  const { from } = sentences[sentenceOf[close]!]!;
  for (let index = close - 1; index >= from; index--) {
    if (isQuotationMark(tokens, index)) return -1;
    if (text.charAt(tokens.start[index]!) === ':' && tokens.kind[index] === TokenKind.Punctuation)
      return index + 1 < close && tokens.start[index + 1]! > tokens.end[index]! ? tokens.start[index + 1]! : -1;
  }
  return -1;
}
