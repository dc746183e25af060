import { CharacterClass, classOf } from './characters';

/** Characters read to judge a text: enough for any article, and bounded for huge files. */
const sampleLength = 65_536;
/** Below this share of Arabic letters a text is not taken for an Arabic article. */
const leastRatio = 0.4;
/** A handful of Arabic letters is no article. */
const leastLetters = 12;

/** How Arabic a text is. */
export interface ArabicShare {
  /** Share of Arabic letters among all letters of the first 64 K characters, 0 to 1; 0 when there are no letters. */
  readonly ratio: number;
  /** Whether the text reads as Arabic: enough letters, and enough of them Arabic. */
  readonly isArabic: boolean;
}

/** Judges a text by its letters. Bounded in its length. */
export function arabicShare(text: string): ArabicShare {
  let arabic = 0;
  let other = 0;
  const length = Math.min(text.length, sampleLength);
  for (let at = 0; at < length; at++) {
    const unit = classOf(text.charCodeAt(at));
    if (unit === CharacterClass.ArabicLetter) arabic++;
    else if (unit === CharacterClass.OtherLetter) other++;
  }
  const ratio = arabic + other === 0 ? 0 : arabic / (arabic + other);
  return { ratio, isArabic: arabic >= leastLetters && ratio >= leastRatio };
}
