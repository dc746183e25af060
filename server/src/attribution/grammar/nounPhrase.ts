import { NounClass, organisationName, personName, placeName, Trigger, type Word, WordClass } from '../../lexicon/words';
import type { Clause } from './clause';
import { isReflexive } from './reflexives';
import { isAddressee, isInsideNounPhrase, isPreposition, isQuotedName, qailanAt } from './frame';

/**
 * Where a noun phrase ends (ATTRIBUTION B.3.1: [HONOR]* [ROLE (DOMAIN|ORG|NISBA)*] [NAME]+).
 *
 * `open`: the end of the region is known (a linker), so that everything nominal belongs to the phrase. `closed`: the
 * phrase ends as soon as its construct is closed by a definite noun or a name, because an object may follow. `device`: as
 * `open`, and the head may carry ل («وفقا لبيان»).
 */
export type PhraseMode = 'open' | 'closed' | 'device';

/**
 * The end (exclusive) of the noun phrase that begins at `from`, at most `limit`. Answers `from` when no noun phrase begins
 * there. Commas end the phrase: apposition over a comma is the caller's.
 */
export function nounPhraseEnd(clause: Clause, from: number, limit: number, mode: PhraseMode): number {
  const end = new PhraseReader(clause, from, limit, mode).read();
  let last = end;
  while (last > from && isDangling(clause, last - 1)) last--;
  return last;
}

/** Reads one noun phrase token by token. */
class PhraseReader {
  /** The construct is complete: a definite noun or a name closed it. */
  private isClosed = false;
  private hasName = false;
  /** Token after a person's name that the entity stage found, or -1. */
  private nameEnd = -1;
  /** The last title, or the first noun. */
  private head: Word | undefined;
  private headBefore: Word | undefined;
  /** «31 في المائة من المقاولات» */
  private isShare = false;
  /** A name came last, not a title: what follows with ل is spoken to. */
  private isNameLast = false;

  constructor(
    private readonly clause: Clause,
    private readonly from: number,
    private readonly limit: number,
    private readonly mode: PhraseMode,
  ) {}

  read(): number {
    let index = this.from;
    while (index < this.limit) {
      const next = this.step(index);
      if (next < 0) return -next - 1;
      index = next;
    }
    return index;
  }

  /** The next token of the phrase; `stop(end)` when the phrase ends. */
  private step(index: number): number {
    const { clause, from, limit, mode } = this;
    const isFirst = index === from;
    if (isFirst && clause.isNumber(index)) {
      const share = percentEnd(clause, index, limit);
      if (share > 0) {
        this.isShare = true;
        return share;
      }
    }
    if (clause.isPunctuation(index)) return this.mark(index);
    const word = clause.word(index)!;
    if (isFirst) {
      if (this.cannotBegin(index)) return stop(index);
      this.head = word;
    } else {
      if (isReflexive(word.norm)) return index + 1;
      if (clause.isComplementiser(index) || qailanAt(clause, index)) return stop(index);
      if ((word.triggers & (Trigger.role | Trigger.rank)) !== 0) {
        this.isNameLast = false;
        this.headBefore = this.head;
        this.head = word;
      }
    }
    const mention = clause.mentionAt(index);
    if (mention && mention.to <= limit && (isFirst || word.conjunction === '')) {
      const accepted = this.mention(index, mention.type, mention.to);
      if (accepted !== undefined) return accepted;
    }
    if (!word.isArabic && !clause.isNumber(index)) {
      this.isClosed = true;
      return index + 1;
    }
    if (clause.isNumber(index)) return mode === 'closed' && this.isClosed ? stop(index) : index + 1;
    if (!isFirst) {
      const continued = this.particle(index);
      if (continued !== undefined) return continued;
    }
    return this.noun(index);
  }

  private mark(index: number): number {
    const { clause, from, limit } = this;
    const mark = clause.mark(index);
    if ((mark === '(' || mark === '[') && index > from) {
      let close = index + 1;
      while (close < limit && clause.mark(close) !== ')' && clause.mark(close) !== ']') close++;
      return close >= limit || close - index > 12 ? stop(index) : close + 1;
    }
    const quotation = clause.opens(index);
    if (quotation && quotation.close > 0 && quotation.close < limit) {
      const isName =
        isQuotedName(clause, index, quotation.close) ||
        (index > from && quotation.close - index <= 4 && (this.mode !== 'closed' || isConstruct(clause, index - 1)));
      if (!isName) return stop(index);
      this.isClosed = true;
      this.hasName = true;
      return quotation.close + 1;
    }
    if ('#-/.@_'.includes(mark) && index + 1 < limit && index > from && !isSpacedDash(clause, index)) return index + 1;
    return stop(index);
  }

  private cannotBegin(index: number): boolean {
    const { clause, mode } = this;
    const word = clause.word(index)!;
    const { classes } = word;
    // «لي كيكيانغ»: a whole name, whatever its first word may be besides.
    const mention = clause.mentionAt(index);
    if (mention?.type === 'PER' && mention.proclitic === 0 && mention.to > index + 1) return false;
    const isQuantity = (classes & WordClass.quantifier) !== 0;
    if (
      (classes & (WordClass.preposition | WordClass.suffixedPreposition | WordClass.pronoun | WordClass.negation)) !==
        0 &&
      !isQuantity
    )
      return true;
    if (
      (classes & (WordClass.connective | WordClass.verbalParticle | WordClass.pronounConnective | WordClass.lianna)) !==
      0
    )
      return true;
    if ((classes & (WordClass.time | WordClass.adverb)) !== 0 && (classes & WordClass.ordinalAdjective) === 0)
      return true;
    if (clause.isComplementiser(index) || (classes & WordClass.relative) !== 0 || qailanAt(clause, index)) return true;
    if (mode === 'device') return false;
    return word.preposition !== '' || clause.isVerb(index);
  }

  /** A name that the entity stage found is one unit. Undefined when the ordinary rules should decide. */
  private mention(index: number, type: string, to: number): number | undefined {
    const isPerson = type === 'PER';
    if (index > this.from && this.clause.mentionAt(index)!.proclitic > 0) return undefined;
    if (this.mode === 'closed' && this.isClosed && index > this.from) {
      // «وزير الخارجية سيرجي لافروف» goes on; «الرئيس الأمريكي إيران» does not.
      if (!isPerson || this.hasName) {
        if (this.clause.word(index)!.preposition !== '') return undefined;
        return stop(index);
      }
    }
    if (!isPerson && index > this.from && this.clause.word(index)!.preposition !== '') return undefined;
    if (!isPerson && to === index + 1 && this.clause.word(index)!.isDefinite && index === this.from) return undefined;
    this.isClosed = true;
    if (isPerson) {
      this.hasName = true;
      this.isNameLast = true;
      this.nameEnd = to;
    }
    return to;
  }

  /** Prepositions, conjunctions, adverbs and clauses after the first noun. Undefined when the token is a plain noun. */
  private particle(index: number): number | undefined {
    const { clause, from, limit } = this;
    const isOpen = this.mode !== 'closed';
    const word = clause.word(index)!;
    const { bare, classes } = word;
    // «العام» is a time word too; after a title it is an adjective.
    if (
      (classes & WordClass.ordinalAdjective) !== 0 &&
      word.isAdjective &&
      word.conjunction === '' &&
      isDefiniteOrName(clause, index - 1)
    ) {
      this.isClosed = true;
      return index + 1;
    }
    if (isOpen && (classes & WordClass.relative) !== 0 && index - from <= 8) {
      // A relative clause without a comma identifies the speaker: «الموظف الذي طلب عدم الكشف عن هويته» (A.2).
      const end = relativeEnd(clause, index, limit);
      return stop(end < 0 ? index : end);
    }
    if (isOpen && index - from <= 3 && isAsyndeticRelative(clause, index, this.head)) {
      const end = relativeEnd(clause, index, limit);
      if (end > 0) return stop(end);
    }
    if (bare === 'لدى' && hasPlace(this.head)) {
      this.isClosed = false;
      return index + 1;
    }
    if (bare === 'من' && this.isShare) {
      this.isShare = false;
      this.isClosed = false;
      return index + 1;
    }
    if (isPreposition(bare) && word.conjunction === '') {
      if (!attachesPreposition(clause, index, limit, this.head, this.mode, this.hasName, this.isNameLast))
        return stop(index);
      this.isClosed = false;
      return index + 1;
    }
    if (word.norm === 'أول' && ((clause.word(index - 1)?.triggers ?? 0) & Trigger.rank) !== 0) return index + 1;
    const isSureName = (word.nameSure & personName) !== 0;
    if ((classes & WordClass.quantifier) === 0 && (classes & stopClasses) !== 0 && !isSureName) return stop(index);
    if ((classes & (WordClass.time | WordClass.adverb)) !== 0 && !isSureName) return stop(index);
    if (word.conjunction !== '') return this.conjunct(index);
    if (word.preposition === 'ل' || /^ل(?:بي|سي|ـ)?$/.test(word.norm)) return this.lam(index);
    if (bare === 'باسم') {
      this.isClosed = false;
      return index + 1;
    }
    if (word.preposition !== '') {
      const isWorkplace =
        word.preposition === 'ب' &&
        ((word.triggers & (Trigger.organisation | Trigger.facility)) !== 0 || (word.name & placeName) !== 0);
      if (word.preposition === 'ب' && clause.isNoun(index - 1, NounClass.charged)) {
        this.isClosed = word.isDefinite;
        return index + 1;
      }
      if (!isWorkplace || !(hasPlace(this.head) || this.hasName || isOpen)) return stop(index);
      this.isClosed = word.isDefinite;
      return index + 1;
    }
    if (/^هن(?:اك?|الك)$/.test(word.norm)) return stop(index);
    if (
      (classes & WordClass.demonstrative) !== 0 &&
      ((!isOpen && (this.isClosed || isNisba(clause, index - 1))) || isFreePlural(clause, index - 1))
    )
      return stop(index);
    if (clause.isVerb(index) && !(this.hasName && (word.name & personName) !== 0) && !word.isCommonNoun)
      return stop(index);
    return undefined;
  }

  private conjunct(index: number): number {
    const { clause } = this;
    const word = clause.word(index)!;
    const isVerbal =
      word.conjunction === 'ف' ||
      clause.isVerb(index) ||
      word.cues.some((reading) => reading.form !== 'noun' && reading.conjunction !== '');
    if (isVerbal && (word.name & personName) === 0 && !word.isDefinite) return stop(index);
    const isPair = (word.nouns & clause.word(index - 1)!.nouns & NounClass.group) !== 0 || isFreePlural(clause, index);
    if (this.mode === 'closed' && !word.isDefinite && (word.name & (personName | placeName)) === 0 && !isPair)
      return stop(index);
    // The second of a pair is a construct of its own: «وزير الدفاع ورئيس الأركان».
    this.isClosed = word.isDefinite;
    return index + 1;
  }

  private lam(index: number): number {
    const { clause } = this;
    const word = clause.word(index)!;
    // «المدير العام لشبكة الجزيرة»: a title with its adjective wants its institution.
    const isTitled = /^(?:العام|العامة|التنفيذي|التنفيذية|الإقليمي|الرسمي)$/.test(clause.norm(index - 1));
    const isSpokenTo =
      isAddressee(clause, index) ||
      this.isNameLast ||
      (clause.isA(this.from, WordClass.demonstrative) && (word.nouns & NounClass.group) !== 0);
    // «تقرير لصحيفة الساحل»: who wrote it.
    const isWritten = clause.isNoun(index - 1, NounClass.document) && index - 1 === this.from;
    if (
      (isSpokenTo && !isTitled && !isWritten) ||
      /^(?:ل|لـ|لبي|لسي|لمدة|لدى|لأول|لحظة|ليلة|لليوم|للمرة|لاحقا)$/.test(word.norm)
    )
      return stop(index);
    if (
      this.mode === 'closed' &&
      !word.isDefinite &&
      (word.triggers & (Trigger.organisation | Trigger.place)) === 0 &&
      (word.name & (placeName | organisationName)) === 0 &&
      !/^ل(?:شؤون|خدمات|حقوق|قطاع|منطقة|شمال|جنوب|شرق|غرب)/.test(word.bare)
    )
      return stop(index);
    this.isClosed = word.isDefinite || (word.name & placeName) !== 0;
    return index + 1;
  }

  private noun(index: number): number {
    const { clause, from, mode } = this;
    const word = clause.word(index)!;
    // «أبو فله»: the first half of a name takes the second along, whatever it is.
    if (/^(?:أبو|ابو|أبي|أم|بن|ابن|آل)$/.test(word.bare) && index + 1 < this.limit && clause.isWord(index + 1)) {
      this.hasName = true;
      this.isClosed = true;
      return index + 2;
    }
    const isName = (word.nameUsual & personName) !== 0;
    const isLater = index > from;
    // «مراقبون الانكماش»: a plural in ون governs no genitive, so that another phrase begins.
    if (mode === 'closed' && isLater && word.isDefinite && !this.isClosed && isFreePlural(clause, index - 1))
      return stop(index);
    if (word.isDefinite) {
      // «التحقيقات الداخلية»: shaped as a relational adjective and right after a definite noun.
      const isNisba = /(?:ي|ى|ية|يون|يين|يات)$/.test(word.stem) && clause.word(index - 1)?.isDefinite === true;
      const isNew = mode === 'closed' && this.isClosed && isLater && !word.isAdjective && !isNisba;
      if (isNew && !this.continuesDefinite(index)) return stop(index);
      this.isClosed = true;
      if (isName && word.triggers === 0) this.hasName = true;
      return index + 1;
    }
    if (mode === 'closed' && isLater && isContentNoun(word)) return stop(index);
    const isMasdar = word.cues.some((reading) => reading.form === 'noun' && reading.preposition === '');
    if (mode === 'closed' && isLater && this.isClosed && isMasdar && word.name === 0) return stop(index);
    if (isName) {
      const following = clause.word(index + 1);
      const isPair = following !== undefined && index + 1 < this.limit && (following.nameUsual & personName) !== 0;
      const isDoubtful = word.isCommonNoun && !this.hasName && (word.nameSure & personName) === 0 && !isPair;
      if (mode === 'closed' && this.isClosed && isDoubtful) return stop(index);
      this.hasName = true;
      this.isClosed = true;
      return index + 1;
    }
    if ((word.name & (placeName | organisationName)) !== 0 && !word.isCommonNoun) {
      if (mode === 'closed' && this.isClosed && isLater) return stop(index);
      this.isClosed = true;
      return index + 1;
    }
    // An indefinite noun opens a construct, unless the phrase is closed: then it begins the object.
    if (mode === 'closed' && this.isClosed && isLater) {
      const isTitle = (word.triggers & (Trigger.namePart | Trigger.honorific | Trigger.rank)) !== 0;
      const isApposed = this.hasName && (word.triggers & Trigger.role) !== 0;
      const isUnknown =
        !word.isCommonNoun &&
        !word.isPossessed &&
        word.verb === 0 &&
        word.cues.length === 0 &&
        word.triggers === 0 &&
        (this.hasName || isRoleBefore(clause, index));
      const isOwned = /(?:ه|ها|هم|هما)$/.test(word.bare) && word.name === 0 && word.bare.length >= 4;
      if ((!isUnknown || isOwned) && !isTitle && !isApposed) return stop(index);
      if (isUnknown) this.hasName = true;
      if (isApposed) this.isClosed = false;
    } else if (isIndefinite(word.bare) || word.isPossessed) {
      this.isClosed = mode === 'closed' || word.isPossessed;
    }
    return index + 1;
  }

  private continuesDefinite(index: number): boolean {
    const word = this.clause.word(index)!;
    if ((word.triggers & (Trigger.honorific | Trigger.rank)) !== 0) return true;
    // «ديمتري بيسكوف المتحدث باسم الكرملين», «الرئيس المدير العام»
    if ((word.triggers & Trigger.role) !== 0 && (this.hasName || this.headBefore?.stem === 'رئيس')) return true;
    // After a whole name only a title goes on: «كلينتون الليبيين» are two phrases.
    if (index === this.nameEnd) return false;
    return (
      (word.name & personName) !== 0 && (this.hasName || (word.nameUsual & personName) !== 0 || !word.isCommonNoun)
    );
  }
}

/** End of «31 في المائة», «5 بالمئة», «12%» at a number, or -1. */
function percentEnd(clause: Clause, index: number, limit: number): number {
  if (clause.mark(index + 1) === '%' && index + 1 < limit) return index + 2;
  if (/^بالم(?:ئ|ائ)ة$/.test(clause.norm(index + 1))) return index + 2;
  return isPreposition(clause.bare(index + 1)) && /^الم(?:ئ|ائ)ة$/.test(clause.norm(index + 2)) ? index + 3 : -1;
}

/** An indefinite noun that wants a genitive: «رئيس "حماية المستهلك"», «نواب "النهضة"». */
function isConstruct(clause: Clause, index: number): boolean {
  const word = clause.word(index);
  return word !== undefined && !word.isDefinite && word.name === 0 && (word.triggers !== 0 || word.nouns !== 0);
}

/** «جهة رسمية هذه المعلومات»: an indefinite relational adjective ends its phrase. */
function isNisba(clause: Clause, index: number): boolean {
  const word = clause.word(index);
  return word !== undefined && !word.isDefinite && word.triggers === 0 && /.{3}(?:ي|ى|ية)$/.test(word.stem);
}

/** An indefinite sound plural with its نون: «مراقبون», «مسؤولين». */
function isFreePlural(clause: Clause, index: number): boolean {
  const word = clause.word(index);
  return word !== undefined && !word.isDefinite && /.{3}(?:ون|ين)$/.test(word.stem) && word.name === 0;
}

/** Encodes «the phrase ends before this token» beside plain token indexes. */
function stop(end: number): number {
  return -end - 1;
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

function isSpacedDash(clause: Clause, index: number): boolean {
  const { tokens, text } = clause.paragraph;
  if (clause.mark(index) !== '-') return false;
  return text.charAt(tokens.start[index]! - 1) === ' ' || text.charAt(tokens.end[index]!) === ' ';
}

function isDefiniteOrName(clause: Clause, index: number): boolean {
  const word = clause.word(index);
  return word !== undefined && (word.isDefinite || word.name !== 0 || word.isAdjective);
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

function attachesPreposition(
  clause: Clause,
  index: number,
  limit: number,
  head: Word | undefined,
  mode: PhraseMode,
  hasName: boolean,
  isNameLast: boolean,
): boolean {
  const bare = clause.bare(index);
  const stem = head?.stem ?? '';
  const next = clause.word(index + 1);
  if (!next || index + 1 >= limit) return false;
  if (clause.isPunctuation(index + 1)) {
    // «مدير القسم في "إنتربول"», «القيادي في «النداء»»
    const quotation = clause.opens(index + 1);
    const isName = quotation !== undefined && quotation.close > 0 && quotation.close - index <= 5;
    return isName && (bare === 'في' || bare === 'فى') && !isNameLast && isPeople(head);
  }
  if (isInsideNounPhrase(clause, index, bare)) return true;
  if (bare === 'في' || bare === 'فى') {
    if (
      (next.nouns & NounClass.occasion) !== 0 ||
      (next.classes & (WordClass.speechNoun | WordClass.time | WordClass.demonstrative)) !== 0
    )
      return false;
    if (
      /^(?:سفير|سفيرة|قنصل|مراسل|مراسلة|ممثل|باحث|باحثة|خبير|خبيرة|خبراء|محلل|محللون|محللين|عضو|أعضاء|أستاذ|مسؤول|مسؤولون|مصدر|مصادر|مدير|قيادي)/.test(
        stem,
      )
    )
      return true;
    if (/^(?:سفارة|قنصلية|فرع|مكتب|بعثة|مجموعة|منظومة|عدد)$/.test(stem)) return true;
    if (!next.isArabic && mode !== 'closed') return hasPlace(head);
    const isPlace = (next.name & placeName) !== 0 && (next.triggers & Trigger.organisation) === 0;
    // «سفراء الاتحاد في لبنان», «الإسلاميون في ليبيا»; what follows a name is where it was said.
    if (isPlace) return mode !== 'closed' && !isNameLast && isPeople(head);
    return hasPlace(head) || (mode !== 'closed' && next.isDefinite && /(?:ون|ين)$/.test(stem));
  }
  const sources = NounClass.document | NounClass.group | NounClass.anonymous | NounClass.person;
  if (bare === 'من' && mode !== 'closed' && !hasName && ((head?.nouns ?? 0) & sources) !== 0)
    return next.isDefinite || next.name !== 0 || next.isCommonNoun;
  if (
    bare === 'من' &&
    mode !== 'closed' &&
    hasName &&
    ((next.triggers & Trigger.organisation) !== 0 || clause.mentionAt(index + 1)?.type === 'ORG')
  )
    return true;
  if (bare === 'من')
    return /^(?:مصدر|مصادر|مسؤول|عضو|ناشط|أعضاء|طبيب|مجموعة|عدد|أي|اثنين|اثنان|واحد|واحدة|شخص|أحد|كل|كثير|كثيرون|كثيرين|شاب|عالم|باحث|فريق|خبراء|قريب|مقرب|مقربون|مصدرين|مقربين)$/.test(
      stem,
    );
  // «المسؤول الأول على البنك»: the region ends before the linker, so that this على is none.
  if (bare === 'على') return mode === 'open' && !isNameLast && /^مس[ؤئ]ول/.test(stem) && next.isDefinite;
  if (bare === 'عن') return stem === 'نائب' || stem === 'ممثل';
  return false;
}

/** A noun that opens the content of a bare object: «أكد الوزير ضرورة». */
export function isContentNoun({ nouns, isDefinite, preposition }: Word): boolean {
  return (nouns & NounClass.content) !== 0 && !isDefinite && preposition === '';
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
function isAsyndeticRelative(clause: Clause, index: number, head: Word | undefined): boolean {
  if (((head?.nouns ?? 0) & NounClass.document) === 0) return false;
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

/** Somebody with a place: «سفراء», «الإسلاميون», «متحدث», «وسائل الإعلام»; a named body or a document has none. */
function isPeople(head: Word | undefined): boolean {
  if (!head) return false;
  if ((head.classes & WordClass.quantifier) !== 0) return true;
  const people = NounClass.group | NounClass.person | NounClass.anonymous | NounClass.outlet | NounClass.placed;
  return (
    (head.triggers & (Trigger.role | Trigger.rank)) !== 0 || (head.nouns & people) !== 0 || /(?:ون|ين)$/.test(head.stem)
  );
}

/** A role whose place of work is a part of the title: «السفير المصري في الرياض». */
function hasPlace(head: Word | undefined): boolean {
  return ((head?.nouns ?? 0) & NounClass.placed) !== 0;
}
