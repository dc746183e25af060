import type { Word } from '../lexicon/words';

/** Words kept at a time, a power of two: as many as a long session of reading news meets. */
const slots = 1 << 16;

/** Something made of a word form once and kept by the number of the word; a word that came later takes the place. */
export class WordMemo<Value> {
  private readonly words = new Array<Word | undefined>(slots);
  private readonly values = new Array<Value>(slots);

  constructor(private readonly make: (word: Word) => Value) {}

  of(word: Word): Value {
    const slot = word.number & (slots - 1);
    if (this.words[slot] === word) return this.values[slot]!;
    const value = this.make(word);
    this.words[slot] = word;
    this.values[slot] = value;
    return value;
  }
}
