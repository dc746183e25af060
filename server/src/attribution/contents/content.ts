import type { TokenRange } from '../../text/sentences';
import type { Boundaries, CueStart } from './boundaries';
import type { Clause } from '../grammar/clause';
import { contentEndFeatures, contentEndScore, rivalAt } from './contentEnds';

/** How content begins, and whose it is. */
export interface ContentKind {
  /** Content begins right after a colon or a quotation mark, so that a closing mark ends it. */
  readonly isOpenSpeech: boolean;
  /** A clause after a complementiser or a colon, not a noun phrase. */
  readonly isClause: boolean;
  /** False for verbs that quote a phrase: «مشيدا "بجو الحرية" الذي». */
  readonly isSpeech: boolean;
  /** The cue whose content it is; null for devices and headlines. */
  readonly governor: CueStart | null;
}

/** The content ranges from a start (ATTRIBUTION A.2, content rules 1 to 6). */
export function contentFrom(clause: Clause, from: number, kind: ContentKind, boundaries: Boundaries): TokenRange[] {
  const { isOpenSpeech, isSpeech } = kind;
  const limit = contentLimit(clause, from);
  const quotation = clause.opens(from);
  // «"الجسر آمن .. مضيفا "إن»: the mark after a participle opens and does not close.
  const isSwallowed =
    quotation && quotation.close > 0 && boundaries.cueAt.get(quotation.close - 1)?.shape === 'participle';
  if (isSwallowed) return [{ from, to: trimEnd(clause, from, quotation.close - 1) }];
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
    // An unclosed mark: everything to the end of the paragraph, as long as no cue begins.
    return [{ from, to: limit === clause.sentenceEnd(from) ? untilNextCue(clause, limit, boundaries) : limit }];
  }
  // «وصفه بـ"…"»: the fused preposition stands outside the marks. «بـ"كارثة" إنسانية» goes on.
  const inner = clause.bare(from) === 'ب' ? clause.opens(from + 1) : undefined;
  if (inner && inner.close > 0) {
    const next = inner.close + 1;
    const isRival = boundaries.cueAt.has(next) || boundaries.deviceAt.has(next);
    const isPlain = clause.isWord(next) && clause.word(next)!.conjunction === '' && !startsTail(clause, next);
    const goesOn = inner.close - from <= 6 && next < limit && isPlain && !isRival;
    if (!goesOn) return [{ from, to: next }];
  }
  let end = limit;
  for (const index of possibleEnds(clause, from, limit, boundaries))
    if (
      boundaries.deviceAt.has(index) ||
      contentEndScore(contentEndFeatures(clause, { from, limit, ...kind }, index, boundaries), boundaries.weights) > 0
    ) {
      end = index;
      break;
    }
  return [{ from, to: trimEnd(clause, from, end) }];
}

/** End of the last sentence from `end` on that comes before another cue or device. */
function untilNextCue(clause: Clause, end: number, { cueAt, deviceAt }: Boundaries): number {
  let to = end;
  while (to < clause.count) {
    const next = clause.sentenceEnd(to);
    for (let index = to; index < next; index++) if (cueAt.has(index) || deviceAt.has(index)) return to;
    if (next <= to) break;
    to = next;
  }
  return to;
}

/** First token that content may not reach: the end of the sentence, or of the quotation around its start. */
export function contentLimit(clause: Clause, from: number): number {
  const enclosing = enclosingQuotation(clause, from);
  const sentenceEnd = clause.sentenceEnd(from);
  return enclosing ? Math.min(enclosing, sentenceEnd) : sentenceEnd;
}

/** The tokens before which content may end, in text order; quotations inside it are passed over. */
export function* possibleEnds(
  clause: Clause,
  from: number,
  limit: number,
  { cueAt, deviceAt }: Boundaries,
): Generator<number> {
  let index = from;
  while (index < limit) {
    const isEdge = clause.isComma(index - 1) || deviceAt.has(index) || rivalAt(clause, index, cueAt) >= 0;
    if (index > from && isEdge) yield index;
    const opening = clause.opens(index);
    index = opening && opening.close > index && opening.close < limit ? opening.close + 1 : index + 1;
  }
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
