import type { CueReading } from '../../lexicon/cues';
import { NounClass, personName, Trigger, type Word } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import { canBeSubject, isRelatedPerson, takesObject } from '../grammar/agreement';
import type { Clause } from '../grammar/clause';
import { determinerLength } from '../grammar/determiners';
import { firstContentWord } from '../grammar/firstContentWord';
import type { Frame } from '../grammar/frame';
import { isContentNoun } from '../grammar/nounPhrase';
import { logOdds, type Weights } from '../weights';

/** A noun phrase after a finite cue that may be its subject, or the object of a verb whose subject is elided. */
export interface SubjectQuestion {
  /** Token of the cue. */
  readonly index: number;
  readonly reading: CueReading;
  readonly frame: Frame;
  readonly phrase: TokenRange;
  /** First token after the phrase and its circumstances. */
  readonly next: number;
  /** The linker or the content, where neither goes on. */
  readonly limit: number;
  /** A noun phrase before the cue may be the subject instead. */
  readonly hasOther: boolean;
}

/**
 * Whether the phrase is the subject (ATTRIBUTION B.3, B.4): «دعا الوزير إلى», and not «دعا المجتمع الدولي إلى» of somebody
 * named before. Agreement and case are a part of the evidence; without weights they decide alone.
 */
export function isSubject(clause: Clause, question: SubjectQuestion, weights: Weights): boolean {
  const rule = ruleAnswer(clause, question);
  if (weights.size === 0) return rule === 'subject';
  // «أكدت قدرتها على البيع»: what belongs to the speaker does not speak, whatever else there is.
  const headAt = question.phrase.from + determinerLength(clause, question.phrase.from);
  const head = clause.word(headAt)!;
  if (rule === 'object' && head.isPossessed && head.triggers === 0) return false;
  // «نفى محاميه سليم حداد التهم»: what somebody is to the one spoken of, and a name, are a speaker.
  if (rule === 'subject' && isRelatedPerson(head) && clause.mentionAt(headAt + 1)?.type === 'PER') return true;
  return logOdds(subjectFeatures(clause, question), weights) > 0;
}

/** What agreement, case and the frame say. */
export function ruleAnswer(
  clause: Clause,
  { reading, frame, phrase, next, limit }: SubjectQuestion,
): 'subject' | 'object' | 'target' {
  if (!canBeSubject(clause, phrase, reading, frame.kind === 'nounPhrase')) return 'object';
  const { entry } = reading;
  const needsTarget = entry.stanceCoarse === 'accuse' || /^(?:وصف|شبه|نعت)$/.test(entry.lemma);
  // «اتهم الدول بـ», «وصف القرار بأنه»: with one phrase only, it is the target.
  const isLinked = frame.kind === 'proclitic' || frame.kind === 'complementiser';
  const isAlone = needsTarget && reading.suffix === '' && isLinked && firstContentWord(clause, next, limit) < 0;
  return isAlone ? 'target' : 'subject';
}

/** The evidence for a subject, as named features. */
export function subjectFeatures(clause: Clause, question: SubjectQuestion): [name: string, value: number][] {
  const { index, reading, frame, phrase, next, limit, hasOther } = question;
  const { entry } = reading;
  const out: [string, number][] = [['bias', 1]];
  const add = (name: string): void => {
    out.push([name, 1]);
  };
  const headAt = phrase.from + determinerLength(clause, phrase.from);
  const head = clause.word(headAt)!;
  const kind = headKind(clause, headAt, head);
  const rule = ruleAnswer(clause, question);
  const isTaker = takesObject(entry.frames.target, entry.stanceCoarse);
  const verb = isTaker ? 'taker' : frame.kind === 'nounPhrase' ? 'bare' : 'teller';
  const second = secondPhrase(clause, next, limit, frame);
  add(`rule ${rule}`);
  add(`rule ${rule}, frame ${frame.kind}`);
  add(`lemma ${entry.lemma}`);
  add(`stance ${entry.stanceCoarse}, ${frame.kind}`);
  add(`head ${kind}`);
  add(`head ${kind}, ${verb}`);
  add(`head ${kind}, rule ${rule}`);
  add(`agreement ${agreement(reading, head)}, ${verb}`);
  add(`second ${second}, ${verb}`);
  add(`second ${second}, rule ${rule}`);
  add(`second ${second}, head ${kind}`);
  add(`${phrase.from === index + 1 ? 'adjacent' : 'apart'}, ${verb}`);
  add(`speech ${speechShare(head)}, ${verb}`);
  add(reading.conjunction === '' ? `unjoined, ${verb}` : `joined, ${verb}`);
  if (index - (reading.conjunction === '' ? 0 : 1) <= 1) add(`opens paragraph, ${verb}`);
  else if (clause.sentenceStart(index) === index) add(`opens sentence, ${verb}`);
  const before = cueBefore(clause, index);
  add(`cue ${before}, ${verb}`);
  add(`cue ${before}, ${verb}, second ${second}`);
  add(`head ${kind}, ${verb}, second ${second}`);
  if (hasOther) add(`other subject, ${verb}`);
  if (phrase.to - phrase.from === 1) add(`one word, head ${kind}`);
  if (hasPerson(clause, phrase)) add(`person, ${verb}`);
  return out;
}

/** Whether somebody speaks before in the sentence or the paragraph, who may go on. */
function cueBefore(clause: Clause, index: number): string {
  const sentence = clause.sentenceStart(index);
  for (let at = index - 1; at >= Math.max(0, index - farthest); at--)
    if (clause.word(at)!.cues.some(({ form, entry }) => form === 'past' && entry.prior >= 0.3))
      return at >= sentence ? 'in the sentence' : 'in the paragraph';
  return 'none';
}

/** Words that are read back for an earlier cue. */
const farthest = 80;

function headKind(clause: Clause, at: number, head: Word): string {
  const mention = clause.mentionAt(at);
  if (mention)
    return mention.type === 'PER'
      ? 'person'
      : mention.type === 'ORG' || mention.type === 'MEDIA'
        ? 'organisation'
        : 'place';
  if ((head.triggers & (Trigger.honorific | Trigger.rank)) !== 0) return 'honorific';
  if ((head.triggers & Trigger.role) !== 0) return head.isDefinite ? 'the role' : 'role';
  if ((head.nouns & NounClass.anonymous) !== 0) return 'anonymous';
  if ((head.nouns & NounClass.document) !== 0) return head.isDefinite ? 'the document' : 'document';
  if ((head.nouns & (NounClass.group | NounClass.person)) !== 0) return head.isDefinite ? 'the people' : 'people';
  if (isRelatedPerson(head)) return 'related person';
  if (isContentNoun(head)) return 'content noun';
  if ((head.triggers & (Trigger.organisation | Trigger.media)) !== 0) return 'body';
  if (head.isPossessed) return 'possessed';
  if ((head.nameUsual & personName) !== 0) return 'name word';
  if (head.isDefinite) return 'definite';
  if (/(?:ون|ين)$/.test(head.stem)) return 'plural';
  return head.isCommonNoun ? 'noun' : 'unknown';
}

function agreement({ gender, number }: CueReading, head: Word): string {
  if (number === 'plural') return 'plural verb';
  const isFeminine = /(?:ة|ات)$/.test(head.stem);
  const isMasculinePlural = /(?:ون|ين)$/.test(head.stem) && head.stem.length >= 5;
  if (gender === null) return 'unknown';
  if (gender === 'm')
    return isFeminine ? 'm, feminine' : /ين$/.test(head.stem) && isMasculinePlural ? 'm, oblique' : 'm';
  return isFeminine ? 'f, feminine' : isMasculinePlural ? 'f, masculine plural' : 'f';
}

/** What stands between the phrase and the linker: an object beside a subject, or nothing. */
function secondPhrase(clause: Clause, next: number, limit: number, { kind }: Frame): string {
  const at = firstContentWord(clause, next, limit);
  if (at < 0 || at >= limit) return kind === 'nounPhrase' ? 'none, bare' : 'none';
  const word = clause.word(at);
  if (!word) return clause.opens(at) ? 'quotation' : 'none';
  if (clause.isComma(at - 1)) return 'after a comma';
  if (isContentNoun(word)) return 'content noun';
  if (word.isPossessed) return 'possessed';
  if (word.preposition !== '') return 'fused';
  if (word.classes !== 0) return 'particle';
  return clause.mentionAt(at) ? 'name' : word.isDefinite ? 'definite' : 'indefinite';
}

/** How often the news let this noun speak. */
function speechShare({ speech }: Word): string {
  return speech === 0 ? 'never' : speech < 0.02 ? 'seldom' : speech < 0.06 ? 'at times' : 'often';
}

function hasPerson(clause: Clause, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (clause.mentionAt(at)?.type === 'PER') return true;
  return false;
}
