import type { Analysis, Span } from '../analysis';
import { chainById, fullMention, mentionsAt, statementsAt, writtenSource } from './lookup';
import { lengthOf } from './spans';

/** Where somebody is introduced. */
export interface DefinitionAnswer {
  /** What the reader pointed at. */
  readonly origin: Span;
  /** Where it is introduced. */
  readonly target: Span;
}

/**
 * Who is meant: from a mention to the first full mention of its chain; from a cue, a pronoun or an elided subject to the
 * place where its speaker is named. Null when there is no such place.
 */
export function definition(analysis: Analysis, offset: number): DefinitionAnswer | null {
  if (!analysis.isArabic) return null;
  const statement = statementsAt(analysis, offset).find((hit) => hit.part === 'cue' || hit.part === 'source');
  const mention = mentionsAt(analysis, offset).find((hit) => hit.chain !== null);
  if (mention?.chain && (!statement || lengthOf(mention.span) <= lengthOf(statement.span))) {
    const first = fullMention(analysis, mention.chain);
    return first ? { origin: plain(mention.span), target: plain(first) } : null;
  }
  if (!statement) return null;
  const { attribution, part, span } = statement;
  const chain = chainById(analysis, attribution.speaker.id);
  const introduced = chain ? fullMention(analysis, chain) : null;
  const target = part === 'cue' ? writtenSource(analysis, attribution) : introduced;
  return target ? { origin: plain(span), target: plain(target) } : null;
}

const plain = ({ start, end }: Span): Span => ({ start, end });
