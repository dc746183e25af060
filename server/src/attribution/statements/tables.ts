import type { ConfidenceWeights } from './confidence';
import { readWeights, type Weights } from '../weights';
import { compileDevices, type DeviceTable } from '../cues/deviceTable';
import type { GateWeights } from '../cues/gate';
import type { SourceEndWeights } from '../sources/sourceEnds';

/** Tables that the paragraph pass reads. */
export interface AttributionTables {
  readonly devices: DeviceTable;
  readonly gate: GateWeights;
  readonly contentEnds: Weights;
  readonly sourceEnds: SourceEndWeights;
  readonly subjects: Weights;
  /** Read by the speaker pass. */
  readonly confidence: ConfidenceWeights;
}

/** The same tables as texts. */
export type AttributionTexts = Readonly<Record<keyof AttributionTables, string>>;

/** Compiles the attribution tables of `server/data`. */
export function compileAttribution(texts: AttributionTexts): AttributionTables {
  return {
    devices: compileDevices(texts.devices),
    gate: readWeights(texts.gate),
    contentEnds: readWeights(texts.contentEnds),
    sourceEnds: readWeights(texts.sourceEnds),
    subjects: readWeights(texts.subjects),
    confidence: readWeights(texts.confidence),
  };
}
