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
      if (
        (classes &
          (WordClass.connective | WordClass.verbalParticle | WordClass.pronounConnective | WordClass.lianna)) !==
        0
      )
        break;
      if ((classes & (WordClass.time | WordClass.adverb)) !== 0 && (classes & WordClass.ordinalAdjective) === 0) break;
      if (clause.isComplementiser(index) || (classes & WordClass.relative) !== 0) break;
      if (qailanAt(clause, index)) break;
      if (word.preposition !== '' && word.nameSure === 0) break;
      if (clause.isVerb(index)) break;
      head = word.stem;
    } else {
      if (isSelf(word.norm)) {
        index++;
        continue;
      }
      if (clause.isComplementiser(index) || qailanAt(clause, index)) break;
      // «العام» is a time word too; after a title it is an adjective.
      const isTitleAdjective =
        (classes & WordClass.ordinalAdjective) !== 0 && word.isAdjective && isDefiniteOrName(clause, index - 1);
      if (isTitleAdjective && word.conjunction === '') {
        isClosed = true;
        index++;
        continue;
      }
      if (mode === 'open' && (classes & WordClass.relative) !== 0 && !clause.isComma(index - 1) && index - from <= 8) {
        // A relative clause without a comma identifies the speaker: «الموظف الذي طلب عدم الكشف عن هويته» (A.2).
        const end = relativeEnd(clause, index, limit);
        if (end < 0) break;
        return end;
      }
      if (mode === 'open' && index - from <= 3 && isAsyndeticRelative(clause, index, head)) {
        const end = relativeEnd(clause, index, limit);
        if (end > 0) return end;
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
        if (isAddressee(clause, index) || /^(?:لبي|لسي|لـ|لمدة|لدى|لأول|لحظة|ليلة|لليوم|للمرة|لاحقا)$/.test(bare))
          break;
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
      if (mode === 'closed' && isClosed && index > from && !word.isAdjective && !isDefiniteContinuation(clause, index, hasName, head)
      )
        break;
      isClosed = true;
      if ((word.nameUsual & personName) !== 0 && word.triggers === 0) hasName = true;
    } else if (mode === 'closed' && index > from && isContentNoun(bare)) {
      break;
    } else if (isName && (word.nameUsual & personName) !== 0 &&
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
        const isUnknownName = !word.isCommonNoun && !word.isPossessed &&
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

function isDefiniteContinuation(clause: Clause, index: number, hasName: boolean, head: string): boolean {
  const word = clause.word(index)!;
  // «ديمتري بيسكوف المتحدث باسم الكرملين», «الرئيس المدير العام»
  if ((word.triggers & Trigger.role) !== 0 && (hasName || (index > 0 && head === 'رئيس'))) return true;
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
    if (/^(?:سفارة|قنصلية|فرع|مكتب|بعثة)$/.test(head)) return true;
    const isPlace = (next.name & placeName) !== 0 && (next.triggers & Trigger.organisation) === 0;
    if (isPlace) return false;
    return placedRoles.test(head) || (mode === 'open' && next.isDefinite && /(?:ون|ين)$/.test(head));
  }
  if (bare === 'من')
    return /^(?:مصدر|مصادر|مسؤول|عضو|ناشط|أعضاء|طبيب|مجموعة|عدد|أي|اثنين|اثنان|واحد|واحدة|شخص|أحد|كل|كثير|كثيرون|كثيرين|شاب|عالم|باحث|فريق|خبراء|قريب|مقرب|مقربون|مصدرين|مقربين)$/.test(
      head,
    );
  if (bare === 'عن') return head === 'نائب' || head === 'ممثل';
  return false;
}

/** Nouns that open the content of a bare object: «أكد الوزير ضرورة». */
export function isContentNoun(bare: string): boolean {
  return /^(?:ضرورة|أهمية|رفضه|دعمه|استعداده|حرصه|التزامه|رفض|دعم|أمله|قلقه|أسفه|حرص|التزام|استعداد|رفضها|دعمها|حرصها|قلقها|أملها|عدم|وجود|عمق|قيام|وقوف|موقف|موقفه|تمسك|تمسكه|انتقاده|دعوته|شكره|تقديره|تلقيها|تلقيه|نيته|نيتها|اعتزامه|إعجابه|ترحيبه|سعيهم|سعيه|مقتل|إصابة|إغلاق|فتح|وفاة|نجاح|فشل|وقف|إطلاق|اتخاذ|تعليق|إلغاء|تأجيل|إقالة|تعيين|استقالته|استقالتها|اعتقال|توقيف|ضبط|انتهاء|بدء|استمرار|مشاركة|نتائج|تفاصيل|قرارا|خطة)$/.test(
    bare,
  );
}

/** End of a relative clause that identifies the speaker: the comma or limit after it; -1 when a linker inside takes it over. */
function relativeEnd(clause: Clause, from: number, limit: number): number {
  for (let index = from + 1; index < limit; index++) {
    if (clause.isComma(index) || clause.isStop(index)) return index;
    if (clause.isComplementiser(index)) return -1;
    if (clause.isA(index, WordClass.preposition) && /^(?:خلال|أمس)$/.test(clause.bare(index))) return index;
    if (index - from > 18) return -1;
  }
  return limit;
}

/** «دراسة أجراها باحثون»، «تقرير نشرته الصحيفة»: an indefinite document with a verb that refers back to it. */
function isAsyndeticRelative(clause: Clause, index: number, head: string): boolean {
  if (
    !/^(?:دراسة|تقرير|بيان|استطلاع|مسح|بحث|وثيقة|رسالة|تصريح|تصريحات|شريط|فيديو|مقال|تحقيق|بيانات|إحصاءات|وثائق|منشور|تغريدة)$/.test(
      head,
    )
  )
    return false;
  return /(?:ته|تها|اه|اها|رها|ره|لت|رت|تهم)$/.test(clause.bare(index)) && clause.word(index)!.verb >= 0.5;
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
