import type { WordFeatures } from '../src/entities/wordFeatures';

/** Steps of the share of its uses that a word is a part of a name. */
const shares = [0.02, 0.1, 0.3, 0.6, 0.9];
/** Uses from which on a word that is never a name is known for that. */
const often = 20;

/** How often each word was a part of a name, by type, at its beginning or after it. */
export class Uses {
  /** By key of the word: all uses, then those by label (`Label`). */
  private readonly counts = new Map<number, Uint32Array>();

  add(words: readonly Pick<WordFeatures, 'key'>[], labels: Uint8Array): void {
    words.forEach(({ key }, at) => {
      let entry = this.counts.get(key);
      if (!entry) this.counts.set(key, (entry = new Uint32Array(7)));
      entry[0]!++;
      if (labels[at] !== 0) entry[labels[at]!]!++;
    });
  }

  /**
   * What a word is used as, 0 to 164: 0 unknown; 1 and 2 no name, seldom or often seen; otherwise the share of its uses in
   * names, the likeliest type, how much it is this type alone, and whether it begins its names.
   */
  code(key: number): number {
    const entry = this.counts.get(key);
    if (!entry) return 0;
    const all = entry[0]!;
    const types = [entry[1]! + entry[2]!, entry[3]! + entry[4]!, entry[5]! + entry[6]!];
    const named = types[0]! + types[1]! + types[2]!;
    const share = shares.filter((least) => named >= all * least).length;
    if (share === 0) return all < often ? 1 : 2;
    const most = Math.max(...types);
    const type = types.indexOf(most);
    const purity = most > named * 0.85 ? 0 : most > named * 0.6 ? 1 : 2;
    const beginning = entry[type * 2 + 1]! / most;
    const place = beginning < 0.2 ? 0 : beginning < 0.8 ? 1 : 2;
    return 3 + ((((share - 1) * 3 + type) * 3 + purity) * 3 + place);
  }
}
