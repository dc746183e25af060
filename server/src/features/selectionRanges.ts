import type { Analysis, Span } from '../analysis';
import { partsOf } from './lookup';
import { attributionSpan, contains, findSpan, lengthOf, same, touches, wordAt } from './spans';

/**
 * Ever larger pieces around an offset, for expanding the selection: word, mention, part of a statement, statement,
 * sentence, paragraph, text. Each holds the one before it and is larger. Never empty.
 */
export function selectionRanges(analysis: Analysis, offset: number): Span[] {
  const { text } = analysis;
  const whole = { start: 0, end: text.length };
  const candidates: Span[] = [whole];
  const add = (span: Span | null): void => {
    if (span && touches(span, offset)) candidates.push({ start: span.start, end: span.end });
  };
  add(wordAt(text, offset));
  for (const entity of analysis.entities) add(entity);
  for (const attribution of analysis.attributions) {
    const span = attributionSpan(attribution);
    if (!touches(span, offset)) continue;
    add(span);
    for (const part of partsOf(attribution)) add(part.span);
  }
  add(findSpan(analysis.sentences, offset));
  add(findSpan(analysis.paragraphs, offset));
  candidates.sort((one, other) => lengthOf(one) - lengthOf(other));
  const chosen: Span[] = [];
  for (const span of candidates) {
    const last = chosen.at(-1);
    if (!last || (contains(span, last) && !same(span, last))) chosen.push(span);
  }
  return chosen;
}
