import { NounClass, personName, Trigger, WordClass } from '../../lexicon/words';
import type { Clause } from '../grammar/clause';
import { type FrameKind, isAddressee } from '../grammar/frame';
import { isContentNoun } from '../grammar/nounPhrase';
import { logOdds } from '../weights';

/** Weights of the source-end scorer by feature name (`server/data/source-ends.tsv`). */
export type SourceEndWeights = ReadonlyMap<string, number>;

/** A noun phrase after its cue whose end is in question. Indexes count tokens of the paragraph. */
export interface OpenSource {
  /** First token of the phrase. */
  readonly from: number;
  /** Where the grammar of noun phrases alone ends it (`nounPhrase.ts`, apposition). */
  readonly ruleEnd: number;
  /** The linker or the content, where no source goes on. */
  readonly limit: number;
  readonly frame: FrameKind;
}

/** So many words are read for an end: the longest titles with their names are shorter. */
const longest = 30;

/** The last place where the phrase may end: its limit, or a full stop or complementiser before it. */
export function lastSourceEnd(clause: Clause, { from, limit }: OpenSource): number {
  let end = from + 1;
  while (end < limit && end < from + longest && !clause.isStop(end) && !clause.isComplementiser(end)) end++;
  return end;
}

/**
 * Where the source ends (ATTRIBUTION A.2, source): the likeliest of all places, by the evidence for an end at each and
 * against an end at those before it. What the grammar says is a part of the evidence. Without weights, the grammar.
 */
export function sourceEnd(clause: Clause, source: OpenSource, weights: SourceEndWeights): number {
  if (weights.size === 0) return source.ruleEnd;
  const last = lastSourceEnd(clause, source);
  let best = source.ruleEnd;
  let bestLog = -Infinity;
  let going = 0;
  for (let at = source.from + 1; at <= last; at++) {
    const sum = at < last ? logOdds(sourceEndFeatures(clause, source, at), weights) : 0;
    const ending = at < last ? -Math.log1p(Math.exp(-sum)) : 0;
    if (going + ending > bestLog) {
      bestLog = going + ending;
      best = at;
    }
    going -= Math.log1p(Math.exp(sum));
  }
  return best;
}

/** The evidence for an end of the phrase before the token `at`, as named features. */
export function sourceEndFeatures(clause: Clause, source: OpenSource, at: number): [name: string, value: number][] {
  const { from, ruleEnd, limit, frame } = source;
  const out: [string, number][] = [['bias', 1]];
  const add = (name: string): void => {
    out.push([name, 1]);
  };
  const next = nextClass(clause, at, limit);
  const previous = previousClass(clause, from, at);
  const head = headClass(clause, from);
  const person = personIn(clause, from, at) ? 'named' : 'unnamed';
  const ahead = personAhead(clause, at, limit);
  const rule = at < ruleEnd ? 'before' : at === ruleEnd ? 'here' : 'passed';
  add(`rule ${rule}`);
  add(`rule ${rule}, frame ${frame}`);
  add(`rule ${rule}, next ${next}`);
  add(`rule ${rule}, ahead ${ahead}`);
  if (rule === 'passed' && at - ruleEnd > 4) add('rule long passed');
  add(`frame ${frame}`);
  add(`next ${next}`);
  add(`next ${next}, frame ${frame}`);
  add(`next ${next}, ${person}`);
  add(`next ${next}, ahead ${ahead}`);
  add(`next ${next}, head ${head}`);
  add(`previous ${previous}`);
  add(`previous ${previous}, next ${next}`);
  add(`ahead ${ahead}, ${person}`);
  add(`ahead ${ahead}, head ${head}`);
  const length = at - from;
  add(`words ${length <= 2 ? String(length) : length <= 4 ? '3 to 4' : length <= 8 ? '5 to 8' : 'many'}, ${person}`);
  const rest = limit - at;
  add(`rest ${rest <= 1 ? String(rest) : rest <= 4 ? '2 to 4' : rest <= 9 ? '5 to 9' : 'much'}, frame ${frame}`);
  if (next === 'comma') {
    add(`comma, then ${nextClass(clause, at + 1, limit)}`);
    add(`comma, then ${nextClass(clause, at + 1, limit)}, ${person}`);
    let close = at + 1;
    while (close < limit && !clause.isComma(close)) close++;
    add(close >= limit - 1 ? 'comma, last part' : 'comma, inner part');
    add(close - at <= 2 ? 'comma, short part' : close - at <= 7 ? 'comma, middle part' : 'comma, long part');
  }
  if (next.startsWith('preposition')) {
    const object = objectClass(clause, at + 1, limit);
    add(`preposition with ${object}`);
    add(`${next} with ${object}`);
    add(`preposition with ${object}, head ${head}`);
  }
  if (isInsideName(clause, from, at)) add('inside a name');
  return out;
}

const spelledPrepositions = new Set(['في', 'من', 'عن', 'على', 'إلى', 'لدى', 'مع', 'بعد', 'قبل', 'خلال', 'أمام', 'بين']);

/** What the token after the end would be. */
function nextClass(clause: Clause, at: number, limit: number): string {
  if (at >= limit) return 'limit';
  if (clause.isPunctuation(at)) {
    if (clause.isComma(at)) return 'comma';
    if (clause.opens(at)) return 'opening mark';
    if (clause.closes(at)) return 'closing mark';
    const mark = clause.mark(at);
    return mark === '(' || mark === '-' ? mark : 'mark';
  }
  if (clause.isNumber(at)) return 'number';
  const word = clause.word(at)!;
  const { classes, triggers, conjunction, preposition, isDefinite } = word;
  if (conjunction !== '') {
    if (clause.isVerb(at)) return 'and verb';
    if (clause.mentionAt(at)) return 'and name';
    return isDefinite ? 'and definite' : 'and indefinite';
  }
  const mention = clause.mentionAt(at);
  if (mention && preposition === '') {
    if (mention.type === 'PER') return 'person';
    return mention.type === 'ORG' || mention.type === 'MEDIA' ? 'organisation' : 'place';
  }
  if ((classes & WordClass.preposition) !== 0)
    return spelledPrepositions.has(word.bare) ? `preposition ${word.bare}` : 'preposition';
  if ((classes & WordClass.relative) !== 0) return 'relative';
  if ((classes & (WordClass.time | WordClass.adverb)) !== 0 && !word.isAdjective) return 'time';
  if (classes !== 0 && (classes & (WordClass.quantifier | WordClass.ordinalAdjective)) === 0) return 'particle';
  // «لوكالة الأنباء», «للصحفيين», «لـCNN»: whom a source tells is no part of it (A.2, addressee).
  if (preposition === 'ل' && isAddressee(clause, at)) return 'addressee';
  if (word.norm === 'ل') return 'detached ل';
  // «وتحدث المدير مؤكدا», «قالت الممرضات مازحات»
  if (!isDefinite && word.cues.some(({ form }) => form === 'participle')) return 'participle';
  // «بمدينة الرملة»: the classifier stands before the name.
  const isPlaced = mention !== undefined || (!isDefinite && clause.mentionAt(at + 1) !== undefined);
  if (preposition !== '') return `fused ${preposition}${isPlaced ? ' name' : isDefinite ? ' definite' : ''}`;
  if (clause.isVerb(at)) return 'verb';
  if ((triggers & (Trigger.honorific | Trigger.rank)) !== 0) return 'honorific';
  if ((triggers & Trigger.role) !== 0) return isDefinite ? 'the role' : 'role';
  if (!word.isArabic) return 'other script';
  if (isDefinite) return word.isAdjective ? 'definite adjective' : 'definite';
  if (isContentNoun(word)) return 'content noun';
  if (word.isPossessed) return 'possessed';
  if ((word.nameUsual & personName) !== 0) return 'name word';
  if (word.cues.length > 0) return 'cue word';
  return word.isCommonNoun ? 'noun' : 'unknown';
}

/** What a preposition governs: a circumstance of speaking is no part of its source. */
function objectClass(clause: Clause, index: number, limit: number): string {
  if (clause.isNoun(index, NounClass.occasion)) return 'occasion';
  if (clause.isA(index, WordClass.speechNoun)) return 'speech';
  if (clause.isA(index, WordClass.demonstrative)) return 'this';
  return nextClass(clause, index, limit);
}

/** What the last token of the phrase would be. */
function previousClass(clause: Clause, from: number, at: number): string {
  const last = at - 1;
  const ending = mentionEnding(clause, from, at);
  if (ending !== '') return ending;
  if (clause.isPunctuation(last)) return clause.closes(last) ? 'closing mark' : clause.isComma(last) ? 'comma' : 'mark';
  if (clause.isNumber(last)) return 'number';
  const word = clause.word(last)!;
  if ((word.classes & WordClass.preposition) !== 0) return 'preposition';
  if ((word.classes & WordClass.relative) !== 0) return 'relative';
  if ((word.triggers & (Trigger.honorific | Trigger.rank)) !== 0) return 'honorific';
  if (word.isAdjective) return 'definite adjective';
  if (word.isDefinite) return 'definite';
  if (clause.isVerb(last)) return 'verb';
  if (!word.isArabic) return 'other script';
  if (word.isPossessed) return 'possessed';
  if ((word.nameUsual & personName) !== 0) return 'name word';
  return word.isCommonNoun ? 'noun' : 'unknown';
}

function headClass(clause: Clause, from: number): string {
  const mention = clause.mentionAt(from);
  if (mention) return mention.type === 'PER' ? 'person' : 'name';
  const word = clause.word(from);
  if (!word) return 'mark';
  const { triggers } = word;
  const kind =
    (triggers & (Trigger.honorific | Trigger.rank)) !== 0
      ? 'honorific'
      : (triggers & Trigger.role) !== 0
        ? 'role'
        : (triggers & Trigger.anonymous) !== 0
          ? 'anonymous'
          : (triggers & Trigger.document) !== 0
            ? 'document'
            : (triggers & (Trigger.organisation | Trigger.media)) !== 0
              ? 'organisation'
              : 'noun';
  return word.isDefinite ? `the ${kind}` : kind;
}

/** Mentions are sought so many tokens back: names are shorter. */
const longestName = 10;

function mentionEnding(clause: Clause, from: number, at: number): string {
  for (let index = at - 1; index >= Math.max(from, at - longestName); index--) {
    const mention = clause.mentionAt(index);
    if (mention?.to === at) return mention.type === 'PER' ? 'person' : 'name';
  }
  return '';
}

function isInsideName(clause: Clause, from: number, at: number): boolean {
  for (let index = at - 1; index >= Math.max(from, at - longestName); index--) {
    const mention = clause.mentionAt(index);
    if (mention && mention.to > at) return true;
  }
  return false;
}

function personIn(clause: Clause, from: number, at: number): boolean {
  for (let index = from; index < at; index++) {
    const mention = clause.mentionAt(index);
    if (mention?.type === 'PER' && mention.to <= at) return true;
  }
  return false;
}

function isNameWord(clause: Clause, index: number): boolean {
  const word = clause.word(index);
  return word !== undefined && (word.nameUsual & personName) !== 0 && !word.isCommonNoun && !word.isDefinite;
}

/** How far the next person is, and what stands between: the name that a title waits for. */
function personAhead(clause: Clause, at: number, limit: number): string {
  let commas = 0;
  for (let index = at; index < Math.min(limit, at + 10); index++) {
    if (clause.mentionAt(index)?.type === 'PER') {
      if (index === at) return 'at once';
      if (commas > 0) return index === at + 1 ? 'after the comma' : 'behind a comma';
      return index - at <= 4 ? 'near' : 'far';
    }
    if (clause.isComma(index)) commas++;
    else if (clause.isVerb(index) || clause.isStop(index)) return 'none';
    // «وزير المالية بالولاية عادل الشماسي»: a name that nobody tagged.
    else if (commas === 0 && isNameWord(clause, index)) return 'perhaps';
  }
  return 'none';
}
