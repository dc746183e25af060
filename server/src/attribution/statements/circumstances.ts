import { NounClass, personName, placeName, Trigger, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { type Frame, isAddressee, isPreposition } from '../grammar/frame';
import type { LocalAttribution } from '../local';
import { nounPhraseEnd } from '../grammar/nounPhrase';

type Circumstances = Pick<LocalAttribution, 'addressee' | 'medium' | 'occasion' | 'place' | 'time' | 'target'>;
type Writable = { -readonly [Key in keyof Circumstances]: Circumstances[Key] };

/**
 * What stands between cue and linker besides the subject (ATTRIBUTION A.2, other roles): to whom, through what, on what
 * occasion, where, when; and the target of accusations.
 */
export function circumstancesOf(
  clause: Clause,
  cue: TokenRange,
  from: number,
  to: number,
  source: TokenRange | null,
  frame: Frame,
  stanceCoarse: string,
): Circumstances {
  const out: Writable = { addressee: null, medium: null, occasion: null, place: null, time: null, target: null };
  const limit = frame.linker
    ? frame.linker.from
    : frame.from >= 0
      ? frame.from
      : Math.min(to, clause.sentenceEnd(from));
  readSegments(clause, from, limit, source, out, stanceCoarse, frame);
  // «وخلال لقاء صحفي، قال»: a fronted circumstance.
  const sentence = clause.sentenceStart(cue.from);
  if (clause.isA(sentence, WordClass.preposition) && sentence < cue.from) {
    let end = sentence;
    while (end < cue.from && !clause.isComma(end)) end++;
    if (end < cue.from) classify(clause, { from: sentence, to: end }, out);
  }
  return out;
}

function readSegments(
  clause: Clause,
  from: number,
  limit: number,
  source: TokenRange | null,
  out: Writable,
  stanceCoarse: string,
  frame: Frame,
): void {
  let index = from;
  while (index < limit) {
    if (source && index >= source.from && index < source.to) {
      index = source.to;
      continue;
    }
    if (clause.isPunctuation(index)) {
      index++;
      continue;
    }
    const word = clause.word(index)!;
    const isPhrase = clause.isA(index, WordClass.preposition) || isPreposition(word.bare);
    if (isPhrase) {
      let end = index + 1;
      while (end < limit && !clause.isComma(end) && !(source && end >= source.from && end < source.to)) {
        if (
          end > index + 1 &&
          clause.isA(end, WordClass.preposition) &&
          /^(?:خلال|عبر|بعد|قبل|عقب|أمام)$/.test(clause.bare(end))
        )
          break;
        end++;
      }
      classify(clause, { from: index, to: end }, out);
      index = end;
      continue;
    }
    if (clause.isA(index, WordClass.time)) {
      let end = index + 1;
      while (end < limit && (clause.isA(end, WordClass.time) || clause.isNumber(end))) end++;
      out.time ??= { from: index, to: end };
      index = end;
      continue;
    }
    if (clause.isA(index, WordClass.suffixedPreposition) || (word.preposition === 'ل' && isAddressee(clause, index))) {
      let end = index + 1;
      if (word.preposition === 'ل') end = Math.max(end, nounPhraseEnd(clause, index + 1, limit, 'open'));
      if (/^(?:له|لها|لهم|لنا|لي)$/.test(word.norm) || word.preposition === 'ل')
        out.addressee ??= { from: index, to: end };
      index = end;
      continue;
    }
    if (source && index >= source.to && frame.kind !== 'nounPhrase') {
      const end = nounPhraseEnd(clause, index, limit, 'open');
      if (end > index) {
        if (stanceCoarse === 'accuse' || stanceCoarse === 'criticise') out.target ??= { from: index, to: end };
        else out.addressee ??= { from: index, to: end };
        index = end;
        continue;
      }
    }
    index++;
  }
}

function classify(clause: Clause, range: TokenRange, out: Writable): void {
  const preposition = clause.bare(range.from);
  const next = clause.word(range.from + 1);
  if (!next) return;
  const isMedium = (next.nouns & NounClass.medium) !== 0;
  if (isMedium || preposition === 'عبر') out.medium ??= range;
  else if (next.classes & WordClass.speechNoun || /^(?:خلال|أثناء|أمام|عقب|بعد|قبل)$/.test(preposition))
    out.occasion ??= range;
  else if (
    (preposition === 'في' || preposition === 'فى' || preposition === 'من') &&
    ((next.name & placeName) !== 0 || (next.triggers & (Trigger.place | Trigger.facility)) !== 0)
  )
    out.place ??= range;
  else if (next.classes & WordClass.time) out.time ??= range;
  else if (/^(?:مع|إلى)$/.test(preposition) && (next.name & personName) !== 0) out.addressee ??= range;
}
