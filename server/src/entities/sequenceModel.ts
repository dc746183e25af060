import { copied } from './bytes';
import { certaintySize } from './certainty';
import { edgeCount } from './wordFeatures';

/** Bits of a feature hash that choose its bucket. */
const bucketBits = 15;
/** Bits of a feature hash that the filter knows. */
const filterBits = 20;
const filterMask = (1 << (filterBits - 5)) - 1;

/**
 * The weights of a linear-chain model: small integers by feature hash, and one table of transitions for each edge class.
 * Most features of a text are not in the model: a filter of bits, small enough for the fastest cache, tells so at once.
 * Made by `packModel` in `server/training/modelFile.ts`.
 */
export class SequenceModel {
  /** One bit for the lowest bits of each hash that the model knows. */
  private readonly filter = new Int32Array(1 << (filterBits - 5));
  /** Where each bucket begins in `hashes`, and where the last one ends. */
  private readonly buckets = new Int32Array((1 << bucketBits) + 1);
  /** Sorted as unsigned integers. */
  private readonly hashes: Int32Array;
  private readonly weights: Int8Array;
  /** What a unit of the sums is worth. */
  readonly scale: number;
  /** By edge class, label before, label. */
  readonly transitions: Float32Array;
  /** Weights of `certaintyOf`. */
  readonly certainty: Float32Array;

  /** `labels` is at least 2; `bytes` come from the file. Throws on a file of another shape. */
  constructor(
    readonly labels: number,
    bytes: Uint8Array,
  ) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(0, true);
    const cells = edgeCount * labels * labels;
    const hashesAt = 12 + cells * 4;
    const weightsAt = hashesAt + count * 4;
    const certaintyAt = weightsAt + count * labels;
    if (
      view.getUint8(4) !== labels ||
      view.getUint8(5) !== edgeCount ||
      bytes.length !== certaintyAt + certaintySize * 4
    )
      throw new Error('The name model has another shape.');
    this.scale = view.getFloat32(8, true);
    this.transitions = Float32Array.from({ length: cells }, (_, at) => view.getFloat32(12 + at * 4, true));
    // Copies: aligned, and small enough to stay in the cache without the file that they came from.
    this.hashes = new Int32Array(copied(bytes, hashesAt, weightsAt));
    this.weights = new Int8Array(copied(bytes, weightsAt, certaintyAt));
    this.certainty = new Float32Array(copied(bytes, certaintyAt));
    const { hashes, buckets, filter } = this;
    for (let at = 0; at < count; at++) {
      const hash = hashes[at]!;
      buckets[(hash >>> (32 - bucketBits)) + 1]!++;
      filter[(hash >>> 5) & filterMask]! |= 1 << (hash & 31);
    }
    for (let bucket = 1; bucket < buckets.length; bucket++) buckets[bucket]! += buckets[bucket - 1]!;
  }

  /** Adds the weights of a feature to `sums[base …]`; a feature that the model does not know adds nothing. */
  add(hash: number, sums: Int32Array, base: number): void {
    if (((this.filter[(hash >>> 5) & filterMask]! >>> (hash & 31)) & 1) === 0) return;
    const { hashes, labels, weights } = this;
    const bucket = hash >>> (32 - bucketBits);
    const end = this.buckets[bucket + 1]!;
    for (let at = this.buckets[bucket]!; at < end; at++) {
      if (hashes[at] !== hash) continue;
      const row = at * labels;
      for (let label = 0; label < labels; label++) sums[base + label]! += weights[row + label]!;
      return;
    }
  }
}
