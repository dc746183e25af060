import type { Marks } from '../../../server/src/lsp/protocol';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A statement as the editor knows it: the place of its cue, and an index into `Marks.speakers` or -1. */
export interface Statement {
  readonly at: Position;
  readonly speaker: number;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

/** One statement for each cue, in the order of the text. */
export function statementsOf(marks: Marks): Statement[] {
  return marks.marks
    .filter((mark) => mark.kind === 'cue')
    .map((mark) => ({ at: mark.range.start, speaker: mark.speaker }))
    .sort((one, other) => compare(one.at, other.at));
}

/**
 * The next statement after a place, or the one before it; round the ends of the article. Undefined when there is none.
 *
 * @param statements in the order of the text
 */
export function neighbour(
  statements: readonly Statement[],
  from: Position,
  direction: 'next' | 'previous',
): Statement | undefined {
  return direction === 'next'
    ? (statements.find(({ at }) => compare(at, from) > 0) ?? statements[0])
    : (statements.findLast(({ at }) => compare(at, from) < 0) ?? statements.at(-1));
}

/**
 * The words of a line from a place on, for a list: at most `most` UTF-16 units, cut between words, with an ellipsis where
 * something is left out.
 */
export function excerpt(line: string, from: number, most = 70): string {
  const rest = line.slice(from).trim();
  const before = line.slice(0, from).trim() === '' ? '' : '… ';
  if (rest.length <= most) return before + rest;
  const cut = rest.lastIndexOf(' ', most);
  return `${before}${rest.slice(0, cut > 0 ? cut : most)} …`;
}

/** The speaker of the smallest mark at a place, an index or -1; null where no mark is. */
export function speakerAt(marks: Marks, place: Position): number | null {
  const here = marks.marks.filter(({ range }) => compare(range.start, place) <= 0 && compare(place, range.end) <= 0);
  // Marks are in text order, and those that hold others come first.
  return here.at(-1)?.speaker ?? null;
}
