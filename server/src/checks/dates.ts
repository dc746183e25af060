import { months, weekdays } from '../text/calendar';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';

const monthOf = new Map(months.flatMap((names, month) => names.map((name) => [name, month + 1] as const)));

/** Day of the week of a token, 0 for Sunday; -1 for any other word. */
export function weekdayAt(layer: ParagraphText, index: number): number {
  return layer.tokens.kind[index] === TokenKind.Arabic ? weekdayIn(layer.words[index]!.norm) : -1;
}

/** As `weekdayAt`, of a normal form. */
export function weekdayIn(norm: string): number {
  const article = norm.startsWith('ال') ? 0 : norm.startsWith('ال', 1) && 'وفب'.includes(norm.charAt(0)) ? 1 : -1;
  if (article < 0 || norm.length < article + 5 || norm.length > article + 9) return -1;
  const bare = norm.slice(article + 2);
  return weekdays.findIndex((names) => names.includes(bare));
}

/** Whether a normal form is a month, or the first word of one: «كانون الثاني». */
export function mayBeMonth(norm: string): boolean {
  return monthOf.has(norm) || norm === 'كانون' || norm === 'تشرين';
}

/** Month of the Gregorian year of the tokens from here, with the index after them; null for anything else. */
export function monthAt(layer: ParagraphText, index: number): { readonly month: number; readonly next: number } | null {
  const { tokens, words, text } = layer;
  if (index >= tokens.count || tokens.kind[index] !== TokenKind.Arabic) return null;
  const first = words[index]!.norm;
  const after = index + 1 < tokens.count ? words[index + 1]!.norm : '';
  let month = monthOf.get(first) ?? 0;
  let next = index + 1;
  // «كانون الثاني», «تشرين الأول»
  if (first === 'كانون') month = after.startsWith('الثاني') ? 1 : after.startsWith('الأول') ? 12 : 0;
  if (first === 'تشرين') month = after.startsWith('الثاني') ? 11 : after.startsWith('الأول') ? 10 : 0;
  if (first === 'كانون' || first === 'تشرين') next++;
  if (month === 0) return null;
  // «نيسان/أبريل», «نوفمبر (تشرين الثاني)»
  while (
    next + 1 < tokens.count &&
    '/('.includes(text.charAt(tokens.start[next]!)) &&
    tokens.kind[next] === TokenKind.Punctuation
  ) {
    const other = monthAt(layer, next + 1);
    if (!other) break;
    next = other.next;
    if (text.charAt(tokens.start[next] ?? text.length) === ')') next++;
  }
  return { month, next };
}

/** A whole number in either digits; NaN for anything else. */
export function numberAt(layer: ParagraphText, index: number): number {
  if (index >= layer.tokens.count || layer.tokens.kind[index] !== TokenKind.Number) return Number.NaN;
  const digits = layer.text
    .slice(layer.tokens.start[index], layer.tokens.end[index])
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

/** Day of the week of a Gregorian date, 0 for Sunday; -1 when there is no such day. */
export function weekdayOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getUTCDay() : -1;
}

/** The usual spelling of a day of the week. */
export function weekdayName(weekday: number): string {
  return `ال${weekdays[weekday]![0]!}`;
}
