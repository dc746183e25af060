/** Learning of the 17 roots: labels by hand, desks as partial labels, and seed words for a first guess. */
import { rootCount } from '../../src/topics/model';
import type { TopicArticle } from './articles';
import { DeskShares, type HandLabels, targetOf } from './labels';
import { type Example, learnSoftmax, logitsOf, type RootWeights, softmax } from './softmax';
import type { Vector } from './vectors';

export interface RootData {
  readonly articles: readonly TopicArticle[];
  readonly vectors: readonly Vector[];
  readonly hand: HandLabels;
  /** Seed weight of each feature for each root. */
  readonly seedWeights: Float32Array;
}

export interface RootOptions {
  readonly rounds: number;
  readonly handWeight: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** How strongly seed words speak in the rounds after the first. */
  readonly seedPull: number;
}

export const defaultRootOptions: RootOptions = {
  rounds: 3,
  handWeight: 8,
  epochs: 4,
  rate: 0.25,
  decay: 1e-4,
  seedPull: 0,
};

/**
 * Learns from articles whose desk is known but whose topic is not (partial labels, after Grandvalet and Bengio 2004): the
 * target of an article is what the model of the round before believes, corrected by what the desk prints.
 */
export function learnRoots(
  data: RootData,
  featureCount: number,
  options: RootOptions = defaultRootOptions,
): RootWeights {
  const { articles, vectors, hand, seedWeights } = data;
  const shares = new DeskShares();
  const deskSizes = new Map<string, number>();
  for (const article of articles) {
    const topics = hand.get(article.id);
    if (topics !== undefined && article.category !== '') shares.add(article.source, article.category, topics);
    const key = `${article.source}/${article.category}`;
    deskSizes.set(key, (deskSizes.get(key) ?? 0) + 1);
  }
  const priors = articles.map((article) => shares.shares(article.source, article.category));
  const deskWeights = articles.map((article) =>
    Math.min(1, Math.sqrt(400 / (deskSizes.get(`${article.source}/${article.category}`) ?? 1))),
  );
  let model: RootWeights | undefined;
  for (let round = 0; round < options.rounds; round++) {
    const beliefs = articles.map((article, at) => {
      const topics = hand.get(article.id);
      if (topics !== undefined) return targetOf(topics);
      return model === undefined
        ? seededBelief(vectors[at]!, priors[at]!, seedWeights, 6)
        : learnedBelief(model, vectors[at]!, seededBelief(vectors[at]!, priors[at]!, seedWeights, options.seedPull));
    });
    const examples: Example[] = articles.map((article, at) => ({
      vector: vectors[at]!,
      target: beliefs[at]!,
      weight: hand.has(article.id) ? options.handWeight : deskWeights[at]!,
    }));
    // The beliefs of early rounds are not worth learning to the end.
    const epochs = round === options.rounds - 1 ? options.epochs : Math.ceil(options.epochs / 2);
    model = learnSoftmax(examples, featureCount, { ...options, epochs });
  }
  return model!;
}

function seededBelief(vector: Vector, prior: Float64Array, seedWeights: Float32Array, pull: number): Float32Array {
  const hits = new Float64Array(rootCount);
  vector.features.forEach((feature, at) => {
    const row = feature * rootCount;
    for (let root = 0; root < rootCount; root++) hits[root]! += vector.values[at]! * seedWeights[row + root]!;
  });
  let total = 1e-6;
  for (const value of hits) total += value;
  return normalised(Float32Array.from(prior, (share, root) => share * Math.exp((pull * hits[root]!) / total)));
}

function learnedBelief(model: RootWeights, vector: Vector, prior: Float32Array): Float32Array {
  const scores = softmax(logitsOf(model, vector, new Float64Array(rootCount)));
  // The desk's share against an even share: a desk that prints everything says nothing.
  return normalised(Float32Array.from(scores, (score, root) => score * Math.sqrt(prior[root]!)));
}

function normalised(values: Float32Array): Float32Array {
  let sum = 0;
  for (const value of values) sum += value;
  return values.map((value) => value / sum);
}
