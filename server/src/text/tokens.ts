import { CharacterClass, classOf } from './characters';

/** What a token is made of. */
export const enum TokenKind {
  /** Arabic letters, possibly with marks and digits. */
  Arabic = 1,
  /** Letters of any other script. */
  Other = 2,
  /** Digits with inner separators: «12.5», «3,000», «2018/05/19». */
  Number = 3,
  /** One punctuation mark or symbol. */
  Punctuation = 4,
}

/**
 * The words and punctuation marks of a stretch of text, as parallel arrays. Offsets are UTF-16 code units into that
 * stretch. White space belongs to no token.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
}

/** Splits a text into tokens. Linear on any input; never cuts a surrogate pair. */
export function tokenize(text: string): Tokens {
  let capacity = (text.length >> 2) + 8;
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let count = 0;
  const length = text.length;
  let at = 0;
  while (at < length) {
    const first = classOf(text.charCodeAt(at));
    if (first === CharacterClass.Space || first === CharacterClass.LineBreak || first === CharacterClass.Invisible) {
      at++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, capacity);
      end = grown(end, capacity);
      const kinds = new Uint8Array(capacity);
      kinds.set(kind);
      kind = kinds;
    }
    const from = at;
    let tokenKind: TokenKind;
    if (first === CharacterClass.Punctuation) {
      at++;
      // Two single quotation marks stand for one double mark in part of the press.
      if (isSingleQuote(text.charCodeAt(from)) && text.charCodeAt(at) === text.charCodeAt(from)) at++;
      tokenKind = TokenKind.Punctuation;
    } else {
      let letters = first;
      let last = at;
      at++;
      while (at < length) {
        const next = classOf(text.charCodeAt(at));
        if (next === CharacterClass.Invisible) {
          at++;
          continue;
        }
        if (next === CharacterClass.Punctuation) {
          if (!isNumberSeparator(text, at, last)) break;
          at++;
          continue;
        }
        if (next === CharacterClass.Space || next === CharacterClass.LineBreak) break;
        if (
          next === CharacterClass.ArabicLetter ||
          (letters !== CharacterClass.ArabicLetter && next === CharacterClass.OtherLetter)
        )
          letters = next;
        last = at;
        at++;
      }
      at = last + 1;
      tokenKind =
        letters === CharacterClass.Digit
          ? TokenKind.Number
          : letters === CharacterClass.OtherLetter
            ? TokenKind.Other
            : TokenKind.Arabic;
    }
    start[count] = from;
    end[count] = at;
    kind[count] = tokenKind;
    count++;
  }
  return { text, count, start: start.subarray(0, count), end: end.subarray(0, count), kind: kind.subarray(0, count) };
}

/** A separator stays inside a number only between two digits: «12.5» but not «12.». */
function isNumberSeparator(text: string, at: number, lastDigit: number): boolean {
  if (lastDigit !== at - 1 || classOf(text.charCodeAt(lastDigit)) !== CharacterClass.Digit) return false;
  const separator = text.charCodeAt(at);
  // . , / : Arabic decimal and thousands separators
  if (
    separator !== 0x2e &&
    separator !== 0x2c &&
    separator !== 0x2f &&
    separator !== 0x3a &&
    separator !== 0x066b &&
    separator !== 0x066c
  )
    return false;
  return at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === CharacterClass.Digit;
}

function isSingleQuote(unit: number): boolean {
  return unit === 0x27 || unit === 0x2018 || unit === 0x2019;
}

function grown(old: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(old);
  return larger;
}
