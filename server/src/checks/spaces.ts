import { CharacterClass, classOf } from '../text/characters';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';

/** Why a run of white space stands where it stands. Each run has one place, so that no two checks report it. */
export type SpacePlace = 'before-mark' | 'inside-opening' | 'inside-closing' | 'after-conjunction' | 'plain';

/** A run of white space between two tokens. Offsets count from the start of the paragraph. */
export interface SpaceRun {
  readonly start: number;
  readonly end: number;
  readonly place: SpacePlace;
  /** Index of the token after the run. */
  readonly next: number;
}

const marks = '،؛:.؟!';

/** The runs of white space of a paragraph that a check may report, with their places: not the one space between words. Linear. */
export function spaceRuns(layer: ParagraphText): SpaceRun[] {
  const { text, tokens } = layer;
  const sides = bracketSides(layer);
  const out: SpaceRun[] = [];
  for (let index = 1; index < tokens.count; index++) {
    const start = tokens.end[index - 1]!;
    const end = tokens.start[index]!;
    // Nearly all: one space between two words, the first of more than one letter.
    if (
      end - start === 1 &&
      tokens.kind[index] === TokenKind.Arabic &&
      tokens.kind[index - 1] === TokenKind.Arabic &&
      start - tokens.start[index - 1]! > 1
    )
      continue;
    if (start === end || !isSpace(text, start, end)) continue;
    const place = placeOf(layer, sides, index);
    if (place !== 'plain' || end - start > 1) out.push({ start, end, place, next: index });
  }
  return out;
}

function placeOf(layer: ParagraphText, sides: Int8Array, next: number): SpacePlace {
  const { text, tokens } = layer;
  if (sides[next] === -1) return 'inside-closing';
  if (sides[next - 1] === 1) return 'inside-opening';
  if (isSpacedMark(layer, next)) return 'before-mark';
  if (
    tokens.kind[next] === TokenKind.Arabic &&
    tokens.end[next - 1]! - tokens.start[next - 1]! === 1 &&
    text.charAt(tokens.start[next - 1]!) === 'و'
  )
    return 'after-conjunction';
  return 'plain';
}

/** A mark that ends something, and not the beginning of «...», «.com» or «:)». */
function isSpacedMark(layer: ParagraphText, index: number): boolean {
  const { text, tokens } = layer;
  if (tokens.kind[index] !== TokenKind.Punctuation) return false;
  const mark = text.charAt(tokens.start[index]!);
  if (!marks.includes(mark)) return false;
  const before = text.charAt(tokens.end[index - 1]! - 1);
  if (marks.includes(before) || before === '…' || before === '-') return false;
  const after = text.charAt(tokens.end[index]!);
  if (mark === '.') return after === '' || classOf(after.charCodeAt(0)) === CharacterClass.Space;
  return after === '' || !'.:()-/!؟'.includes(after);
}

/** 1 for marks that open brackets or quotations, -1 for marks that close them, 0 for all others. */
function bracketSides(layer: ParagraphText): Int8Array {
  const { text, tokens, quotations } = layer;
  const sides = new Int8Array(tokens.count);
  const isUneven = quotations.some(({ close }) => close < 0);
  // With one mark missing, opening and closing marks can be taken for each other.
  if (!isUneven)
    for (const { open, close } of quotations) {
      sides[open] = 1;
      sides[close] = -1;
    }
  let depth = 0;
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== TokenKind.Punctuation) continue;
    const mark = text.charAt(tokens.start[index]!);
    if (mark === '(' || mark === '[') {
      depth++;
      sides[index] = 1;
    } else if ((mark === ')' || mark === ']') && depth > 0) {
      depth--;
      sides[index] = -1;
    }
  }
  return sides;
}

function isSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (classOf(text.charCodeAt(at)) !== CharacterClass.Space) return false;
  return true;
}
