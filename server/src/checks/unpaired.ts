import { CharacterClass, classOf } from '../text/characters';
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

/**
 * The unpaired marks of a paragraph in text order, at most one of each shape. Marks whose number is even are nested or badly
 * spaced and none of them is missing. Single marks are left out: they are apostrophes as well. Linear.
 */
export function unpairedMarks(layer: ParagraphText): UnpairedMark[] {
  const { text, tokens, quotations } = layer;
  const opensAlone = new Set<number>();
  const paired = new Set<number>();
  for (const { open, close } of quotations) {
    if (close < 0) opensAlone.add(open);
    else paired.add(open).add(close);
  }
  const uneven = unevenStyles(layer);
  if (uneven.size === 0) return [];
  const out: UnpairedMark[] = [];
  let lastMark = -1;
  for (let index = 0; index < tokens.count; index++) if (isQuotationMark(tokens, index)) lastMark = index;
  for (let index = 0; index < tokens.count; index++) {
    if (!isQuotationMark(tokens, index) || paired.has(index)) continue;
    const start = tokens.start[index]!;
    const style = styleOf(text.charAt(start));
    if (!style || !uneven.has(style)) continue;
    // Inches and seconds: 32".
    if (
      style === 'straight' &&
      index > 0 &&
      tokens.kind[index - 1] === TokenKind.Number &&
      tokens.end[index - 1] === start
    )
      continue;
    // A mark that touches the word before it closes, whatever it was paired with.
    const touches = start > 0 && classOf(text.charCodeAt(start - 1)) === CharacterClass.ArabicLetter;
    const opens = !touches && (opensAlone.has(index) || (index === 0 && text.charAt(start) !== '»'));
    const partnerAt = opens ? closingPlace(layer, index, index === lastMark) : openingPlace(layer, index);
    out.push({ start, end: tokens.end[index]!, opens, style, partnerAt, isFirst: index === 0 });
    uneven.delete(style);
  }
  return out;
}

/** Shapes of which one mark has no partner: « without », an odd number of ". */
function unevenStyles({ text, tokens, quotations }: ParagraphText): Set<QuotationStyle> {
  const balance: Record<QuotationStyle, number> = { angle: 0, curly: 0, straight: 0 };
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== TokenKind.Punctuation) continue;
    const mark = text.charAt(tokens.start[index]!);
    const style = styleOf(mark);
    if (style === 'straight') balance.straight ^= 1;
    else if (style) balance[style] += '«“„'.includes(mark) ? 1 : -1;
  }
  // A pair of two shapes, “…", leaves both uneven and nothing missing.
  for (const { open, close, mixed } of quotations)
    if (mixed || (close >= 0 && styleAt(text, tokens.start[open]!) !== styleAt(text, tokens.start[close]!)))
      return new Set();
  return new Set((['angle', 'curly', 'straight'] as const).filter((style) => balance[style] !== 0));
}

function styleAt(text: string, at: number): QuotationStyle | null {
  return styleOf(text.charAt(at));
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
