import { NameCode, NounClass, personName, Trigger, type Word, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import type { Identity } from './voices';

/** Where in the document. */
export interface Position {
  readonly paragraph: number;
  /** Token of the paragraph. */
  readonly token: number;
}

/** What a noun phrase says of somebody: «وزير الخارجية الروسي». Words are stems without article and proclitics. */
export interface Description {
  /** Nouns that say what he, she or it is. More than one where the phrase has appositions. */
  readonly heads: ReadonlySet<string>;
  /** The other words, but for those that tell nothing apart: «الجديد», «هيئة». */
  readonly words: ReadonlySet<string>;
  /** Whether one of them is an ordinary noun, which names a field: «الاتحاد الدولي لكرة القدم», not «بنك باركليز». */
  readonly hasField: boolean;
  /** Relational adjectives without gender: they tell «السلطات السعودية» from «السلطات التركية». */
  readonly nisbas: ReadonlySet<string>;
}

/** Somebody with a description, and where the article gives it. */
export interface Introduction extends Position, Description {
  readonly identity: Identity;
  /** By which dignities they are called: «سمو». */
  readonly courtesies: readonly string[];
}

/** Introductions of one head that are looked at for a description: bounds its cost. */
const candidateLimit = 16;

/** A description that comes before its introduction: in a headline and the paragraph under it. */
const headlineParagraphs = 2;

/** Who is what in one document, by the nouns that say it (ATTRIBUTION B.6, 1 to 5). */
export class Introductions {
  private readonly byHead = new Map<string, Introduction[]>();
  private readonly byCourtesy = new Map<string, Introduction[]>();

  /** Introductions of one head must come in text order; those heard while speakers are sought go into another index. */
  add(introduction: Introduction): void {
    for (const head of introduction.heads) push(this.byHead, head, introduction);
    for (const courtesy of introduction.courtesies) push(this.byCourtesy, courtesy, introduction);
  }

  /** Who was last called by a dignity before a place («صاحب السمو الأمير فلان … سموه»). */
  called(courtesy: string, place: Position): Introduction | null {
    const known = this.byCourtesy.get(courtesy) ?? [];
    return known[countBefore(known, place) - 1] ?? null;
  }

  /** The introduction before a place whose description says all that this one says, the nearest first. */
  before(description: Description, place: Position): Introduction | null {
    for (const head of description.heads) {
      const known = this.byHead.get(head);
      if (!known) continue;
      const end = countBefore(known, place);
      for (let at = end - 1; at >= Math.max(0, end - candidateLimit); at--)
        if (says(known[at]!, description)) return known[at]!;
    }
    return null;
  }

  /**
   * As {@link before}, for a description that comes before its introduction: the first one after it, which for a
   * description under the headline must be the only one.
   */
  after(description: Description, place: Position): Introduction | null {
    for (const head of description.heads) {
      const known = this.byHead.get(head);
      if (!known) continue;
      const start = countBefore(known, place);
      let found: Introduction | null = null;
      for (let at = start; at < Math.min(known.length, start + candidateLimit); at++) {
        if (!says(known[at]!, description)) continue;
        if (place.paragraph < headlineParagraphs) return known[at]!;
        if (found && found.identity.key !== known[at]!.identity.key) return null;
        found ??= known[at]!;
      }
      if (found) return found;
    }
    return null;
  }
}

function push(map: Map<string, Introduction[]>, key: string, introduction: Introduction): void {
  const known = map.get(key);
  if (known) known.push(introduction);
  else map.set(key, [introduction]);
}

function countBefore(sorted: readonly Position[], place: Position): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { paragraph, token } = sorted[middle]!;
    if (paragraph < place.paragraph || (paragraph === place.paragraph && token < place.token)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an introduction says all that a description says. Nisbas are left out freely, words are not. */
function says(introduction: Introduction, { words, nisbas }: Description): boolean {
  for (const word of words) if (!introduction.words.has(word)) return false;
  if (introduction.nisbas.size === 0)
    return nisbas.size === 0 || introduction.identity.speaker.kind === 'person' || !introduction.hasField;
  for (const nisba of nisbas) if (!introduction.nisbas.has(nisba)) return false;
  return true;
}

/** Words that tell nobody apart: who holds an office today is also its new, present, outgoing holder. */
const idle =
  /^(?:جديد|جديدة|حالي|حالية|منتهية|ولايته|ولايتها|مكلف|مكلفة|معين|معينة|منتخب|منتخبة|مؤقت|مؤقتة|نفسه|نفسها|ذاته|ذاتها|شاب|شابة|شهير|شهيرة|كبير|كبيرة|بارز|بارزة|مذكور|مذكورة|هيئة|منظمة|حكومة|دولة|مملكة|جمهورية|السيد|السيدة|سيد|سيدة|سابق|سابقة|بالغ|بالغة|شمالي|شمالية|جنوبي|جنوبية|شرقي|شرقية|غربي|غربية)$/;

/** Collectives that say less than the noun after «من»: «عدد من الباحثين», «أحد المساهمين». */
const collective = /^(?:عدد|بعض|أحد|إحدى|فريق|مجموعة|مئات|عشرات|آلاف|كثير|العديد|عديد|غالبية|معظم|أغلب|جميع|كل|أكثر)$/;

/**
 * Reads a noun phrase as a description. Its heads are the first noun after titles of courtesy, the nouns after a comma or
 * after a person's name, and the noun that a collective counts.
 */
export function describe(clause: Clause, { from, to }: TokenRange): Description {
  const heads = new Set<string>();
  const words = new Set<string>();
  const nisbas = new Set<string>();
  let hasField = false;
  let expectsHead = true;
  for (let index = from; index < to; index++) {
    const word = clause.word(index)!;
    if (clause.isPunctuation(index)) {
      if (clause.isComma(index)) expectsHead = true;
      continue;
    }
    const name = clause.mentionAt(index);
    if (name?.type === 'PER' && name.to <= to) {
      index = name.to - 1;
      expectsHead = true;
      continue;
    }
    // What a relative clause says of somebody is hardly said of him again.
    if ((word.classes & WordClass.relative) !== 0) break;
    if (!word.isArabic || isParticle(word)) continue;
    // «وزير خارجية الإمارات» and «وزير الخارجية الإماراتي» (B.6, 4: canonical country).
    if (!expectsHead && name && name.to === index + 1 && (name.type === 'GPE' || name.type === 'LOC')) {
      nisbas.add(nisbaKey(word.stem));
      continue;
    }
    const key = descriptionKey(word);
    const isNisba = word.isAdjective && (word.name & NameCode.NB) !== 0;
    if (isNisba && !expectsHead) nisbas.add(nisbaKey(word.stem));
    else if (expectsHead || isAnotherHead(clause, index, from)) {
      if ((word.triggers & (Trigger.honorific | Trigger.rank)) !== 0 && index < to - 1) continue;
      heads.add(key);
      expectsHead = collective.test(word.stem);
    } else if (!idle.test(word.stem)) {
      words.add(key);
      hasField ||= word.isCommonNoun && !word.isAdjective && (word.nameUsual === 0 || word.isDefinite);
    }
  }
  return { heads, words, nisbas, hasField };
}

/** «نتائج دراسة», or a title after a name that the entity stage does not know: «ممتاز السعيد وزير المالية». */
function isAnotherHead(clause: Clause, index: number, from: number): boolean {
  const word = clause.word(index)!;
  const before = clause.word(index - 1)!;
  if ((word.triggers & Trigger.document) !== 0) return index === from + 1 && !before.isDefinite;
  return (
    (word.triggers & Trigger.role) !== 0 &&
    !word.isDefinite &&
    word.preposition === '' &&
    before.triggers === 0 &&
    ((before.nameUsual & personName) !== 0 || (!before.isCommonNoun && !before.isAdjective))
  );
}

const particle =
  WordClass.preposition |
  WordClass.suffixedPreposition |
  WordClass.connective |
  WordClass.demonstrative |
  WordClass.pronoun |
  WordClass.negation |
  WordClass.verbalParticle |
  WordClass.adverb;

function isParticle(word: Word): boolean {
  return (word.classes & particle) !== 0 && !word.isDefinite;
}

/** «لبيان» and «البيان», «باحثون» and «الباحثين» have one key. */
function descriptionKey(word: Word): string {
  const { stem } = word;
  const bare = word.isDefinite ? stem : stem.replace(/^ل(?=بيان|تقرير|دراسة|مصدر|مصادر|وثائق)/, '');
  return bare.length > 5 ? bare.replace(/ين$/, 'ون') : bare;
}

/** «الفرنسي», «فرنسا», «الفرنسيون» have one key, «السعودي» and «السعودية» too. */
function nisbaKey(stem: string): string {
  const key = stem.replace(/^[أإآ]/, 'ا').replace(/^اميرك/, 'امريك');
  return key.length > 4 ? key.replace(/(?:يين|يون|ية|يا|ي|ى|ا|ة)$/, '') : key.replace(/[يا]$/, '');
}

/**
 * Whether a phrase points to somebody known: a definite head («الوزير»), or a title, speaking noun or document whose construct
 * is closed by a definite noun («كاتبة الدولة», «مدير البنك», «بيان المعارضة»), and nobody named in it.
 */
export function isDefiniteDescription(clause: Clause, { from, to }: TokenRange): boolean {
  const head = clause.word(from)!;
  if (!head.isArabic || (head.nameSure & personName) !== 0) return false;
  for (let index = from; index < to; index++) if (clause.mentionAt(index)?.type === 'PER') return false;
  if (head.isDefinite) return true;
  const isDocument = clause.isNoun(from, NounClass.document);
  if (head.preposition !== '') return false;
  if (!isDocument) {
    if ((head.triggers & Trigger.role) === 0 && head.speech === 0) return false;
    if ((head.triggers & (Trigger.anonymous | Trigger.document | Trigger.media)) !== 0) return false;
  }
  for (let index = from + 1; index < to; index++) {
    const word = clause.word(index)!;
    if (isParticle(word) || clause.isPunctuation(index) || word.preposition === 'ب') return false;
    if (word.isDefinite || clause.mentionAt(index)) return true;
  }
  return false;
}
