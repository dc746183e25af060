/**
 * What the reading view and the page in it say to each other. Types and names only: both sides import this file.
 */
import type { ArticleReading } from '../../../server/src/lsp/protocol';
import type { DrawnArticle } from '../../../server/src/export/page/article';
import type { Language } from '../../../server/src/export/page/words';

/** One version of an article with everything that the page draws. */
export interface Article extends DrawnArticle {
  readonly uri: string;
  readonly reading: ArticleReading;
}

export interface PageSettings {
  readonly language: Language;
  /** Empty for the font stack of the page. */
  readonly fontFamily: string;
  /** CSS pixels. */
  readonly fontSize: number;
  /** Multiple of the font size. */
  readonly lineHeight: number;
  /** Of a line of text, in multiples of the font size. */
  readonly width: number;
}

/** What may be switched on and off in the article. */
export const layers = ['sources', 'cues', 'content', 'entities', 'topics', 'findings'] as const;
export type Layer = (typeof layers)[number];

/** Key phrases are many: whoever wants them in the text switches them on. */
export const hiddenAtFirst: readonly Layer[] = ['topics'];

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly hidden: readonly Layer[];
  /** Kind and label of the speaker whose statements alone are lit; null for everybody's. */
  readonly lit: string | null;
  readonly scroll: number;
}

export type Direction = 'next' | 'previous';

/** Why there is no article to show. */
export type Absence = 'waiting' | 'empty' | 'gone';

export type ToPage =
  | { readonly kind: 'settings'; readonly settings: PageSettings }
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'absent'; readonly uri: string; readonly why: Absence }
  /** The cursor of the editor has moved; the page follows unless it sent the cursor there itself. */
  | { readonly kind: 'cursor'; readonly offset: number; readonly follow: boolean }
  /** Index of a speaker, or null for all. */
  | { readonly kind: 'light'; readonly speaker: number | null }
  | { readonly kind: 'step'; readonly direction: Direction }
  | { readonly kind: 'describe'; readonly request: number };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'shown'; readonly version: number }
  /** Bring the editor to an offset; `focus`: and leave the page for it. */
  | { readonly kind: 'goTo'; readonly offset: number; readonly focus: boolean }
  /** Offer what can be corrected at an offset. */
  | { readonly kind: 'correct'; readonly offset: number }
  | { readonly kind: 'resize'; readonly by: 1 | -1 }
  | { readonly kind: 'described'; readonly request: number; readonly page: PageDescription };

/** What the page tells the editor of the place that its context menu is opened at, as attributes of the page. */
export interface PlaceInPage {
  readonly isnadUri: string;
  readonly isnadOffset: number;
}

/** What is on the page, for tests. */
export interface PageDescription {
  readonly version: number;
  /** When the page was first painted, in milliseconds since the epoch. */
  readonly painted: number;
  readonly direction: string;
  readonly language: string;
  readonly headline: string;
  /** Text of each paragraph, headline included. */
  readonly paragraphs: readonly string[];
  /** Names in the chart. */
  readonly speakers: readonly string[];
  readonly hidden: readonly Layer[];
  readonly lit: string | null;
  /** The texts that are lit, when only one speaker is. */
  readonly litTexts: readonly string[];
  /** The cue of the current statement. */
  readonly current: string | null;
  /** The text of the paragraph that holds the cursor of the editor. */
  readonly here: string | null;
  /** Whether that paragraph is in sight. */
  readonly isHereInSight: boolean;
  readonly scroll: number;
}
