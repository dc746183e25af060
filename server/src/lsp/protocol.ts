/**
 * What client and server say to each other beyond the language server protocol. Types and names only, so that the
 * client may import this file without taking in any server code.
 */
import type { Range } from 'vscode-languageserver-types';
import type { AnnotationDocument } from '../export/annotations';
import type { Reading } from '../features/reading';

export type { Span } from '../analysis';

/** Request: all marks of one document. Answers null when the document is unknown or not Arabic. */
export const marksRequest = 'isnad/marks';
/**
 * Request: the annotation document of docs/annotations.md, as `toAnnotationDocument` makes it; spans are UTF-16 offsets whatever
 * the position encoding. Answers null when the document is unknown, switched off or not Arabic.
 */
export const annotationsRequest = 'isnad/annotations';
/** Request: an article as a reader is shown it. Answers null when the document is unknown, switched off or not Arabic. */
export const readingRequest = 'isnad/reading';
/**
 * Notification, server to client, after each open and change: a fresh analysis of a document is ready. Sent to clients built on
 * vscode-languageclient and to those with the capability `experimental: { isnad: true }`.
 */
export const analysedNotification = 'isnad/analysed';

/**
 * Notification, client to server: all findings that the workspace ignores for good, in the place of those told before. Clients
 * that tell it say so with the initialization option `lastingIgnores`; they are offered the command of `KeepIgnored`.
 */
export const ignoredNotification = 'isnad/ignored';
/**
 * Notification, client to server: the texts of all tables of names that the workspace has (`.isnad/entities.tsv`), in the
 * place of those told before.
 */
export const namesNotification = 'isnad/names';
/** Command of the server, «ignore once»: the URI of the document and the key of the finding. */
export const ignoreCommand = 'isnad.ignoreFinding';
/** Command of the server, the first fix at a place: the URI of the document and a position. */
export const fixAtCommand = 'isnad.applyFixAt';
/**
 * Command of the server, all fixes of one kind, or what may be mended without asking: the URI of the document and a code, which
 * may be left out.
 */
export const fixAllCommand = 'isnad.applyFixes';
/** The command of the client that ignores a finding for good. Arguments: the URI of the article, and a `KeepIgnored`. */
export const keepIgnoredCommand = 'isnad.keepIgnored';

/** The parameters of `ignoredNotification`. */
export interface IgnoredParams {
  readonly ignored: readonly {
    /** URI of the article in which the finding is ignored; '' for every article. */
    readonly within: string;
    readonly key: string;
  }[];
}

/** A finding to be ignored for good: its key, and what a person recognises it by. */
export interface KeepIgnored {
  /** `article`: this finding in this article. `workspace`: its words in every article. */
  readonly scope: 'article' | 'workspace';
  readonly code: string;
  readonly key: string;
  readonly words: string;
  readonly sentence: string;
}

/**
 * Notification, client to server: the texts of all files of corrections that the workspace has (`.isnad/corrections.json`), in
 * the place of those told before.
 */
export const correctionsNotification = 'isnad/corrections';
/** Request: what a reader may correct at a place. */
export const correctionOffersRequest = 'isnad/correctionOffers';

/** Commands of the client that what the server answers may name. */
export const clientCommands = {
  /** Asks what is missing and keeps a correction: the URI of the article, a `CorrectionOffer`. */
  correct: 'isnad.correct',
  /** Offers the corrections of a place: the URI of the article, a range. */
  correctAt: 'isnad.correctAt',
  /** Shows places of an article without leaving it: the URI, the position to show them at, their ranges. */
  peek: 'isnad.peek',
} as const;

/** The parameters of `namesNotification` and `correctionsNotification`: whole files. */
export interface TextsParams {
  readonly texts: readonly string[];
}

/** What the initialization options of a client may hold. */
export interface InitializationOptions {
  /** Where the extension lies: codes of findings link to its documentation. */
  readonly root?: string;
  /** The client keeps what is ignored for good: see `ignoredNotification`. */
  readonly lastingIgnores?: boolean;
  /** The client keeps corrections and tells of them, and has the commands `clientCommands`. */
  readonly commands?: boolean;
}

/** The parameters of `correctionOffersRequest`. */
export interface CorrectionOffersParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
}

/** Something that a reader may say of a place. What it is stays between the server and the file. */
export interface CorrectionOffer {
  /** In the language of the interface. */
  readonly title: string;
  readonly correction: Readonly<Record<string, unknown>>;
  /** The field of the correction that the reader fills in, or null when it is whole. */
  readonly ask: 'speaker' | 'as' | null;
  /** What the reader may choose from; other answers are as good. */
  readonly choices: readonly string[];
}

/** The parameters of requests for a whole document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** The annotation document of one version of a text, and what is shown beyond it. Spans are UTF-16 offsets. */
export interface ArticleReading extends Reading {
  readonly version: number;
  readonly document: AnnotationDocument;
}

/**
 * `speaker`: the source phrase of an attribution, in the colour of its speaker. `cue`: the reporting word. `content`: what
 * was said, in the colour of its speaker. `finding` marks are left to diagnostics.
 */
export type MarkKind = 'source' | 'cue' | 'content';

/** One mark of a statement. */
export interface Mark {
  readonly kind: MarkKind;
  readonly range: Range;
  /** Index into `Marks.speakers`; the same person keeps the index while the document is open. -1: unspecified. */
  readonly speaker: number;
}

/** A speaker, in its place in the list. */
export interface MarkedSpeaker {
  readonly id: string | null;
  readonly label: string;
  readonly kind: string;
  readonly statements: number;
}

/** All that the client marks of one version of a document. */
export interface Marks {
  readonly uri: string;
  readonly version: number;
  readonly isArabic: boolean;
  /** By index. A place left by a speaker that an edit removed has an empty label and no statements. */
  readonly speakers: readonly MarkedSpeaker[];
  readonly marks: readonly Mark[];
  readonly counts: {
    readonly words: number;
    readonly statements: number;
    readonly speakers: number;
    readonly entities: number;
    readonly findings: number;
  };
  /** What the article is mainly about, in the language of hovers; empty when its words do not tell. */
  readonly topic: string;
}

/** The parameters of `analysedNotification`. */
export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
  readonly isArabic: boolean;
}

/** Settings of the section `isnad`, as the client sends them and `workspace/configuration` answers. */
export interface IsnadSettings {
  /** Language of hovers, outline details and messages. `auto` follows the editor. */
  readonly language: 'auto' | 'ar' | 'en';
  readonly outline: { readonly order: 'article' | 'speaker' | 'entity' | 'topic' };
  readonly diagnostics: {
    readonly enabled: boolean;
    /** `reader`: sourcing only; `editor`: everything; `egyptian`: everything, with final ى for ي. */
    readonly profile: 'reader' | 'editor' | 'egyptian';
    /** Severity by code, or `off`; goes before the profile. */
    readonly severity: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>>;
  };
  /**
   * Links to Wikidata in the text. VS Code splits a line at its links, and Arabic words then stand in the wrong order: off there
   * unless the reader wants it.
   */
  readonly links: boolean;
  /** Who speaks in a paragraph, above it and at its end. */
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: { readonly enabled: boolean };
  /** Colours of letters: only under the word-order guard of the client. */
  readonly colours: { readonly enabled: boolean };
  /** Analyse plain text files as well, not only `arabic-news`. */
  readonly plainText: boolean;
}

/** The tables and models of `server/data`, which the client of the browser edition reads for the worker. */
export const tableFiles: readonly string[] = [
  'cues.tsv',
  'triggers.tsv',
  'names.tsv',
  'function-words.tsv',
  'noun-classes.tsv',
  'verbs.tsv',
  'whole-words.tsv',
  'common-nouns.tsv',
  'adjectives.tsv',
  'speaking-nouns.tsv',
  'devices.tsv',
  'gate.tsv',
  'content-ends.tsv',
  'confidence.tsv',
  'source-ends.tsv',
  'subjects.tsv',
  'entities.tsv',
  'topics.tsv',
  'topics.bin',
  'names.bin',
  'word-clusters.bin',
];

/** Bytes by file name. */
export type Tables = Readonly<Record<string, Uint8Array>>;

/** The first message to the worker of the browser edition, before any of the language server protocol. */
export interface TablesMessage {
  readonly tables: Tables;
}

/** True for the first message to the worker; others are the protocol. */
export function isTables(message: unknown): message is TablesMessage {
  return typeof message === 'object' && message !== null && 'tables' in message;
}
