import { mixed } from './featureKeys';
import type { WordFeatures } from './wordFeatures';

/** Known names of several words (or of one), found in a paragraph. */
export interface Phrases {
  /** For each token: 0, or twice the number of the name's type, plus 1 at its first word. Longest match, left to right. Linear. */
  mark(words: readonly WordFeatures[]): Uint8Array;
}

/** Longest known name in words. */
const longest = 8;

/** A state that is in the table and ends no name. */
const inside = 0;
/** What `value` gives for a state that is not in the table. */
const unknown = -1;

/** Gathers names given as word keys, and finds them. */
export class PhraseTable implements Phrases {
  /**
   * Every beginning of a name is a state, numbered by the hash of its words. Open addressing, at most half full: a
   * map of numbers is slow to fill in a process that has just started.
   */
  private states = new Int32Array(1 << 10);
  /** Type of the name that ends in each state, or `inside`, plus one; 0 for an empty slot. */
  private types = new Uint8Array(1 << 10);
  private count = 0;
  /** Most words begin no name: one bit tells so. */
  private readonly begins = new Int32Array(1 << 11);

  /**
   * Adds a name; of several with the same words the first keeps its type.
   *
   * @param keys hashes of its words, of which the first `count` are read
   * @param type number from 1 to 100
   */
  add(keys: ArrayLike<number>, count: number, type: number): void {
    if (count === 0) return;
    this.begins[(keys[0]! >>> 5) & 2047]! |= 1 << (keys[0]! & 31);
    if (count > longest) return;
    let state = 0;
    for (let at = 0; at < count; at++) {
      state = step(state, keys[at]!);
      const slot = this.slotOf(state);
      if (this.types[slot] === 0) {
        this.states[slot] = state;
        this.types[slot] = inside + 1;
        this.count++;
      }
      if (at === count - 1 && this.types[slot] === inside + 1) this.types[slot] = type + 1;
      if (this.count * 2 > this.states.length) this.grow();
    }
  }

  mark(words: readonly WordFeatures[]): Uint8Array {
    const marks = new Uint8Array(words.length);
    for (let from = 0; from < words.length;) {
      const { key } = words[from]!;
      if (((this.begins[(key >>> 5) & 2047]! >>> (key & 31)) & 1) === 0) {
        from++;
        continue;
      }
      let state = 0;
      let end = from;
      let type = 0;
      for (let at = from; at < words.length && at - from < longest; at++) {
        // «الحقيقة و الكرامة» is «الحقيقة والكرامة».
        if (at > from && words[at]!.isLoneConjunction) continue;
        state = step(state, words[at]!.key);
        const found = this.types[this.slotOf(state)]! - 1;
        if (found === unknown) break;
        if (found !== inside) {
          end = at + 1;
          type = found;
        }
      }
      if (end > from) {
        marks.fill(type * 2, from, end);
        marks[from] = type * 2 + 1;
        from = end;
      } else from++;
    }
    return marks;
  }

  /** The slot of a state, or the empty one where it would stand. */
  private slotOf(state: number): number {
    const mask = this.states.length - 1;
    let slot = state & mask;
    while (this.types[slot] !== 0 && this.states[slot] !== state) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { states, types } = this;
    this.states = new Int32Array(states.length * 2);
    this.types = new Uint8Array(states.length * 2);
    for (let at = 0; at < states.length; at++) {
      if (types[at] === 0) continue;
      const slot = this.slotOf(states[at]!);
      this.states[slot] = states[at]!;
      this.types[slot] = types[at]!;
    }
  }
}

function step(state: number, key: number): number {
  return mixed(Math.imul(state ^ key, 0x9e3779b1) + 0x7f4a7c15);
}
