import { WordClass } from '../../lexicon/words';
import type { Candidate } from '../cues/candidates';
import type { Clause } from '../grammar/clause';
import { isPreposition } from '../grammar/frame';
import { nounPhraseEnd } from '../grammar/nounPhrase';
import type { FoundSource } from '../sources/source';

/** The possessor of a verbal noun: a pronoun suffix (with «عن Y» before it) or the noun phrase after it (A.1). */
export function possessor(clause: Clause, candidate: Candidate): FoundSource {
  const { index, reading, frame } = candidate;
  const none: FoundSource = { range: null, position: 'none', next: index + 1 };
  if (reading.suffix !== '') {
    for (let at = index - 1; at >= Math.max(clause.sentenceStart(index), index - 25); at--) {
      if (clause.bare(at) !== 'عن' && clause.bare(at) !== 'لسان') continue;
      const end = nounPhraseEnd(clause, at + 1, index, 'open');
      if (end <= at + 1) continue;
      let stop = end;
      while (clause.isComma(stop) && stop < index) {
        const next = nounPhraseEnd(clause, stop + 1, index, 'open');
        if (next <= stop + 1) break;
        stop = next;
      }
      if (
        stop === index ||
        clause.isComma(stop) ||
        isPreposition(clause.bare(stop)) ||
        clause.isA(stop, WordClass.time)
      )
        return { range: { from: at + 1, to: stop }, position: 'after', next: index + 1 };
    }
    return none;
  }
  const limit = frame.linker ? frame.linker.from : frame.from;
  const end = nounPhraseEnd(clause, index + 1, limit, 'closed');
  return end > index + 1 ? { range: { from: index + 1, to: end }, position: 'after', next: end } : none;
}
