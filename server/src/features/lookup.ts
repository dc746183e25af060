import type { Analysis, Attribution, Chain, Entity, Span } from '../analysis';
import { contains, holds, lengthOf, touches } from './spans';

/** Which part of a statement an offset falls on. */
export type StatementPart =
  'cue' | 'source' | 'linker' | 'content' | 'addressee' | 'medium' | 'occasion' | 'place' | 'time' | 'target';

/** A statement, with the part of it that was hit. */
export interface StatementHit {
  readonly part: StatementPart;
  readonly span: Span;
  readonly attribution: Attribution;
}

/** A mention, with its chain; null for dates, figures and the like. */
export interface MentionHit {
  readonly span: Span;
  readonly entity: Entity;
  readonly chain: Chain | null;
}

/** The parts of a statement that answer to the reader's pointer, most telling first. */
export function* partsOf(attribution: Attribution): Generator<StatementHit> {
  yield { part: 'cue', span: attribution.cue, attribution };
  if (attribution.source) yield { part: 'source', span: attribution.source, attribution };
  if (attribution.linker) yield { part: 'linker', span: attribution.linker, attribution };
  for (const span of attribution.content) yield { part: 'content', span, attribution };
  for (const part of ['addressee', 'medium', 'occasion', 'place', 'time', 'target'] as const) {
    const span = attribution[part];
    if (span) yield { part, span, attribution };
  }
}

/** Finds by id: attributions and chains are looked up a few times in an answer, so a scan is enough. */
const attributionById = (analysis: Analysis, id: string | null): Attribution | null =>
  id === null ? null : (analysis.attributions.find((attribution) => attribution.id === id) ?? null);

/** The chain of an id; null for null and for ids that there are none of. A scan, as with attributions. */
export const chainById = (analysis: Analysis, id: string | null): Chain | null =>
  id === null ? null : (analysis.chains.find((chain) => chain.id === id) ?? null);

/**
 * The smallest parts of statements at an offset; several only when they are equally long. An offset right behind a
 * span counts when nothing holds the offset itself. Linear in the number of attributions.
 */
export function statementsAt(analysis: Analysis, offset: number): StatementHit[] {
  return smallest(analysis.attributions, partsOf, offset);
}

/** The smallest mentions at an offset, as `statementsAt`. Linear in the number of entities. */
export function mentionsAt(analysis: Analysis, offset: number): MentionHit[] {
  return smallest(
    analysis.entities,
    (entity) => [{ span: entity, entity, chain: chainById(analysis, entity.chain) }],
    offset,
  );
}

function smallest<T extends Span | Attribution, Hit extends { readonly span: Span }>(
  items: readonly T[],
  hitsOf: (item: T) => Iterable<Hit>,
  offset: number,
): Hit[] {
  for (const test of [holds, touches]) {
    let best: Hit[] = [];
    for (const item of items) {
      if ('start' in item && !test(item, offset)) continue;
      for (const hit of hitsOf(item)) {
        if (!test(hit.span, offset)) continue;
        const difference = best.length === 0 ? -1 : lengthOf(hit.span) - lengthOf(best[0]!.span);
        if (difference < 0) best = [hit];
        else if (difference === 0) best.push(hit);
      }
    }
    if (best.length > 0) return best;
  }
  return [];
}

/** The innermost statement that holds a span in its source or content; null for the writer's own words. */
export function enclosingStatement(analysis: Analysis, span: Span): Attribution | null {
  let best: Attribution | null = null;
  let bestLength = Infinity;
  for (const attribution of analysis.attributions) {
    for (const content of attribution.content) {
      if (contains(content, span) && lengthOf(content) < bestLength) {
        best = attribution;
        bestLength = lengthOf(content);
      }
    }
  }
  return best;
}

/** The mentions of a chain, in text order. Indexes outside the list of entities are left out. */
export function mentionsOf(analysis: Analysis, chain: Chain): Entity[] {
  return chain.mentions.flatMap((index) => analysis.entities[index] ?? []);
}

/**
 * Where a chain is introduced: the first mention by its full name, or by as many words as its longest one of up to two has
 * («سيرغي لافروف» before «سيرغي فيكتوروفيتش لافروف»); its first mention when it has no name. Linear in its mentions.
 */
export function fullMention(analysis: Analysis, chain: Chain): Entity | null {
  const mentions = mentionsOf(analysis, chain);
  const named = mentions.filter(({ type }) => type === chain.type || type !== 'ROLE');
  const length = ({ core }: Entity): number => analysis.text.slice(core.start, core.end).trim().split(/\s+/).length;
  const full = Math.min(2, Math.max(0, ...named.map(length)));
  return named.find((mention) => length(mention) >= full) ?? mentions[0] ?? null;
}

/** The statements that a chain speaks. */
export const statementsOf = (analysis: Analysis, chain: string): Attribution[] =>
  analysis.attributions.filter((attribution) => attribution.speaker.id === chain);

/**
 * Where the speaker of a statement is written: its own source or, for an elided subject or a participle, that of the
 * statement it is carried on from; null when nothing in the text names the speaker. Follows circular links once.
 */
export function writtenSource(analysis: Analysis, attribution: Attribution): Span | null {
  const seen = new Set<string>();
  let current: Attribution | null = attribution;
  while (current && !seen.has(current.id)) {
    if (current.source && (current === attribution || current.inherited?.kind !== 'pronoun')) return current.source;
    seen.add(current.id);
    current = attributionById(analysis, current.inherited?.from ?? null);
  }
  const chain = chainById(analysis, attribution.speaker.id);
  if (chain === null) return null;
  const mentions = mentionsOf(analysis, chain);
  const before = mentions.filter((mention) => mention.end <= attribution.cue.start);
  return before.at(-1) ?? mentions[0] ?? null;
}
