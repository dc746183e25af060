/** Articles as sparse vectors, weighed as the document pass weighs paragraphs. */
import { placeWeight, visitFeatures } from '../../src/topics/evidence';
import type { TopicArticle } from './articles';

export interface Vector {
  readonly features: Int32Array;
  /** Summed place weights of the paragraphs that hold each feature, divided by the length norm. */
  readonly values: Float32Array;
  /** Summed place weights times sizes, before the exponent. */
  readonly size: number;
}

/** The vector of an article; `withHeadline` false leaves the first line out when it is a headline. */
export function vectorOf(
  article: TopicArticle,
  find: (hash: number) => number,
  lengthExponent: number,
  withHeadline: boolean,
): Vector {
  const sums = new Map<number, number>();
  let size = 0;
  let body = 0;
  article.paragraphs.forEach((stems, position) => {
    const kind = article.kinds[position]!;
    if (!withHeadline && position === 0 && kind === 'headline' && article.title !== '') return;
    const weight = placeWeight(kind, body);
    if (kind === 'text' || kind === 'list') body++;
    const seen = new Set<number>();
    visitFeatures(stems, find, (feature) => seen.add(feature));
    for (const feature of seen) sums.set(feature, (sums.get(feature) ?? 0) + weight);
    size += weight * seen.size;
  });
  const norm = size ** lengthExponent;
  return {
    features: Int32Array.from(sums.keys()),
    values: Float32Array.from(sums.values(), (value) => value / norm),
    size,
  };
}
