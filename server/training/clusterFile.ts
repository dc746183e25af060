/** Numbers of clusters: fine, middle, coarse. */
export const clusterSizes = [1000, 250, 60] as const;

/**
 * The file that `server/src/entities/clusters.ts` reads: uint32 number of words; uint16 number of fine clusters; for each fine cluster its middle and coarse
 * cluster, one byte each; the word hashes as sorted int32; the fine cluster of each word as uint16.
 */
export function packClusters(
  hashes: readonly number[],
  fineOf: Uint16Array,
  middleOf: Uint16Array,
  coarseOf: Uint16Array,
): Uint8Array {
  const order = hashes.map((_, id) => id).sort((a, b) => hashes[a]! - hashes[b]! || a - b);
  const unique = order.filter((id, at) => at === 0 || hashes[order[at - 1]!] !== hashes[id]);
  const fine = clusterSizes[0];
  const bytes = new Uint8Array(6 + fine * 2 + unique.length * 6);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, unique.length, true);
  view.setUint16(4, fine, true);
  for (let cluster = 0; cluster < fine; cluster++) {
    bytes[6 + cluster * 2] = middleOf[cluster]!;
    bytes[7 + cluster * 2] = coarseOf[cluster]!;
  }
  const hashesAt = 6 + fine * 2;
  unique.forEach((id, at) => {
    view.setInt32(hashesAt + at * 4, hashes[id]!, true);
    view.setUint16(hashesAt + unique.length * 4 + at * 2, fineOf[id]!, true);
  });
  return bytes;
}
