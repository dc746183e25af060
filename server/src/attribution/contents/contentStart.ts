import { placeName, WordClass } from '../../lexicon/words';
import type { Candidate } from '../cues/candidates';
import type { Clause } from '../grammar/clause';
import { isPreposition } from '../grammar/frame';
import { isContentNoun, nounPhraseEnd } from '../grammar/nounPhrase';
import type { FoundSource } from '../sources/source';

/** First token of the content to the right, or -1 (A.2). */
export function contentStart(
  clause: Clause,
  candidate: Candidate,
  source: FoundSource,
  regionLimit: number,
): { at: number; dropLinker?: boolean } {
  const { frame, reading, index } = candidate;
  const { entry } = reading;
  if (entry.lemma === 'طلب' && frame.kind === 'preposition' && clause.bare(frame.linker!.from) === 'من') {
    // «طلب من الشركات إجلاء مواطنيها»: the one asked is outside the content (ATTRIBUTION, rulings).
    const asked = nounPhraseEnd(clause, frame.from, clause.sentenceEnd(index), 'closed');
    const at = firstContentWord(clause, asked, clause.sentenceEnd(index));
    if (asked > frame.from && at >= 0) return { at, dropLinker: !clause.isComplementiser(at) };
  }
  if (entry.lemma === 'نقل' && reading.form !== 'noun') {
    // «نقلت وكالة X عن Y قوله إن Z»: all from عن on is content (A.5, p06).
    if (frame.kind === 'preposition' && clause.bare(frame.linker!.from) === 'عن')
      return { at: frame.linker!.from, dropLinker: true };
  }
  if (frame.from >= 0) {
    // «وصف الهدنة بأنها»، «اتهم الدول بانتهاك»: target and charge are the content.
    const isCharge =
      (entry.stanceCoarse === 'accuse' || entry.lemma === 'وصف' || entry.lemma === 'شبه' || entry.lemma === 'نعت') &&
      (frame.kind === 'proclitic' || frame.kind === 'complementiser');
    // «أكد الأمين العام، خلال مؤتمر، حرص المنظمة على دعم»: the preposition belongs to a verbal noun.
    if (frame.kind === 'preposition' && entry.frames.nounPhrase && frame.linker && source.next < frame.linker.from) {
      const at = firstContentWord(clause, source.next, frame.linker.from);
      const word = at >= 0 ? clause.word(at) : undefined;
      const isObject = reading.form === 'participle' && word?.preposition === '' && word.classes === 0;
      if (word && at < frame.linker.from && (isObject || isContentNoun(word) || word.isPossessed))
        return { at, dropLinker: true };
    }
    // «وعزا مراقبون هذا الانكماش إلى تراجع السياحة»: what is explained belongs to the content.
    if (/^(?:عزا|أرجع|علل)$/.test(entry.lemma) && frame.linker && source.next + 1 < frame.linker.from) {
      const at = firstContentWord(clause, source.next, frame.linker.from);
      if (at >= 0 && at + 1 < frame.linker.from) return { at, dropLinker: true };
    }
    if (isSupport(entry.lemma) && source.next < frame.from) {
      const at = firstContentWord(clause, source.next, frame.from);
      if (at >= 0 && at < frame.from && !clause.isA(at, WordClass.preposition)) return { at, dropLinker: true };
    }
    if (isCharge && frame.linker === null) {
      const at = firstContentWord(clause, source.next, regionLimit);
      if (at >= 0 && at < frame.from) return { at };
    }
    if (isCharge && frame.linker !== null && source.next < frame.linker.from) {
      const at = firstContentWord(clause, source.next, frame.linker.from);
      if (at >= 0 && reading.suffix === '') return { at, dropLinker: true };
    }
    // «أعلن الجيش مقتل "52 تكفيريا"»: the quotation is inside a bare object.
    if (frame.kind === 'quotation' && entry.frames.nounPhrase && source.next < frame.from) {
      const at = firstContentWord(clause, source.next, frame.from);
      const word = at >= 0 ? clause.word(at)! : undefined;
      // «وأفادت الجدة للصحيفة "…"», «وأضاف الأمين قوله "…"»: the one who is told and the noun of speech stay outside.
      const isOutside = word?.preposition === 'ل' || /^(?:قوله|قولها|قولهم)$/.test(word?.norm ?? '');
      if (word && at < frame.from && !isOutside) return { at };
    }
    return { at: frame.from };
  }
  if (frame.kind !== 'nounPhrase') return { at: -1 };
  return { at: firstContentWord(clause, source.next, clause.sentenceEnd(index)) };
}

/** Support verbs whose content begins with their noun (A.4): «وجه انتقادات إلى». */
function isSupport(lemma: string): boolean {
  return /^(?:وجه|شن|أطلق|أثار)$/.test(lemma);
}

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
