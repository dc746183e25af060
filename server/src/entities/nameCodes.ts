import { LineTable } from '../lexicon/lineTable';
import type { Word } from '../lexicon/words';
import { featureKey, foldLetter, foldSpelling } from './featureKeys';

/** The readings of `names.tsv` for features: found under folded spelling, with and without proclitics and article. */
export interface NameCodes {
  /** Numbers of the codes with their number of stars, the likeliest first; empty for words that the table does not know. */
  of(word: Word): readonly number[];
}

const codeNames = 'GM GF GS XM XF XS XP LC LT LR LF LH OM OC OS OP OI OH NB NP TT MN EV PR'.split(' ');

/** Compiles `names.tsv`. A code is numbered by its letters and its stars: a doubtful reading is another feature. */
export function compileNameCodes(table: string): NameCodes {
  const numberOf = new Map<string, number>();
  codeNames.forEach((name, index) => {
    for (let stars = 0; stars < 3; stars++) numberOf.set(name + '*'.repeat(stars), index * 3 + stars);
  });
  // Without proclitics, where the word has some.
  const lines = new LineTable(table, (unit, _, isLast) => foldLetter(unit, isLast), 'bare');
  const codes = lines.columnOf('codes');
  const find = (form: string): readonly number[] | undefined => {
    for (let line = lines.find(form); line >= 0; line = lines.find(form, line)) {
      const numbers = lines
        .cell(line, codes)
        .split(',')
        .map((code) => numberOf.get(code.replace('^', '')))
        .filter((number) => number !== undefined);
      if (numbers.length > 0) return numbers;
    }
    return undefined;
  };
  const none: readonly number[] = [];
  return {
    of: (word) =>
      word.isArabic
        ? (find(foldSpelling(word.norm)) ?? find(featureKey(word)) ?? find(foldSpelling(word.bare)) ?? none)
        : none,
  };
}
