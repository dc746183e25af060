/** So many speakers have a colour of their own; the next ones begin again. */
export const paletteSize = 8;

import type { DrawnArticle } from './article';
import { say, type Language } from './words';

const colourOf = (speaker: number): string => (speaker < 0 ? 'none' : String((speaker % paletteSize) + 1));

/** The classes that give an element the colour of a speaker, the same as in the editor; `again` where the palette has begun again. */
export function voiceClass(speaker: number): string {
  return `voice-${colourOf(speaker)}${speaker < paletteSize ? '' : ' again'}`;
}

/** The class of what stands in the words of a speaker. */
export const withinVoiceClass = (speaker: number): string => `within-voice-${colourOf(speaker)}`;

/** The name of a speaker in the language of the view when the article gives none. */
export function speakerName(article: DrawnArticle, speaker: number, language: Language): string {
  return article.reading.speakers[speaker]?.label.trim() || say(language, 'unspecified');
}

/** What stays the same for a speaker over versions of an article and reloads of the window. */
export function speakerKey(article: DrawnArticle, speaker: number): string {
  const found = article.reading.speakers[speaker];
  return found ? `${found.kind} ${found.label}` : '';
}

export interface SpeakerShare {
  readonly speaker: number;
  readonly statements: number;
  readonly words: number;
  /** Of all words of the article, 0 to 1. */
  readonly share: number;
}

/** Everybody who says something, most words first; the unspecified speaker is last. */
export function sharesOf({ reading }: DrawnArticle): SpeakerShare[] {
  const all = Math.max(1, reading.words);
  const shares = reading.speakers
    .map(({ statements, words }, speaker) => ({ speaker, statements, words, share: words / all }))
    .filter(({ statements }) => statements > 0)
    .sort((one, other) => other.words - one.words || other.statements - one.statements);
  const nameless = reading.speakerOf.filter((speaker) => speaker < 0).length;
  if (nameless === 0) return shares;
  const words = reading.unspecifiedWords;
  return [...shares, { speaker: -1, statements: nameless, words, share: words / all }];
}
