import type { ParagraphKind, Span } from '../analysis';
import { months } from './calendar';
import { CharacterClass, classOf } from './characters';

/**
 * The lines of a text that hold more than white space: trimmed, in order. Linear.
 *
 * @param from where to begin: a line is taken to begin there
 * @param to where to end: the line there is taken to end
 */
export function splitParagraphs(text: string, from = 0, to = text.length): Span[] {
  const out: Span[] = [];
  let at = from;
  while (at < to) {
    let first = -1;
    let last = -1;
    while (at < to) {
      const unitClass = classOf(text.charCodeAt(at));
      if (unitClass === CharacterClass.LineBreak) break;
      if (unitClass !== CharacterClass.Space && unitClass !== CharacterClass.Invisible) {
        if (first < 0) first = at;
        last = at;
      }
      at++;
    }
    if (first >= 0) out.push({ start: first, end: last + 1 });
    at++;
  }
  return out;
}

const link = /^(?:https?:\/\/|www\.)\S+$/i;
const listItem = /^(?:[-–—•*▪●◦■]|\(?[0-9\u0660-\u0669]{1,2}[.)-])\s/;
const byline = /^(?:كتب|كتبت|إعداد|بقلم|تحرير|مراسل|تقرير|حوار|ترجمة)\s*[:：–-]?\s*\S+(?:\s+\S+){0,5}$/;
const dateline =
  /^[^.؟!،:]{2,40}\s*[-–—(/]\s*(?:\(?(?:وكالات|وكالة|أ\s?ف\s?ب|رويترز|د\s?ب\s?أ|أ\s?ش\s?أ|واس|وات|وام|سانا|بترا|كونا|قنا|مراسل|خاص)|[0-9\u0660-\u0669])[^.؟!]{0,40}$/;

/** «الرباط 12 ماي», «بيروت، 3 آذار/مارس 2024 (وكالة)»: up to three words, a day, a month, and what goes on with the date. */
const datedLine = ((): RegExp => {
  const digit = '[0-9\\u0660-\\u0669]';
  const month = `(?:${months.flat().join('|')}|(?:كانون|تشرين)\\s+(?:الثاني|الأول))`;
  const word = `[^\\s0-9\\u0660-\\u0669.؟!،:]+`;
  return new RegExp(
    `^${word}(?:\\s${word}){0,2}\\s*[،,]?\\s${digit}{1,2}\\s${month}(?:\\s*[/،,]?\\s*(?:${month}|${digit}{4})){0,3}\\s*(?:\\([^)]*\\))?$`,
  );
})();

/**
 * What a line is, judged by the line alone but for its place: a first line without a final full stop is a headline, a
 * short later line without one a subheading.
 *
 * @param line the line without its ending
 * @param isFirst whether it is the first line of the article that holds text
 */
export function paragraphKind(line: string, isFirst: boolean): ParagraphKind {
  if (line.length > 400) return 'text';
  if (link.test(line)) return 'link';
  if (listItem.test(line)) return 'list';
  const final = line.charCodeAt(line.length - 1);
  const isOpenEnded = final !== 0x2e && final !== 0x21 && final !== 0x3a && final !== 0x2026;
  if (!isOpenEnded) return 'text';
  if (line.length <= 80 && byline.test(line)) return 'byline';
  if (line.length <= 90 && (dateline.test(line) || datedLine.test(line))) return 'dateline';
  if (isFirst && line.length <= 160) return 'headline';
  if (!isFirst && line.length <= 60 && !/[،؛]/.test(line)) return 'subheading';
  return 'text';
}
