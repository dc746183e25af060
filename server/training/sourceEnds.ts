/**
 * Learns where the noun phrase of a source after its cue ends, from gold articles.
 */
import { findCandidates } from '../src/attribution/cues/candidates';
import { Clause } from '../src/attribution/grammar/clause';
import { openSource } from '../src/attribution/statements/fromCandidate';
import { lastSourceEnd, sourceEndFeatures } from '../src/attribution/sources/sourceEnds';
import { tagParagraph } from '../src/entities/tag';
import type { Resources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import type { GoldArticle } from './gold';
import { type Example, fitLogistic } from './logistic';

/** One example a place in a phrase up to its end in the gold. */
export function sourceEndExamples(articles: readonly GoldArticle[], resources: Resources): Example[] {
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
        if (!gold?.source || gold.source.start < start || gold.source.end > span.end) continue;
        const source = openSource(clause, candidate, resources.attribution.subjects);
        if (!source || span.start + tokens.start[source.from]! !== gold.source.start) continue;
        const end = tokens.end.indexOf(gold.source.end - span.start) + 1;
        const last = lastSourceEnd(clause, source);
        if (end <= source.from || end > last) continue;
        for (let at = source.from + 1; at <= end && at < last; at++)
          examples.push({ features: sourceEndFeatures(clause, source, at), label: at === end ? 1 : 0, weight: 1 });
      }
    }
  return examples;
}

export function learnSourceEnds(articles: readonly GoldArticle[], resources: Resources): Map<string, number> {
  const trust = (feature: string): number => (feature.includes(', ') ? 1.5 : 1);
  return fitLogistic(sourceEndExamples(articles, resources), new Map(), 0.5, trust);
}
