import { CharacterClass, classOf } from './characters';
import { type Tokens, TokenKind } from './tokens';

/**
 * One pair of quotation marks, as token indexes of the marks. `close` is -1 when the mark is never closed in the paragraph.
 * All marks in use are read (ATTRIBUTION E, calibration): « » “ ” " '' and their mixtures and reversals.
 */
export interface Quotation {
  readonly open: number;
  readonly close: number;
  /** 0 for an outermost quotation. */
  readonly depth: number;
  /** True when opening and closing mark are of different families: «… ". */
  readonly mixed: boolean;
}

const enum Side {
  Unknown = 0,
  Opening = 1,
  Closing = 2,
}

type Family = 'angle' | 'double' | 'single';

/** Pairs the quotation marks of one paragraph. Linear; unbalanced marks are reported with `close` -1. */
export function pairQuotations(tokens: Tokens): Quotation[] {
  const found: { open: number; close: number; depth: number; family: Family; mixed: boolean }[] = [];
  const stack: number[] = [];
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== TokenKind.Punctuation) continue;
    const family = familyOf(tokens, index);
    if (!family) continue;
    const spacing = spacingSide(tokens, index);
    const glyph = glyphSide(tokens.text.charCodeAt(tokens.start[index]!));
    // «: "» always begins speech: an open mark of the same family before it was never closed.
    if (spacing === Side.Opening && isColonBefore(tokens, index)) {
      const unclosed = stack.findIndex((position) => found[position]!.family === family);
      if (unclosed >= 0) stack.length = unclosed;
    }
    const innermost = stack.length > 0 ? found[stack[stack.length - 1]!]! : undefined;
    if (innermost && closes(innermost.family, family, spacing, glyph)) {
      // A mark of an outer family closes the inner ones with it.
      innermost.close = index;
      innermost.mixed = innermost.family !== family;
      stack.pop();
      continue;
    }
    const outer = stack.findLastIndex((position) => found[position]!.family === family);
    if (outer >= 0 && spacing !== Side.Opening) {
      found[stack[outer]!]!.close = index;
      stack.length = outer;
      continue;
    }
    // A second opening mark of the same family reopens speech after a full stop: the first one goes on.
    if (outer >= 0 && glyph !== Side.Opening) continue;
    if (stack.length === 0 && spacing === Side.Closing && glyph === Side.Closing) continue;
    if (family === 'single' && spacing !== Side.Opening) continue;
    if (stack.length >= 4) continue;
    found.push({ open: index, close: -1, depth: stack.length, family, mixed: false });
    stack.push(found.length - 1);
  }
  return found.map(({ open, close, depth, mixed }) => ({ open, close, depth, mixed }));
}

function isColonBefore(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.text.charCodeAt(tokens.start[index - 1]!) === 0x3a;
}

/** True when the token is a quotation mark of any kind. */
export function isQuotationMark(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.Punctuation && familyOf(tokens, index) !== null;
}

function closes(open: Family, mark: Family, spacing: Side, glyph: Side): boolean {
  if (open === mark) {
    if (glyph === Side.Opening && spacing === Side.Opening) return false;
    return spacing !== Side.Opening || glyph === Side.Closing;
  }
  // «… " and “… »: another family closes only when both its shape and its place say so.
  return glyph === Side.Closing && spacing === Side.Closing && mark !== 'single';
}

function familyOf(tokens: Tokens, index: number): Family | null {
  const unit = tokens.text.charCodeAt(tokens.start[index]!);
  if (unit === 0xab || unit === 0xbb) return 'angle';
  if (unit === 0x22 || (unit >= 0x201c && unit <= 0x201f) || unit === 0xff02) return 'double';
  if (unit === 0x27 || (unit >= 0x2018 && unit <= 0x201b))
    return tokens.end[index]! - tokens.start[index]! === 2 ? 'double' : 'single';
  return null;
}

function glyphSide(unit: number): Side {
  if (unit === 0xab || unit === 0x201c || unit === 0x2018) return Side.Opening;
  if (unit === 0xbb || unit === 0x201d || unit === 0x2019) return Side.Closing;
  return Side.Unknown;
}

function spacingSide(tokens: Tokens, index: number): Side {
  const { text } = tokens;
  const start = tokens.start[index]!;
  const end = tokens.end[index]!;
  const before = start === 0 ? CharacterClass.Space : classOf(text.charCodeAt(start - 1));
  const after = end >= text.length ? CharacterClass.Space : classOf(text.charCodeAt(end));
  const openBefore =
    before === CharacterClass.Space ||
    before === CharacterClass.Invisible ||
    (before === CharacterClass.Punctuation && '([:-–—،'.includes(text.charAt(start - 1)));
  const openAfter = after === CharacterClass.Space || after === CharacterClass.Invisible;
  const stopAfter = after === CharacterClass.Punctuation && '.,،؛:؟!)]…'.includes(text.charAt(end));
  if (openBefore && !openAfter && !stopAfter) return Side.Opening;
  if (!openBefore && (openAfter || stopAfter)) return Side.Closing;
  return Side.Unknown;
}
