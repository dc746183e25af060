import { placeName, WordClass } from '../../lexicon/words';
import type { Clause } from './clause';
import { isPreposition } from './frame';
import { isContentNoun } from './nounPhrase';

/** Skips circumstances between subject and object: «أكد الوزير، خلال لقاء، دعم روسيا». */
export function firstContentWord(clause: Clause, from: number, limit: number): number {
  let index = from;
  for (let guard = 0; guard < 8 && index < limit; guard++) {
    if (clause.isComma(index)) {
      index++;
      continue;
    }
    const opening = clause.opens(index);
    if (opening) return index;
    const dash = clause.mark(index);
    if (dash === '-' || dash === '–') {
      // «وصف أوباما -في بيان له- الانتخابات»
      let close = index + 1;
      while (close < limit && clause.mark(close) !== dash) close++;
      if (close >= limit) return -1;
      index = close + 1;
      continue;
    }
    if (clause.isPunctuation(index)) return -1;
    // «متهما إياه بالتآمر»: a free object pronoun.
    if (/^إيا(?:ه|ها|هم|نا|ي|ك)$/.test(clause.norm(index))) return index;
    if (
      clause.isA(index, WordClass.suffixedPreposition | WordClass.time | WordClass.adverb) &&
      !/^نفس/.test(clause.norm(index))
    ) {
      index++;
      continue;
    }
    if (clause.isA(index, WordClass.preposition) || isPreposition(clause.bare(index))) {
      const at = index;
      const object = objectInside(clause, index, limit);
      if (object > 0) return object;
      while (index < limit && !clause.isComma(index) && !clause.isStop(index)) index++;
      if (index >= limit || !clause.isComma(index)) {
        // No comma closes the circumstance: the object follows it or is missing.
        index = at + 1;
        let isClosed = false;
        while (index < limit && !clause.isPunctuation(index)) {
          const word = clause.word(index)!;
          if (isClosed && !word.isAdjective && word.conjunction === '' && !word.isDefinite && word.preposition === '')
            return index;
          isClosed = word.isDefinite || (word.name & placeName) !== 0 || /(?:ي|ية)$/.test(word.bare);
          index++;
        }
        return -1;
      }
      continue;
    }
    return index;
  }
  return index < limit ? index : -1;
}

/** A verbal noun that begins the object right after a circumstance without a comma: «خلال مؤتمر صحفي وقف الإرسال». */
function objectInside(clause: Clause, from: number, limit: number): number {
  let isClosed = false;
  for (let index = from + 1; index < limit && !clause.isComma(index) && !clause.isStop(index); index++) {
    const word = clause.word(index)!;
    const isMasdar = isContentNoun(word) || word.cues.some(({ form, suffix }) => form === 'noun' && suffix !== '');
    // After a definite noun an indefinite one can be neither adjective nor genitive: it begins the object.
    const before = clause.word(index - 1)!;
    const isNewPhrase =
      (before.isDefinite || clause.isNumber(index - 1)) &&
      !word.isDefinite &&
      (word.isCommonNoun || word.isPossessed) &&
      word.name === 0;
    if (
      isClosed &&
      (isMasdar || isNewPhrase) &&
      word.classes === 0 &&
      word.conjunction === '' &&
      word.preposition === ''
    )
      return index;
    isClosed =
      word.isDefinite || clause.isNumber(index) || word.name !== 0 || word.isAdjective || /(?:ي|ى|ية)$/.test(word.bare);
  }
  return -1;
}
