import type { Analysis, Attribution, Span } from '../analysis';
import { firstIndex } from '../text/firstIndex';

/** Small questions about spans that several features ask. All offsets are UTF-16. */

export const lengthOf = (span: Span): number => span.end - span.start;

/** True when the half-open span holds the offset. */
export const holds = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;

/** True when the offset lies in the span or right behind it, where a caret stands after the last letter. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** True when the inner span lies in the outer one, ends included. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True when the two spans share a place; an empty span shares the places that it touches. */
export const overlap = (one: Span, other: Span): boolean =>
  one.start === one.end || other.start === other.end
    ? one.start <= other.end && other.start <= one.end
    : one.start < other.end && other.start < one.end;

/** True for spans with the same offsets. */
export const same = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/** The smallest span that holds all the spans; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return end < start ? null : { start, end };
}

/** The whole of an attribution: cue, source, linker and content with all that lies between. */
export function attributionSpan(attribution: Attribution): Span {
  const parts = [attribution.cue, ...attribution.content];
  if (attribution.source) parts.push(attribution.source);
  if (attribution.linker) parts.push(attribution.linker);
  return hull(parts)!;
}

/** The text of a span; empty for null. */
export const textOf = (analysis: Analysis, span: Span | null): string =>
  span === null ? '' : analysis.text.slice(span.start, span.end);

/** The span of the list that holds the offset. The list is in text order and does not overlap: binary search. */
export function findSpan<T extends Span>(spans: readonly T[], offset: number): T | null {
  const span = spans[firstIndex(spans.length, (index) => spans[index]!.end > offset)];
  return span && holds(span, offset) ? span : null;
}

/** A code unit of a word: letters, digits, marks and joiners; everything that Unicode calls neither space nor punctuation. */
const wordUnit = /[\p{L}\p{M}\p{N}\p{Co}\p{Cs}_\u0640\u200c\u200d]/u;

/**
 * The word around an offset, or right before it when the offset stands behind a word; null between two non-words.
 * Looks at no more than 200 units to either side, so that one endless word costs nothing.
 */
export function wordAt(text: string, offset: number): Span | null {
  const isWord = (index: number): boolean => wordUnit.test(text.charAt(index));
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < 200 && isWord(start - 1)) start--;
  while (end < text.length && end - offset < 200 && isWord(end)) end++;
  return end > start ? { start, end } : null;
}
