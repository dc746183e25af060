/**
 * Learns the confidence of attributions, from readings of articles of outlets that gate and ends were learned without, so
 * that it knows how sure they are where they have not been before.
 */
import { confidenceFeatures, confidenceOf } from '../src/attribution/statements/confidence';
import type { Held } from './attributionFolds';
import { fitLogistic } from './logistic';
import { Scorer } from './score';
import { reliabilityTable } from './reliability';

export function learnConfidence(held: readonly Held[]): Map<string, number> {
  const scorer = new Scorer();
  for (const { article, analysis } of held) scorer.add(article, analysis);
  const examples = scorer.judged.map(({ attribution, isWhole }) => ({
    features: confidenceFeatures(attribution),
    label: isWhole ? (1 as const) : (0 as const),
    weight: 1,
  }));
  return fitLogistic(examples, new Map([['score', 0.3]]), 1);
}

const bounds = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

/** How far the confidence holds: a Markdown table of what was said and what was right, with the mean distance. */
export function reliability(scorer: Scorer, weights: ReadonlyMap<string, number>): string {
  const judged = scorer.judged.map(({ attribution, isWhole }) => ({
    said: confidenceOf(attribution, weights),
    isRight: isWhole,
  }));
  return reliabilityTable('attributions', judged, bounds);
}
