/**
 * What the reading view and the page in it say to each other. Types and names only: both sides import this file.
 */
import type { ArticleReading, Span } from '../../../server/src/lsp/protocol';
import type { DrawnArticle } from '../../../server/src/export/page/article';
import type { PageNode } from '../../../server/src/export/page/node';
import type { Language } from '../../../server/src/export/page/words';

/** One version of an article with everything that the page draws. */
export interface Article extends DrawnArticle {
  readonly uri: string;
  readonly reading: ArticleReading;
}

/** The parts of the page that an article fills, each a list of nodes. */
export const partNames = ['headline', 'front', 'body', 'concerns'] as const;
export type PartName = (typeof partNames)[number];

/** What becomes of a list of nodes: from an index on, so many of them give way to others. */
export interface Patch {
  readonly from: number;
  readonly removed: number;
  readonly nodes: readonly PageNode[];
}

/** A paragraph as the page knows it: where it stands, and who speaks in it. */
export interface PlacedParagraph extends Span {
  /** The statements whose cue stands here, in the order of the text. */
  readonly cues: readonly number[];
  /** The statements that its pieces name, by the numbers in `data-statements`. */
  readonly statements: readonly number[];
  readonly isHeadline: boolean;
}

/** A version of an article for the page: what it must know of it, and what is to be drawn anew. */
export interface ArticleUpdate {
  readonly uri: string;
  readonly version: number;
  /** Nothing on the page is of use; the patches fill it from the beginning. */
  readonly isWhole: boolean;
  readonly patches: Readonly<Record<PartName, Patch>>;
  readonly paragraphs: readonly PlacedParagraph[];
  /** By statement: the index of its speaker, -1 when it is not given. */
  readonly speakerOf: readonly number[];
  /** By statement: where its cue begins in the article. */
  readonly cueStarts: readonly number[];
  /** By index: what stays the same for a speaker over versions and reloads. */
  readonly speakerKeys: readonly string[];
  /** The speakers in the order of the chart. */
  readonly chart: readonly number[];
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
  | { readonly kind: 'article'; readonly article: ArticleUpdate }
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
