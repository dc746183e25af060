/** How a word is written under its key, character by character: hamza carriers folded, for example. */
export type Folding = (unit: number, isFirst: boolean, isLast: boolean) => number;

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const comment = 0x23;

/**
 * A long table of words (one a line, cells between tabs, the first line names the columns) that stays the text it is: only
 * where the line of each word begins is noted, by a hash of the word, and a cell is read when it is asked for. Maps
 * of all words cost half of a start (176 ms of a new process for all tables, 83 without), and most words are never met.
 * Empty lines and lines that begin with `#` are left out. Words are in normal form L1.
 */
export class LineTable {
  /** Where a line begins, plus one; 0 for an empty slot. Open addressing, at most half full, equal words in order. */
  private readonly starts: Int32Array;
  private readonly mask: number;

  private readonly columns: readonly string[];

  /** Column of the word of a line; where it is empty, the word stands in the first one. */
  private readonly column: number;

  /**
   * Linear in the text.
   *
   * @param fold how words are found: by their folded spelling, where one is given
   * @param column name of the column of the word, where that is not the first; a line without it is found by its first
   */
  constructor(
    private readonly text: string,
    private readonly fold: Folding = asWritten,
    column = '',
  ) {
    const lines = lineStarts(text);
    this.columns = lines.length > 0 ? text.slice(lines[0], lineEnd(text, lines[0]!)).split('\t') : [];
    this.column = Math.max(0, this.columnOf(column));
    let size = 16;
    while (size < lines.length * 2) size *= 2;
    this.mask = size - 1;
    this.starts = new Int32Array(size);
    for (let at = 1; at < lines.length; at++) this.add(lines[at]!);
  }

  /** The first line of a word that is folded already, or the next one after another; -1 for none. */
  find(key: string, after = -1): number {
    let slot = (after < 0 ? hashOf(key) : after + 1) & this.mask;
    for (; this.starts[slot] !== 0; slot = (slot + 1) & this.mask)
      if (this.isAt(this.starts[slot]! - 1, key)) return slot;
    return -1;
  }

  has(key: string): boolean {
    return this.find(key) >= 0;
  }

  /** Number of a column, for {@link cell}; -1 for one that the table has not. */
  columnOf(name: string): number {
    return this.columns.indexOf(name);
  }

  /** A cell of a line that was found; '' where the line has none. */
  cell(line: number, column: number): string {
    if (column < 0) return '';
    const from = this.cellStart(this.starts[line]! - 1, column);
    return from < 0 ? '' : this.text.slice(from, this.cellEnd(from));
  }

  private add(lineStart: number): void {
    const { text, fold } = this;
    const from = this.keyStart(lineStart);
    const to = this.cellEnd(from);
    let hash = firstHash;
    for (let at = from; at < to; at++) hash = step(hash, fold(text.charCodeAt(at), at === from, at === to - 1));
    let slot = spread(hash) & this.mask;
    while (this.starts[slot] !== 0) slot = (slot + 1) & this.mask;
    this.starts[slot] = lineStart + 1;
  }

  private keyStart(lineStart: number): number {
    if (this.column === 0) return lineStart;
    const from = this.cellStart(lineStart, this.column);
    return from < 0 || this.cellEnd(from) === from ? lineStart : from;
  }

  private isAt(lineStart: number, key: string): boolean {
    const { text, fold } = this;
    const from = this.keyStart(lineStart);
    const last = key.length - 1;
    for (let at = 0; at <= last; at++)
      if (fold(text.charCodeAt(from + at), at === 0, at === last) !== key.charCodeAt(at)) return false;
    return isCellEnd(text, from + key.length);
  }

  private cellStart(lineStart: number, column: number): number {
    let at = lineStart;
    for (let passed = 0; passed < column; passed++) {
      at = this.cellEnd(at);
      if (this.text.charCodeAt(at) !== tab) return -1;
      at++;
    }
    return at;
  }

  private cellEnd(from: number): number {
    let at = from;
    while (!isCellEnd(this.text, at)) at++;
    return at;
  }
}

function asWritten(unit: number): number {
  return unit;
}

/** FNV-1a over UTF-16 units. */
function hashOf(key: string): number {
  let hash = firstHash;
  for (let at = 0; at < key.length; at++) hash = step(hash, key.charCodeAt(at));
  return spread(hash);
}

const firstHash = 0x811c9dc5 | 0;

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Whether a cell ends before this place: at a tab, at the end of a line or of the text. */
function isCellEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const unit = text.charCodeAt(at);
  return unit === tab || unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) === lineFeed);
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (!isCellEnd(text, at) || text.charCodeAt(at) === tab) at++;
  return at;
}

/** Where the lines of a table begin, the one with the names of the columns first. */
function lineStarts(text: string): number[] {
  const starts: number[] = [];
  let isStart = true;
  // One loop over the characters: asking for the next line break anew for each line was slower.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === lineFeed) isStart = true;
    else if (isStart) {
      isStart = false;
      if (unit !== comment && unit !== carriageReturn) starts.push(at);
    }
  }
  return starts;
}
