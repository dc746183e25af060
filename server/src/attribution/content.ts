import type { Gender } from '../analysis';
import { WordClass } from '../lexicon/words';
import type { TokenRange } from '../text/sentences';
import type { Clause } from './clause';
import { clauseOfCue, cueEndFeatures } from './cueEnds';
import type { FrameKind } from './frame';
import { contentEndFeatures, contentEndScore, type ContentEndWeights } from './contentEnds';

/** A cue inside a sentence, as far as it bears on the content of another one. */
export interface CueStart {
  readonly shape: 'finite' | 'participle' | 'noun';
  readonly gender: Gender | null;
  readonly number: 'singular' | 'dual' | 'plural';
  readonly conjunction: string;
  readonly frame: FrameKind;
  /** Log odds of the gate. */
  readonly score: number;
}

/** Where rivals begin inside a sentence. */
export interface Boundaries {
  /** Accepted cues by the first token of their group. */
  readonly cueAt: ReadonlyMap<number, CueStart>;
  /** First tokens of accepted devices. */
  readonly deviceAt: ReadonlySet<number>;
  readonly weights: ContentEndWeights;
}

/**
 * The content ranges from a start (ATTRIBUTION A.2, content rules 1 to 6). `isOpenSpeech` when content begins right after a
 * colon or a quotation mark, so that a closing mark ends it; `isSpeech` false for verbs that quote a phrase («مشيدا "بجو الحرية" الذي»).
 */
export function contentFrom(
  clause: Clause,
  from: number,
  isOpenSpeech: boolean,
  isClause: boolean,
  boundaries: Boundaries,
  isSpeech = true,
  governor: CueStart | null = null,
): TokenRange[] {
  const sentenceEnd = clause.sentenceEnd(from);
  const enclosing = enclosingQuotation(clause, from);
  const limit = enclosing ? Math.min(enclosing, sentenceEnd) : sentenceEnd;
  const quotation = clause.opens(from);
  if (quotation && quotation.close > 0) {
    const close = quotation.close;
    const next = close + 1;
    const isFragment = close - from <= 5;
    const isPraise = isOpenSpeech && isFragment && !isSpeech;
    const goesOn =
      (!isOpenSpeech || isPraise) &&
      next < limit &&
      clause.isWord(next) &&
      !boundaries.cueAt.has(next) &&
      !boundaries.deviceAt.has(next) &&
      (isFragment || !startsTail(clause, next));
    if (!goesOn) return withResumed(clause, { from, to: next }, limit);
  } else if (quotation) {
    // An unclosed mark: everything to the end of the sentence, with its stop.
    return [{ from, to: limit }];
  }
  // «وصفه بـ"…"»: the fused preposition stands outside the marks.
  const inner = clause.bare(from) === 'ب' ? clause.opens(from + 1) : undefined;
  if (inner && inner.close > 0) return [{ from, to: inner.close + 1 }];
  let index = from;
  while (index < limit) {
    const opening = clause.opens(index);
    if (opening && opening.close > index && opening.close < limit) {
      index = opening.close + 1;
      continue;
    }
    if (index > from && endsBefore(clause, index, boundaries, { from, limit, isClause, governor })) break;
    index++;
  }
  return [{ from, to: trimEnd(clause, from, index) }];
}

/** Content whose end is looked for. */
export interface OpenContent {
  readonly from: number;
  readonly limit: number;
  readonly isClause: boolean;
  /** The cue whose content it is; null for devices and headlines. */
  readonly governor: CueStart | null;
}

/** End token of an outer quotation that content may not leave when it begins inside it. */
function enclosingQuotation(clause: Clause, from: number): number | undefined {
  const outer = clause.quotationAt(from);
  return outer && outer.open < from && outer.close >= from ? outer.close : undefined;
}

/** A quotation that is resumed at once is a second span (rule 1). */
function withResumed(clause: Clause, first: TokenRange, limit: number): TokenRange[] {
  const out = [first];
  let end = first.to;
  while (end + 1 < limit && (clause.isComma(end) || clause.norm(end) === 'و')) {
    const next = clause.opens(end + 1);
    if (!next || next.close < 0) break;
    out.push({ from: end + 1, to: next.close + 1 });
    end = next.close + 1;
  }
  return out;
}

function endsBefore(clause: Clause, index: number, boundaries: Boundaries, content: OpenContent): boolean {
  const { from, limit, isClause } = content;
  const previous = index - 1;
  const afterComma = clause.isComma(previous);
  const at = boundaries.cueAt.has(index) ? index : index + 1;
  const cue = boundaries.cueAt.get(at);
  if (cue && cue.shape !== 'noun' && clauseOfCue(clause, at) === index) {
    const features = cueEndFeatures(clause, at, cue, content);
    if (features && contentEndScore(features, boundaries.weights) > 0) return true;
    // «وبينما تقول السلطات إنه غادر، تنفي أسرته»: the main clause after a fronted one.
    const opening = clause.norm(clause.sentenceStart(from));
    if (cue.shape === 'finite' && afterComma && /^[وف]?(?:بينما|فيما)$/.test(opening)) return true;
  }
  if (boundaries.deviceAt.has(index)) return true;
  if (!afterComma) return false;
  // «، كما أعلن»، «، فيما قال»، «، لكنه أكد»
  if (
    clause.isA(
      index,
      WordClass.connective |
        WordClass.weakSwitch |
        WordClass.pronounConnective |
        WordClass.verbalParticle |
        WordClass.time,
    )
  ) {
    for (let step = 1; step <= 2; step++) if (boundaries.cueAt.get(index + step)?.shape === 'finite') return true;
  }
  // «، لكن مسؤولا في الشرطة قال إن»: a clause with a speaker of its own.
  if (
    /^(?:لكن|ولكن|فيما|بينما|وهو|وهي|الأمر|في)$/.test(clause.norm(index)) &&
    (clause.norm(index) !== 'في' || clause.norm(index + 1) === 'حين')
  )
    for (let step = 1; step <= 12 && index + step < limit && !clause.isComma(index + step); step++)
      if (boundaries.cueAt.get(index + step)?.shape === 'finite') return true;
  return contentEndScore(contentEndFeatures(clause, from, previous, limit, isClause), boundaries.weights) > 0;
}

/** Words that open a writer's tail right after a closing mark: «"…" في إشارة إلى». */
function startsTail(clause: Clause, index: number): boolean {
  return /^(?:في|خلال|وذلك|وسط|ردا|بحسب|وفقا|بعد|قبل|عقب|أثناء|على|حول|بشأن|عن|عبر)$/.test(clause.norm(index));
}

/** Final stops, commas and stray dashes are no content; ؟ and ! are (A.2). */
export function trimEnd(clause: Clause, from: number, to: number): number {
  let end = to;
  while (end > from + 1) {
    const mark = clause.mark(end - 1);
    if (clause.norm(end - 1) !== 'و' && (mark === '' || !'.،,؛;:-–—…'.includes(mark))) break;
    end--;
  }
  return end;
}
