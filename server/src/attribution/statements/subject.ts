import { personName, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import { canBeSubject, takesObject } from '../grammar/agreement';
import type { Candidate } from '../cues/candidates';
import type { Clause } from '../grammar/clause';
import { possessor } from './possessor';
import { type FoundSource, subjectAfter, subjectBefore } from '../sources/source';
import type { Weights } from '../weights';
import { isSubject, ruleAnswer, type SubjectQuestion } from './subjectChoice';

/** Who says it (ATTRIBUTION B.3): the subject of a finite cue, the possessor of a verbal noun; nobody for a participle. */
export function findSubject(clause: Clause, candidate: Candidate, regionLimit: number, weights: Weights): FoundSource {
  const { reading, cue, index } = candidate;
  const nobody: FoundSource = { range: null, position: 'none', next: index + 1 };
  if (reading.form === 'noun') return possessor(clause, candidate);
  if (reading.form === 'participle' || hasPassiveVowels(clause, index)) return nobody;
  const before = subjectBefore(clause, cue.from, reading.conjunction !== '');
  if (before.position === 'relative' || before.position === 'pronoun') {
    const after =
      before.position === 'relative'
        ? subjectInRelative(clause, candidate, regionLimit)
        : nameAfterPronoun(clause, candidate, regionLimit);
    return after ?? { ...before, next: index + 1 };
  }
  if (before.range && before.isAdjacent && !isAdverbial(clause, before.range)) return { ...before, next: index + 1 };
  const question = questionAfter(clause, candidate, regionLimit, before);
  if (question && isSubject(clause, question, weights))
    return { range: question.phrase, position: 'after', next: question.next };
  if (question && ruleAnswer(clause, question) === 'target') return nobody;
  return before.range && !isAdverbial(clause, before.range) ? { ...before, next: index + 1 } : nobody;
}

/** The phrase after a finite cue whose part in the clause is open; undefined where another rule knows the subject. */
export function subjectQuestion(clause: Clause, candidate: Candidate, limit: number): SubjectQuestion | undefined {
  const { reading, cue, index } = candidate;
  if (reading.form === 'noun' || reading.form === 'participle' || hasPassiveVowels(clause, index)) return undefined;
  const before = subjectBefore(clause, cue.from, reading.conjunction !== '');
  if (before.position === 'relative' || before.position === 'pronoun') return undefined;
  if (before.range && before.isAdjacent && !isAdverbial(clause, before.range)) return undefined;
  return questionAfter(clause, candidate, limit, before);
}

function questionAfter(
  clause: Clause,
  candidate: Candidate,
  limit: number,
  before: FoundSource,
): SubjectQuestion | undefined {
  const { reading, frame, index } = candidate;
  const { range, next } = subjectAfter(clause, index + 1, limit, phraseMode(candidate));
  if (!range) return undefined;
  const hasOther = before.range !== null && !isAdverbial(clause, before.range);
  return { index, reading, frame, phrase: range, next, limit, hasOther };
}

/** Whether an object may follow the subject before the linker, so that the subject ends as soon as it can. */
function phraseMode({ reading, frame }: Candidate): 'open' | 'closed' {
  const { entry } = reading;
  const isBare = frame.kind === 'nounPhrase' || (frame.kind === 'quotation' && entry.frames.nounPhrase);
  return isBare || takesObject(entry.frames.target, entry.stanceCoarse) ? 'closed' : 'open';
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
