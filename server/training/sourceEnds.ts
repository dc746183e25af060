/**
 * Learns where the noun phrase of a source after its cue ends, from gold articles.
 */
import { lastSourceEnd, sourceEndFeatures } from '../src/attribution/sources/sourceEnds';
import { openSource } from '../src/attribution/statements/fromCandidate';
import type { Resources } from '../src/resources';
import type { GoldArticle } from './gold';
import { goldCues } from './goldCues';
import { type Example, fitLogistic } from './logistic';

/** One example a place in a phrase up to its end in the gold. */
export function sourceEndExamples(articles: readonly GoldArticle[], resources: Resources): Example[] {
  const examples: Example[] = [];
  for (const { clause, candidate, gold, start, span } of goldCues(articles, resources)) {
    if (!gold.source || gold.source.start < start || gold.source.end > span.end) continue;
    const { tokens } = clause.paragraph;
    const source = openSource(clause, candidate, resources.attribution.subjects);
    if (!source || span.start + tokens.start[source.from]! !== gold.source.start) continue;
    const end = tokens.end.indexOf(gold.source.end - span.start) + 1;
    const last = lastSourceEnd(clause, source);
    if (end <= source.from || end > last) continue;
    for (let at = source.from + 1; at <= end && at < last; at++)
      examples.push({ features: sourceEndFeatures(clause, source, at), label: at === end ? 1 : 0, weight: 1 });
  }
  return examples;
}

export function learnSourceEnds(articles: readonly GoldArticle[], resources: Resources): Map<string, number> {
  const trust = (feature: string): number => (feature.includes(', ') ? 1.5 : 1);
  return fitLogistic(sourceEndExamples(articles, resources), new Map(), 0.5, trust);
}
