import { readTable } from '../lexicon/table';

/** Weights of a learned table by feature name. */
export type Weights = ReadonlyMap<string, number>;

/** A piece of evidence with its value, mostly 1. */
export type Feature = readonly [name: string, value: number];

/** Log odds of some evidence under the weights; what has no weight says nothing. */
export function logOdds(features: readonly Feature[], weights: Weights): number {
  let sum = 0;
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
  return sum;
}

/** Reads a table of `feature<TAB>weight`; a weight that is no number counts as 0. */
export function readWeights(table: string): Map<string, number> {
  return new Map(readTable(table).map((row) => [row.feature ?? '', Number(row.weight) || 0]));
}
