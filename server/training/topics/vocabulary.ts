/** Which stems and pairs of stems the model knows. */
import { phraseHash } from '../../src/topics/stem';
import type { TopicArticle } from './articles';

export interface Vocabulary {
  /** Hash of every feature, in the order of the model. */
  readonly keys: Int32Array;
  readonly index: ReadonlyMap<number, number>;
  /** Articles that hold each feature. */
  readonly frequency: Int32Array;
}

export interface VocabularyLimits {
  readonly words: number;
  readonly pairs: number;
  readonly wordFrequency: number;
  readonly pairFrequency: number;
  /** Outlets that must use a word: one outlet's habits teach nothing about the next. */
  readonly outlets: number;
}

interface Count {
  articles: number;
  outlets: number;
  last: number;
}

/** Counts articles and outlets of stems and pairs. `required` features (seeds) are always taken in. */
export function buildVocabulary(
  articles: readonly TopicArticle[],
  functionStems: ReadonlySet<number>,
  required: readonly number[],
  limits: VocabularyLimits,
): Vocabulary {
  const outletBits = new Map<string, number>();
  for (const { source } of articles) if (!outletBits.has(source)) outletBits.set(source, 1 << outletBits.size);
  const add = (counts: Map<number, Count>, key: number, article: number, outlet: number): void => {
    const count = counts.get(key);
    if (count === undefined) counts.set(key, { articles: 1, outlets: outlet, last: article });
    else if (count.last !== article) {
      count.articles++;
      count.outlets |= outlet;
      count.last = article;
    }
  };
  const words = new Map<number, Count>();
  articles.forEach((article, at) => {
    const outlet = outletBits.get(article.source)!;
    for (const stems of article.paragraphs)
      for (const stem of stems) if (stem !== 0 && !functionStems.has(stem)) add(words, stem, at, outlet);
  });
  const isWide = (count: Count): boolean => bitCount(count.outlets) >= limits.outlets;
  const chosen = [...words]
    .filter(([, count]) => count.articles >= limits.wordFrequency && isWide(count))
    .sort((a, b) => b[1].articles - a[1].articles || a[0] - b[0])
    .slice(0, limits.words);
  const known = new Set(chosen.map(([key]) => key));
  const requiredSet = new Set(required);
  const pairs = new Map<number, Count>();
  const parts = new Map<number, number>();
  articles.forEach((article, at) => {
    const outlet = outletBits.get(article.source)!;
    for (const stems of article.paragraphs)
      for (let index = 0; index + 1 < stems.length; index++) {
        const first = stems[index]!;
        const second = stems[index + 1]!;
        if (!known.has(first) || !known.has(second)) {
          if (requiredSet.size === 0 || first === 0 || second === 0) continue;
          const key = phraseHash(first, second);
          if (requiredSet.has(key)) add(pairs, key, at, outlet);
          continue;
        }
        const key = phraseHash(first, second);
        add(pairs, key, at, outlet);
        if (!parts.has(key)) parts.set(key, words.get(first)!.articles * words.get(second)!.articles);
      }
  });
  const total = articles.length;
  const associated = [...pairs]
    .filter(([key, count]) => {
      if (count.articles < limits.pairFrequency || !isWide(count)) return false;
      const chance = (parts.get(key) ?? 1) / (total * total);
      const share = count.articles / total;
      return Math.log(share / chance) / -Math.log(share) > 0.35;
    })
    .sort((a, b) => b[1].articles - a[1].articles || a[0] - b[0])
    .slice(0, limits.pairs);
  const keys: number[] = [];
  const frequency: number[] = [];
  const index = new Map<number, number>();
  const take = (key: number, articlesWith: number): void => {
    if (index.has(key)) return;
    index.set(key, keys.length);
    keys.push(key);
    frequency.push(articlesWith);
  };
  for (const [key, count] of chosen) take(key, count.articles);
  for (const [key, count] of associated) take(key, count.articles);
  for (const key of required) take(key, words.get(key)?.articles ?? pairs.get(key)?.articles ?? 5);
  return { keys: Int32Array.from(keys), index, frequency: Int32Array.from(frequency) };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
