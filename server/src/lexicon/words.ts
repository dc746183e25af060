import type { CueLexicon, CueReading } from './cues';

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
  short: 1 << 15,
  rubric: 1 << 16,
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
