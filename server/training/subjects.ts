/**
 * Learns whether the noun phrase after a cue is its subject or its object, from gold articles.
 */
import { findCandidates } from '../src/attribution/cues/candidates';
import { Clause } from '../src/attribution/grammar/clause';
import { openSubject } from '../src/attribution/statements/fromCandidate';
import { subjectFeatures } from '../src/attribution/statements/subjectChoice';
import { tagParagraph } from '../src/entities/tag';
import type { Resources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import type { GoldArticle } from './gold';
import { type Example, fitLogistic } from './logistic';

/** One example a cue with a phrase after it: it is the subject where the source of the gold overlaps it. */
export function subjectExamples(articles: readonly GoldArticle[], resources: Resources): Example[] {
  const examples: Example[] = [];
  for (const { text, attributions } of articles)
    for (const span of splitParagraphs(text)) {
      const inside = attributions.filter(({ cue }) => cue && cue.start >= span.start && cue.end <= span.end);
      if (inside.length === 0) continue;
      const paragraph = readParagraph(text.slice(span.start, span.end), resources.words);
      const clause = new Clause(paragraph, tagParagraph(paragraph, resources.entities));
      const { tokens } = paragraph;
      for (const candidate of findCandidates(clause, resources.attribution.gate)) {
        const start = span.start + tokens.start[candidate.index]!;
        const gold = inside.find(({ cue }) => cue && cue.start <= start && start < cue.end);
        const question = gold && openSubject(clause, candidate);
        if (!question) continue;
        const from = span.start + tokens.start[question.phrase.from]!;
        const to = span.start + tokens.end[question.phrase.to - 1]!;
        const isIt = gold.source !== null && gold.source.start < to && from < gold.source.end;
        examples.push({ features: subjectFeatures(clause, question), label: isIt ? 1 : 0, weight: 1 });
      }
    }
  return examples;
}

export function learnSubjects(articles: readonly GoldArticle[], resources: Resources): Map<string, number> {
  const trust = (feature: string): number => (feature.startsWith('lemma ') ? 2 : feature.includes(', ') ? 1.5 : 1);
  return fitLogistic(subjectExamples(articles, resources), new Map(), 1, trust);
}
