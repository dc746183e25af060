import { type Quotation } from './quotations';
import { type Tokens, TokenKind } from './tokens';

/** A half-open range of token indexes. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** One- and two-letter words that take a full stop as abbreviations: «د.»، «أ.د.»، «م.»، «ت.»، «ص.ب.». */
const abbreviations = new Set([
  'د',
  'أ',
  'ا',
  'م',
  'ص',
  'ب',
  'ت',
  'ج',
  'ق',
  'هـ',
  'ه',
  'س',
  'ع',
  'ف',
  'ك',
  'ش',
  'ر',
  'ط',
  'أد',
]);

/**
 * Splits the tokens of a paragraph into sentences. A sentence ends after . ؟ ! … and the closing marks that follow; not
 * after an abbreviation, and never inside closed quotation marks. The last sentence may lack its full stop. Linear.
 */
export function splitSentences(tokens: Tokens, quotations: readonly Quotation[]): TokenRange[] {
  const out: TokenRange[] = [];
  let from = 0;
  let nextQuotation = 0;
  let quotedUntil = -1;
  for (let index = 0; index < tokens.count; index++) {
    while (nextQuotation < quotations.length && quotations[nextQuotation]!.open <= index) {
      const quotation = quotations[nextQuotation++]!;
      if (quotation.close > quotedUntil) quotedUntil = quotation.close;
    }
    if (index < quotedUntil || tokens.kind[index] !== TokenKind.Punctuation) continue;
    if (index === quotedUntil) {
      // «قال: "… انتهى."» The full stop inside the closing mark ends the sentence outside it as well.
      if (index === from || !endsSentence(tokens, index - 1, from) || continuesAfter(tokens, index)) continue;
    } else if (!endsSentence(tokens, index, from)) continue;
    let to = index + 1;
    while (to < tokens.count && isClosing(tokens, to) && !opensHere(quotations, nextQuotation, to)) to++;
    out.push({ from, to });
    from = to;
    index = to - 1;
  }
  if (from < tokens.count) out.push({ from, to: tokens.count });
  return out;
}

function opensHere(quotations: readonly Quotation[], next: number, index: number): boolean {
  return next < quotations.length && quotations[next]!.open === index;
}

function endsSentence(tokens: Tokens, index: number, from: number): boolean {
  const unit = tokens.text.charCodeAt(tokens.start[index]!);
  if (unit === 0x3f) return !isLostComma(tokens, index, from);
  if (unit === 0x61f || unit === 0x21 || unit === 0x6d4) return true;
  if (unit === 0x2026) return !continuesAfter(tokens, index);
  if (unit !== 0x2e) return false;
  // «...» ends a sentence only at its last full stop, and not when the sentence plainly goes on.
  if (index + 1 < tokens.count && tokens.start[index + 1] === tokens.end[index] && charOf(tokens, index + 1) === 0x2e)
    return false;
  if (index > from && charOf(tokens, index - 1) === 0x2e) return !continuesAfter(tokens, index);
  if (index === from) return true;
  const previous = index - 1;
  const isGlued = index + 1 < tokens.count && tokens.start[index + 1] === tokens.end[index];
  // «47 .6 بالمائة»
  if (isGlued && tokens.kind[index + 1] === TokenKind.Number && tokens.kind[previous] === TokenKind.Number)
    return false;
  if (tokens.end[previous] !== tokens.start[index]) return true;
  const word = tokens.text.slice(tokens.start[previous], tokens.end[previous]);
  // «U.S.» and web addresses; «د.» and «أ.د.» wherever the sentence goes on.
  if (tokens.kind[previous] === TokenKind.Other && isGlued)
    return word.length > 1 && tokens.kind[index + 1] === TokenKind.Arabic;
  if (tokens.kind[previous] === TokenKind.Arabic && abbreviations.has(word)) return index + 1 === tokens.count;
  return true;
}

/** Words that make a sentence a question. */
const interrogatives = /^[وف]?(?:هل|لماذا|ماذا|لم|لما|كيف|متى|أين|اين|كم|أليس|ألم|ألا|أفلا|أي|من|ما)$/;

/** In some archives the Arabic comma became «?»: «قال سلطاني? رئيس الحركة? إن». A question has its word, or ends the text. */
function isLostComma(tokens: Tokens, index: number, from: number): boolean {
  const next = index + 1;
  // «2.6?، مقارنة»: a per cent sign was lost as well.
  if (tokens.kind[index - 1] === TokenKind.Number && next < tokens.count && !isClosing(tokens, next)) return true;
  if (next >= tokens.count || tokens.kind[next] !== TokenKind.Arabic || tokens.start[next] === tokens.end[index])
    return false;
  if (tokens.kind[index - 1] === TokenKind.Punctuation || index - from > 60) return false;
  for (let at = from; at < index; at++) {
    const word = tokens.text.slice(tokens.start[at], tokens.end[at]);
    const isOpening = at === from || tokens.kind[at - 1] === TokenKind.Punctuation;
    if (interrogatives.test(word) && (isOpening || !/(?:من|ما|لم|لما|أي)$/.test(word))) return false;
  }
  return true;
}

/** A comma, or the closing of a quotation before a comma, keeps the sentence open. */
function continuesAfter(tokens: Tokens, index: number): boolean {
  if (index + 1 >= tokens.count) return false;
  const next = charOf(tokens, index + 1);
  return next === 0x60c || next === 0x2c || next === 0x61b;
}

function isClosing(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== TokenKind.Punctuation) return false;
  const unit = charOf(tokens, index);
  if (unit === 0x29 || unit === 0x5d || unit === 0xbb || unit === 0x201d || unit === 0x2019) return true;
  if (unit === 0x2e || unit === 0x21 || unit === 0x61f || unit === 0x3f) return true;
  return (unit === 0x22 || unit === 0x27 || unit === 0x201c) && tokens.start[index] === tokens.end[index - 1];
}

function charOf(tokens: Tokens, index: number): number {
  return tokens.text.charCodeAt(tokens.start[index]!);
}
