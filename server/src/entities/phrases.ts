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
  return {
    mark(words) {
      const marks = new Uint8Array(words.length);
      for (let from = 0; from < words.length;) {
        let state = 0;
        let end = from;
        let type = 0;
        for (let at = from; at < words.length && at - from < longest; at++) {
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
