import type { Analysis, Span } from '../analysis';
import { chainById, fullMention, mentionsAt, mentionsOf, statementsAt } from './lookup';
import { lengthOf } from './spans';

/**
 * All mentions of the chain under the offset, in text order; on a cue or a source, those of its speaker.
 * `withFirst: false` leaves out the first full mention, which is the definition. Empty where no chain is.
 */
export function references(analysis: Analysis, offset: number, withFirst: boolean): Span[] {
  if (!analysis.isArabic) return [];
  const statement = statementsAt(analysis, offset).find((hit) => hit.part === 'cue' || hit.part === 'source');
  const mention = mentionsAt(analysis, offset).find((hit) => hit.chain !== null);
  const onMention = mention && (!statement || lengthOf(mention.span) <= lengthOf(statement.span));
  const chain = onMention ? mention.chain : chainById(analysis, statement?.attribution.speaker.id ?? null);
  if (!chain) return [];
  const introduction = withFirst ? null : fullMention(analysis, chain);
  return mentionsOf(analysis, chain)
    .filter((mention) => mention !== introduction)
    .map(({ start, end }) => ({ start, end }));
}
