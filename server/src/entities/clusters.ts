import { copied } from './bytes';

/** What unlabelled news tell of a word. */
export interface WordGroup {
  /** Groups of words that stand near like words, at three sizes. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** Groups of words that stand at like places of a phrase, at three sizes. */
  readonly fineByPlace: number;
  readonly middleByPlace: number;
  readonly coarseByPlace: number;
  /** How often and as what the word was taken for a name all over the corpus, as a code (`server/training/wordUse.ts`). */
  readonly use: number;
}

/** Groups of words, learned from news by `server/training/embed.ts` and `wordUse.ts`. */
export interface Clusters {
  /** The groups of a word by the hash of its feature key; null for an unknown word. Logarithmic in the vocabulary. */
  of(hash: number): WordGroup | null;
}

/** Reads the file that `server/training/clusterFile.ts` packs; anything else gives clusters that know no word. */
export function readClusters(bytes: Uint8Array | undefined): Clusters {
  const none: Clusters = { of: () => null };
  if (!bytes || bytes.length < 6) return none;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const fineCount = view.getUint16(4, true);
  const hashesAt = 6 + fineCount * 4;
  const placesAt = hashesAt + count * 6;
  const usesAt = hashesAt + count * 8;
  if (bytes.length !== usesAt + count) return none;
  const hashes = new Int32Array(copied(bytes, hashesAt, hashesAt + count * 4));
  const find = (hash: number): number => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const value = hashes[middle]!;
      if (value === hash) return middle;
      if (value < hash) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  return {
    of: (hash) => {
      const at = find(hash);
      if (at < 0) return null;
      const fine = view.getUint16(hashesAt + count * 4 + at * 2, true);
      const fineByPlace = view.getUint16(placesAt + at * 2, true);
      const byPlace = 6 + (fineCount + fineByPlace) * 2;
      return {
        fine,
        middle: bytes[6 + fine * 2]!,
        coarse: bytes[7 + fine * 2]!,
        fineByPlace,
        middleByPlace: bytes[byPlace]!,
        coarseByPlace: bytes[byPlace + 1]!,
        use: bytes[usesAt + at]!,
      };
    },
  };
}
