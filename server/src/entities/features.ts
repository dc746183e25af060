import type { Word } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import type { Clusters } from './clusters';
import type { NameCodes } from './nameCodes';
import type { Phrases } from './phrases';
import { type KnownPlaceFeatures, placeFeatures } from './tokenFeatures';
import { buildWordFeatures, type WordFeatures } from './wordFeatures';
import { WordMemo } from './wordMemo';

/** Features of paragraphs for the sequence model. Word features are kept by word form. */
export class EntityFeatures {
  private readonly known: WordMemo<WordFeatures>;
  /** Stands beyond both ends of a paragraph. */
  readonly blank: WordFeatures;

  constructor(
    clusters: Clusters,
    names: NameCodes,
    readonly phrases: Phrases,
    blank: Word,
  ) {
    this.blank = buildWordFeatures(blank, clusters, names);
    this.known = new WordMemo((word) => buildWordFeatures(word, clusters, names));
  }

  /** The features of each token's word. */
  words(paragraph: ParagraphText): WordFeatures[] {
    const { words } = paragraph;
    const out = new Array<WordFeatures>(words.length);
    for (let at = 0; at < words.length; at++) out[at] = this.known.of(words[at]!);
    return out;
  }

  /** See `placeFeatures`. */
  place(
    paragraph: ParagraphText,
    words: readonly WordFeatures[],
    outside: Uint8Array | null = null,
  ): KnownPlaceFeatures {
    return placeFeatures(paragraph, words, this.blank, this.phrases, outside);
  }
}
