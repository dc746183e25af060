import type { ParagraphText } from '../text/layer';
import type { ParagraphCheck } from './check';
import { monthAt, numberAt, weekdayAt, weekdayIn, weekdayName, weekdayOf } from './dates';
import { replaceFix } from './edits';

/** Tokens between the day of the week and the date: «الاثنين الموافق 14», «الاثنين (14». */
const farthest = 3;

/** A full Gregorian date that falls on another day of the week. */
export const weekdayOfDate: ParagraphCheck = {
  code: 'DAT001',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'اليوم لا يطابق التاريخ: {expected}.', en: 'Weekday does not match the date (expected {expected}).' },
  reason: 'The calendar says so; one of the two is wrong.',
  examples: {
    bad: [
      {
        text: 'وصلت الفرق فجر <bad>الاثنين</bad> 14 مارس 2023 إلى القرية.',
        fixed: 'وصلت الفرق فجر الثلاثاء 14 مارس 2023 إلى القرية.',
      },
    ],
    good: ['وصلت الفرق فجر الثلاثاء 14 مارس 2023 إلى القرية.', 'وصلت الفرق فجر الاثنين 14 مارس إلى القرية.'],
  },
  looksFor: { word: ({ norm }) => weekdayIn(norm) >= 0 },
  run({ layer, hits }, report) {
    const { text, tokens } = layer;
    for (const index of hits) {
      const said = weekdayAt(layer, index);
      if (said < 0) continue;
      const expected = dateAfter(layer, index + 1);
      if (expected < 0 || expected === said) continue;
      const start = tokens.start[index]!;
      const end = tokens.end[index]!;
      const proclitic = /^[وفب](?=ال)/.exec(text.slice(start, end))?.[0] ?? '';
      const right = weekdayName(expected);
      report({ start, end, values: { expected: right }, fixes: [replaceFix(start, end, proclitic + right)] });
    }
  },
};

/** Day of the week of the date «14 مارس 2023» that begins within a few tokens; -1 when there is none. */
function dateAfter(layer: ParagraphText, from: number): number {
  for (let index = from; index < Math.min(layer.tokens.count, from + farthest); index++) {
    if (weekdayAt(layer, index) >= 0) return -1;
    const day = numberAt(layer, index);
    if (Number.isNaN(day)) continue;
    const month = monthAt(layer, index + 1);
    if (!month) return -1;
    const isYearWord = /^(?:سنة|عام|من)$/.test(layer.words[month.next]?.norm ?? '');
    const year = numberAt(layer, month.next + (isYearWord ? 1 : 0));
    return year >= 1900 && year <= 2100 ? weekdayOf(year, month.month, day) : -1;
  }
  return -1;
}
