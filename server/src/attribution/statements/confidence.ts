import type { Attribution } from '../../analysis';
import { logOdds } from '../weights';

/** Weights of the confidence by feature name (`server/data/confidence.tsv`). */
export type ConfidenceWeights = ReadonlyMap<string, number>;

/** What is known of an attribution before its confidence is. */
export type Unsure = Omit<Attribution, 'confidence'>;

/** A feature with its value, mostly 1. */
export type ConfidenceFeature = readonly [name: string, value: number];

const scorePrefix = 'score:';

/** Log odds of the cue gate as a piece of evidence. */
export function scoreEvidence(score: number): string {
  return `${scorePrefix}${score.toFixed(1)}`;
}

/**
 * What tells whether a reader would call the attribution right: cue, speaker, and at least four fifths of its content.
 * Found by what is known of it alone: how sure the gate was, how the speaker was found, what ends the content.
 */
export function confidenceFeatures(attribution: Unsure): ConfidenceFeature[] {
  const { type, cueKind, source, speaker, inherited, candidates, content, nestedIn, evidence } = attribution;
  const out: ConfidenceFeature[] = [['bias', 1]];
  const add = (name: string, value = 1): void => {
    out.push([name, value]);
  };
  const score = evidence.find((one) => one.startsWith(scorePrefix));
  if (score === undefined) add('unweighed');
  else add('score', Math.max(-1, Math.min(6, Number(score.slice(scorePrefix.length)))));
  add(`cue:${cueKind}`);
  add(`type:${type}`);
  for (const one of evidence) {
    const name = one.split(':', 1)[0]!;
    if (name !== 'score' && name !== 'prior') add(`evidence:${name}`);
  }
  add(`speaker:${speaker.kind}`);
  if (source) add(source.end - source.start > 60 ? 'source:long' : 'source:written');
  if (inherited) add(`inherited:${inherited.kind}`);
  if (inherited && inherited.from === null) add('inherited from nowhere');
  if (candidates.length > 0) add('ambiguous');
  if (nestedIn !== null) add('nested');
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  add(length === 0 ? 'content:none' : length < 50 ? 'content:short' : length < 160 ? 'content:middle' : 'content:long');
  if (content.length > 1) add('content:parts');
  return out;
}

/**
 * The calibrated probability that the attribution is right, 0.01 to 0.99: of those at 0.9, nine in ten are
 * (`server/training/confidence.ts` learns it and prints how far that holds).
 */
export function confidenceOf(attribution: Unsure, weights: ConfidenceWeights): number {
  const sum = logOdds(confidenceFeatures(attribution), weights);
  return Math.round(100 * Math.min(0.99, Math.max(0.01, 1 / (1 + Math.exp(-sum))))) / 100;
}
