import { WordClass } from '../../lexicon/words';
import type { Clause } from './clause';

/**
 * How many words before the head of a noun phrase only point to it: «هذه الجهات», «نفس المصدر», «ما يسمى المجلس». They are
 * a part of the phrase.
 */
export function determinerLength(clause: Clause, index: number): number {
  const bare = clause.bare(index);
  if (bare === 'ما' && /^(?:يسمى|تسمى|سمي|سميت|يعرف|تعرف)$/.test(clause.bare(index + 1))) return 2;
  const isPointing = clause.isA(index, WordClass.demonstrative) || bare === 'نفس' || bare === 'ذات';
  return isPointing && clause.word(index + 1)?.isDefinite === true ? 1 : 0;
}
