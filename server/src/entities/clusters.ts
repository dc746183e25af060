import { copied } from './bytes';

/** Groups of words that stand in like contexts, at three sizes, learned from news by `server/training/embed.ts`. */
export interface Clusters {
  /** The fine cluster of a word by the hash of its feature key, or -1. Logarithmic in the vocabulary. */
  fine(hash: number): number;
  middle(fine: number): number;
  coarse(fine: number): number;
}

/** Reads the file that `server/training/clusterFile.ts` packs; anything else gives clusters that know no word. */
export function readClusters(bytes: Uint8Array | undefined): Clusters {
  const none: Clusters = { fine: () => -1, middle: () => -1, coarse: () => -1 };
  if (!bytes || bytes.length < 6) return none;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const fineCount = view.getUint16(4, true);
  const hashesAt = 6 + fineCount * 2;
  if (bytes.length !== hashesAt + count * 6) return none;
  const hashes = new Int32Array(copied(bytes, hashesAt, hashesAt + count * 4));
  const fineOf = new Uint16Array(copied(bytes, hashesAt + count * 4));
  return {
    fine: (hash) => {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const value = hashes[middle]!;
        if (value === hash) return fineOf[middle]!;
        if (value < hash) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    middle: (fine) => (fine < 0 || fine >= fineCount ? -1 : bytes[6 + fine * 2]!),
    coarse: (fine) => (fine < 0 || fine >= fineCount ? -1 : bytes[7 + fine * 2]!),
  };
}
