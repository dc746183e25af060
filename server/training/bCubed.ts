/** A gold mention with its gold chain and the chain that was predicted for it; null when it was not found. */
export interface Clustered {
  readonly gold: string;
  readonly predicted: string | null;
}

/** B³ over gold mentions (Bagga and Baldwin 1998): a mention that was not found costs recall only. */
export function bCubed(items: readonly Clustered[]): { precision: number; recall: number; f1: number } {
  const count = (key: (item: Clustered) => string | null): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const item of items) {
      const name = key(item);
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  };
  const gold = count((item) => item.gold);
  const predicted = count((item) => item.predicted);
  const both = count((item) => (item.predicted === null ? null : `${item.gold}\n${item.predicted}`));
  let precision = 0;
  let recall = 0;
  let found = 0;
  for (const item of items) {
    if (item.predicted === null) continue;
    found++;
    const shared = both.get(`${item.gold}\n${item.predicted}`)!;
    precision += shared / predicted.get(item.predicted)!;
    recall += shared / gold.get(item.gold)!;
  }
  const p = found === 0 ? 0 : precision / found;
  const r = items.length === 0 ? 0 : recall / items.length;
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}
