import { readTable } from '../lexicon/table';
import type { Word } from '../lexicon/words';
import { normaliseL1 } from '../text/normalise';
import { featureKey, foldSpelling } from './featureKeys';

/** The readings of `names.tsv` for features: found under folded spelling, with and without proclitics and article. */
export interface NameCodes {
  /** Numbers of the codes with their number of stars, the likeliest first; empty for words that the table does not know. */
  of(word: Word): readonly number[];
}

const codeNames = 'GM GF GS XM XF XS XP LC LT LR LF LH OM OC OS OP OI OH NB NP TT MN EV PR'.split(' ');

/** Compiles the table. A code is numbered by its letters and its stars: a doubtful reading is another feature. */
export function compileNameCodes(table: string): NameCodes {
  const entries = new Map<string, readonly number[]>();
  for (const row of readTable(table)) {
    const codes = (row.codes ?? '').replace(/^\^/, '').split(',');
    const form = foldSpelling(normaliseL1((row.bare ?? '') !== '' ? row.bare! : (row.word ?? '')));
    const numbers: number[] = [];
    for (const code of codes) {
      const stars = code.endsWith('**') ? 2 : code.endsWith('*') ? 1 : 0;
      const index = codeNames.indexOf(code.replace(/[*^]/g, ''));
      if (index >= 0) numbers.push(index * 3 + stars);
    }
    if (numbers.length > 0 && !entries.has(form)) entries.set(form, numbers);
  }
  const none: readonly number[] = [];
  return {
    of(word) {
      if (!word.isArabic) return none;
      return (
        entries.get(foldSpelling(word.norm)) ??
        entries.get(featureKey(word)) ??
        entries.get(foldSpelling(word.bare)) ??
        none
      );
    },
  };
}
