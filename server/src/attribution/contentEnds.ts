import { WordClass } from '../lexicon/words';
import type { Clause } from './clause';

/** Weights of the content-end scorer by feature name (`server/data/content-ends.tsv`). */
export type ContentEndWeights = ReadonlyMap<string, number>;

/**
 * The evidence on whether content ends at a comma (ATTRIBUTION A.2, content rules 2 to 6, and the rulings on writer's tails
 * and additions), as named features.
 *
 * @param from first token of the content
 * @param comma the comma; the token after it begins the segment in question
 * @param limit end of the sentence or of the quotation around it
 * @param isClause whether the content is a clause after a complementiser or a colon, not a noun phrase
 */
export function contentEndFeatures(
  clause: Clause,
  from: number,
  comma: number,
  limit: number,
  isClause: boolean,
): [name: string, value: number][] {
  const out: [string, number][] = [];
  const add = (name: string, value = 1): void => {
    out.push([name, value]);
  };
  const next = comma + 1;
  const word = clause.word(next);
  if (!word) return out;
  const shape = isClause ? 'clause' : 'phrase';
  add(`bias:${shape}`);
  let end = next;
  let hasVerb = false;
  while (end < limit && !clause.isComma(end)) {
    const quotation = clause.opens(end);
    if (quotation && quotation.close > end && quotation.close < limit) end = quotation.close;
    if (clause.isVerb(end)) hasVerb = true;
    end++;
  }
  let commas = 0;
  for (let index = from; index < comma; index++) if (clause.isComma(index)) commas++;
  const isLast = end >= limit - 1;
  add(isLast ? `last segment:${shape}` : `inner segment:${shape}`);
  if (hasVerb) add('segment has verb');
  add(commas === 0 ? `first comma:${shape}` : 'later comma');
  const length = comma - from;
  add(
    length <= 3
      ? 'content short'
      : length <= 10
        ? 'content middle'
        : length <= 25
          ? 'content long'
          : 'content very long',
  );
  const segment = end - next;
  add(segment <= 2 ? 'segment short' : segment <= 8 ? 'segment middle' : 'segment long');
  const first = word.norm;
  const second = clause.norm(next + 1);
  add(`next:${first}`);
  add(`next two:${first} ${second}`);
  if ((word.classes & WordClass.preposition) !== 0 && word.conjunction === '') add(`next preposition:${shape}`);
  if ((word.classes & WordClass.relative) !== 0)
    add(word.conjunction === '' ? `next relative:${shape}` : `next و relative:${shape}`);
  if ((word.classes & (WordClass.time | WordClass.adverb)) !== 0) add(`next time:${shape}`);
  if ((word.classes & (WordClass.connective | WordClass.pronounConnective | WordClass.lianna)) !== 0)
    add('next connective');
  if (word.conjunction === 'و') {
    add(`next و:${shape}`);
    if (clause.isVerb(next)) add(`next و verb:${shape}`);
    else if ((word.classes & (WordClass.anna | WordClass.inna)) !== 0) add('next وأن');
    else if (word.isDefinite) add('next و definite');
    else add('next و other');
  } else if (word.conjunction === 'ف') add('next ف');
  else if (clause.isVerb(next)) add('next verb');
  else if (word.classes === 0) add(word.isDefinite ? 'next definite' : 'next indefinite');
  if (word.cues.some((reading) => reading.form === 'participle')) add('next participle');
  else if (/^م.{3,}ا$/.test(first) && word.classes === 0 && !word.isCommonNoun) add('next participle like');
  if (clause.isNumber(next)) add('next number');
  if (clause.opens(next)) add('next quotation');
  // A name or title in apposition keeps its commas: «رئيس الوزراء، فلان، سيزور».
  if (clause.mentionAt(next)?.type === 'PER' && !isLast) add('next apposition');
  return out;
}

/** Log odds that content ends at the comma. */
export function contentEndScore(features: readonly (readonly [string, number])[], weights: ContentEndWeights): number {
  let sum = 0;
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
  return sum;
}
