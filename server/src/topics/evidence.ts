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
): ParagraphEvidence {
  const roots = new Float32Array(rootCount);
  const nodeTotals = new Float32Array(model.nodes.length);
  const seen = new Uint8Array(model.featureCount);
  const words: number[] = [];
  const { rootWeights, nodeStart, nodeIndex, nodeWeight } = model;
  const { rootScale, nodeScale } = model.parameters;
  let size = 0;
  visitFeatures(
    stemHashes(paragraph, model),
    (hash) => model.find(hash),
    (feature, from, to) => {
      if (seen[feature] === 1) return;
      seen[feature] = 1;
      size++;
      if (to - from === 1) words.push(feature);
      const row = feature * rootCount;
      for (let root = 0; root < rootCount; root++) roots[root]! += rootWeights[row + root]!;
      const end = nodeStart[feature + 1]!;
      for (let entry = nodeStart[feature]!; entry < end; entry++)
        nodeTotals[nodeIndex[entry]!]! += nodeWeight[entry]! * nodeScale;
    },
  );
  for (let root = 0; root < rootCount; root++) roots[root]! *= rootScale;
  const found: number[] = [];
  for (let node = 0; node < nodeTotals.length; node++) if (nodeTotals[node]! > 0) found.push(node);
  return {
    size,
    roots,
    nodes: Uint16Array.from(found),
    nodeSums: Float32Array.from(found, (node) => nodeTotals[node]!),
    words: Int32Array.from(words),
  };
}

/** How much more a paragraph counts for its place: the headline and the lead say what an article is about. */
export function placeWeight(kind: string, bodyPosition: number): number {
  if (kind === 'headline') return 3;
  if (kind === 'byline' || kind === 'link' || kind === 'dateline') return 0.2;
  return bodyPosition === 0 ? 2 : bodyPosition === 1 ? 1.5 : 1;
}
