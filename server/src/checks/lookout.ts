import type { Word, WordLexicon } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import type { Check } from './check';

const none: readonly number[] = [];

const lookouts = new WeakMap<readonly Check[], WeakMap<WordLexicon, Lookout>>();

/** Which checks have anything to look at in one paragraph, and at which words. */
export interface Sighting {
  /** Whether the check at this index may find or note something. */
  concerns(check: number): boolean;
  /** The words that the check at this index looks for, as token indexes in text order. */
  words(check: number): readonly number[];
}

/**
 * Looks once over a paragraph for all checks: what a word or a character is to them is asked once and kept, so that a check
 * costs nothing where nothing of its kind is written. Linear in the paragraph, whatever the number of checks.
 */
export class Lookout {
  /** Indexes of the checks that look for a word. Words are shared by all paragraphs, and go when their lexicon does. */
  private readonly byWord = new WeakMap<Word, readonly number[]>();
  private readonly byCharacter = new Map<number, readonly number[]>();
  private readonly alwaysConcerned: Uint8Array;
  private readonly hasWords: boolean;

  private constructor(
    private readonly checks: readonly Check[],
    private readonly lexicon: WordLexicon,
  ) {
    this.alwaysConcerned = Uint8Array.from(checks, ({ looksFor }) => (looksFor ? 0 : 1));
    this.hasWords = checks.some(({ looksFor }) => looksFor?.word !== undefined);
  }

  /** The one lookout of a set of checks over a lexicon: what it has asked serves every article. */
  static over(checks: readonly Check[], lexicon: WordLexicon): Lookout {
    const byLexicon = lookouts.get(checks) ?? new WeakMap<WordLexicon, Lookout>();
    lookouts.set(checks, byLexicon);
    const lookout = byLexicon.get(lexicon) ?? new Lookout(checks, lexicon);
    byLexicon.set(lexicon, lookout);
    return lookout;
  }

  /** Which checks a paragraph concerns, and by which of its words. Linear in its characters. */
  look({ text, words }: ParagraphText): Sighting {
    const concerned = Uint8Array.from(this.alwaysConcerned);
    const hits: number[][] = [];
    let last = -1;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      // Most characters stand beside their like: letters of Arabic words.
      if (unit === last || (unit >= 0x621 && unit <= 0x63a) || (unit >= 0x641 && unit <= 0x64a)) continue;
      last = unit;
      for (const check of this.checksOfCharacter(unit)) concerned[check] = 1;
    }
    if (this.hasWords)
      words.forEach((word, index) => {
        for (const check of this.checksOfWord(word)) {
          concerned[check] = 1;
          (hits[check] ??= []).push(index);
        }
      });
    return { concerns: (check) => concerned[check] === 1, words: (check) => hits[check] ?? none };
  }

  private checksOfCharacter(unit: number): readonly number[] {
    let known = this.byCharacter.get(unit);
    if (!known) {
      known = this.checks.flatMap(({ looksFor }, index) => (looksFor?.character?.(unit) === true ? [index] : []));
      this.byCharacter.set(unit, known);
    }
    return known;
  }

  private checksOfWord(word: Word): readonly number[] {
    let known = this.byWord.get(word);
    if (!known) {
      known = this.checks.flatMap(({ looksFor }, index) =>
        looksFor?.word?.(word, this.lexicon) === true ? [index] : [],
      );
      if (known.length === 0) known = none;
      this.byWord.set(word, known);
    }
    return known;
  }
}
