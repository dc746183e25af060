import { mixed } from './featureKeys';
import type { WordFeatures } from './wordFeatures';

/** Known names of several words (or of one), found in a paragraph. */
export interface Phrases {
  /** For each token: 0, or twice the number of the name's type, plus 1 at its first word. Longest match, left to right. Linear. */
  mark(words: readonly WordFeatures[]): Uint8Array;
}

/** Longest known name in words. */
const longest = 8;

/** Compiles names given as word keys with a type number from 1 to 100. */
export function compilePhrases(names: readonly { readonly keys: readonly number[]; readonly type: number }[]): Phrases {
  // Every beginning of a name is a state: its value is the type when a name ends there, and 0 otherwise.
  const states = new Map<number, number>();
  for (const { keys, type } of names) {
    if (keys.length === 0 || keys.length > longest) continue;
    let state = 0;
    keys.forEach((key, index) => {
      state = step(state, key);
      const known = states.get(state) ?? 0;
      states.set(state, index === keys.length - 1 && known === 0 ? type : known);
    });
  }
  // Most words begin no name: one bit tells so.
  const begins = new Int32Array(1 << 11);
  for (const { keys } of names) if (keys.length > 0) begins[(keys[0]! >>> 5) & 2047]! |= 1 << (keys[0]! & 31);
  return {
    mark(words) {
      const marks = new Uint8Array(words.length);
      for (let from = 0; from < words.length;) {
        const { key } = words[from]!;
        if (((begins[(key >>> 5) & 2047]! >>> (key & 31)) & 1) === 0) {
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
          const found = states.get(state);
          if (found === undefined) break;
          if (found !== 0) {
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
    },
  };
}

function step(state: number, key: number): number {
  return mixed(Math.imul(state ^ key, 0x9e3779b1) + 0x7f4a7c15);
}
