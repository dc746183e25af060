import { readResourceTexts } from '../../../server/src/node/resources';
import { compileWords } from '../../../server/src/lexicon/compileWords';
import type { Word, WordLexicon } from '../../../server/src/lexicon/words';

let compiled: WordLexicon | undefined;

/** The word tables of `server/data`, compiled once for the tests of this folder. */
export function lexicon(): WordLexicon {
  compiled ??= compileWords(readResourceTexts());
  return compiled;
}

export const word = (form: string): Word => lexicon().word(form);
