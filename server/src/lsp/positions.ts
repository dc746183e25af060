import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../analysis';

/** What a client counts in the characters of a position. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

const known: readonly string[] = ['utf-16', 'utf-8', 'utf-32'];

/** The first encoding in the client's order of preference that the server knows; UTF-16 when the client names none. */
export function negotiateEncoding(offered: readonly string[] | undefined): Encoding {
  return (offered?.find((encoding) => known.includes(encoding)) as Encoding | undefined) ?? 'utf-16';
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/**
 * How many bytes (UTF-8) or code points (UTF-32) one UTF-16 unit stands for. The first half of a surrogate pair carries
 * the whole character, the second half nothing; a lone half counts like the replacement character.
 */
function weigh(text: string, index: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return 1;
  const unit = text.charCodeAt(index);
  const narrow = encoding === 'utf-32';
  if (isHigh(unit) && isLow(text.charCodeAt(index + 1))) return narrow ? 1 : 4;
  if (isLow(unit) && isHigh(text.charCodeAt(index - 1))) return 0;
  if (narrow || unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

const stride = 1024;

/**
 * Positions of one version of a document, both ways. Offsets are UTF-16 units and are clamped to the text, as are
 * positions to their line. For encodings other than UTF-16 the first question reads the text once; then every answer
 * looks at 1024 units at most, so that one endless line stays linear.
 */
export class Positions {
  /** Weight of the text before each multiple of `stride`. */
  #weights: Uint32Array | null = null;
  readonly #text: string;

  constructor(
    private readonly document: TextDocument,
    private readonly encoding: Encoding,
  ) {
    this.#text = document.getText();
  }

  /** The position of an offset; one between the halves of a character gives the place behind it. */
  toPosition(offset: number): Position {
    const position = this.document.positionAt(offset);
    if (this.encoding === 'utf-16') return position;
    const lineStart = this.document.offsetAt({ line: position.line, character: 0 });
    return {
      line: position.line,
      character: this.#weightBefore(lineStart + position.character) - this.#weightBefore(lineStart),
    };
  }

  /** The range of a span. */
  toRange(span: Span): Range {
    return { start: this.toPosition(span.start), end: this.toPosition(span.end) };
  }

  /** A position inside a character gives the offset before it. */
  toOffset(position: Position): number {
    if (this.encoding === 'utf-16') return this.document.offsetAt(position);
    const start = this.document.offsetAt({ line: position.line, character: 0 });
    const end = this.document.offsetAt({ line: position.line, character: 0x7fffffff });
    const target = this.#weightBefore(start) + position.character;
    const weights = this.#weightsOfText();
    let low = Math.floor(start / stride);
    let high = Math.floor(end / stride);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (weights[middle]! <= target) low = middle;
      else high = middle - 1;
    }
    let offset = Math.max(low * stride, start);
    let weight = this.#weightBefore(offset);
    while (offset < end) {
      weight += weigh(this.#text, offset, this.encoding);
      if (weight > target) break;
      offset++;
    }
    return offset;
  }

  #weightBefore(offset: number): number {
    const checkpoint = Math.floor(offset / stride);
    let weight = this.#weightsOfText()[checkpoint]!;
    for (let index = checkpoint * stride; index < offset; index++) weight += weigh(this.#text, index, this.encoding);
    return weight;
  }

  #weightsOfText(): Uint32Array {
    if (this.#weights) return this.#weights;
    const weights = new Uint32Array(Math.floor(this.#text.length / stride) + 1);
    let weight = 0;
    for (let index = 0; index < this.#text.length; index++) {
      if (index % stride === 0) weights[index / stride] = weight;
      weight += weigh(this.#text, index, this.encoding);
    }
    if (this.#text.length % stride === 0) weights[this.#text.length / stride] = weight;
    this.#weights = weights;
    return weights;
  }
}
