import { NounClass, personName, Trigger, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { isRelatedPerson } from '../grammar/agreement';
import { determinerLength } from '../grammar/determiners';
import { closingDash, isPreposition } from '../grammar/frame';
import { nounPhraseEnd, type PhraseMode } from '../grammar/nounPhrase';
import { isUnexplained } from '../grammar/unexplained';

/** Where the subject of a cue was found (ATTRIBUTION B.3). */
export type SourcePosition = 'after' | 'before' | 'relative' | 'pronoun' | 'none';

export interface FoundSource {
  readonly range: TokenRange | null;
  readonly position: SourcePosition;
  /** First token after the subject and its circumstances: where a bare object begins. */
  readonly next: number;
  /** The subject stands right before its verb: nothing but commas and adverbs between them. */
  readonly isAdjacent?: boolean;
}

/**
 * The subject after the verb, up to `limit` (ATTRIBUTION B.3.1). Skips adverbs, times and prepositional phrases between
 * verb and subject; takes apposition over commas; leaves out circumstances (A.2).
 */
export function subjectAfter(clause: Clause, from: number, limit: number, mode: PhraseMode): FoundSource {
  let index = from;
  // «قال، أمس، السيد …»، «قال له المدير»، «قال في بيان المتحدث»
  for (let guard = 0; guard < 12 && index < limit; guard++) {
    if (clause.isComma(index)) {
      if (index > from) {
        index++;
        continue;
      }
      // A comma right after the verb encloses a circumstance; without one no subject follows.
      const next = index + 1;
      if (
        clause.isA(next, WordClass.time | WordClass.adverb) ||
        isPreposition(clause.bare(next)) ||
        clause.isA(next, WordClass.preposition)
      ) {
        index++;
        continue;
      }
      break;
    }
    if (clause.isA(index, WordClass.suffixedPreposition)) {
      index++;
      continue;
    }
    const word = clause.word(index);
    if (!word) break;
    if (
      clause.isA(index, WordClass.time | WordClass.adverb) &&
      (word.nameSure & personName) === 0 &&
      !(word.isDefinite && (word.triggers & Trigger.role) !== 0)
    ) {
      index++;
      while (index < limit && (clause.isA(index, WordClass.time) || clause.isNumber(index))) index++;
      continue;
    }
    if (
      isPreposition(word.bare) ||
      (clause.isA(index, WordClass.preposition) && !clause.isA(index, WordClass.quantifier))
    ) {
      const end = prepositionalPhraseEnd(clause, index, limit);
      // A subject must be left after the phrase; otherwise the verb has none.
      if (end >= limit) return { range: null, position: 'none', next: index };
      index = end;
      continue;
    }
    break;
  }
  if (clause.mark(index) === '#') index++;
  const outlet = clause.opens(index);
  if (outlet && outlet.close > 0 && outlet.close - index <= 4 && outlet.close < limit)
    return { range: { from: index + 1, to: outlet.close }, position: 'after', next: outlet.close + 1 };
  if (index >= limit) return { range: null, position: 'none', next: from };
  const start = index;
  const head = start + determinerLength(clause, start);
  let end = nounPhraseEnd(clause, head, limit, mode);
  if (end === head) return { range: null, position: 'none', next: from };
  if (mode === 'open' || mode === 'closed') end = withLaterName(clause, head, end, limit);
  end = withApposition(clause, end, limit);
  return { range: { from: start, to: end }, position: 'after', next: end };
}

/**
 * «وزير النقل في غزة أسامة العيسوي»: a title goes on over a prepositional phrase when its name follows without a comma.
 */
function withLaterName(clause: Clause, start: number, end: number, limit: number): number {
  const head = clause.word(start)!;
  if ((head.triggers & (Trigger.role | Trigger.rank)) === 0 || !isPreposition(clause.bare(end))) return end;
  if (clause.isA(end + 1, WordClass.speechNoun | WordClass.time | WordClass.demonstrative)) return end;
  for (let index = start; index < end; index++) if (clause.mentionAt(index)?.type === 'PER') return end;
  for (let index = end + 1; index < Math.min(limit, end + 9); index++) {
    // «رئيس المركز في سوريا، اللواء فلان»: the name is in apposition to the whole title.
    if (clause.isComma(index) && index > end + 1) {
      const last = withApposition(clause, index, limit);
      let isNamed = false;
      for (let at = index + 1; at < last; at++) if (clause.mentionAt(at)?.type === 'PER') isNamed = true;
      return isNamed ? last : end;
    }
    if (clause.isComma(index) || clause.isVerb(index) || clause.isComplementiser(index)) return end;
    if (clause.isA(index, WordClass.preposition) && index > end + 1 && clause.bare(index) !== 'من') return end;
    const mention = clause.mentionAt(index);
    if (mention?.type !== 'PER' || mention.to > limit) continue;
    const before = clause.word(index - 1)!;
    const isClosed =
      before.isDefinite || before.isAdjective || before.name !== 0 || (before.triggers & Trigger.honorific) !== 0;
    return isClosed && index > end + 1 ? mention.to : end;
  }
  return end;
}

/** Extends a phrase over «، الاسم،» and «، مدير المركز،» (A.2 source). */
export function withApposition(clause: Clause, end: number, limit: number): number {
  let last = end;
  for (let guard = 0; guard < 4; guard++) {
    if (!clause.isComma(last) || last + 1 >= limit) break;
    const from = last + 1;
    const word = clause.word(from);
    if (!word || clause.isPunctuation(from)) break;
    if (clause.isA(from, WordClass.relative) && isDocument(clause, end)) {
      // «الدراسة، التي أنجزتها شركة س، أن»: a relative that names the makers of a document, closed before the linker.
      let at = from;
      while (at < limit && !clause.isComma(at)) at++;
      if (at < limit - 1 || at - from > 8) break;
      last = at;
      continue;
    }
    if (/^ل(?:بي|سي)?$/.test(word.norm)) break;
    if (isAnonymityClause(clause, from)) {
      let at = from;
      while (at < limit && !clause.isComma(at)) at++;
      last = at;
      continue;
    }
    const isTitle =
      (word.triggers & (Trigger.role | Trigger.honorific | Trigger.rank)) !== 0 &&
      word.conjunction === '' &&
      word.preposition === '';
    const isName =
      word.preposition === '' &&
      word.conjunction === '' &&
      !clause.isVerb(from) &&
      ((word.nameUsual & personName) !== 0 ||
        clause.mentionAt(from)?.type === 'PER' ||
        isUnknownName(clause, from) ||
        (clause.word(from + 1) !== undefined &&
          clause.isWord(from + 1) &&
          (clause.word(from + 1)!.nameSure & personName) !== 0 &&
          !word.isDefinite &&
          word.classes === 0));
    const isLeadNoun = (word.nouns & NounClass.apposed) !== 0 && word.conjunction === '' && word.preposition === '';
    // «مدرب الفريق، الصربي ميلان يوفانوف،»
    const following = clause.word(from + 1);
    const isOrigin =
      word.isAdjective &&
      word.isDefinite &&
      following !== undefined &&
      ((following.nameUsual & personName) !== 0 ||
        clause.mentionAt(from + 1)?.type === 'PER' ||
        isUnknownName(clause, from + 1));
    if (!isTitle && !isName && !isLeadNoun && !isOrigin && !isClosedApposition(clause, from, limit)) break;
    if (clause.isA(from, WordClass.time | WordClass.connective) || clause.isComplementiser(from)) break;
    const phraseEnd = nounPhraseEnd(clause, from, limit, 'open');
    if (phraseEnd === from) break;
    // A word that is a name only for want of another reading needs its closing comma: «، فر السائق» is a clause.
    const isGuess =
      !isTitle && !isLeadNoun && (word.nameUsual & personName) === 0 && clause.mentionAt(from) === undefined;
    if (isGuess && !clause.isComma(phraseEnd) && phraseEnd !== limit) break;
    // Apposition is closed by a comma, the limit, or a circumstance.
    last = phraseEnd;
  }
  return last;
}

/** A bare noun phrase that fills a comma pair right before the linker: «شركة س، عملاق الصناعة، أن». */
function isClosedApposition(clause: Clause, from: number, limit: number): boolean {
  const word = clause.word(from)!;
  if (
    word.classes !== 0 ||
    word.conjunction !== '' ||
    word.preposition !== '' ||
    clause.isVerb(from) ||
    word.cues.length > 0
  )
    return false;
  const end = nounPhraseEnd(clause, from, limit, 'open');
  return end > from + 1 && clause.isComma(end) && end + 1 === limit;
}

function isDocument(clause: Clause, end: number): boolean {
  return clause.isNoun(end - 1, NounClass.document);
}

/** A word that nothing else explains, between commas after a title: «، بايك أون جيو،». */
function isUnknownName(clause: Clause, index: number): boolean {
  const word = clause.word(index)!;
  if (!word.isArabic) return clause.isWord(index);
  return isUnexplained(word);
}

/** «، طلب عدم كشف هويته» bears on credibility and stays in the source (A.2). */
function isAnonymityClause(clause: Clause, from: number): boolean {
  return (
    /^(?:طلب|طلبت|رفض|رفضت|فضل|فضلت|طلبوا|اشترط|اشترطت|لم)$/.test(clause.bare(from)) &&
    [1, 2, 3].some((step) =>
      /^(?:عدم|كشف|الكشف|ذكر|نشر|يكشف|يذكر|تسميته|تسميتها|اسمه|هويته|هويتها|يسمه|تسمه)$/.test(clause.norm(from + step)),
    )
  );
}

/** End of «في مؤتمر صحفي مشترك» and the like: the phrase up to a comma, a definite title, or the limit. */
export function prepositionalPhraseEnd(clause: Clause, from: number, limit: number): number {
  let index = from + 1;
  const first = clause.word(index);
  if (!first) return index;
  let isClosed = false;
  while (index < limit) {
    if (clause.isPunctuation(index)) {
      const quotation = clause.opens(index);
      if (quotation && quotation.close > 0 && quotation.close < limit) {
        index = quotation.close + 1;
        continue;
      }
      if (clause.mark(index) === '(') {
        while (index < limit && clause.mark(index) !== ')') index++;
        index++;
        continue;
      }
      return clause.isComma(index) ? index + 1 : index;
    }
    const word = clause.word(index)!;
    if (isClosed && !word.isAdjective && word.conjunction === '' && index > from + 1) {
      const startsTitle =
        (word.triggers & (Trigger.role | Trigger.honorific | Trigger.rank)) !== 0 && word.preposition === '';
      const mention = clause.mentionAt(index);
      const startsName = (word.nameSure & personName) !== 0 && (mention === undefined || mention.type === 'PER');
      if (startsTitle || startsName) return index;
    }
    isClosed =
      word.isDefinite ||
      (word.name !== 0 && !word.isCommonNoun) ||
      word.bare.endsWith('ه') ||
      word.bare.endsWith('ها') ||
      isIndefiniteAdjective(word.bare);
    index++;
  }
  return index;
}

function isIndefiniteAdjective(bare: string): boolean {
  return /(?:ي|ى|ية)$/.test(bare);
}

const clauseOpeners = WordClass.connective | WordClass.weakSwitch | WordClass.pronounConnective | WordClass.lianna;

/**
 * The subject before the verb (ATTRIBUTION B.3.2): a relative or personal pronoun right before it, or the noun phrase that
 * opens the clause.
 */
export function subjectBefore(clause: Clause, cueStart: number, hasConjunction: boolean): FoundSource {
  const none: FoundSource = { range: null, position: 'none', next: cueStart };
  const previous = cueStart - 1;
  const sentence = clause.sentenceStart(cueStart);
  if (previous < sentence) return none;
  if (!hasConjunction) {
    if (clause.isA(previous, WordClass.relative))
      return { range: { from: previous, to: cueStart }, position: 'relative', next: cueStart };
    if (
      clause.isA(previous, WordClass.pronoun | WordClass.pronounConnective) &&
      !/^(?:فإن|ولأن|لأن)$/.test(clause.norm(previous))
    )
      return { range: { from: previous, to: cueStart }, position: 'pronoun', next: cueStart };
    if (isPronounAfterConnective(clause, previous))
      return { range: { from: previous, to: cueStart }, position: 'pronoun', next: cueStart };
  }
  const afterAmma = ammaBefore(clause, cueStart, sentence);
  if (hasConjunction && afterAmma < 0) return none;
  if (afterAmma >= 0) {
    const end = withApposition(clause, nounPhraseEnd(clause, afterAmma, cueStart, 'open'), cueStart);
    return end > afterAmma ? { range: { from: afterAmma, to: end }, position: 'before', next: cueStart } : none;
  }
  const outlet = clause.closes(previous);
  const opensClause =
    outlet !== undefined &&
    (outlet.open === sentence || clause.isA(outlet.open - 1, clauseOpeners) || clause.isComma(outlet.open - 1));
  if (outlet && opensClause && previous - outlet.open <= 4 && outlet.open >= sentence)
    return { range: { from: outlet.open + 1, to: previous }, position: 'before', next: cueStart, isAdjacent: true };
  let start = previous;
  while (start > sentence && !isClauseBoundary(clause, start - 1)) start--;
  // The phrase may hold one comma pair: «X، مدير Y، قال».
  const segments = [start];
  for (let guard = 0; guard < 3; guard++) {
    const comma = start - 1;
    if (comma <= sentence || !clause.isComma(comma)) break;
    let earlier = comma - 1;
    while (earlier > sentence && !isClauseBoundary(clause, earlier - 1)) earlier--;
    start = earlier;
    segments.push(start);
  }
  for (const candidate of segments.reverse()) {
    let from = candidate;
    while (from < cueStart && isLeadIn(clause, from)) from++;
    if (from >= cueStart || clause.isPunctuation(from)) continue;
    const word = clause.word(from)!;
    if (word.preposition !== '' && word.nameSure === 0) continue;
    if (opensCircumstance(clause, from) || !mayAct(clause, from) || isDateline(clause, cueStart)) continue;
    let end = nounPhraseEnd(clause, from, cueStart, 'open');
    if (end === from) continue;
    end = withApposition(clause, end, cueStart);
    let rest = end;
    for (let guard = 0; guard < 12 && rest < cueStart; guard++) {
      // «وكان المرصد -ومقره المدينة- قد ذكر»
      const dash = closingDash(clause, rest, cueStart);
      const isBetween =
        clause.isComma(rest) ||
        clause.isA(rest, WordClass.time | WordClass.adverb | WordClass.verbalParticle | WordClass.negation);
      if (dash < 0 && !isBetween) break;
      rest = Math.max(rest, dash) + 1;
    }
    if (rest === cueStart)
      return { range: { from, to: end }, position: 'before', next: cueStart, isAdjacent: isWhole(clause, from) };
    // A relative clause or a circumstance between subject and verb: «الصندوق الذي يتخذ من واشنطن مقرا يصر».
    if (clause.isA(end, WordClass.relative) && cueStart - end <= 12 && noCommaBetween(clause, end, cueStart))
      return { range: { from, to: cueStart }, position: 'before', next: cueStart };
    const isCircumstance =
      isPreposition(clause.bare(end)) ||
      clause.isA(end, WordClass.preposition) ||
      (clause.isComma(end) &&
        (isPreposition(clause.bare(end + 1)) || clause.isA(end + 1, WordClass.preposition | WordClass.time)));
    if (isCircumstance && cueStart - end <= 14 && noVerbBetween(clause, end, cueStart))
      return { range: { from, to: end }, position: 'before', next: cueStart };
  }
  return asyndeticSubject(clause, cueStart, sentence) ?? none;
}

/**
 * «في تقرير إعلامي أفاد بأن», «مع ثمانية ناجين قالوا إن»: a relative clause after an indefinite noun has no pronoun; the noun
 * itself is the source.
 */
function asyndeticSubject(clause: Clause, cueStart: number, sentence: number): FoundSource | undefined {
  for (let from = cueStart - 1; from >= Math.max(sentence, cueStart - 5); from--) {
    const word = clause.word(from);
    if (!word || clause.isPunctuation(from) || word.isDefinite || word.conjunction !== '') return undefined;
    if (word.preposition !== '' || clause.isVerb(from)) return undefined;
    if ((word.classes & ~(WordClass.quantifier | WordClass.ordinalAdjective | WordClass.speechNoun)) !== 0)
      return undefined;
    const isSpeaker =
      (word.nouns & (NounClass.group | NounClass.person | NounClass.anonymous | NounClass.document)) !== 0;
    if (!isSpeaker || nounPhraseEnd(clause, from, cueStart, 'open') !== cueStart) continue;
    // «عن خطة تقول إنها مكلفة»: the pronoun takes the thing up again, and somebody else says so.
    const isThing = (word.nouns & NounClass.document) !== 0;
    if (isThing && /^ب?[أإا]ن(?:ه|ها|هم)$/.test(clause.norm(cueStart + 1))) return undefined;
    // «ثمانية ناجين», «18 نائبا»
    const isCounted = clause.isNumber(from - 1) || clause.isA(from - 1, WordClass.quantifier);
    const start = isCounted && clause.word(from - 1)?.isDefinite !== true ? from - 1 : from;
    return { range: { from: start, to: cueStart }, position: 'before', next: cueStart, isAdjacent: true };
  }
  return undefined;
}

/** «كما أنها طالبت», «إلا أنه رأى», «لأنه قال»: the pronoun of a complementiser that no cue governs (A.2: pronouns count). */
function isPronounAfterConnective(clause: Clause, index: number): boolean {
  const norm = clause.norm(index);
  if (/^و?لأن(?:ه|ها|هم)$/.test(norm)) return true;
  return /^[أإا]ن(?:ه|ها|هم)$/.test(norm) && /^و?(?:كما|إلا|الا|غير|بيد|رغم|مع|حتى)$/.test(clause.norm(index - 1));
}

/** The phrase opens its clause: nothing but a connective or a mark before it. */
function isWhole(clause: Clause, from: number): boolean {
  const sentence = clause.sentenceStart(from);
  return (
    from === sentence ||
    clause.isComplementiser(from - 1) ||
    clause.isA(from - 1, clauseOpeners | WordClass.verbalParticle) ||
    clause.isPunctuation(from - 1)
  );
}

/** «وبخصوص شروط الإنتاج», «وبشكل عام», «علي الجانب الآخر»: what stands before the verb says when or of what, not who. */
function opensCircumstance(clause: Clause, index: number): boolean {
  const { norm } = clause.word(index)!;
  if (/^[وف]?(?:علي|الي|فى)$/.test(norm)) return clause.word(index + 1)?.isDefinite === true;
  if (clause.mentionAt(index)) return false;
  return /^[وف]?ب(?:خصوص|شأن|شكل|صورة|عنوان|حسب|النسبة|مناسبة|حضور|رعاية|موجب|فضل|سبب|مقابل|موازاة|دوره|دورها|حلول)/.test(
    norm,
  );
}

/**
 * Before its verb a subject is definite or one of those who speak (B.3.2): «خلعت الحجاب», «ارتفاع الأسعار يعود», «وسيقود الفريق»
 * are none.
 */
function mayAct(clause: Clause, index: number): boolean {
  const head = index + determinerLength(clause, index);
  const word = clause.word(head)!;
  return (
    head > index ||
    word.isDefinite ||
    !word.isArabic ||
    clause.isNumber(head) ||
    clause.mentionAt(head) !== undefined ||
    word.nameUsual !== 0 ||
    word.triggers !== 0 ||
    (word.nouns & (NounClass.group | NounClass.person | NounClass.anonymous | NounClass.document)) !== 0 ||
    word.speech > 0 ||
    isRelatedPerson(word) ||
    // «نقابه المخابز»: a construct closed by a definite noun.
    (word.verb < 0.3 && word.conjunction === '' && clause.word(head + 1)?.isDefinite === true) ||
    (word.classes & (WordClass.quantifier | WordClass.ordinalAdjective)) !== 0
  );
}

/** «واشنطن - وكالات», «رام الله (وكالات)»: where and through whom a report came stands before its verb. */
function isDateline(clause: Clause, cueStart: number): boolean {
  const last = clause.mark(cueStart - 1) === ')' ? cueStart - 2 : cueStart - 1;
  return cueStart <= 12 && /^و?(?:وكالات|الوكالات)$/.test(clause.norm(last));
}

function noCommaBetween(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (clause.isComma(index)) return false;
  return true;
}

function noVerbBetween(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (clause.isVerb(index) && !clause.isA(index, WordClass.verbalParticle)) return false;
  return true;
}

function isLeadIn(clause: Clause, index: number): boolean {
  return (
    clause.isA(index, clauseOpeners | WordClass.verbalParticle | WordClass.negation) ||
    clause.norm(index) === 'وكان' ||
    clause.norm(index) === 'وكانت'
  );
}

function isClauseBoundary(clause: Clause, index: number): boolean {
  if (clause.isPunctuation(index)) {
    const mark = clause.mark(index);
    return (
      mark !== '"' &&
      mark !== '-' &&
      mark !== '(' &&
      mark !== ')' &&
      mark !== '#' &&
      mark !== '_' &&
      mark !== '»' &&
      mark !== '«' &&
      mark !== '“' &&
      mark !== '”' &&
      mark !== '/'
    );
  }
  return clause.isComplementiser(index) || clause.isA(index, clauseOpeners | WordClass.relative);
}

/** Index after «أما» when the cue answers it with ف: «أما وزير الزراعة فقال». */
function ammaBefore(clause: Clause, cueStart: number, sentence: number): number {
  for (let index = cueStart - 1; index >= Math.max(sentence, cueStart - 20); index--)
    if (/^(?:أما|وأما|اما)$/.test(clause.norm(index)) && !isPreposition(clause.bare(index + 1))) return index + 1;
  return -1;
}
