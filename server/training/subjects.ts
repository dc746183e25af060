/**
 * Learns whether the noun phrase after a cue is its subject or its object, from gold articles.
 */
import { openSubject } from '../src/attribution/statements/fromCandidate';
import { subjectFeatures } from '../src/attribution/statements/subjectChoice';
import type { Resources } from '../src/resources';
import type { GoldArticle } from './gold';
import { goldCues } from './goldCues';
import { type Example, fitLogistic } from './logistic';

/** One example a cue with a phrase after it: it is the subject where the source of the gold overlaps it. */
export function subjectExamples(articles: readonly GoldArticle[], resources: Resources): Example[] {
  const examples: Example[] = [];
  for (const { clause, candidate, gold, span } of goldCues(articles, resources)) {
    const question = openSubject(clause, candidate);
    if (!question) continue;
    const { tokens } = clause.paragraph;
    const from = span.start + tokens.start[question.phrase.from]!;
    const to = span.start + tokens.end[question.phrase.to - 1]!;
    const isIt = gold.source !== null && gold.source.start < to && from < gold.source.end;
    examples.push({ features: subjectFeatures(clause, question), label: isIt ? 1 : 0, weight: 1 });
  }
  return examples;
}

export function learnSubjects(articles: readonly GoldArticle[], resources: Resources): Map<string, number> {
  const trust = (feature: string): number => (feature.startsWith('lemma ') ? 2 : feature.includes(', ') ? 1.5 : 1);
  return fitLogistic(subjectExamples(articles, resources), new Map(), 1, trust);
}
