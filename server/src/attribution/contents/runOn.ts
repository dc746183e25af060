import { WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Boundaries } from './boundaries';
import type { Clause } from '../grammar/clause';
import { trimEnd } from './content';

/** Sentences that unquoted speech may go on over. */
const most = 8;

/**
 * Unquoted speech after a colon goes on over the end of a sentence while no cue begins and the speaker is heard: a first
 * person, dots that only pause, or an answer to the question before (A.2, content rule 6).
 */
export function runOn(clause: Clause, first: TokenRange, boundaries: Boundaries): TokenRange[] {
  let { to } = first;
  if (clause.opens(first.from)) return [first];
  for (let guard = 0; guard < most; guard++) {
    const next = clause.sentenceEnd(to - 1);
    if (next >= clause.count || !onlyStops(clause, to, next)) break;
    const end = clause.sentenceEnd(next);
    if (hasCue(next, end, boundaries)) break;
    const isPause = clause.mark(next - 1) === '…' || (clause.mark(next - 1) === '.' && clause.mark(next - 2) === '.');
    const isQuestion = /[؟?]/.test(clause.mark(next - 1));
    if (!isPause && !isQuestion && !hasFirstPerson(clause, next, end)) break;
    to = trimEnd(clause, next, end);
  }
  return [{ from: first.from, to }];
}

function onlyStops(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (!clause.isPunctuation(index)) return false;
  return true;
}

function hasCue(from: number, to: number, { cueAt, deviceAt }: Boundaries): boolean {
  for (let index = from; index < to; index++) if (cueAt.has(index) || deviceAt.has(index)) return true;
  return false;
}

/** «نأمل», «لدينا», «حللنا»: the first words of a sentence in the first person. */
function hasFirstPerson(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < Math.min(to, from + 4); index++) {
    const word = clause.word(index)!;
    if (/^[وف]?(?:نحن|أنا|إننا|إنني|لدينا|علينا|يجب|نأمل|نريد|نعمل|سنعمل|لقد|لن|لسنا|كنا|دعونا)$/.test(word.norm))
      return true;
    const isPlainVerb = word.verb >= 0.5 && word.classes === 0;
    if (isPlainVerb && index <= from + 1 && /^[وف]?س?ن.{3,}$/.test(word.norm)) return true;
    if (isPlainVerb && /.{3,}نا$/.test(word.norm)) return true;
  }
  return clause.isA(from, WordClass.negation) && clause.mark(to - 1) === '!';
}
