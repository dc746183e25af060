import { WordClass } from '../../lexicon/words';
import { type Feature, logOdds, type Weights } from '../weights';
import type { Boundaries, OpenContent } from './boundaries';
import type { Clause } from '../grammar/clause';
import { clauseOfCue, cueEndFeatures } from './cueEnds';

/** The token of the finite or participle cue whose clause begins at a token («، بينما أكد», «مشيرا»), or -1. */
export function rivalAt(clause: Clause, index: number, cueAt: Boundaries['cueAt']): number {
  for (const at of [index, index + 1]) {
    const cue = cueAt.get(at);
    if (cue) return cue.shape !== 'noun' && clauseOfCue(clause, at) === index ? at : -1;
  }
  return -1;
}

/**
 * The evidence on whether content ends before a token (ATTRIBUTION A.2, content rules 2 to 6, and the rulings on writer's
 * tails and additions), as named features: of the cue whose clause begins there, or of the comma before it. None where it
 * cannot end.
 */
export function contentEndFeatures(
  clause: Clause,
  content: OpenContent,
  index: number,
  boundaries: Boundaries,
): Feature[] {
  const at = rivalAt(clause, index, boundaries.cueAt);
  const rival = at < 0 ? undefined : boundaries.cueAt.get(at);
  const out: Feature[] = rival ? (cueEndFeatures(clause, at, rival, content) ?? []) : [];
  const isOwnClause = rival !== undefined && (rival.shape === 'participle' || rival.conjunction !== '');
  if (clause.isComma(index - 1) && !isOwnClause) out.push(...commaFeatures(clause, content, index, boundaries));
  return out;
}

function commaFeatures(
  clause: Clause,
  { from, limit, isClause }: OpenContent,
  next: number,
  boundaries: Boundaries,
): Feature[] {
  const out: Feature[] = [];
  const add = (name: string, value = 1): void => {
    out.push([name, value]);
  };
  const comma = next - 1;
  const word = clause.word(next);
  if (!word) return out;
  const shape = isClause ? 'clause' : 'phrase';
  add(`bias:${shape}`);
  const speaking = speakingClause(clause, next, limit, boundaries);
  if (speaking) add(speaking);
  // «بعد أن أكد أن …، تحولت لهجته»: the main clause after a fronted one.
  if (word.conjunction === '' && clause.isVerb(next) && isFronted(clause, clause.sentenceStart(from)))
    add('next main verb');
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

/** A sentence that opens with a subordinate clause: «بعد أن …، …», «وبينما …، …». */
function isFronted(clause: Clause, opening: number): boolean {
  const first = clause.bare(opening);
  if (first === 'عندما' || first === 'بينما' || first === 'فيما' || first === 'لما') return true;
  return (
    /^(?:بعد|قبل|منذ|رغم|بعدما)$/.test(first) && (first === 'بعدما' || /^(?:أن|ان|ما)$/.test(clause.norm(opening + 1)))
  );
}

/** A clause after a comma with a cue of its own: «، كما أعلن»، «، لكنه أكد»، «، لكن مسؤولا في الشرطة قال إن». */
function speakingClause(clause: Clause, index: number, limit: number, { cueAt }: Boundaries): string | undefined {
  const isFiniteCue = (at: number): boolean => cueAt.get(at)?.shape === 'finite';
  const introducers =
    WordClass.connective |
    WordClass.weakSwitch |
    WordClass.pronounConnective |
    WordClass.verbalParticle |
    WordClass.time;
  if (clause.isA(index, introducers) && (isFiniteCue(index + 1) || isFiniteCue(index + 2)))
    return 'next connective and cue';
  const isContrast =
    /^(?:لكن|ولكن|فيما|بينما|وهو|وهي|الأمر)$/.test(clause.norm(index)) ||
    (clause.norm(index) === 'في' && clause.norm(index + 1) === 'حين');
  if (isContrast)
    for (let step = 1; step <= 12 && index + step < limit && !clause.isComma(index + step); step++)
      if (isFiniteCue(index + step)) return 'next contrast and cue';
  return undefined;
}

/** Log odds that content ends there. */
export function contentEndScore(features: readonly Feature[], weights: Weights): number {
  return logOdds(features, weights);
}
