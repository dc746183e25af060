import type { CueReading } from '../../lexicon/cues';
import { organisationName, personName, speakers, Trigger, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { firstContentWord } from '../grammar/firstContentWord';
import { type Frame, type FrameKind, isPreposition } from '../grammar/frame';
import { logOdds } from '../weights';
import { isContentNoun } from '../grammar/nounPhrase';
import { subjectAfter, subjectBefore } from '../sources/source';

/** Weights of the cue gate by feature name (`server/data/gate.tsv`). */
export type GateWeights = ReadonlyMap<string, number>;

/** A feature of a cue candidate with its value, mostly 1. */
export type GateFeature = readonly [name: string, value: number];

/** The evidence for and against a cue candidate (ATTRIBUTION B.2), as named features. */
export function gateFeatures(
  clause: Clause,
  index: number,
  cueStart: number,
  reading: CueReading,
  frame: Frame,
): GateFeature[] {
  const out: GateFeature[] = [];
  const add = (name: string, value = 1): void => {
    out.push([name, value]);
  };
  const word = clause.word(index)!;
  const before = cueStart - 1;
  const sentence = clause.sentenceStart(index);
  const isParticiple = reading.form === 'participle';
  const shape = isParticiple ? 'participle' : reading.form === 'noun' ? 'noun' : 'finite';
  add('bias');
  add(`shape:${shape}`);
  add(`prior:${shape}`, reading.entry.prior);
  add(`lemma:${reading.entry.lemma}`);
  add(`stance:${reading.entry.stanceCoarse}:${shape}`);
  add(`stance, frame:${reading.entry.stanceCoarse}:${frame.kind}`);
  if (reading.form === 'present' || reading.form === 'jussive') add(`form:${reading.form}`);
  if (reading.prefix !== '') add(`prefix:${reading.prefix}`);
  if (reading.lenient) add('lenient');
  if (reading.number === 'dual') add(`dual:${reading.form}`);
  if (shape === 'finite') add('verb share', word.verb);
  if (shape === 'finite' && word.isCommonNoun) add('common noun');
  if (word.nameSure !== 0) add('name sure');
  if (shape === 'finite' && word.triggers !== 0) add('trigger');
  // Where the cue stands.
  const place = placeOf(clause, before, cueStart === sentence, reading.conjunction !== '');
  add(`${place}:${shape}`);
  add(`place, frame:${place}:${frame.kind}:${shape}`);
  add(`lemma, frame:${reading.entry.lemma}:${frameGroup(frame.kind)}`);
  if (isHeadline(clause)) add(`headline:${shape === 'finite' ? reading.form : shape}`);
  if (reading.conjunction !== '') add(`conjunction:${shape}`);
  if (clause.quotationAt(index)) add(`quoted:${shape}`);
  if (
    !isParticiple &&
    reading.conjunction === '' &&
    clause.isWord(before) &&
    !clause.isA(before, WordClass.verbalParticle | WordClass.connective)
  )
    add(`inside:${frame.kind}`);
  if (
    clause.norm(before) === 'أن' &&
    /^(?:المنتظر|المقرر|المتوقع|يتوقع|يرتقب|المرتقب|المرجح)$/.test(clause.norm(before - 1))
  )
    add('expected');
  if (reading.entry.isPassive) add('passive form');
  if (frame.from >= 0 && /^(?:مأدبة|حفل|عشاء|غداء|وليمة|إفطار)$/.test(clause.word(frame.from)?.stem ?? ''))
    add('social event');
  if (reading.suffix !== '') add(clause.isA(before, WordClass.what) ? 'suffix after what' : `suffix:${shape}`);
  if (reading.preposition !== '') add(`fused preposition:${reading.preposition}`);
  if (shape === 'finite') {
    const subject = subjectBefore(clause, cueStart, reading.conjunction !== '');
    if (subject.position === 'before' && subject.range)
      add(
        `${subject.isAdjacent === true ? 'subject' : 'phrase'} before:${canSpeak(clause, subject.range) ? 'speaker' : 'other'}`,
      );
    if (reading.suffix === '' && clause.isA(index + 1, WordClass.suffixedPreposition)) add('pronoun next');
  }
  // What follows.
  const distance =
    frame.distance <= 1 ? 'adjacent' : frame.distance <= 6 ? 'near' : frame.distance <= 14 ? 'middle' : 'far';
  add(`frame:${frame.kind}:${shape}`);
  if (frame.kind !== 'nounPhrase' && frame.kind !== 'none') {
    add(`distance:${distance}:${frame.kind}`);
    add(`distance:${distance}:${shape}`);
  } else {
    if (cueStart === sentence) add(`start, bare:${shape}`);
    if (reading.form === 'present') add('present, bare');
    if (clause.isNumber(index + 1)) add('number next');
    if (frame.kind === 'nounPhrase' && shape !== 'noun')
      add(`object:${objectOf(clause, index + 1, frame, isParticiple)}`);
  }
  if (frame.kind === 'complementiser' && !reading.entry.frames.complementiser) add('unlicensed complementiser');
  if ((frame.kind === 'colon' || frame.kind === 'quotation') && !reading.entry.frames.quote)
    add(`unlicensed ${frame.kind}`);
  if (frame.commas % 2 === 1 && !frame.commaBefore && frame.kind !== 'nounPhrase') add('odd commas');
  if (reading.companion !== '') add('companion');
  const named = clause.mentionAt(index + 1);
  if (named)
    add(
      `next mention:${named.type === 'PER' ? 'person' : named.type === 'ORG' || named.type === 'MEDIA' ? 'organisation' : 'place'}:${shape}`,
    );
  if (hasSpeakerNear(clause, index + 1)) add(`speaker near:${shape}`);
  const next = clause.word(index + 1);
  if (next && clause.isWord(index + 1)) {
    if (
      (next.triggers &
        (Trigger.role | Trigger.honorific | Trigger.rank | Trigger.anonymous | Trigger.media | Trigger.document)) !==
      0
    )
      add(`next speaker:${shape}`);
    else if ((next.name & (personName | organisationName)) !== 0 || (next.triggers & Trigger.organisation) !== 0)
      add(`next name:${shape}`);
    else if (next.isDefinite) add(`next definite:${shape}`);
    else if (isPreposition(next.bare) && !reading.entry.frames.prepositions.has(next.bare))
      add(`next foreign preposition:${shape}`);
    if (isContentNoun(next)) add('next content noun');
  } else if (!next) add('last word');
  return out;
}

/** What stands before the cue. */
function placeOf(clause: Clause, before: number, isStart: boolean, isJoined: boolean): string {
  if (isStart) return 'start';
  if (clause.isComma(before) || clause.mark(before) === '؛') return 'after comma';
  if (clause.closes(before)) return 'after quotation';
  if (clause.isPunctuation(before)) return 'after mark';
  if (clause.isA(before, WordClass.relative)) return 'after relative';
  if (clause.isA(before, WordClass.what)) return 'after what';
  if (clause.isComplementiser(before) || clause.isA(before, WordClass.lianna)) return 'after complementiser';
  if (clause.isA(before, WordClass.pronoun | WordClass.pronounConnective)) return 'after pronoun';
  if (clause.isA(before, WordClass.connective | WordClass.weakSwitch | WordClass.verbalParticle))
    return 'after connective';
  if (clause.isA(before, WordClass.preposition)) return 'after preposition';
  if (clause.isA(before, WordClass.time | WordClass.adverb)) return 'after adverb';
  return isJoined ? 'after word, conjunction' : 'after word';
}

function frameGroup(kind: FrameKind): string {
  if (kind === 'complementiser' || kind === 'colon' || kind === 'quotation' || kind === 'question') return 'clause';
  return kind === 'preposition' || kind === 'proclitic' ? 'preposition' : kind;
}

/** A short paragraph without a full stop: headlines report in the present and without a linker. */
function isHeadline(clause: Clause): boolean {
  return clause.count <= 18 && !clause.isPunctuation(clause.count - 1);
}

/** Subject and head of a bare object: «أكد الوزير رفضه», «أعلنت الشركة وقف العمل», «معربا عن قلقه». */
function objectOf(clause: Clause, from: number, { regionEnd }: Frame, isParticiple: boolean): string {
  if (isParticiple) return `participle, ${headAt(clause, firstContentWord(clause, from, regionEnd), regionEnd)}`;
  const { range, next } = subjectAfter(clause, from, regionEnd, 'closed');
  const subject = range === null ? 'no subject' : canSpeak(clause, range) ? 'speaker' : 'subject';
  return `${subject}, ${headAt(clause, firstContentWord(clause, next, regionEnd), regionEnd)}`;
}

function headAt(clause: Clause, at: number, end: number): string {
  const word = at < 0 || at >= end ? undefined : clause.word(at);
  if (!word) return 'nothing';
  if (clause.opens(at)) return 'quotation';
  if (isContentNoun(word)) return 'content noun';
  if (word.isPossessed) return 'possessed';
  if (clause.mentionAt(at)) return 'name';
  if (word.classes !== 0) return 'particle';
  if (clause.isVerb(at)) return 'verb';
  return word.isDefinite ? 'definite' : 'indefinite';
}

/** A person's name, title or honorific among the next words, before any mark: somebody who can be the subject. */
function hasSpeakerNear(clause: Clause, from: number): boolean {
  for (let index = from; index < from + 5; index++) {
    if (clause.isPunctuation(index) || clause.isComplementiser(index)) return false;
    const word = clause.word(index);
    if (!word || isPreposition(word.bare)) return false;
    if (clause.mentionAt(index)?.type === 'PER') return true;
    if ((word.triggers & (Trigger.honorific | Trigger.rank)) !== 0) return true;
    if ((word.triggers & Trigger.role) !== 0 && index === from) return true;
  }
  return false;
}

/** Somebody or something that speaks: a name, a title, a body, a document. */
function canSpeak(clause: Clause, { from, to }: TokenRange): boolean {
  for (let index = from; index < Math.min(to, from + 6); index++) {
    const word = clause.word(index)!;
    if ((word.triggers & speaking) !== 0 || (word.nouns & speakers) !== 0) return true;
    if (clause.mentionAt(index) !== undefined || (word.nameSure & personName) !== 0) return true;
  }
  return false;
}

const speaking =
  Trigger.honorific | Trigger.rank | Trigger.role | Trigger.organisation | Trigger.media | Trigger.anonymous;

/** Log odds of a candidate under the weights: positive means a cue. */
export function gateScore(features: readonly GateFeature[], weights: GateWeights): number {
  return logOdds(features, weights);
}
