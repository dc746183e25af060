import { certaintySize } from '../src/entities/certainty';
import { labelCount } from '../src/entities/labels';
import { edgeCount } from '../src/entities/wordFeatures';
import type { Crf } from './crf';
import { domainCount } from './examples';

/** Weights beyond this are cut: no single feature needs more. */
const largest = 127;

/** A certainty that repeats what the model says. */
const asSaid = Float32Array.from({ length: certaintySize }, (_, at) => (at % 3 === 1 ? 1 : 0));

/**
 * The file of a model for one set of guidelines (see `SequenceModel`): weights shared and own added up, the weakest features
 * left out, the rest rounded to bytes. uint32 number of features; bytes of labels and edge classes; at 8 float32 scale; then
 * float32 transitions, the hashes sorted as unsigned integers, int8 weights in the same order, float32 weights of the certainty.
 */
export function packModel(
  crf: Crf,
  hashes: Int32Array,
  domain: number,
  labels: number,
  most: number,
  certainty: Float32Array = asSaid,
): Uint8Array {
  const shared = crf.weights[domainCount]!;
  const own = crf.weights[domain]!;
  const weightOf = (feature: number, label: number): number =>
    shared[feature * labelCount + label]! + own[feature * labelCount + label]!;
  const strength = new Float32Array(hashes.length);
  let strongest = 0;
  for (let feature = 0; feature < hashes.length; feature++) {
    for (let label = 0; label < labels; label++)
      strength[feature] = Math.max(strength[feature]!, Math.abs(weightOf(feature, label)));
    strongest = Math.max(strongest, strength[feature]!);
  }
  const order = Array.from(hashes.keys()).sort((a, b) => strength[b]! - strength[a]! || a - b);
  const kept = order.slice(0, most).sort((a, b) => (hashes[a]! >>> 0) - (hashes[b]! >>> 0));
  const scale = strongest / largest;
  const cells = edgeCount * labels * labels;
  const hashesAt = 12 + cells * 4;
  const weightsAt = hashesAt + kept.length * 4;
  const certaintyAt = weightsAt + kept.length * labels;
  const bytes = new Uint8Array(certaintyAt + certaintySize * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, kept.length, true);
  bytes[4] = labels;
  bytes[5] = edgeCount;
  view.setFloat32(8, scale, true);
  for (let edge = 0; edge < edgeCount; edge++)
    for (let before = 0; before < labels; before++)
      for (let label = 0; label < labels; label++) {
        const from = (edge * labelCount + before) * labelCount + label;
        const value =
          crf.transitions[domainCount]![from]! + crf.transitions[domain]![from]! - (label === 0 ? crf.outsideBias : 0);
        view.setFloat32(12 + ((edge * labels + before) * labels + label) * 4, value, true);
      }
  kept.forEach((feature, at) => {
    view.setInt32(hashesAt + at * 4, hashes[feature]!, true);
    for (let label = 0; label < labels; label++)
      view.setInt8(weightsAt + at * labels + label, Math.round(weightOf(feature, label) / scale));
  });
  certainty.forEach((weight, at) => {
    view.setFloat32(certaintyAt + at * 4, weight, true);
  });
  return bytes;
}
