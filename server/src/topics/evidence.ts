import type { ParagraphKind } from '../analysis';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import { rootCount, type TopicModel } from './model';
import { phraseHash } from './stem';

/** What one paragraph says for each topic, apart from its place in the article. */
export interface ParagraphEvidence {
  /** Number of different features. */
  readonly size: number;
  /** Summed weights, one a root. */
  readonly roots: Float32Array;
  /** Nodes with a weight, in rising order, and their summed weights. */
  readonly nodes: Uint16Array;
  readonly nodeSums: Float32Array;
  /** Different features of single words: the vector that segmentation compares. */
  readonly words: Int32Array;
}

/** The hash of each token's stem; 0 for numbers and punctuation marks. */
export function stemHashes(paragraph: Pick<ParagraphText, 'tokens' | 'words'>, model: TopicModel): Int32Array {
  const { tokens, words } = paragraph;
  const hashes = new Int32Array(tokens.count);
  for (let index = 0; index < tokens.count; index++) {
    const kind = tokens.kind[index];
    if (kind === TokenKind.Arabic || kind === TokenKind.Other) hashes[index] = model.hash(words[index]!);
  }
  return hashes;
}

/**
 * Calls `visit` for every feature in the stems, repetitions included, with the range of tokens that it covers. Phrases
 * do not cross numbers and punctuation marks.
 */
export function visitFeatures(
  stems: Int32Array,
  find: (hash: number) => number,
  visit: (feature: number, from: number, to: number) => void,
): void {
  for (let index = 0; index < stems.length; index++) {
    const first = stems[index]!;
    if (first === 0) continue;
    const single = find(first);
    if (single >= 0) visit(single, index, index + 1);
    const second = index + 1 < stems.length ? stems[index + 1]! : 0;
    if (second === 0) continue;
    const pairHash = phraseHash(first, second);
    const pair = find(pairHash);
    if (pair < 0) continue;
    visit(pair, index, index + 2);
    const third = index + 2 < stems.length ? stems[index + 2]! : 0;
    if (third === 0) continue;
    const triple = find(phraseHash(pairHash, third));
    if (triple >= 0) visit(triple, index, index + 3);
  }
}

/**
 * Sums the weights of a paragraph's features, each counted once. Depends on the paragraph alone, so that it can be kept
 * until the paragraph changes. Linear.
 */
export function paragraphEvidence(
  paragraph: Pick<ParagraphText, 'tokens' | 'words'>,
  model: TopicModel,
  stems: Int32Array = stemHashes(paragraph, model),
): ParagraphEvidence {
  const roots = new Float32Array(rootCount);
  const nodeTotals = new Float32Array(model.nodes.length);
  const { rootWeights, nodeStart, nodeIndex, nodeWeight } = model;
  const { rootScale, nodeScale } = model.parameters;
  const { features, singles } = differentFeatures(stems, model);
  for (const feature of features) {
    const row = feature * rootCount;
    for (let root = 0; root < rootCount; root++) roots[root]! += rootWeights[row + root]!;
    const end = nodeStart[feature + 1]!;
    for (let entry = nodeStart[feature]!; entry < end; entry++)
      nodeTotals[nodeIndex[entry]!]! += nodeWeight[entry]! * nodeScale;
  }
  for (let root = 0; root < rootCount; root++) roots[root]! *= rootScale;
  let count = 0;
  for (let node = 0; node < nodeTotals.length; node++) if (nodeTotals[node]! > 0) count++;
  const nodes = new Uint16Array(count);
  const nodeSums = new Float32Array(count);
  for (let node = nodeTotals.length - 1; node >= 0; node--) {
    if (!(nodeTotals[node]! > 0)) continue;
    nodes[--count] = node;
    nodeSums[count] = nodeTotals[node]!;
  }
  return { size: features.length, roots, nodes, nodeSums, words: singles };
}

/** The different features of a paragraph in the order of their first places, and those of single words among them. */
function differentFeatures(stems: Int32Array, model: TopicModel): { features: Int32Array; singles: Int32Array } {
  // Open addressing over as many slots as the paragraph can need: a table over all features would cost more than the rest.
  let size = 16;
  while (size < stems.length * 4) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  const features = new Int32Array(stems.length * 3);
  const singles = new Int32Array(stems.length);
  let count = 0;
  let singleCount = 0;
  visitFeatures(stems, model.find, (feature, from, to) => {
    let slot = Math.imul(feature, 0x9e3779b1) & mask;
    while (slots[slot] !== 0) {
      if (slots[slot] === feature + 1) return;
      slot = (slot + 1) & mask;
    }
    slots[slot] = feature + 1;
    features[count++] = feature;
    if (to - from === 1) singles[singleCount++] = feature;
  });
  return { features: features.slice(0, count), singles: singles.slice(0, singleCount) };
}

/** Lines that say who wrote where, not what the article is about. */
export function isAside(kind: ParagraphKind): boolean {
  return kind === 'byline' || kind === 'link' || kind === 'dateline';
}

/**
 * How much more a paragraph counts for its place: the headline and the lead say what an article is about.
 *
 * @param bodyPosition how many paragraphs of running text stand before it
 */
export function placeWeight(kind: ParagraphKind, bodyPosition: number): number {
  if (kind === 'headline') return 3;
  if (isAside(kind)) return 0.2;
  return bodyPosition === 0 ? 2 : bodyPosition === 1 ? 1.5 : 1;
}
