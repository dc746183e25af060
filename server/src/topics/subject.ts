import type { ParagraphText } from '../text/layer';
import { paragraphEvidence, type ParagraphEvidence, stemHashes } from './evidence';
import { paragraphPhrases, type ParagraphPhrases } from './keyphrases';
import type { TopicModel } from './model';

/**
 * What one paragraph says of its subject. Made when first asked for and kept with the paragraph: while somebody types, no
 * diagnostic needs it.
 */
export class ParagraphSubject {
  #stems: Int32Array | null = null;
  #evidence: ParagraphEvidence | null = null;
  #phrases: ParagraphPhrases | null = null;

  constructor(
    private readonly paragraph: ParagraphText,
    private readonly model: TopicModel,
  ) {}

  get evidence(): ParagraphEvidence {
    this.#evidence ??= paragraphEvidence(this.paragraph, this.model, this.stems);
    return this.#evidence;
  }

  get phrases(): ParagraphPhrases {
    this.#phrases ??= paragraphPhrases(this.paragraph, this.model, this.stems);
    return this.#phrases;
  }

  private get stems(): Int32Array {
    this.#stems ??= stemHashes(this.paragraph, this.model);
    return this.#stems;
  }
}
