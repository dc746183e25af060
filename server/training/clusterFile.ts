/** Numbers of clusters: fine, middle, coarse. */
export const clusterSizes = [1000, 250, 60] as const;

/** One way to group the words of a vocabulary. */
export interface WordGroups {
  /** The fine cluster of each word. */
  readonly fineOf: Uint16Array;
  /** The middle and the coarse cluster of each fine one. */
  readonly middleOf: Uint16Array;
  readonly coarseOf: Uint16Array;
}

/**
 * The file that `server/src/entities/clusters.ts` reads: uint32 number of words; uint16 number of fine clusters; for both
 * ways to group, for each fine cluster its middle and coarse cluster, one byte each; the word hashes as sorted int32; the
 * fine cluster of each word as uint16, by the first way and then by the second; a byte for what each word is used as.
 */
export function packClusters(
  hashes: readonly number[],
  near: WordGroups,
  place: WordGroups,
  use: Uint8Array,
): Uint8Array {
  const order = hashes.map((_, id) => id).sort((a, b) => hashes[a]! - hashes[b]! || a - b);
  const unique = order.filter((id, at) => at === 0 || hashes[order[at - 1]!] !== hashes[id]);
  const fine = clusterSizes[0];
  const count = unique.length;
  const hashesAt = 6 + fine * 4;
  const bytes = new Uint8Array(hashesAt + count * 9);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, count, true);
  view.setUint16(4, fine, true);
  [near, place].forEach(({ fineOf, middleOf, coarseOf }, way) => {
    for (let cluster = 0; cluster < fine; cluster++) {
      bytes[6 + (way * fine + cluster) * 2] = middleOf[cluster]!;
      bytes[7 + (way * fine + cluster) * 2] = coarseOf[cluster]!;
    }
    unique.forEach((id, at) => {
      view.setUint16(hashesAt + count * (4 + way * 2) + at * 2, fineOf[id]!, true);
    });
  });
  unique.forEach((id, at) => {
    view.setInt32(hashesAt + at * 4, hashes[id]!, true);
    bytes[hashesAt + count * 8 + at] = use[id]!;
  });
  return bytes;
}

/** The bytes of such a file that say what words are used as. */
export function usesOf(file: Uint8Array): Uint8Array {
  const count = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  return file.subarray(file.length - count);
}

/** A copy of such a file with what words are used as, by their hashes. */
export function withUses(file: Uint8Array, useOf: (hash: number) => number): Uint8Array {
  const out = file.slice();
  const view = new DataView(out.buffer);
  const hashesAt = 6 + view.getUint16(4, true) * 4;
  usesOf(out).forEach((_, at, uses) => {
    uses[at] = useOf(view.getInt32(hashesAt + at * 4, true));
  });
  return out;
}
