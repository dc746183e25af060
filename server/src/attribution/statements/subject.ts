import { personName, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import { canBeSubject, takesObject } from '../grammar/agreement';
import type { Candidate } from '../cues/candidates';
import type { Clause } from '../grammar/clause';
import { firstContentWord } from '../contents/contentStart';
import { possessor } from './possessor';
import { type FoundSource, subjectAfter, subjectBefore } from '../sources/source';

/** Who says it (ATTRIBUTION B.3): the subject of a finite cue, the possessor of a verbal noun; nobody for a participle. */
export function findSubject(clause: Clause, candidate: Candidate, regionLimit: number): FoundSource {
  const { reading, index } = candidate;
  const nobody: FoundSource = { range: null, position: 'none', next: index + 1 };
  if (reading.form === 'noun') return possessor(clause, candidate);
  if (reading.form === 'participle' || hasPassiveVowels(clause, index)) return nobody;
  const { frame, cue } = candidate;
  const before = subjectBefore(clause, cue.from, reading.conjunction !== '');
  if (before.position === 'relative' || before.position === 'pronoun') {
    const after =
      before.position === 'relative'
        ? subjectInRelative(clause, candidate, regionLimit)
        : nameAfterPronoun(clause, candidate, regionLimit);
    return after ?? { ...before, next: index + 1 };
  }
  const isAdverb = before.range !== null && isAdverbial(clause, before.range);
  if (before.range && before.isAdjacent && !isAdverb) return { ...before, next: index + 1 };
  let source = subjectAfter(clause, index + 1, regionLimit, phraseMode(candidate));
  if (source.range && !canBeSubject(clause, source.range, reading, frame.kind === 'nounPhrase')) source = nobody;
  if (!source.range && before.range && !isAdverb) source = { ...before, next: index + 1 };
  return isOnlyTarget(clause, candidate, source, regionLimit) ? nobody : source;
}

/** Whether an object may follow the subject before the linker, so that the subject ends as soon as it can. */
function phraseMode({ reading, frame }: Candidate): 'open' | 'closed' {
  const { entry } = reading;
  const isBare = frame.kind === 'nounPhrase' || (frame.kind === 'quotation' && entry.frames.nounPhrase);
  return isBare || takesObject(entry.frames.target, entry.stanceCoarse) ? 'closed' : 'open';
}

/** «اتهم الدول بـ», «وصف القرار بأنه»: with one phrase only, it is the target, and the subject is elided. */
function isOnlyTarget(clause: Clause, candidate: Candidate, source: FoundSource, regionLimit: number): boolean {
  const { reading, frame } = candidate;
  const needsTarget = reading.entry.stanceCoarse === 'accuse' || /^(?:وصف|شبه|نعت)$/.test(reading.entry.lemma);
  if (!needsTarget || reading.suffix !== '' || !/^(?:proclitic|complementiser)$/.test(frame.kind)) return false;
  return source.position === 'after' && firstContentWord(clause, source.next, regionLimit) < 0;
}

/**
 * In a relative clause the pronoun may be the object, and the subject follows: «التي رأى المدير أنها هجوم», «الذي تنفيه
 * الشركة», «التي أعلن عنها الوزير». Undefined when the pronoun is the subject.
 */
function subjectInRelative(clause: Clause, candidate: Candidate, regionLimit: number): FoundSource | undefined {
  const { reading, frame, index, cue } = candidate;
  const isResumed = reading.suffix !== '' || clause.isA(index + 1, WordClass.suffixedPreposition);
  const isPlural = reading.number === 'plural' && /^[وف]?(?:الت[يى]|الذ[يى])$/.test(clause.norm(cue.from - 1));
  // «روسيا التي حذرت مقدونيا من أن»: what follows a verb that takes an object is the object.
  const isTaker = takesObject(reading.entry.frames.target, reading.entry.stanceCoarse);
  if (!isResumed && !isPlural && (isTaker || frame.kind !== 'complementiser')) return undefined;
  const after = subjectAfter(clause, index + 1, regionLimit, phraseMode(candidate));
  const { range } = after;
  const canFollow = range && (isResumed || range.from === index + 1);
  if (canFollow && canBeSubject(clause, range, reading, false)) return after;
  return isResumed || isPlural ? { range: null, position: 'none', next: index + 1 } : undefined;
}

/** «لكنها أوضحت سلمى أن»: a person's name right after the verb wins over the pronoun before it. */
function nameAfterPronoun(clause: Clause, candidate: Candidate, regionLimit: number): FoundSource | undefined {
  const { index } = candidate;
  if (!clause.isA(index - 1, WordClass.pronounConnective) || clause.mentionAt(index + 1)?.type !== 'PER')
    return undefined;
  const after = subjectAfter(clause, index + 1, regionLimit, phraseMode(candidate));
  return after.range?.from === index + 1 ? after : undefined;
}

/** «أوروبيا، وصفت»: an adverb of one word before the verb is no subject. */
function isAdverbial(clause: Clause, range: TokenRange): boolean {
  const word = clause.word(range.from)!;
  return (
    range.to - range.from === 1 &&
    !word.isDefinite &&
    /[^ا]ا$/.test(word.bare) &&
    (word.name & personName) === 0 &&
    clause.mentionAt(range.from) === undefined &&
    word.triggers === 0
  );
}

/** ḍamma on the first letters marks the passive: «اتُهم», «وُجهت» (H.1). */
function hasPassiveVowels(clause: Clause, index: number): boolean {
  const { tokens, text } = clause.paragraph;
  return /^[وف]?.{1,3}\u064f/.test(text.slice(tokens.start[index], tokens.end[index]));
}
