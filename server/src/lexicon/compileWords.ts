import { normaliseL1 } from '../text/normalise';
import { compileCues, type CueLexicon } from './cues';
import { LineTable } from './lineTable';
import { OrdinaryWords } from './ordinaryWords';
import { WordCache } from './wordCache';
import {
  type NameEntry,
  NameTable,
  readClasses,
  readNouns,
  readTriggers,
  ShareTable,
  type TriggerEntry,
} from './wordTables';
import {
  NameCode,
  NounClass,
  personName,
  placeName,
  Trigger,
  type Word,
  WordClass,
  type WordLexicon,
  type WordParts,
} from './words';

/** The tables of `server/data` that say what a word is. */
export interface WordTexts {
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
}

/** Compiles the word tables. Linear in their text; long tables are read where a word is looked up. */
export function compileWords(texts: WordTexts): WordLexicon {
  const reader = new WordReader(texts);
  const cache = new WordCache((form) => reader.read(form));
  return {
    cues: reader.cues,
    partsOf: (form) => reader.partsOf(form),
    word: (form) => cache.get(form, 0, form.length),
    wordIn: (text, from, to) => cache.get(text, from, to),
  };
}

/** The share of a noun of which only its meaning says that it speaks. */
const leastSpeech = 0.01;

/** Reads a written word: takes it apart, and asks every table for its parts. */
class WordReader {
  readonly cues: CueLexicon;
  private readonly classes: ReadonlyMap<string, number>;
  private readonly nouns: ReadonlyMap<string, number>;
  private readonly triggers: ReadonlyMap<string, TriggerEntry>;
  private readonly names: NameTable;
  private readonly ordinary: OrdinaryWords;
  private readonly speakingNouns: ShareTable;
  private made = 0;

  constructor(texts: WordTexts) {
    this.cues = compileCues(texts.cues);
    this.classes = readClasses(texts.functionWords);
    this.nouns = readNouns(texts.nounClasses);
    this.triggers = readTriggers(texts.triggers);
    this.names = new NameTable(texts.names);
    this.ordinary = new OrdinaryWords(texts);
    this.speakingNouns = new ShareTable(new LineTable(texts.speakingNouns));
  }

  read(form: string): Word {
    const parts = this.partsOf(form);
    const { norm, bare, stem, conjunction, preposition, isDefinite } = parts;
    const { ordinary } = this;
    const first = norm.charCodeAt(0);
    const isArabic = first >= 0x620 && first <= 0x6ff && !(first >= 0x660 && first <= 0x669);
    const trigger = this.triggers.get(bare) ?? this.triggers.get(stem) ?? this.triggers.get(`ال${stem}`);
    const name = this.names.get(norm) ?? this.names.get(bare) ?? this.names.get(stem) ?? this.names.get(`ال${stem}`);
    const classes = this.classes.get(norm) ?? this.classes.get(bare) ?? 0;
    // Named one by one: an object that begins with a spread keeps the rest of its properties in a second one, and then every
    // look at a word, which is most of what an analysis does, waits for memory twice (the entity stage took twice as long).
    return {
      number: this.made++,
      norm,
      bare,
      stem,
      conjunction,
      preposition,
      isDefinite,
      isAdjective: this.isAdjective(parts, name, classes),
      isArabic,
      classes,
      nouns: this.nounsOf(bare) | this.nounsOf(stem) | this.nounsOf(norm),
      triggers: (trigger?.bits ?? 0) | titleBits(name?.usual ?? 0),
      triggerGender: trigger?.gender ?? '',
      name: name?.all ?? 0,
      nameSure: name?.sure ?? 0,
      nameUsual: name?.usual ?? 0,
      verb: ordinary.verbShare(norm, bare),
      isCommonNoun: ordinary.isNoun(stem) || ordinary.isNoun(bare),
      speech: this.speechOf(stem),
      isPossessed: !isDefinite && name === undefined && ordinary.possessed(stem) !== '',
      cues: isArabic ? this.cues.read(norm) : [],
    };
  }

  /** Takes conjunction, fused preposition and article off a word (ATTRIBUTION B.1). */
  partsOf(form: string): WordParts {
    const norm = normaliseL1(form);
    const conjunction = this.conjunctionOf(norm);
    const bare = norm.slice(conjunction.length);
    const parts = (stemFrom: number, preposition: string, isDefinite: boolean): WordParts => ({
      norm,
      bare,
      stem: bare.slice(stemFrom),
      conjunction,
      preposition,
      isDefinite,
    });
    if (bare.startsWith('ال') && this.mayFollowArticle(bare, 2)) return parts(2, '', true);
    if (bare.startsWith('لل') && bare.length > 4 && this.isLamName(bare)) return parts(1, 'ل', false);
    if (bare.startsWith('لل') && this.mayFollowArticle(bare, 2)) return parts(2, 'ل', true);
    // «كالري» is rarer than words like «كالة».
    if (bare.startsWith('بال') && this.mayFollowArticle(bare, 3)) return parts(3, 'ب', true);
    if (bare.startsWith('كال') && bare.length > 5) return parts(3, 'ك', true);
    return this.hasPreposition(bare) ? parts(1, bare.charAt(0), false) : parts(0, '', false);
  }

  /** و or ف before a known word, or ''. */
  private conjunctionOf(norm: string): string {
    const first = norm.charCodeAt(0);
    if ((first !== 0x648 && first !== 0x641) || norm.length <= 2 || this.isKnown(norm)) return '';
    const rest = norm.slice(1);
    // «وجود» and «وسائل» keep their و although «جود» and «سائل» are words.
    const isSurelyTwo = this.classes.has(rest) || this.hasArticle(rest) || this.cues.has(rest);
    const isTwo = isSurelyTwo || (norm.length > 3 && !this.ordinary.isWhole(norm) && this.isOrdinary(rest));
    return isTwo ? norm.charAt(0) : '';
  }

  /** ب, ل or ك before a known word that is not a part of it. */
  private hasPreposition(bare: string): boolean {
    return (
      /^[بلك]/.test(bare) &&
      bare.length > 3 &&
      !this.isKnown(bare) &&
      !this.ordinary.isWhole(bare) &&
      this.isOrdinary(bare.slice(1))
    );
  }

  private hasArticle(form: string): boolean {
    if (/^(?:ال|لل)/.test(form)) return this.mayFollowArticle(form, 2);
    return /^[بك]ال./.test(form) && form.length > 4;
  }

  /** Three letters, or two of a noun of the class `short`: «الري», «للحق», but not «التي», «الله», «بالغة». */
  private mayFollowArticle(form: string, from: number): boolean {
    const length = form.length - from;
    return length > 2 || (length === 2 && (this.nounsOf(form.slice(from)) & NounClass.short) !== 0);
  }

  /** «لليبيا», «للبنان»: ل before a name that begins with ل itself, not before the article. */
  private isLamName(form: string): boolean {
    const { sure = 0 } = this.names.get(form.slice(1)) ?? {};
    return (sure & (placeName | personName)) !== 0 && !this.isKnown(`ال${form.slice(2)}`);
  }

  private isKnown(form: string): boolean {
    return this.classes.has(form) || this.triggers.has(form) || this.names.get(form) !== undefined;
  }

  /** What may stand behind a proclitic: without this, «بوفنارة» would be ب and «وفنارة». */
  private isOrdinary(form: string): boolean {
    return (
      this.ordinary.isNoun(form) ||
      this.isKnown(form) ||
      this.ordinary.hasVerb(form) ||
      this.cues.has(form) ||
      this.ordinary.possessed(form) !== ''
    );
  }

  private isAdjective({ stem, isDefinite }: WordParts, name: NameEntry | undefined, classes: number): boolean {
    if ((classes & WordClass.ordinalAdjective) !== 0) return true;
    if (!isDefinite) return false;
    const isNisba = stem.length >= 4 && /(?:ي|ى|ية|يون|يين|يان|يتان|يات)$/.test(stem);
    const isOfName = ((name?.all ?? 0) & NameCode.NB) !== 0;
    if (isNisba && (isOfName || !this.ordinary.isWrittenNoun(stem))) return true;
    return this.ordinary.isAdjective(`ال${stem}`);
  }

  private nounsOf(form: string): number {
    return this.nouns.get(form) ?? 0;
  }

  /** Titles and kin speak whether or not the news let them: «شقيقه», «محاميتها». */
  private speechOf(stem: string): number {
    const share = this.speakingNouns.get(stem);
    if (share !== undefined) return share;
    const owned = this.ordinary.possessed(stem);
    if (owned === '') return 0;
    const isHuman = ((this.triggers.get(owned)?.bits ?? 0) & (Trigger.role | Trigger.rank | Trigger.kin)) !== 0;
    return this.speakingNouns.get(owned) ?? (isHuman ? leastSpeech : 0);
  }
}

/** Titles and organisation heads of the name table count as triggers. */
function titleBits(usual: number): number {
  return ((usual & NameCode.TT) !== 0 ? Trigger.role : 0) | ((usual & NameCode.OH) !== 0 ? Trigger.organisation : 0);
}
