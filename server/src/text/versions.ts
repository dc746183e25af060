import type { Span } from '../analysis';

/** How many characters two texts share at their beginnings and at their ends; the two never overlap. Linear. */
export function sharedEnds(one: string, other: string): { readonly before: number; readonly after: number } {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one.charCodeAt(before) === other.charCodeAt(before)) before++;
  let after = 0;
  while (after < most - before && one.charCodeAt(one.length - 1 - after) === other.charCodeAt(other.length - 1 - after))
    after++;
  return { before, after };
}

/** Which lines of a former version stand unchanged in a new one, and where the rest of the new one lies. */
export interface Unchanged {
  /** The first so many lines are the same, at the same places. */
  readonly head: number;
  /** The lines of the former version from this one on are the same, moved by `shift`. */
  readonly tail: number;
  readonly shift: number;
  /** What lies between them in the new version. */
  readonly middle: Span;
}

/**
 * Compares two versions of a text line by line, without reading more than their characters once. A line counts as
 * unchanged when the breaks around it are unchanged as well.
 *
 * @param lines {@link splitParagraphs} of the former version
 */
export function unchangedLines(former: string, lines: readonly Span[], text: string): Unchanged {
  const { before, after } = sharedEnds(former, text);
  const shift = text.length - former.length;
  let head = 0;
  while (head + 1 < lines.length && lines[head + 1]!.start <= before) head++;
  let tail = lines.length;
  while (tail - 1 > head && lines[tail - 2]!.end >= former.length - after) tail--;
  const start = head === 0 ? 0 : lines[head - 1]!.end;
  const end = tail === lines.length ? text.length : lines[tail]!.start + shift;
  return { head, tail, shift, middle: { start, end } };
}
