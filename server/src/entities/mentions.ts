import type { EntityType, Gender } from '../analysis';
import type { ParagraphText } from '../text/layer';
import type { KnownEntity } from './knowledge';

/** A mention inside one paragraph, in token indexes, half open. Mentions nest. */
export interface LocalMention {
  readonly type: EntityType;
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** Proclitic letters at the start of the first token, in UTF-16 units: 1 for «لأوكرانيا», 0 for «للأمم». */
  readonly proclitic: number;
  /** The mention as a label: single spaces, no proclitics, no marks: «للأمم المتحدة» reads «الأمم المتحدة». */
  readonly form: string;
  /** Matching keys of its words (ATTRIBUTION B.6, name key): equal for spelling variants of one name. */
  readonly parts: readonly string[];
  /** `parts` with single spaces between them: made once, for every version of the document asks for it. */
  readonly key: string;
  /** Of a person's given name, honorific or title; null when nothing tells. */
  readonly gender: Gender | null;
  /** Its line of the knowledge table, when its full name is there. */
  readonly known: KnownEntity | null;
}

/** A mention with its chain; null for dates, numbers and the like. */
export interface ChainedMention extends LocalMention {
  readonly chain: string | null;
}

/** One paragraph as the document pass reads it. */
export interface TaggedParagraph {
  readonly text: ParagraphText;
  readonly mentions: readonly LocalMention[];
}

/** Index of the first mention that begins at a token or after it. */
export function firstFrom(mentions: readonly { readonly from: number }[], from: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
