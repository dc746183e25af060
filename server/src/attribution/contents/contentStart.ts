import { WordClass } from '../../lexicon/words';
import type { Candidate } from '../cues/candidates';
import type { Clause } from '../grammar/clause';
import { firstContentWord } from '../grammar/firstContentWord';
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
    // «اعتبر القرار "ظالما"»: what is judged and the judgement.
    const takesObject = entry.frames.nounPhrase || (entry.frames.target && entry.stanceCoarse === 'estimate');
    if (frame.kind === 'quotation' && takesObject && source.next < frame.from) {
      const at = firstContentWord(clause, source.next, frame.from);
      const word = at >= 0 ? clause.word(at)! : undefined;
      // «وأفادت الجدة للصحيفة "…"», «وأضاف الأمين قوله "…"»: the one who is told and the noun of speech stay outside.
      const isOutside = word?.preposition === 'ل' || /^(?:قوله|قولها|قولهم)$/.test(word?.norm ?? '');
      if (word && at < frame.from && !isOutside) return { at };
    }
    return { at: frame.from };
  }
  if (frame.kind !== 'nounPhrase') return { at: -1 };
  const end = clause.sentenceEnd(index);
  const at = firstContentWord(clause, source.next, end);
  return { at: at >= 0 && entry.stanceCoarse === 'demand' ? afterAddressee(clause, at, end) : at };
}

/** «ناشد دول المنطقة معاملة العمال بكرامة», «دعا القبائل للتوقف»: the demand after whom it is made to (shared rulings). */
function afterAddressee(clause: Clause, at: number, end: number): number {
  const asked = nounPhraseEnd(clause, at, end, 'closed');
  const word = clause.word(asked);
  if (asked === at || asked >= end || !word || clause.isPunctuation(asked)) return at;
  const isDemand =
    isContentNoun(word) || verbalNoun.test(word.norm) || (word.preposition === 'ل' && word.triggers === 0);
  return isDemand && !isContentNoun(clause.word(at)!) && !verbalNoun.test(clause.norm(at)) ? asked : at;
}

/** Definite verbal nouns by their pattern: «التحلي», «الاعتراف», «الإسراع», «المساهمة». */
const verbalNoun = /^ل?ل?ال?(?:ت.{3,}|ا.{2,}ا.|إ.{2,}ا.|م.ا.{2}ة|عدم|وقف|كف|رد|عمل)$/;

/** Support verbs whose content begins with their noun (A.4): «وجه انتقادات إلى». */
function isSupport(lemma: string): boolean {
  return /^(?:وجه|شن|أطلق|أثار)$/.test(lemma);
}
