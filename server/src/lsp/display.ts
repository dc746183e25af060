import type { Bilingual } from '../analysis';

/**
 * How Arabic is put on a screen that lays out from left to right. The only file of the server that knows isolates; what it
 * makes is for the eye only and never goes into documents, exports or anything that is matched.
 */

const rightToLeftIsolate = '\u2067';
const popIsolate = '\u2069';

/** The languages of the interface. */
export type Language = 'ar' | 'en';

/** How a client is shown text. */
export interface Display {
  readonly language: Language;
  /** False for terminals, which would show the isolates as codes. */
  readonly isolates: boolean;
}

/** A message in the language of the display. */
export const inLanguage = (display: Display, words: Bilingual): string => words[display.language];

/** Wraps text that reads from right to left; text without Arabic and empty text stay as they are. */
export function isolate(display: Display, text: string): string {
  return display.isolates && hasArabic(text) ? `${rightToLeftIsolate}${text}${popIsolate}` : text;
}

/** For a message in the language of the display: an Arabic one as a whole, an English one around its Arabic words. */
export function isolateMessage(display: Display, message: string): string {
  if (display.language === 'ar') return isolate(display, message);
  if (!display.isolates) return message;
  return message.replace(arabicRun, (run) => `${rightToLeftIsolate}${run}${popIsolate}`);
}

const arabicLetter = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/;
const arabicRun =
  /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff]+(?:[ .،\-/0-9]+[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff]+)*/g;

const hasArabic = (text: string): boolean => arabicLetter.test(text);

// Marks, embeddings and isolates of the article would tear the layout of what is shown around it.
const unsafe = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cc}]/gu;

/** Text of the article for one line: without bidi controls, white space folded, cut at a word within `most` units. */
export function excerpt(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .replace(unsafe, '')
    .trim();
  if (line.length <= most) return line;
  let end = line.lastIndexOf(' ', most);
  if (end < most / 2) end = most;
  const last = line.charCodeAt(end - 1);
  if (last >= 0xd800 && last < 0xdc00) end--;
  return `${line.slice(0, end).replace(/[\s،؛,:.]+$/, '')}…`;
}

/** Text that means itself in HTML, in attributes too. */
export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** For text inside a line: what has a meaning only at the start of one stays as it is. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>~&|]/g, '\\$&');

/** A share from 0 to 1 in whole hundredths: 0.974 is 97%. */
export const percent = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
