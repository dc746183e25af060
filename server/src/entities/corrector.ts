import type { ParagraphText } from '../text/layer';
import type { Knowledge } from './knowledge';
import type { LocalMention } from './mentions';

/** Names that are one and the same, and the one to call them by. */
export interface SameNames {
  readonly key: string;
  readonly label: string;
}

/** What a reader knows of names better than the tagger: the document pass asks it before it makes chains. */
export interface NameCorrector {
  /** The mentions of a paragraph as they should be, in text order, outer before inner; the same list when nothing is wrong. */
  correct(text: ParagraphText, mentions: readonly LocalMention[], knowledge: Knowledge): readonly LocalMention[];
  /** With whom a name, in its label form, is one; null for most. */
  sameAs(form: string): SameNames | null;
}
