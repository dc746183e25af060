import { readTable } from '../lexicon/table';
import type { GateWeights } from './gate';

/** Tables that the paragraph pass reads. */
export interface AttributionTables {
  readonly gate: GateWeights;
}

/** Compiles the attribution tables of `server/data`. */
export function compileAttribution(texts: { readonly gate: string }): AttributionTables {
  return { gate: new Map(readTable(texts.gate).map((row) => [row.feature ?? '', Number(row.weight) || 0])) };
}
