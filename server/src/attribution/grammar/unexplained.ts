import type { Word } from '../../lexicon/words';

/** A word that nothing else explains, no closed class, no article, no noun, no verb: it is likely to be a name. */
export function isUnexplained(word: Word): boolean {
  return (
    word.classes === 0 &&
    !word.isDefinite &&
    !word.isCommonNoun &&
    !word.isPossessed &&
    word.verb === 0 &&
    word.cues.length === 0
  );
}
