import { labelCount } from '../src/entities/labels';
import { checkOf } from '../src/entities/sequenceModel';
import { edgeCount } from '../src/entities/wordFeatures';
import type { Crf } from './crf';
import { domainCount } from './examples';

/** Weights beyond this are cut: no single feature needs more. */
const largest = 127;

/**
 * The file of a model for one set of guidelines (see `SequenceModel`): weights shared and own added up, the weakest features
 * left out, the rest rounded to bytes. Byte 0: log2 of the slots; 1: labels; 2: edge classes; 4–7: float32 scale; then float32
 * transitions, uint16 checks, int8 weights.
 */
export function packModel(crf: Crf, hashes: Int32Array, domain: number, labels: number, slotBits: number): Uint8Array {
  const shared = crf.weights[domainCount]!;
  const own = crf.weights[domain]!;
  const slots = 1 << slotBits;
  const strength = new Float32Array(hashes.length);
  let most = 0;
  for (let feature = 0; feature < hashes.length; feature++) {
    for (let label = 0; label < labels; label++) {
      const weight = Math.abs(shared[feature * labelCount + label]! + own[feature * labelCount + label]!);
      strength[feature] = Math.max(strength[feature]!, weight);
      most = Math.max(most, weight);
    }
  }
  const order = Array.from(hashes.keys()).sort((a, b) => strength[b]! - strength[a]! || a - b);
  const kept = order.slice(0, Math.floor(slots * 0.72));
  const scale = most / largest;
  const cells = edgeCount * labels * labels;
  const bytes = new Uint8Array(8 + cells * 4 + slots * (2 + labels));
  const view = new DataView(bytes.buffer);
  bytes[0] = slotBits;
  bytes[1] = labels;
  bytes[2] = edgeCount;
  view.setFloat32(4, scale, true);
  for (let edge = 0; edge < edgeCount; edge++)
    for (let before = 0; before < labels; before++)
      for (let label = 0; label < labels; label++) {
        const from = (edge * labelCount + before) * labelCount + label;
        const value =
          crf.transitions[domainCount]![from]! + crf.transitions[domain]![from]! - (label === 0 ? crf.outsideBias : 0);
        view.setFloat32(8 + ((edge * labels + before) * labels + label) * 4, value, true);
      }
  const checksAt = 8 + cells * 4;
  const weightsAt = checksAt + slots * 2;
  for (const feature of kept) {
    const hash = hashes[feature]!;
    let slot = hash & (slots - 1);
    while (view.getUint16(checksAt + slot * 2, true) !== 0) slot = (slot + 1) & (slots - 1);
    view.setUint16(checksAt + slot * 2, checkOf(hash), true);
    for (let label = 0; label < labels; label++)
      view.setInt8(
        weightsAt + slot * labels + label,
        Math.round((shared[feature * labelCount + label]! + own[feature * labelCount + label]!) / scale),
      );
  }
  return bytes;
}

/** Parts of a learned table as text, the way `readParts` takes them. */
export function packParts(parts: Readonly<Record<string, Uint8Array>>): string {
  const lines = Object.entries(parts).map(
    ([name, bytes]) => `${name}\t${Buffer.from(bytes).toString('base64').replace(/=+$/, '')}`,
  );
  return `part\tbytes\n${lines.join('\n')}\n`;
}
