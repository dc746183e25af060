/**
 * Learns the weights of the cue gate from gold articles. The hand-set points of ATTRIBUTION B.2 (`gate-prior.tsv`) are the
 * prior: evidence that the gold never shows keeps them.
 */
import { findCandidates } from '../src/attribution/cues/candidates';
import { tagParagraph } from '../src/entities/tag';
import { Clause } from '../src/attribution/grammar/clause';
import type { Resources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import type { GoldArticle } from './gold';
import { type Example, fitLogistic } from './logistic';

/** Worked examples of the specification and our samples, which have no outlet, show each kind of cue once: they count more. */
const workedWeight = 4;

export function gateExamples(
  articles: readonly GoldArticle[],
  resources: Resources,
  weights: ReadonlyMap<string, number>,
): Example[] {
  const examples: Example[] = [];
  for (const { text, outlet, attributions } of articles)
    for (const span of splitParagraphs(text)) {
      const paragraph = readParagraph(text.slice(span.start, span.end), resources.words);
      const { tokens } = paragraph;
      for (const candidate of findCandidates(
        new Clause(paragraph, tagParagraph(paragraph, resources.entities)),
        weights,
      )) {
        const start = span.start + tokens.start[candidate.index]!;
        const end = span.start + tokens.end[candidate.index]!;
        const overlapping = attributions.filter(({ cue }) => cue && cue.start < end && start < cue.end);
        const isCore = overlapping.some(({ tier }) => tier !== 'extended');
        // Extended attributions are neither right nor wrong for a reader.
        if (!isCore && overlapping.length > 0) continue;
        examples.push({
          features: candidate.features,
          label: isCore ? 1 : 0,
          weight: outlet === '' ? workedWeight : 1,
        });
      }
    }
  return examples;
}

/** Weights after two rounds: the second one sees the readings that the first one prefers. */
export function learnGate(
  articles: readonly GoldArticle[],
  resources: Resources,
  prior: ReadonlyMap<string, number>,
): Map<string, number> {
  const trust = (feature: string): number => (feature.startsWith('lemma:') ? 2 : 1);
  let weights: ReadonlyMap<string, number> = prior;
  let fitted = new Map<string, number>();
  for (let round = 0; round < 2; round++) {
    fitted = fitLogistic(gateExamples(articles, resources, weights), prior, 1, trust);
    weights = fitted;
  }
  return fitted;
}
