import type { ParagraphKind, Segment } from '../analysis';
import type { ParagraphEvidence } from './evidence';
import type { TopicModel } from './model';

export type { Segment } from '../analysis';

/**
 * Likenesses of a former version, by the paragraph that follows the gap, with the paragraphs that were compared: an edit
 * then costs the gaps around it.
 */
export type KeptLikenesses = WeakMap<
  ParagraphEvidence,
  { readonly around: readonly ParagraphEvidence[]; readonly likeness: number }
>;

/** Paragraphs compared on each side of a gap. */
const window = 3;
/** Fewer paragraphs than this are no segment of their own. */
const shortest = 2;
/** A shorter article is one segment: it has no room for two subjects, and few words to tell by. */
const shortestArticle = 8;
/** A gap is a boundary when the likeness across it falls this far below the peaks on both sides. */
const leastDepth = 0.18;
/** … and is below this share of the article's own mean likeness. */
const highestShare = 0.42;

/**
 * Where an article changes its subject: TextTiling (Hearst 1997) over paragraphs, with words weighed by inverse document
 * frequency. A subheading opens a segment when the words do not speak against it. An article without a change is one
 * segment; no paragraphs give none. Linear in the number of words; with `kept`, in those around what has changed.
 */
export function segments(
  evidence: readonly ParagraphEvidence[],
  kinds: readonly ParagraphKind[],
  model: TopicModel,
  kept: KeptLikenesses = new WeakMap(),
): Segment[] {
  const count = evidence.length;
  if (count === 0) return [];
  const whole: Segment[] = [{ from: 0, to: count }];
  if (count < shortestArticle) return whole;
  const likeness = new Float64Array(count - 1);
  for (let gap = 0; gap < count - 1; gap++) likeness[gap] = likenessAcross(evidence, gap, model, kept);
  const mean = likeness.reduce((sum, value) => sum + value, 0) / likeness.length;
  const boundaries: { gap: number; depth: number }[] = [];
  for (let gap = shortest - 1; gap < count - shortest; gap++) {
    const depth = depthAt(likeness, gap);
    const isHeading = kinds[gap + 1] === 'subheading';
    const isDeep = depth >= leastDepth && likeness[gap]! <= highestShare * mean;
    if (isDeep || (isHeading && depth > 0 && likeness[gap]! <= mean)) boundaries.push({ gap, depth });
  }
  const chosen: number[] = [];
  for (const { gap } of boundaries.sort((a, b) => b.depth - a.depth || a.gap - b.gap))
    if (chosen.every((other) => Math.abs(other - gap) >= shortest)) chosen.push(gap);
  const starts = [0, ...chosen.sort((a, b) => a - b).map((gap) => gap + 1)];
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? count }));
}

function likenessAcross(
  evidence: readonly ParagraphEvidence[],
  gap: number,
  model: TopicModel,
  kept: KeptLikenesses,
): number {
  const first = Math.max(0, gap - window + 1);
  const around = evidence.slice(first, gap + 1 + window);
  const known = kept.get(evidence[gap + 1]!);
  // Near the ends fewer paragraphs are compared; the gap then lies elsewhere among as many of them.
  const key = [...around, evidence[gap]!];
  if (known?.around.length === key.length && known.around.every((paragraph, at) => paragraph === key[at])) {
    return known.likeness;
  }
  const likeness = cosine(block(evidence, first, gap + 1, model), block(evidence, gap + 1, gap + 1 + window, model));
  kept.set(evidence[gap + 1]!, { around: key, likeness });
  return likeness;
}

/** How far the likeness at a gap lies below the nearest peaks on both sides (Hearst 1997, section 4). */
function depthAt(likeness: Float64Array, gap: number): number {
  const here = likeness[gap]!;
  let left = here;
  for (let at = gap - 1; at >= 0 && likeness[at]! >= left; at--) left = likeness[at]!;
  let right = here;
  for (let at = gap + 1; at < likeness.length && likeness[at]! >= right; at++) right = likeness[at]!;
  return Math.min(left, right) - here + 0.5 * Math.abs(left - right);
}

function block(
  evidence: readonly ParagraphEvidence[],
  from: number,
  to: number,
  model: TopicModel,
): Map<number, number> {
  const sums = new Map<number, number>();
  const unit = model.parameters.idfScale;
  for (let at = Math.max(0, from); at < Math.min(evidence.length, to); at++)
    for (const feature of evidence[at]!.words) sums.set(feature, (sums.get(feature) ?? 0) + model.idf[feature]! * unit);
  return sums;
}

function cosine(left: ReadonlyMap<number, number>, right: ReadonlyMap<number, number>): number {
  let product = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (const [feature, value] of left) {
    leftSquares += value * value;
    product += value * (right.get(feature) ?? 0);
  }
  for (const value of right.values()) rightSquares += value * value;
  return product === 0 ? 0 : product / Math.sqrt(leftSquares * rightSquares);
}
