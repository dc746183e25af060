import { WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import type { LocalAttribution } from '../local';
import { nounPhraseEnd } from '../grammar/nounPhrase';
import { subjectAfter, subjectBefore } from './source';

/** Somebody who acts in a clause that reports nothing, and where that clause ends. */
export interface ClauseSubject {
  readonly range: TokenRange | null;
  readonly limit: number;
}

/** The subjects of clauses before the first cue of each sentence; null where a cue opens the sentence. */
export function sentenceSubjects(clause: Clause, attributions: readonly LocalAttribution[]): (ClauseSubject | null)[] {
  let next = 0;
  return clause.paragraph.sentences.map(({ from, to }) => {
    while (next < attributions.length && attributions[next]!.cue.from < from) next++;
    const first = next < attributions.length && attributions[next]!.cue.from < to ? attributions[next] : undefined;
    if (first && first.cue.from <= from + 3 && first.kind !== 'participle') return null;
    const limit = first ? first.cue.from : to;
    return { range: clauseSubject(clause, from, limit), limit };
  });
}

/** Subject of the clause that opens a sentence: around its first finite verb, or its first noun phrase. */
export function clauseSubject(clause: Clause, from: number, limit: number): TokenRange | null {
  for (let index = from; index < Math.min(limit, from + 40); index++) {
    const opening = clause.opens(index);
    if (opening && opening.close > index) {
      index = opening.close;
      continue;
    }
    const opensSentence =
      index === from && clause.word(index)!.cues.some(({ form }) => form === 'past' || form === 'present');
    const isFinite = opensSentence || (clause.isVerb(index) && !clause.isA(index, WordClass.verbalParticle));
    if (!isFinite || clause.isA(index - 1, WordClass.relative | WordClass.what) || clause.isComplementiser(index - 1))
      continue;
    const before = subjectBefore(clause, index, clause.word(index)!.conjunction !== '');
    if (before.range && before.isAdjacent === true) return before.range;
    return subjectAfter(clause, index + 1, limit, 'closed').range;
  }
  let index = from;
  while (index < limit && (clause.isA(index, WordClass.verbalParticle | WordClass.connective) || clause.isComma(index)))
    index++;
  const head = clause.word(index);
  const canSpeak = head !== undefined && (head.triggers !== 0 || clause.mentionAt(index) !== undefined);
  const end = index < limit && canSpeak ? nounPhraseEnd(clause, index, limit, 'open') : index;
  return end > index ? { from: index, to: end } : null;
}
