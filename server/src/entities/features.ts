import type { Word } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import type { Clusters } from './clusters';
import type { NameCodes } from './nameCodes';
import type { Phrases } from './phrases';
import { placeFeatures, type PlaceFeatures } from './tokenFeatures';
import { buildWordFeatures, type WordFeatures } from './wordFeatures';

/** Features of paragraphs for the sequence model. Word features are kept by word form as long as the word lives. */
export class EntityFeatures {
  private readonly known = new WeakMap<Word, WordFeatures>();
  /** Stands beyond both ends of a paragraph. */
  readonly blank: WordFeatures;

  constructor(
    private readonly clusters: Clusters,
    private readonly names: NameCodes,
    readonly phrases: Phrases,
    blank: Word,
  ) {
    this.blank = buildWordFeatures(blank, clusters, names);
  }

  /** The features of each token's word. */
  words(paragraph: ParagraphText): WordFeatures[] {
    return paragraph.words.map((word) => {
      let features = this.known.get(word);
      if (!features) {
        features = buildWordFeatures(word, this.clusters, this.names);
        this.known.set(word, features);
      }
      return features;
    });
  }

  place(paragraph: ParagraphText, words: readonly WordFeatures[]): PlaceFeatures {
    return placeFeatures(paragraph, words, this.blank, this.phrases);
  }
}
