import type { Word } from '../lexicon/words';
import { normaliseL1 } from '../text/normalise';
import { featureKey, foldSpelling } from './featureKeys';

/** The readings of `names.tsv` for features: found under folded spelling, with and without proclitics and article. */
export interface NameCodes {
  /** Numbers of the codes with their number of stars, the likeliest first; empty for words that the table does not know. */
  of(word: Word): readonly number[];
}

const codeNames = 'GM GF GS XM XF XS XP LC LT LR LF LH OM OC OS OP OI OH NB NP TT MN EV PR'.split(' ');

/** One line of `names.tsv`. */
export interface NameLine {
  readonly word: string;
  readonly codes: readonly string[];
  /** Without proclitics, where the word has some. */
  readonly bare: string;
}

/** The lines of `names.tsv`, read once for all that need them: it is the longest table. */
export function readNameLines(table: string): NameLine[] {
  return table
    .split('\n')
    .slice(1)
    .map((line) => {
      const [word = '', codes = '', bare = ''] = line.split('\t');
      return { word: normaliseL1(word), codes: codes.replace(/^\^/, '').split(','), bare: normaliseL1(bare) };
    });
}

/** Compiles the table. A code is numbered by its letters and its stars: a doubtful reading is another feature. */
export function compileNameCodes(lines: readonly NameLine[]): NameCodes {
  const numberOf = new Map<string, number>();
  codeNames.forEach((name, index) => {
    for (let stars = 0; stars < 3; stars++) numberOf.set(name + '*'.repeat(stars), index * 3 + stars);
  });
  const entries = new Map<string, readonly number[]>();
  for (const { word, codes, bare } of lines) {
    const form = foldSpelling(bare !== '' ? bare : word);
    if (entries.has(form)) continue;
    const numbers = codes.map((code) => numberOf.get(code.replace('^', ''))).filter((number) => number !== undefined);
    if (numbers.length > 0) entries.set(form, numbers);
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
