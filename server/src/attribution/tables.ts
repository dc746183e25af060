import { readTable } from '../lexicon/table';
import type { ConfidenceWeights } from './confidence';
import type { ContentEndWeights } from './contentEnds';
import type { GateWeights } from './gate';
import type { SourceEndWeights } from './sourceEnds';

/** Tables that the paragraph pass reads. */
export interface AttributionTables {
  readonly gate: GateWeights;
  readonly contentEnds: ContentEndWeights;
  readonly sourceEnds: SourceEndWeights;
  /** Read by the speaker pass. */
  readonly confidence: ConfidenceWeights;
}

/** Compiles the attribution tables of `server/data`. */
export function compileAttribution(texts: {
  readonly gate: string;
  readonly contentEnds: string;
  readonly sourceEnds: string;
  readonly confidence: string;
}): AttributionTables {
  return {
    gate: readWeights(texts.gate),
    contentEnds: readWeights(texts.contentEnds),
    sourceEnds: readWeights(texts.sourceEnds),
    confidence: readWeights(texts.confidence),
  };
}

function readWeights(table: string): ReadonlyMap<string, number> {
  return new Map(readTable(table).map((row) => [row.feature ?? '', Number(row.weight) || 0]));
}
