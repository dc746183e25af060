/** Figures of topic training under other settings: folds over hand labels, the tenth held back, one outlet left out. */
import { rootCount, rootNames } from '../../src/topics/model';
import { bucketOf, type TopicArticle } from './articles';
import { categoryDesk, deskNames, rootDesk } from './desks';
import { isHeldBack, type Prepared, rootSeedWeights } from './prepare';
import { defaultRootOptions, learnRoots, type RootOptions } from './roots';
import { logitsOf, softmax, type RootWeights } from './softmax';
import { buildVocabulary, type Vocabulary, type VocabularyLimits } from './vocabulary';
import { type Vector, vectorOf } from './vectors';

export const limits: VocabularyLimits = { words: 22000, pairs: 8000, wordFrequency: 12, pairFrequency: 25, outlets: 3 };

/** Articles of one desk of one outlet that training reads at most: more of the same teach its habits. */
const mostOfDesk = 900;

/** Length weighs a text's summed evidence down by this power. */
export const lengthExponent = 0.6;

export interface Experiment {
  readonly prepared: Prepared;
  readonly vocabulary: Vocabulary;
  readonly featureCount: number;
  readonly idf: Float32Array;
  readonly vectors: Map<string, Vector>;
  readonly bare: Map<string, Vector>;
  readonly seedWeights: Float32Array;
}

/** Vectors of all articles under one vocabulary. */
export function setUp(
  prepared: Prepared,
  exponent: number = lengthExponent,
  use: VocabularyLimits = limits,
): Experiment {
  const { articles, gold, reader, required } = prepared;
  const visible = articles.filter((article) => !isHeldBack(article.id));
  const vocabulary = buildVocabulary(visible, reader.functionStems, required, use);
  const find = (hash: number): number => vocabulary.index.get(hash) ?? -1;
  const idf = Float32Array.from(vocabulary.frequency, (count) => Math.log(visible.length / (count + 1)));
  const vectors = new Map<string, Vector>();
  const bare = new Map<string, Vector>();
  for (const article of [...articles, ...gold.train, ...gold.dev]) {
    // Half of the articles teach without their headline: many texts in an editor have none.
    const withHeadline = bucketOf(article.id, 'headline ') < 50 || isHeldBack(article.id);
    vectors.set(article.id, vectorOf(article, find, exponent, withHeadline));
    if (isHeldBack(article.id)) bare.set(article.id, vectorOf(article, find, exponent, false));
  }
  return {
    prepared,
    vocabulary,
    idf,
    featureCount: vocabulary.keys.length,
    vectors,
    bare,
    seedWeights: rootSeedWeights(prepared.seeds, prepared.nodes, vocabulary.index, idf),
  };
}

export function train(
  experiment: Experiment,
  keep: (article: TopicArticle) => boolean,
  options: RootOptions = defaultRootOptions,
): RootWeights {
  const { prepared, vectors, seedWeights, featureCount } = experiment;
  const taken = new Map<string, number>();
  const articles = [...prepared.articles, ...prepared.gold.train].filter((article) => {
    if (!keep(article)) return false;
    if (prepared.hand.has(article.id)) return true;
    const desk = `${article.source}/${article.category}`;
    const count = taken.get(desk) ?? 0;
    taken.set(desk, count + 1);
    return count < mostOfDesk;
  });
  return learnRoots(
    { articles, vectors: articles.map(({ id }) => vectors.get(id)!), hand: prepared.hand, seedWeights },
    featureCount,
    options,
  );
}

export function probabilities(model: RootWeights, vector: Vector): Float64Array {
  return softmax(logitsOf(model, vector, new Float64Array(rootCount)));
}

export function best(values: ArrayLike<number>): number {
  let top = 0;
  for (let at = 1; at < values.length; at++) if (values[at]! > values[top]!) top = at;
  return top;
}

/** Confusion of desks: rows are categories, columns what the first topic means. */
export function deskMatrix(
  model: RootWeights,
  articles: readonly TopicArticle[],
  vectorFor: (article: TopicArticle) => Vector,
): number[][] {
  const matrix = deskNames.map(() => deskNames.map(() => 0));
  for (const article of articles) {
    const truth = categoryDesk(article.category);
    if (truth === undefined) continue;
    matrix[truth]![rootDesk(best(probabilities(model, vectorFor(article))))]!++;
  }
  return matrix;
}

export function accuracy(matrix: readonly (readonly number[])[]): number {
  let right = 0;
  let all = 0;
  matrix.forEach((row, at) => {
    right += row[at]!;
    for (const count of row) all += count;
  });
  return right / all;
}

/** Share of articles whose first topic is among the topics by hand. */
export function firstAmong(
  model: RootWeights,
  experiment: Experiment,
  ids: readonly string[],
  labels: ReadonlyMap<string, readonly number[]>,
  show = false,
): number {
  let right = 0;
  for (const id of ids) {
    const topics = labels.get(id)!;
    const scores = probabilities(model, experiment.vectors.get(id)!);
    const top = best(scores);
    if (topics.includes(top)) right++;
    else if (show)
      process.stdout.write(
        `  ${id}: ${topics.map((topic) => rootNames[topic]).join(', ')} → ${rootNames[top]!} ${scores[top]!.toFixed(2)}\n`,
      );
  }
  return right / ids.length;
}
