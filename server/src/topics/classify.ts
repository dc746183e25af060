import type { ParagraphKind, ParagraphTopic, Topic } from '../analysis';
import type { ParagraphText } from '../text/layer';
import { isAside, paragraphEvidence, type ParagraphEvidence, placeWeight, stemHashes, visitFeatures } from './evidence';
import { rootCount, rootNames, type TopicModel, type TopicNode } from './model';

/** Roots beside the first are told from this score on. */
const rootThreshold = 0.33;
/** Narrower topics are told from this score on. */
const nodeThreshold = 0.5;
/** … or from this one on when narrower topics below them are, together, as good as certain. */
const supportedThreshold = 0.08;
const certain = 0.9;
const mostRoots = 4;
const mostNodes = 8;
/** A paragraph is said to be about a root from this share on. */
const paragraphThreshold = 0.35;
/** A paragraph speaks for a root from this share on. */
const speakingShare = 0.25;
/** What the article as a whole adds to the belief about one of its paragraphs. */
const articleShare = 0.6;

/** The summed evidence of an article, and what the model believes. */
export interface ArticleBelief {
  /** One a root, summing to 1: which root is the main topic. */
  readonly main: Float64Array;
  /** One a root: the calibrated probability that the article is (also) about it. */
  readonly presence: Float64Array;
  /** One a node of the model, roots left at 0: calibrated probability. */
  readonly nodes: Float64Array;
}

/** Sums the evidence of paragraphs in their places. Cost: a few dozen additions a paragraph. */
export function articleBelief(
  evidence: readonly ParagraphEvidence[],
  kinds: readonly ParagraphKind[],
  model: TopicModel,
): ArticleBelief {
  const roots = new Float64Array(rootCount);
  const nodeSums = new Float64Array(model.nodes.length);
  let size = 0;
  let body = 0;
  evidence.forEach((paragraph, position) => {
    const kind = kinds[position] ?? 'text';
    const weight = placeWeight(kind, body);
    if (kind === 'text' || kind === 'list') body++;
    size += weight * paragraph.size;
    for (let root = 0; root < rootCount; root++) roots[root]! += weight * paragraph.roots[root]!;
    for (let at = 0; at < paragraph.nodes.length; at++)
      nodeSums[paragraph.nodes[at]!]! += weight * paragraph.nodeSums[at]!;
  });
  const { parameters } = model;
  const norm = Math.max(1, size) ** parameters.lengthExponent;
  const logits = roots.map((sum, root) => (model.bias[root]! + sum / norm) / parameters.temperature);
  const main = softmax(logits);
  const presence = main.map((share) => logistic(parameters.rootSlope * logOdds(share) + parameters.rootIntercept));
  const nodes = new Float64Array(nodeSums.length);
  for (let index = 0; index < nodes.length; index++) {
    const node = model.nodes[index]!;
    const sum = nodeSums[index]!;
    if (sum !== 0 && node.depth !== 0) nodes[index] = nodeCertainty(sum / norm, presence[node.root]!, model);
  }
  return { main, presence, nodes };
}

/** What an article and each of its paragraphs is about. */
export interface TopicReading {
  readonly topics: readonly Topic[];
  readonly paragraphTopics: readonly (ParagraphTopic | null)[];
}

/**
 * The topics of an article and the main one of each paragraph, from kept evidence: the main root first, then further roots
 * and narrower topics, each by falling score. A text without a known word has no topic. `paragraphs` of a topic are those that
 * speak for it. Cost: a few dozen additions a paragraph.
 */
export function readTopics(
  evidence: readonly ParagraphEvidence[],
  kinds: readonly ParagraphKind[],
  model: TopicModel,
): TopicReading {
  if (model.featureCount === 0 || !evidence.some(({ size }) => size > 0)) {
    return { topics: [], paragraphTopics: evidence.map(() => null) };
  }
  const belief = articleBelief(evidence, kinds, model);
  const byRoot = paragraphRoots(evidence, belief, model);
  const topics = articleTopics(evidence, belief, byRoot, model);
  return { topics, paragraphTopics: topicsOfParagraphs(evidence, kinds, belief, byRoot, topics, model) };
}

/** The main topic of each paragraph. Narrower topics are taken from those of the article only: a few words lie easily. */
function topicsOfParagraphs(
  evidence: readonly ParagraphEvidence[],
  kinds: readonly ParagraphKind[],
  belief: ArticleBelief,
  byRoot: readonly Float64Array[],
  topics: readonly Topic[],
  model: TopicModel,
): (ParagraphTopic | null)[] {
  const { parameters } = model;
  const codes = new Set(topics.map(({ code }) => code));
  const told = new Set<number>();
  model.nodes.forEach((node, index) => {
    if (node.depth > 0 && codes.has(node.code)) told.add(index);
  });
  return evidence.map((paragraph, position) => {
    const kind = kinds[position] ?? 'text';
    if (paragraph.size === 0 || isAside(kind)) return null;
    const shares = byRoot[position]!;
    const root = indexOfHighest(shares);
    let best = model.rootNodes[root]!;
    let score = shares[root]!;
    if (best < 0 || score < paragraphThreshold) return null;
    const norm = Math.max(1, paragraph.size) ** parameters.lengthExponent;
    let strongestSum = 0;
    for (let at = 0; at < paragraph.nodes.length; at++) {
      const index = paragraph.nodes[at]!;
      const sum = paragraph.nodeSums[at]!;
      if (!told.has(index) || model.nodes[index]!.root !== root || sum <= strongestSum) continue;
      const certainty = nodeCertainty(sum / norm, belief.presence[root]!, model);
      if (certainty < nodeThreshold) continue;
      strongestSum = sum;
      best = index;
      score = certainty;
    }
    const { code, label } = model.nodes[best]!;
    return { code, top: rootNames[root]!, label, score: rounded(score) };
  });
}

/** The calibrated probability of a narrower topic, from its weight by length and the presence of its root. */
function nodeCertainty(weight: number, presence: number, { parameters }: TopicModel): number {
  return logistic(
    parameters.nodeSlope * Math.log(weight) + parameters.nodeIntercept + parameters.nodeRootSlope * logOdds(presence),
  );
}

function articleTopics(
  evidence: readonly ParagraphEvidence[],
  belief: ArticleBelief,
  byRoot: readonly Float64Array[],
  model: TopicModel,
): Topic[] {
  const main = indexOfHighest(belief.main);
  const topics: Topic[] = [];
  const tell = (index: number, score: number, paragraphs: readonly number[]): void => {
    const { code, label, root } = model.nodes[index]!;
    topics.push({ scheme: 'iptc-mediatopic', code, top: rootNames[root]!, label, score, paragraphs });
  };
  // How probable it is that none of the narrower topics of a root is there.
  const missing = new Float64Array(rootCount).fill(1);
  for (let index = 0; index < belief.nodes.length; index++)
    missing[model.nodes[index]!.root]! *= 1 - belief.nodes[index]!;
  const rootOrder = [...rootNames.keys()]
    .filter((root) => {
      const threshold = 1 - missing[root]! >= certain ? supportedThreshold : rootThreshold;
      return root === main || belief.presence[root]! >= threshold;
    })
    .sort((a, b) => belief.main[b]! - belief.main[a]!)
    .slice(0, mostRoots);
  for (const root of rootOrder) {
    const index = model.rootNodes[root]!;
    let speaking = positionsWhere(byRoot, (scores) => scores[root]! >= speakingShare);
    if (speaking.length === 0) speaking = strongest(byRoot, root);
    if (index >= 0) tell(index, rounded(belief.presence[root]!), speaking);
  }
  const told = new Set(rootOrder);
  const likely: { readonly node: TopicNode; readonly index: number }[] = [];
  model.nodes.forEach((node, index) => {
    if (belief.nodes[index]! >= nodeThreshold && told.has(node.root)) likely.push({ node, index });
  });
  const narrow = likely
    .sort((a, b) => belief.nodes[b.index]! - belief.nodes[a.index]! || b.node.depth - a.node.depth)
    .slice(0, mostNodes);
  for (const { index } of narrow) {
    const speaking = positionsWhere(evidence, (paragraph) => paragraph.nodes.includes(index));
    tell(index, rounded(belief.nodes[index]!), speaking);
  }
  return topics;
}

/** The paragraphs that speak most for a root that leads in none: those within a half of the best. */
function strongest(byRoot: readonly Float64Array[], root: number): number[] {
  const best = byRoot.reduce((top, scores) => Math.max(top, scores[root]!), 0);
  return positionsWhere(byRoot, (scores) => scores[root]! >= best / 2);
}

function positionsWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number[] {
  const positions: number[] = [];
  items.forEach((item, position) => {
    if (holds(item)) positions.push(position);
  });
  return positions;
}

/** The topics of an article in one call, in the order of {@link readTopics}; nothing is kept between calls. */
export function classifyTopics(
  paragraphs: readonly Pick<ParagraphText, 'tokens' | 'words'>[],
  kinds: readonly ParagraphKind[],
  model: TopicModel,
): readonly Topic[] {
  const evidence = paragraphs.map((paragraph) => paragraphEvidence(paragraph, model));
  return readTopics(evidence, kinds, model).topics;
}

/** For each paragraph, the share of each root: its own words, read in the light of the article. */
function paragraphRoots(
  evidence: readonly ParagraphEvidence[],
  belief: ArticleBelief,
  model: TopicModel,
): Float64Array[] {
  const { lengthExponent, temperature } = model.parameters;
  const own = Float64Array.from(belief.main, (_, root) => model.bias[root]! * (1 - articleShare));
  const ofArticle = belief.main.map((share) => articleShare * Math.log(share + 1e-4));
  return evidence.map((paragraph) => {
    const norm = Math.max(1, paragraph.size) ** lengthExponent;
    const logits = new Float64Array(rootCount);
    for (let root = 0; root < rootCount; root++)
      logits[root] = (own[root]! + paragraph.roots[root]! / norm) / temperature + ofArticle[root]!;
    return softmax(logits);
  });
}

/** A word or phrase that spoke for a topic. */
export interface TopicWord {
  readonly text: string;
  /** Above 0; shares of all that spoke for the topic sum to 1 over a whole answer that is not cut. */
  readonly share: number;
  /** Offsets are UTF-16 units into the paragraph. */
  readonly mentions: readonly { readonly paragraph: number; readonly start: number; readonly end: number }[];
}

/**
 * The words that spoke for a topic, strongest first. For a root a word speaks by what it adds over the other roots that
 * came into question; for a narrower topic by its own weight. An unknown code gives an empty answer. Linear; meant for a
 * hover, not for every keystroke. `evidence` is that of the paragraphs, where it is at hand.
 */
export function explainTopic(
  paragraphs: readonly ParagraphText[],
  kinds: readonly ParagraphKind[],
  code: string,
  model: TopicModel,
  evidence = paragraphs.map((paragraph) => paragraphEvidence(paragraph, model)),
  most = 12,
): TopicWord[] {
  const target = model.nodes.findIndex((node) => node.code === code);
  if (target < 0 || model.featureCount === 0) return [];
  const node = model.nodes[target]!;
  const { main } = articleBelief(evidence, kinds, model);
  const found = new Map<number, { text: string; weight: number; mentions: TopicWord['mentions'][number][] }>();
  let body = 0;
  paragraphs.forEach((paragraph, position) => {
    const kind = kinds[position] ?? 'text';
    const place = placeWeight(kind, body);
    if (kind === 'text' || kind === 'list') body++;
    const seen = new Set<number>();
    visitFeatures(
      stemHashes(paragraph, model),
      (hash) => model.find(hash),
      (feature, from, to) => {
        const weight =
          node.depth === 0 ? rootAdvantage(feature, node.root, main, model) : nodeWeightOf(feature, target, model);
        if (weight <= 0) return;
        const mention = {
          paragraph: position,
          start: paragraph.tokens.start[from]!,
          end: paragraph.tokens.end[to - 1]!,
        };
        const known = found.get(feature) ?? {
          text: paragraph.text.slice(mention.start, mention.end),
          weight: 0,
          mentions: [],
        };
        if (!seen.has(feature)) known.weight += weight * place;
        seen.add(feature);
        known.mentions.push(mention);
        found.set(feature, known);
      },
    );
  });
  let total = 0;
  for (const { weight } of found.values()) total += weight;
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ text, weight, mentions }) => ({ text, share: weight / total, mentions }));
}

function rootAdvantage(feature: number, root: number, main: Float64Array, model: TopicModel): number {
  const row = feature * rootCount;
  let rivals = 0;
  let rivalShare = 1e-9;
  for (let other = 0; other < rootCount; other++)
    if (other !== root) {
      const share = main[other]! + 0.02;
      rivals += share * model.rootWeights[row + other]!;
      rivalShare += share;
    }
  return model.rootWeights[row + root]! - rivals / rivalShare;
}

function nodeWeightOf(feature: number, node: number, model: TopicModel): number {
  for (let entry = model.nodeStart[feature]!; entry < model.nodeStart[feature + 1]!; entry++)
    if (model.nodeIndex[entry] === node) return model.nodeWeight[entry]!;
  return 0;
}

function softmax(logits: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const value of logits) if (value > highest) highest = value;
  const shares = new Float64Array(logits.length);
  let sum = 0;
  for (let at = 0; at < logits.length; at++) {
    shares[at] = Math.exp(logits[at]! - highest);
    sum += shares[at]!;
  }
  for (let at = 0; at < shares.length; at++) shares[at]! /= sum;
  return shares;
}

function logOdds(share: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return Math.log(bounded / (1 - bounded));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function indexOfHighest(values: Float64Array): number {
  let top = 0;
  for (let at = 1; at < values.length; at++) if (values[at]! > values[top]!) top = at;
  return top;
}
