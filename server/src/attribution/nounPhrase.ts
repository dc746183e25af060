import { personName, placeName, organisationName, Trigger, WordClass } from '../lexicon/words';
import type { Clause } from './clause';
import { isAddressee, isInsideNounPhrase, isPreposition, isQuotedName, qailanAt } from './frame';

/**
 * Where a noun phrase ends (ATTRIBUTION B.3.1: [HONOR]* [ROLE (DOMAIN|ORG|NISBA)*] [NAME]+).
 *
 * `open`: the end of the region is known (a linker), so that everything nominal belongs to the phrase. `closed`: the
 * phrase ends as soon as its construct is closed by a definite noun or a name, because an object may follow.
 */
export type PhraseMode = 'open' | 'closed';

/** Words after «في» that make it an occasion or a time, never a part of a title. */
const circumstanceNouns =
  /^(?:مؤتمر|تصريح|تصريحات|بيان|حديث|لقاء|مقابلة|كلمة|خطاب|تغريدة|تغريدات|تقرير|رسالة|وقت|حوار|مداخلة|اتصال|ختام|مستهل|بداية|نهاية|إطار|سياق|معرض|أعقاب|ظل|حين|أثناء|هذا|هذه|ذلك|منشور|تدوينة|فيديو|مقال|جلسة|اجتماع|ندوة|برنامج|يوم|عام|شهر|رد|رده|ردها|تعليق|تعليقه|تصريحه|تصريحاته|تصريحاتها|بيانه|كلمته|كلمتها|خطابه|حديثه|حديثها|مقابلته|رسالته|تقريرها|تقريره|أول|آخر|مقطع|حسابه|حسابها|صفحته|تعليقات|حفل|مناسبة|نشرة|افتتاح|المقابل|مذكرة|وثيقة|بلاغ|إشارة|خطوة|محاولة|الوقت|البداية|النهاية|العام|اليوم)$/;

/** Roles whose place of work is a part of the title: «السفير المصري في الرياض». */
const placedRoles =
  /^(?:سفير|سفيرة|قنصل|مراسل|مراسلة|ممثل|ممثلة|مدير|مديرة|باحث|باحثة|خبير|خبيرة|خبراء|أستاذ|أستاذة|محلل|محللة|محللون|عضو|عضوة|أعضاء|مسؤول|مسؤولة|مسؤولون|مسؤولين|مسئول|مسئولون|قيادي|قيادية|قائد|ضابط|محاضر|طبيب|طبيبة|مصدر|مصادر|ناشط|ناشطة|ناشطون|متحدث|موظف|موظفة|موظفون|منسق|منسقة|مبعوث|رئيس|رئيسة|نائب|شريك|شريكة|مستشار|مستشارة|كاتب|مهندس|مهندسة|متخصص|متخصصة|أخصائي|استشاري|طالب|عامل|لاعب|مدرب|قاض|باحثون|باحثين|علماء|عالم|أخصائية|مفوض|مفوضة|أمين|كبير|اقتصادي|متعامل|تاجر|سماسرة|متعاملون|محامي|محام|مندوب|مندوبة|سكرتير|مقرر|وزير|مشرف|شهود|عميد|بروفيسور|بروفسور|متخصصون|دبلوماسي|دبلوماسيون|مشاركون|مشاركين|متظاهرون|حرفيون|سكان|نواب|طلاب|عمال|ممثلون|ممثلين|المفوضة|متداول|كبيرة|محللين|اقتصاديون|وكيل|وكيلة|خبيران|زملاء|رئيسا|مديرو|مسؤولا)$/;

/**
 * The end (exclusive) of the noun phrase that begins at `from`, at most `limit`. Answers `from` when no noun phrase begins
 * there. Commas end the phrase: apposition over a comma is the caller's.
 */
export function nounPhraseEnd(clause: Clause, from: number, limit: number, mode: PhraseMode): number {
  let index = from;
  let isClosed = false;
  let hasName = false;
  let head = '';
  while (index < limit) {
    const mark = clause.mark(index);
    if (mark !== '') {
      if ((mark === '(' || mark === '[') && index > from) {
        let close = index + 1;
        while (close < limit && clause.mark(close) !== ')' && clause.mark(close) !== ']') close++;
        if (close >= limit || close - index > 12) break;
        index = close + 1;
        continue;
      }
      const quotation = clause.opens(index);
      if (quotation && quotation.close > 0 && quotation.close < limit && isQuotedName(clause, index, quotation.close)) {
        index = quotation.close + 1;
        isClosed = true;
        hasName = true;
        continue;
      }
      if (
        (mark === '#' || mark === '-' || mark === '/' || mark === '.' || mark === '@' || mark === '_') &&
        index + 1 < limit &&
        index > from &&
        !isSpacedDash(clause, index)
      ) {
        index++;
        continue;
      }
      if (mark === '#') {
        index++;
        continue;
      }
      break;
    }
    const word = clause.word(index)!;
    const { bare, classes } = word;
    if (!word.isArabic && !clause.isNumber(index)) {
      // Latin letters inside a phrase: an acronym or a name.
      index++;
      isClosed = true;
      continue;
    }
    if (clause.isNumber(index)) {
      if (mode === 'closed' && isClosed) break;
      index++;
      continue;
    }
    if (index === from) {
      if (
        (classes & (WordClass.preposition | WordClass.suffixedPreposition | WordClass.pronoun | WordClass.negation)) !==
          0 &&
        (classes & WordClass.quantifier) === 0
      )
        break;
      if ((classes & (WordClass.connective | WordClass.verbalParticle)) !== 0) break;
      if ((classes & (WordClass.time | WordClass.adverb)) !== 0 && (classes & WordClass.ordinalAdjective) === 0) break;
      if (clause.isComplementiser(index) || (classes & WordClass.relative) !== 0) break;
      if (qailanAt(clause, index)) break;
      if (word.preposition !== '' && word.nameSure === 0) break;
      if (clause.isVerb(index)) break;
      head = word.stem;
    } else {
      if (isSelf(bare)) {
        index++;
        continue;
      }
      if (clause.isComplementiser(index) || qailanAt(clause, index)) break;
      const isTitleAdjective = (classes & WordClass.ordinalAdjective) !== 0 && isDefiniteOrName(clause, index - 1);
      if (isTitleAdjective) {
        index++;
        continue;
      }
      if (isPreposition(bare) && word.conjunction === '') {
        if (!attachesPreposition(clause, index, limit, head, mode)) break;
        index++;
        isClosed = false;
        continue;
      }
      if ((classes & WordClass.quantifier) === 0 && (classes & stopClasses) !== 0 && !(word.nameSure & personName))
        break;
      if ((classes & (WordClass.time | WordClass.adverb)) !== 0 && (word.nameSure & personName) === 0) break;
      if (word.conjunction !== '') {
        if (
          word.conjunction === 'ف' ||
          clause.isVerb(index) ||
          word.cues.some((reading) => reading.form !== 'noun' && reading.conjunction !== '')
        ) {
          if ((word.name & personName) === 0 && !word.isDefinite) break;
        }
        if (mode === 'closed' && !word.isDefinite && (word.name & (personName | placeName)) === 0) break;
        // The second of a pair is a construct of its own: «وزير الدفاع ورئيس الأركان».
        isClosed = word.isDefinite;
        index++;
        continue;
      }
      if (word.preposition === 'ل') {
        if (isAddressee(clause, index) || /^(?:لمدة|لدى|لأول|لحظة|ليلة|لليوم|للمرة|لاحقا)$/.test(bare)) break;
        if (
          mode === 'closed' &&
          !word.isDefinite &&
          (word.triggers & (Trigger.organisation | Trigger.place)) === 0 &&
          (word.name & (placeName | organisationName)) === 0 &&
          !/^لشؤون/.test(bare)
        )
          break;
        index++;
        isClosed = word.isDefinite;
        continue;
      }
      if (bare === 'باسم') {
        index++;
        isClosed = false;
        continue;
      }
      if (word.preposition === 'ب' || word.preposition === 'ك') {
        const isWorkplace =
          word.preposition === 'ب' &&
          ((word.triggers & (Trigger.organisation | Trigger.facility)) !== 0 || (word.name & placeName) !== 0);
        if (!isWorkplace || !(placedRoles.test(head) || hasName || mode === 'open')) break;
        index++;
        isClosed = word.isDefinite;
        continue;
      }
      if (clause.isVerb(index) && !(hasName && (word.name & personName) !== 0) && !word.isCommonNoun) break;
    }
    const isName = (word.name & personName) !== 0;
    if (word.isDefinite) {
      if (
        mode === 'closed' &&
        isClosed &&
        index > from &&
        !word.isAdjective &&
        !isDefiniteContinuation(clause, index, hasName)
      )
        break;
      isClosed = true;
      if ((word.nameUsual & personName) !== 0 && word.triggers === 0) hasName = true;
    } else if (
      isName &&
      (word.nameUsual & personName) !== 0 &&
      (hasName || isClosed || !word.isCommonNoun || index > from)
    ) {
      if (mode === 'closed' && isClosed && word.isCommonNoun && !hasName && (word.nameSure & personName) === 0) break;
      hasName = true;
      isClosed = true;
    } else if ((word.name & (placeName | organisationName)) !== 0 && !word.isCommonNoun) {
      if (mode === 'closed' && isClosed && index > from) break;
      isClosed = true;
      if (index === from) hasName = true;
    } else {
      // An indefinite noun opens a construct, unless the phrase is closed: then it begins the object.
      if (mode === 'closed' && isClosed && index > from) {
        const isUnknownName =
          !word.isCommonNoun &&
          word.verb === 0 &&
          word.cues.length === 0 &&
          (hasName || isRoleBefore(clause, index)) &&
          word.triggers === 0;
        if (!isUnknownName && (word.triggers & (Trigger.namePart | Trigger.honorific | Trigger.rank)) === 0) break;
        hasName = true;
      } else if (isIndefinite(bare)) {
        isClosed = mode === 'closed';
      }
    }
    index++;
  }
  while (index > from && isDangling(clause, index - 1)) index--;
  return index;
}

const stopClasses =
  WordClass.suffixedPreposition |
  WordClass.preposition |
  WordClass.relative |
  WordClass.connective |
  WordClass.verbalParticle |
  WordClass.negation |
  WordClass.what |
  WordClass.pronounConnective |
  WordClass.lianna |
  WordClass.question |
  WordClass.pronoun;

function isSelf(bare: string): boolean {
  return /^(?:نفسه|نفسها|ذاته|ذاتها|عينه|عينها|أنفسهم|أيضا)$/.test(bare) && bare !== 'أيضا';
}

function isSpacedDash(clause: Clause, index: number): boolean {
  const { tokens, text } = clause.paragraph;
  if (clause.mark(index) !== '-') return false;
  return text.charAt(tokens.start[index]! - 1) === ' ' || text.charAt(tokens.end[index]!) === ' ';
}

function isDefiniteOrName(clause: Clause, index: number): boolean {
  const word = clause.word(index);
  return word !== undefined && (word.isDefinite || word.name !== 0 || word.isAdjective);
}

function isDefiniteContinuation(clause: Clause, index: number, hasName: boolean): boolean {
  const word = clause.word(index)!;
  if ((word.triggers & (Trigger.honorific | Trigger.rank)) !== 0) return true;
  if ((word.name & personName) !== 0 && (hasName || (word.nameUsual & personName) !== 0 || !word.isCommonNoun))
    return true;
  return hasName && !word.isCommonNoun && !word.isAdjective;
}

function isRoleBefore(clause: Clause, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const word = clause.word(at);
    if (!word || clause.isPunctuation(at)) return false;
    if ((word.triggers & (Trigger.role | Trigger.honorific | Trigger.rank)) !== 0) return true;
  }
  return false;
}

/** Tanwīn alif and unmarked feminine ending of an adjective after an indefinite noun. */
function isIndefinite(bare: string): boolean {
  return bare.endsWith('ا') && bare.length > 4;
}

function attachesPreposition(clause: Clause, index: number, limit: number, head: string, mode: PhraseMode): boolean {
  const bare = clause.bare(index);
  const next = clause.word(index + 1);
  if (!next || index + 1 >= limit || clause.isPunctuation(index + 1)) return false;
  if (isInsideNounPhrase(clause, index, bare)) return true;
  if (bare === 'في' || bare === 'فى') {
    if (
      circumstanceNouns.test(next.stem) ||
      circumstanceNouns.test(next.bare) ||
      (next.classes & (WordClass.speechNoun | WordClass.time | WordClass.demonstrative)) !== 0
    )
      return false;
    if (
      /^(?:سفير|سفيرة|قنصل|مراسل|مراسلة|ممثل|باحث|باحثة|خبير|خبيرة|خبراء|محلل|محللون|محللين|عضو|أعضاء|أستاذ|مسؤول|مسؤولون|مصدر|مصادر|مدير|قيادي)/.test(
        head,
      )
    )
      return true;
    const isPlace = (next.name & placeName) !== 0 && (next.triggers & Trigger.organisation) === 0;
    return placedRoles.test(head) && !(isPlace && mode === 'closed') && !isPlace;
  }
  if (bare === 'من')
    return /^(?:مصدر|مصادر|مسؤول|عضو|ناشط|أعضاء|طبيب|مجموعة|عدد|أي|اثنين|اثنان|واحد|واحدة|شخص|أحد|كل|كثير|كثيرون|كثيرين|شاب|عالم|باحث|فريق|خبراء|قريب|مقرب|مقربون|مصدرين|مقربين)$/.test(
      head,
    );
  if (bare === 'عن') return head === 'نائب' || head === 'ممثل';
  return false;
}

function isDangling(clause: Clause, index: number): boolean {
  const mark = clause.mark(index);
  if (mark !== '')
    return (
      mark !== ')' &&
      mark !== ']' &&
      mark !== '»' &&
      mark !== '"' &&
      mark !== '”' &&
      mark !== "'" &&
      mark !== '“' &&
      mark !== '’'
    );
  return isPreposition(clause.bare(index)) || clause.norm(index) === 'و';
}
