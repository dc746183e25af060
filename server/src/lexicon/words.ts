import { foldL2, keyL2, normaliseL1 } from '../text/normalise';
import { type CueReading, compileCues, type CueLexicon } from './cues';
import { LineTable } from './lineTable';
import { readTable, readWordLists } from './table';
import { WordCache } from './wordCache';

/** Closed classes of `function-words.tsv`, as bits of `Word.classes`. */
export const WordClass = {
  preposition: 1 << 0,
  suffixedPreposition: 1 << 1,
  anna: 1 << 2,
  inna: 1 << 3,
  bianna: 1 << 4,
  lianna: 1 << 5,
  negatedComplementiser: 1 << 6,
  relative: 1 << 7,
  what: 1 << 8,
  demonstrative: 1 << 9,
  pronoun: 1 << 10,
  connective: 1 << 11,
  pronounConnective: 1 << 12,
  negation: 1 << 13,
  verbalParticle: 1 << 14,
  weakSwitch: 1 << 15,
  question: 1 << 16,
  time: 1 << 17,
  adverb: 1 << 18,
  quantifier: 1 << 19,
  speechNoun: 1 << 20,
  ordinalAdjective: 1 << 21,
} as const;

const complementiser = WordClass.anna | WordClass.inna | WordClass.bianna | WordClass.lianna;

const classByName: Readonly<Record<string, number>> = {
  preposition: WordClass.preposition,
  'suffixed-preposition': WordClass.suffixedPreposition,
  'complementiser-anna': WordClass.anna,
  'complementiser-inna': WordClass.inna,
  'complementiser-bianna': WordClass.bianna,
  'complementiser-lianna': WordClass.lianna,
  'complementiser-neg': WordClass.negatedComplementiser,
  relative: WordClass.relative,
  what: WordClass.what,
  demonstrative: WordClass.demonstrative,
  pronoun: WordClass.pronoun,
  connective: WordClass.connective,
  'pronoun-connective': WordClass.pronounConnective,
  negation: WordClass.negation,
  'verbal-particle': WordClass.verbalParticle,
  'weak-switch': WordClass.weakSwitch,
  question: WordClass.question,
  time: WordClass.time,
  adverb: WordClass.adverb,
  quantifier: WordClass.quantifier,
  'speech-noun': WordClass.speechNoun,
  'ordinal-adjective': WordClass.ordinalAdjective,
};

/** Classes of nouns of `noun-classes.tsv`, as bits of `Word.nouns`; the table has an example of each. */
export const NounClass = {
  document: 1 << 0,
  anonymous: 1 << 1,
  group: 1 << 2,
  person: 1 << 3,
  outlet: 1 << 4,
  press: 1 << 5,
  named: 1 << 6,
  manner: 1 << 7,
  occasion: 1 << 8,
  placed: 1 << 9,
  content: 1 << 10,
  medium: 1 << 11,
  apposed: 1 << 12,
  'own-clause': 1 << 13,
  charged: 1 << 14,
} as const;

/** Nouns of what can be a source: «وفقا لدراسة», «بحسب شهود». */
export const speakers =
  NounClass.document | NounClass.anonymous | NounClass.group | NounClass.person | NounClass.outlet;

/** Trigger classes of `triggers.tsv` (ATTRIBUTION D), as bits of `Word.triggers`. Single words only. */
export const Trigger = {
  role: 1 << 0,
  honorific: 1 << 1,
  rank: 1 << 2,
  organisation: 1 << 3,
  media: 1 << 4,
  document: 1 << 5,
  anonymous: 1 << 6,
  namePart: 1 << 7,
  place: 1 << 8,
  facility: 1 << 9,
  event: 1 << 10,
  kin: 1 << 11,
  date: 1 << 12,
} as const;

const triggerByClass: Readonly<Record<string, number>> = {
  ROLE: Trigger.role,
  HONOR: Trigger.honorific,
  RANK: Trigger.rank,
  ORG: Trigger.organisation,
  MEDIA: Trigger.media,
  DOC: Trigger.document,
  ANON: Trigger.anonymous,
  NAMEPART: Trigger.namePart,
  GPE: Trigger.place,
  LOC: Trigger.place,
  FAC: Trigger.facility,
  EVENT: Trigger.event,
  REL: Trigger.kin,
  DATE: Trigger.date,
};

/** Name codes of `names.tsv`, as bits of `Word.name` (see the table's README for the letters). */
export const NameCode = {
  GM: 1 << 0,
  GF: 1 << 1,
  GS: 1 << 2,
  XM: 1 << 3,
  XF: 1 << 4,
  XS: 1 << 5,
  XP: 1 << 6,
  LC: 1 << 7,
  LT: 1 << 8,
  LR: 1 << 9,
  LF: 1 << 10,
  LH: 1 << 11,
  OM: 1 << 12,
  OC: 1 << 13,
  OS: 1 << 14,
  OP: 1 << 15,
  OI: 1 << 16,
  OH: 1 << 17,
  NB: 1 << 18,
  NP: 1 << 19,
  TT: 1 << 20,
  MN: 1 << 21,
  EV: 1 << 22,
  PR: 1 << 23,
} as const;

/** Any code of a person's name. */
export const personName =
  NameCode.GM | NameCode.GF | NameCode.GS | NameCode.XM | NameCode.XF | NameCode.XS | NameCode.XP;
/** Any code of a place's name, but for place head nouns. */
export const placeName = NameCode.LC | NameCode.LT | NameCode.LR | NameCode.LF;
/** Any code of an organisation's name, but for head nouns. */
export const organisationName = NameCode.OM | NameCode.OC | NameCode.OS | NameCode.OP | NameCode.OI;

/** A written word and what is joined to it. */
export interface WordParts {
  /** Normal form L1. */
  readonly norm: string;
  /** Without a proclitic و or ف where the rest is a known word; otherwise `norm`. */
  readonly bare: string;
  /** Without conjunction, fused preposition and article: «وبالحكومة» gives «حكومة». */
  readonly stem: string;
  /** و or ف read off for `bare`, or ''. */
  readonly conjunction: string;
  /** ب, ل or ك read off before the article or a known noun, or ''. */
  readonly preposition: string;
  readonly isDefinite: boolean;
}

/** All that is known of a written word apart from its context. One object a word form, shared by all its tokens. */
export interface Word extends WordParts {
  /** Counts the words that the lexicon made, from 0: for what is kept beside a word. */
  readonly number: number;
  /** A definite relational adjective or one of the closed list of title adjectives: «الروسية»، «السابق». */
  readonly isAdjective: boolean;
  readonly isArabic: boolean;
  /** Bits of {@link WordClass}. */
  readonly classes: number;
  /** Bits of {@link NounClass}. */
  readonly nouns: number;
  /** Bits of {@link Trigger}. */
  readonly triggers: number;
  /** Gender of the trigger («وزيرة» f), or ''. */
  readonly triggerGender: string;
  /** Bits of {@link NameCode}: every reading. */
  readonly name: number;
  /** Readings without a star: the word is hardly ever an ordinary word. */
  readonly nameSure: number;
  /** Readings with at most one star. */
  readonly nameUsual: number;
  /** How surely the word, without و ف س, is a finite verb: 0 to 1, from its neighbours in the news corpus. */
  readonly verb: number;
  /** Takes the article now and then, as names hardly ever do. */
  readonly isCommonNoun: boolean;
  /** How often the word, with the article, stands as the subject of a verb of speech: above 0 for those who speak. */
  readonly speech: number;
  /** A common noun with a possessive pronoun: «رفضه», «عملاءها». */
  readonly isPossessed: boolean;
  readonly cues: readonly CueReading[];
}

/** The compiled word tables. Look-ups are cached by form; the cache is bounded. */
export interface WordLexicon {
  readonly cues: CueLexicon;
  /** What is known of one token's text. */
  word(form: string): Word;
  /** What is known of the token between two offsets of a text. */
  wordIn(text: string, from: number, to: number): Word;
  /** A word and what is joined to it: a part of what `word` finds, for a fraction of its cost. */
  partsOf(form: string): WordParts;
}

/** Bits of {@link NameCode} of a word of `names.tsv`. */
interface NameEntry {
  readonly all: number;
  readonly sure: number;
  readonly usual: number;
}

interface TriggerEntry {
  readonly bits: number;
  readonly gender: string;
}

/** The share of a noun of which only its meaning says that it speaks. */
const leastSpeech = 0.01;

/** Compiles the word tables. Linear in their text; long tables are read where a word is looked up. */
export function compileWords(texts: {
  readonly cues: string;
  readonly triggers: string;
  readonly names: string;
  readonly functionWords: string;
  readonly nounClasses: string;
  readonly verbs: string;
  readonly wholeWords: string;
  readonly commonNouns: string;
  readonly adjectives: string;
  readonly speakingNouns: string;
}): WordLexicon {
  const cues = compileCues(texts.cues);
  const verbs = new ShareTable(new LineTable(texts.verbs));
  const wholeWords = new LineTable(texts.wholeWords);
  const classes = new Map<string, number>();
  for (const [name, words] of readWordLists(texts.functionWords)) {
    const bit = classByName[name] ?? 0;
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit);
  }
  // Newspapers that write no hamza at the beginning of a word (B.1): «امس», «احد», «اثناء». Complementisers are listed in
  // the table in every spelling, and two letters may be a part of a foreign name («اف ام», «او تي في»).
  for (const [word, bits] of [...classes]) {
    const plain = word.replace(/^[أإآ]/, 'ا');
    if (plain.length > 2 && (bits & complementiser) === 0 && !classes.has(plain)) classes.set(plain, bits);
  }
  const nouns = new Map<string, number>();
  for (const [name, words] of readWordLists(texts.nounClasses)) {
    const bit = (NounClass as Readonly<Record<string, number>>)[name] ?? 0;
    for (const word of words) nouns.set(word, (nouns.get(word) ?? 0) | bit);
  }
  const triggers = new Map<string, TriggerEntry>();
  for (const row of readTable(texts.triggers)) {
    const form = normaliseL1(row.trigger ?? '').replace(/\.$/, '');
    const bit = triggerByClass[row.class ?? ''] ?? 0;
    if (bit === 0 || form.includes(' ')) continue;
    const known = triggers.get(form);
    triggers.set(form, { bits: (known?.bits ?? 0) | bit, gender: known?.gender ?? row.gender ?? '' });
  }
  const names = new NameTable(texts.names);
  const commonNouns = new LineTable(texts.commonNouns);
  // Without their hamza or dots («ابقاء», «علي المستوى») words are known by their L2 key.
  const nounKeys = new LineTable(texts.commonNouns, foldL2);
  const verbKeys = new ShareTable(new LineTable(texts.verbs, foldL2));
  const isNoun = (form: string): boolean =>
    commonNouns.has(form) || (form.startsWith('ا') && nounKeys.has(keyL2(form)));
  const adjectives = new LineTable(texts.adjectives);
  const speakingNouns = new ShareTable(new LineTable(texts.speakingNouns));
  /** The common noun that a possessive pronoun ends («رفضه» gives «رفض»), or ''. */
  const possessedNoun = (word: string): string => {
    for (const suffix of ['هما', 'هم', 'ها', 'نا', 'ه']) {
      if (!word.endsWith(suffix) || word.length - suffix.length < 3) continue;
      const rest = word.slice(0, -suffix.length);
      if (commonNouns.has(rest)) return rest;
      if (rest.endsWith('ت') && commonNouns.has(`${rest.slice(0, -1)}ة`)) return `${rest.slice(0, -1)}ة`;
      if (/[ؤئ]$/.test(rest) && commonNouns.has(`${rest.slice(0, -1)}ء`)) return `${rest.slice(0, -1)}ء`;
    }
    return '';
  };
  const isPossessed = (word: string): boolean => possessedNoun(word) !== '';
  /** Titles and kin speak whether or not the news let them: «شقيقه», «محاميتها». */
  const speechOf = (stem: string): number => {
    const share = speakingNouns.get(stem);
    if (share !== undefined) return share;
    const owned = possessedNoun(stem);
    if (owned === '') return 0;
    const isHuman = ((triggers.get(owned)?.bits ?? 0) & (Trigger.role | Trigger.rank | Trigger.kin)) !== 0;
    return speakingNouns.get(owned) ?? (isHuman ? leastSpeech : 0);
  };
  // What may stand behind a proclitic: without this, «بوفنارة» would be ب and «وفنارة».
  const isOrdinary = (form: string): boolean =>
    isNoun(form) || isKnown(form) || verbs.get(form) !== undefined || cues.has(form) || isPossessed(form);
  const isKnown = (form: string): boolean => classes.has(form) || triggers.has(form) || names.get(form) !== undefined;
  // «لليبيا», «للبنان»: ل before a name that begins with ل itself, not before the article.
  const isLamName = (form: string): boolean =>
    ((names.get(form.slice(1))?.sure ?? 0) & (placeName | personName)) !== 0 && !isKnown(`ال${form.slice(2)}`);
  const partsOf = (form: string): WordParts => {
    const norm = normaliseL1(form);
    const first = norm.charCodeAt(0);
    let bare = norm;
    let conjunction = '';
    if ((first === 0x648 || first === 0x641) && norm.length > 2 && !isKnown(norm)) {
      const rest = norm.slice(1);
      // «وجود» and «وسائل» keep their و although «جود» and «سائل» are words.
      const isSurelyTwo = classes.has(rest) || hasArticle(rest) || cues.has(rest);
      if (isSurelyTwo || (norm.length > 3 && !wholeWords.has(norm) && isOrdinary(rest))) {
        bare = rest;
        conjunction = norm.charAt(0);
      }
    }
    let stem = bare;
    let preposition = '';
    let isDefinite = false;
    if (bare.startsWith('ال') && bare.length > 4) {
      stem = bare.slice(2);
      isDefinite = true;
    } else if (bare.startsWith('لل') && bare.length > 4 && isLamName(bare)) {
      stem = bare.slice(1);
      preposition = 'ل';
    } else if (bare.startsWith('لل') && bare.length > 4) {
      stem = bare.slice(2);
      preposition = 'ل';
      isDefinite = true;
    } else if (/^[بك]ال/.test(bare) && bare.length > 5) {
      stem = bare.slice(3);
      preposition = bare.charAt(0);
      isDefinite = true;
    } else if (
      /^[بلك]/.test(bare) &&
      bare.length > 3 &&
      !isKnown(bare) &&
      !wholeWords.has(bare) &&
      isOrdinary(bare.slice(1))
    ) {
      stem = bare.slice(1);
      preposition = bare.charAt(0);
    }
    return { norm, bare, stem, conjunction, preposition, isDefinite };
  };
  let made = 0;
  const build = (form: string): Word => {
    const { norm, bare, stem, conjunction, preposition, isDefinite } = partsOf(form);
    const first = norm.charCodeAt(0);
    const isArabic = first >= 0x620 && first <= 0x6ff && !(first >= 0x660 && first <= 0x669);
    const exact = triggers.get(bare);
    const trigger = exact ?? triggers.get(stem) ?? triggers.get(`ال${stem}`);
    const name = names.get(norm) ?? names.get(bare) ?? names.get(stem) ?? names.get(`ال${stem}`);
    const unprefixed = bare.startsWith('س') && verbs.get(bare) === undefined ? bare.slice(1) : bare;
    const verb =
      verbs.get(norm) ??
      verbs.get(bare) ??
      verbs.get(unprefixed) ??
      (bare.startsWith('ا') ? verbKeys.get(keyL2(bare)) : undefined) ??
      0;
    const wordClasses = classes.get(norm) ?? classes.get(bare) ?? 0;
    const isNisba = isDefinite && stem.length >= 4 && /(?:ي|ى|ية|يون|يين|يان|يتان|يات)$/.test(stem);
    return {
      number: made++,
      norm,
      bare,
      stem,
      conjunction,
      preposition,
      isDefinite,
      isAdjective:
        (isNisba && (((name?.all ?? 0) & NameCode.NB) !== 0 || !commonNouns.has(stem))) ||
        (isDefinite && adjectives.has(`ال${stem}`)) ||
        (wordClasses & WordClass.ordinalAdjective) !== 0,
      isArabic,
      classes: wordClasses,
      nouns: (nouns.get(bare) ?? 0) | (nouns.get(stem) ?? 0) | (nouns.get(norm) ?? 0),
      triggers: (trigger?.bits ?? 0) | titleBits(name?.usual ?? 0),
      triggerGender: trigger?.gender ?? '',
      name: name?.all ?? 0,
      nameSure: name?.sure ?? 0,
      nameUsual: name?.usual ?? 0,
      verb,
      isCommonNoun: isNoun(stem) || isNoun(bare),
      speech: speechOf(stem),
      isPossessed: !isDefinite && name === undefined && isPossessed(stem),
      cues: isArabic ? cues.read(norm) : [],
    };
  };
  const cache = new WordCache(build);
  return {
    cues,
    partsOf,
    word: (form) => cache.get(form, 0, form.length),
    wordIn: (text, from, to) => cache.get(text, from, to),
  };
}

/** Words with a number in the column `share`. */
class ShareTable {
  private readonly share: number;

  constructor(private readonly table: LineTable) {
    this.share = table.columnOf('share');
  }

  /** The share of a word, of the last line where several are found by it; undefined for words that the table has not. */
  get(key: string): number | undefined {
    let last = -1;
    for (let line = this.table.find(key); line >= 0; line = this.table.find(key, line)) last = line;
    return last < 0 ? undefined : Number(this.table.cell(last, this.share));
  }
}

/** `names.tsv` by whole words. */
class NameTable {
  private readonly table: LineTable;
  private readonly codes: number;

  constructor(text: string) {
    this.table = new LineTable(text);
    this.codes = this.table.columnOf('codes');
  }

  /** What a word may be as a name; undefined where the table has not the word or no code for it. */
  get(word: string): NameEntry | undefined {
    for (let line = this.table.find(word); line >= 0; line = this.table.find(word, line)) {
      const entry = readCodes(this.table.cell(line, this.codes));
      if (entry) return entry;
    }
    return undefined;
  }
}

function readCodes(codes: string): NameEntry | undefined {
  if (codes.startsWith('^')) return undefined;
  let all = 0;
  let sure = 0;
  let usual = 0;
  for (const code of codes.split(',')) {
    const bit = (NameCode as Readonly<Record<string, number>>)[code.replace(/\*+$/, '')] ?? 0;
    all |= bit;
    if (!code.endsWith('*')) sure |= bit;
    if (!code.endsWith('**')) usual |= bit;
  }
  return all === 0 ? undefined : { all, sure, usual };
}

/** Titles and organisation heads of the name table count as triggers. */
function titleBits(usual: number): number {
  return ((usual & NameCode.TT) !== 0 ? Trigger.role : 0) | ((usual & NameCode.OH) !== 0 ? Trigger.organisation : 0);
}

function hasArticle(form: string): boolean {
  return /^(?:[بك]?ال|لل)./.test(form) && form.length > 4;
}
