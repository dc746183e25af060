import { mixed } from './featureKeys';
import { edgeCount } from './wordFeatures';

/**
 * The weights of a linear-chain model: a hashed table of small integers, and one table of transitions for each edge class.
 * Made by `packModel` in `server/training/modelFile.ts`.
 */
export class SequenceModel {
  private readonly mask: number;
  private readonly checks: Uint16Array;
  private readonly weights: Int8Array;
  private readonly scale: number;
  /** By edge class, label before, label. */
  readonly transitions: Float32Array;

  /** `labels` is at least 2; `bytes` come from the file. Throws on a file of another shape. */
  constructor(
    readonly labels: number,
    bytes: Uint8Array,
  ) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const slots = 1 << view.getUint8(0);
    if (view.getUint8(1) !== labels || view.getUint8(2) !== edgeCount)
      throw new Error('The name model has another shape.');
    this.mask = slots - 1;
    this.scale = view.getFloat32(4, true);
    const cells = edgeCount * labels * labels;
    this.transitions = Float32Array.from({ length: cells }, (_, at) => view.getFloat32(8 + at * 4, true));
    const checksAt = 8 + cells * 4;
    // Copies: aligned, and small enough to stay in the cache without the text that they came from.
    this.checks = new Uint16Array(bytes.slice(checksAt, checksAt + slots * 2).buffer);
    const weightsAt = checksAt + slots * 2;
    this.weights = new Int8Array(bytes.slice(weightsAt, weightsAt + slots * labels).buffer);
  }

  /** Adds the weights of a feature to `scores[base …]`; a feature that the model does not know adds nothing. */
  add(hash: number, scores: Float32Array, base: number): void {
    const check = checkOf(hash);
    let slot = hash & this.mask;
    for (;;) {
      const found = this.checks[slot]!;
      if (found === 0) return;
      if (found === check) break;
      slot = (slot + 1) & this.mask;
    }
    const { labels, weights, scale } = this;
    const row = slot * labels;
    for (let label = 0; label < labels; label++) scores[base + label]! += weights[row + label]! * scale;
  }
}

/** Tells apart the features of one slot: never 0. */
export function checkOf(hash: number): number {
  return mixed(hash ^ 0x2545f491) & 0xffff || 1;
}
