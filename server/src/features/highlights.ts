import type { Analysis, Span } from '../analysis';
import { mentionsAt, mentionsOf, statementsAt, writtenSource } from './lookup';
import { lengthOf, same } from './spans';

/** One of the places that belong together. */
export interface Highlight {
  readonly span: Span;
  readonly part: 'mention' | 'source' | 'cue' | 'content';
}

/**
 * What belongs together with the place under the caret: on a mention, all mentions of its chain; elsewhere in a
 * statement, its cue, content and the place where its speaker is named. The smallest span decides.
 */
export function highlights(analysis: Analysis, offset: number): Highlight[] {
  if (!analysis.isArabic) return [];
  const statement = statementsAt(analysis, offset)[0];
  const mention = mentionsAt(analysis, offset).find((hit) => hit.chain !== null);
  if (mention?.chain && (!statement || lengthOf(mention.span) <= lengthOf(statement.span))) {
    return mentionsOf(analysis, mention.chain).map(({ start, end }) => ({ span: { start, end }, part: 'mention' }));
  }
  if (!statement) return [];
  const { attribution } = statement;
  const source = writtenSource(analysis, attribution);
  const found: Highlight[] = [{ span: attribution.cue, part: 'cue' }];
  if (source && !same(source, attribution.cue)) {
    found.push({ span: { start: source.start, end: source.end }, part: 'source' });
  }
  for (const span of attribution.content) found.push({ span, part: 'content' });
  return found.sort((one, other) => one.span.start - other.span.start);
}
