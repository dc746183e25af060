import { months as gregorianMonths } from '../text/calendar';
import { isMarkAt, type ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import { foldSpelling } from './featureKeys';
import type { TypedRange } from './ranges';

const hijriMonths = 'محرم رجب شعبان رمضان شوال'.split(' ');
const months = new Set([...gregorianMonths.flat(), ...hijriMonths]);
/** Month names of two words, by first word. */
const longMonths: Readonly<Record<string, readonly string[]>> = {
  كانون: ['الأول', 'الثاني', 'الاول', 'الثانى', 'الثاني'],
  تشرين: ['الأول', 'الثاني', 'الاول', 'الثانى'],
  ربيع: ['الأول', 'الآخر', 'الثاني', 'الاول'],
  جمادى: ['الأولى', 'الآخرة', 'الثانية', 'الاولى'],
  ذو: ['الحجة', 'القعدة'],
  ذي: ['الحجة', 'القعدة'],
};
/** Months that are ordinary words or names as well count only beside a number, a year or another month. */
const doubtfulMonths = new Set('مارس ماي رجب شعبان رمضان محرم آب اب جوان شوال أوت تموز نيسان'.split(' '));
const weekdays = new Set('الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت'.split(' '));
const relativeDays = new Set('أمس امس البارحة اليوم غدا غد'.split(' '));
const dayParts = new Set('صباح مساء ظهر عصر فجر ليل ليلة عشية يوم صبيحة ليلة'.split(' '));
const periods = new Set(
  'عام سنة العام السنة شهر الشهر أسبوع الأسبوع القرن قرن عقد العقد يوم اليوم الصيف الشتاء الربيع الخريف الموسم'.split(
    ' ',
  ),
);
const periodAdjectives = new Set(
  (
    'الماضي الماضية الماضى المقبل المقبلة القادم القادمة الجاري الجارية الجارى الحالي الحالية الحالى المنصرم المنصرمة الفائت ' +
    'الفائتة الأسبق التالي التالية'
  ).split(' '),
);
const dayPartAdverbs = new Set('صباحا مساء ظهرا فجرا ليلا عصرا'.split(' '));
const eras = new Set('م ه هـ ميلادية ميلادي هجرية هجري'.split(' '));
const timezones = new Set('غرينتش جرينتش غرينيتش'.split(' '));
const scales = new Set(
  (
    'ألف الف ألفا آلاف ألفي مليون مليونا ملايين مليوني مليونين مليار مليارا مليارات مليارين ملياري بليون تريليون تريليونات ' +
    'مئة مائة مئتي مائتي مئتين مائتين'
  ).split(' '),
);
const unitNumbers = new Set(
  (
    'واحد واحدة اثنان اثنين اثنتين اثنتان ثلاثة ثلاث أربعة أربع اربعة اربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني ثمان تسعة تسع ' +
    'عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين ' +
    'ثلاثمئة ثلاثمائة أربعمئة أربعمائة خمسمئة خمسمائة ستمئة ستمائة سبعمئة سبعمائة ثمانمئة ثمانمائة تسعمئة تسعمائة'
  ).split(' '),
);
const currencies = new Set(
  (
    'دولار دولارا دولارات يورو جنيه جنيها جنيهات ريال ريالا ريالات درهم درهما دراهم دينار دينارا دنانير ليرة ليرات روبل روبية ' +
    'روبيات يوان ين شيكل شيقل شواكل فرنك فرنكات سنت سنتا سنتات قرش قروش إسترليني استرليني بيزو كرونة'
  ).split(' '),
);

/** Whose currency it is, with folded spelling, in all genders and cases: «أميركي», «امريكية», «إسترلينيا». */
const issuers =
  /^(?:امريك|اميرك|اميريك|سعود|امارات|مصر|كويت|اردن|استرلين|استرال|كند|سور|لبنان|عراق|تونس|جزائر|مغرب|قطر|عمان|بحرين|ليب|سودان|ترك|يمن|سنغافور|سويسر)ي(?:ة|ا)?$/;

/**
 * Dates, times, money, percentages and numbers (ATTRIBUTION D): maximal expressions, whole words, in text order, without
 * overlap. Vague plurals («آلاف المدنيين») stay untagged. Linear.
 */
export function findQuantities(paragraph: ParagraphText): TypedRange[] {
  const out: TypedRange[] = [];
  for (let index = 0; index < paragraph.tokens.count;) {
    if (!mayBegin(paragraph, index)) {
      index++;
      continue;
    }
    const found = dateAt(paragraph, index) ?? timeAt(paragraph, index) ?? amountAt(paragraph, index);
    if (found) {
      out.push(found);
      index = found.to;
    } else index++;
  }
  return out;
}

/** All words that begin an expression, so that the others cost one look-up. */
const beginnings = new Set([
  ...months,
  ...Object.keys(longMonths),
  ...weekdays,
  ...relativeDays,
  ...dayParts,
  ...periods,
  ...scales,
  ...unitNumbers,
  'الساعة',
]);

function mayBegin(paragraph: ParagraphText, index: number): boolean {
  const kind = paragraph.tokens.kind[index];
  if (kind === TokenKind.Number) return true;
  if (kind === TokenKind.Punctuation) return isMarkAt(paragraph, index, '$€£');
  return beginnings.has(core(paragraph, index));
}

function dateAt(paragraph: ParagraphText, from: number): TypedRange | null {
  const end = dateEnd(paragraph, from);
  return end > from ? { type: 'DATE', from, to: end } : null;
}

function dateEnd(paragraph: ParagraphText, from: number): number {
  const first = core(paragraph, from);
  if (isNumber(paragraph, from)) {
    const digits = paragraph.words[from]!.norm;
    if (/^[\d٠-٩]{1,4}[/][\d٠-٩]{1,2}([/][\d٠-٩]{1,4})?$/.test(digits) && digits.split('/').length === 3)
      return from + 1;
    const month = skipMark(paragraph, from + 1, '-–');
    const monthEnd = isDay(digits) ? monthsEnd(paragraph, month, true) : from;
    return monthEnd > month ? yearEnd(paragraph, monthEnd) : from;
  }
  if (weekdays.has(first) || relativeDays.has(first)) {
    let at = from + 1;
    if (first === 'اليوم' && !weekdays.has(core(paragraph, at))) return from + 1;
    if (weekdays.has(core(paragraph, at)) && paragraph.words[at]!.conjunction === '') at++;
    if (core(paragraph, at) === 'الأول' || core(paragraph, at) === 'الاول') at++;
    if (periodAdjectives.has(core(paragraph, at))) at++;
    const day = isMarkAt(paragraph, at, '،,(') ? at + 1 : at;
    const numbered = isNumber(paragraph, day) ? dateEnd(paragraph, day) : day;
    if (numbered > day + 1) return isMarkAt(paragraph, numbered, ')') ? numbered + 1 : numbered;
    return at;
  }
  if (dayParts.has(first)) {
    const next = core(paragraph, from + 1);
    if (paragraph.words[from + 1]?.conjunction === '' && (weekdays.has(next) || relativeDays.has(next)))
      return Math.max(from + 2, dateEnd(paragraph, from + 1));
  }
  if (periods.has(first)) {
    if ((first === 'عام' || first === 'سنة' || first === 'العام') && isYear(paragraph, from + 1))
      return yearEnd(paragraph, from + 1);
    if (isPeriodOfMonth(first) && monthsEnd(paragraph, from + 1, true) > from + 1)
      return yearEnd(paragraph, monthsEnd(paragraph, from + 1, true));
    if (first.startsWith('ال') && periodAdjectives.has(core(paragraph, from + 1))) return from + 2;
    return from;
  }
  const monthEnd = monthsEnd(paragraph, from, false);
  return monthEnd > from ? yearEnd(paragraph, monthEnd) : from;
}

/** «نيسان/أبريل» is one date (ATTRIBUTION D). */
function monthsEnd(paragraph: ParagraphText, from: number, isAnchored: boolean): number {
  const end = monthEnd(paragraph, from);
  if (end === from) return from;
  const slash = isMarkAt(paragraph, end, '/(') ? end + 1 : end;
  const second = slash > end ? monthEnd(paragraph, slash) : slash;
  if (second > slash) return isMarkAt(paragraph, second, ')') ? second + 1 : second;
  if (isAnchored || !doubtfulMonths.has(core(paragraph, from)) || isYear(paragraph, end)) return end;
  return periodAdjectives.has(core(paragraph, end)) ? end : from;
}

function monthEnd(paragraph: ParagraphText, from: number): number {
  const first = core(paragraph, from);
  if (months.has(first)) return from + 1;
  // A word such as «constructor» must not find what every object inherits.
  const seconds = Object.hasOwn(longMonths, first) ? longMonths[first] : undefined;
  return seconds?.includes(core(paragraph, from + 1)) === true ? from + 2 : from;
}

function yearEnd(paragraph: ParagraphText, from: number): number {
  let at = from;
  const next = core(paragraph, at);
  if (periodAdjectives.has(next)) return at + 1;
  if ((next === 'من' || next === 'عام' || next === 'سنة') && isYear(paragraph, at + 1)) at++;
  if (next === 'من' && (core(paragraph, at + 1) === 'عام' || core(paragraph, at + 1) === 'العام')) {
    if (isYear(paragraph, at + 2)) at += 2;
    else if (periodAdjectives.has(core(paragraph, at + 2))) return at + 3;
  }
  if (!isYear(paragraph, at)) return from;
  at++;
  return eras.has(core(paragraph, at)) ? at + 1 : at;
}

function timeAt(paragraph: ParagraphText, from: number): TypedRange | null {
  const word = core(paragraph, from);
  let at: number;
  if (word === 'الساعة') {
    at = from + 1;
    const next = core(paragraph, at);
    if (isNumber(paragraph, at)) at++;
    else if (/^ال(?:واحدة|ثانية|ثالثة|رابعة|خامسة|سادسة|سابعة|ثامنة|تاسعة|عاشرة|حادية)$/.test(next)) {
      at++;
      if (core(paragraph, at) === 'عشرة' || core(paragraph, at) === 'عشر') at++;
      const minutes = paragraph.words[at];
      if (minutes?.conjunction === 'و' && /^ال(?:نصف|ربع|ثلث)$/.test(minutes.bare)) at++;
    } else return null;
  } else if (isNumber(paragraph, from) && /^[\d٠-٩]{1,2}:[\d٠-٩]{2}$/.test(paragraph.words[from]!.norm)) at = from + 1;
  else return null;
  if (dayPartAdverbs.has(core(paragraph, at))) at++;
  if (isMarkAt(paragraph, at, '(') && timezones.has(core(paragraph, at + 1))) return { type: 'TIME', from, to: at + 2 };
  if (paragraph.words[at]?.norm === 'بتوقيت' && timezones.has(core(paragraph, at + 1))) at += 2;
  else if (timezones.has(core(paragraph, at))) at++;
  return { type: 'TIME', from, to: at };
}

function amountAt(paragraph: ParagraphText, from: number): TypedRange | null {
  if (isMarkAt(paragraph, from, '$€£') && isNumber(paragraph, from + 1)) {
    const end = numberEnd(paragraph, from + 1);
    return { type: 'MONEY', from, to: end };
  }
  const end = numberEnd(paragraph, from);
  if (end === from) return null;
  if (isMarkAt(paragraph, end, '%٪')) return { type: 'PERCENT', from, to: end + 1 };
  const next = core(paragraph, end);
  if (/^بالم(?:ئة|ائة)$/.test(paragraph.words[end]?.norm ?? '')) return { type: 'PERCENT', from, to: end + 1 };
  if ((next === 'في' || next === 'فى') && /^ال(?:مئة|مائة)$/.test(core(paragraph, end + 1)))
    return { type: 'PERCENT', from, to: end + 2 };
  if (isMarkAt(paragraph, end, '$€£')) return { type: 'MONEY', from, to: end + 1 };
  if (currencies.has(next)) {
    const following = paragraph.words[end + 1];
    // «مليون دولار أميركي», «خمسة جنيهات إسترلينية»
    const isNamed = following !== undefined && issuers.test(foldSpelling(following.norm));
    return { type: 'MONEY', from, to: isNamed ? end + 2 : end + 1 };
  }
  // One number word alone is mostly an article or a pronoun («واحد من»): only digits and scaled numbers are tagged.
  if (end === from + 1 && !isNumber(paragraph, from)) return null;
  return { type: 'NUM', from, to: end };
}

function numberEnd(paragraph: ParagraphText, from: number): number {
  let at = from;
  if (isNumber(paragraph, at)) at++;
  else if (unitNumbers.has(core(paragraph, at))) at++;
  else if (scales.has(core(paragraph, at)) && /(?:ين|ي)$/.test(core(paragraph, at))) at++;
  else return from;
  for (;;) {
    const word = paragraph.words[at];
    if (!word) return at;
    if (scales.has(word.norm)) at++;
    else if (word.conjunction === 'و' && (unitNumbers.has(word.bare) || scales.has(word.bare))) at++;
    else if (word.norm.startsWith('و') && (unitNumbers.has(word.norm.slice(1)) || scales.has(word.norm.slice(1)))) at++;
    else if (word.norm === 'و' && isNumber(paragraph, at + 1)) at += 2;
    else if (word.norm === 'عشر' || word.norm === 'عشرة') at++;
    else return at;
  }
}

/** The word without conjunction and a fused preposition («بيوم» stays whole unless the lexicon knows the rest), or ''. */
function core(paragraph: ParagraphText, index: number): string {
  const word = paragraph.words[index];
  if (!word) return '';
  if (word.preposition === '') return word.bare;
  return word.isDefinite ? `ال${word.stem}` : word.stem;
}

function isNumber(paragraph: ParagraphText, index: number): boolean {
  return index < paragraph.tokens.count && paragraph.tokens.kind[index] === TokenKind.Number;
}

function isYear(paragraph: ParagraphText, index: number): boolean {
  return (
    isNumber(paragraph, index) && /^(?:[12١٢][\d٠-٩]{3})(?:[-/–][\d٠-٩]{2,4})?$/.test(paragraph.words[index]!.norm)
  );
}

function isDay(digits: string): boolean {
  return /^[0-3٠-٣]?[\d٠-٩]$/.test(digits);
}

function isPeriodOfMonth(word: string): boolean {
  return word === 'شهر' || word === 'الشهر';
}

function skipMark(paragraph: ParagraphText, index: number, marks: string): number {
  return isMarkAt(paragraph, index, marks) ? index + 1 : index;
}
