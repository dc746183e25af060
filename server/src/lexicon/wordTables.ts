import { normaliseL1 } from '../text/normalise';
import { LineTable } from './lineTable';
import { readTable, readWordLists } from './table';
import { NameCode, NounClass, Trigger, WordClass } from './words';

/** Bits of {@link NameCode} of a word of `names.tsv`. */
export interface NameEntry {
  readonly all: number;
  /** Readings without a star. */
  readonly sure: number;
  /** Readings with at most one star. */
  readonly usual: number;
}

/** What a word of `triggers.tsv` announces. */
export interface TriggerEntry {
  /** Bits of {@link Trigger}. */
  readonly bits: number;
  readonly gender: string;
}

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

/** Bits of {@link WordClass} by word, from `function-words.tsv`. Classes of no known name are left out. */
export function readClasses(table: string): ReadonlyMap<string, number> {
  const classes = readBits(table, classByName);
  // Newspapers that write no hamza at the beginning of a word (B.1): «امس», «احد», «اثناء». Complementisers are listed in
  // the table in every spelling, and two letters may be a part of a foreign name («اف ام», «او تي في»).
  for (const [word, bits] of [...classes]) {
    const plain = word.replace(/^[أإآ]/, 'ا');
    if (plain.length > 2 && (bits & complementiser) === 0 && !classes.has(plain)) classes.set(plain, bits);
  }
  return classes;
}

/** Bits of {@link NounClass} by word, from `noun-classes.tsv`. Classes of no known name are left out. */
export function readNouns(table: string): ReadonlyMap<string, number> {
  return readBits(table, NounClass);
}

function readBits(table: string, bitOf: Readonly<Record<string, number>>): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [name, words] of readWordLists(table))
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (bitOf[name] ?? 0));
  return bits;
}

/** The single words of `triggers.tsv`, in normal form L1; the gender is that of the first line. */
export function readTriggers(table: string): ReadonlyMap<string, TriggerEntry> {
  const triggers = new Map<string, TriggerEntry>();
  for (const row of readTable(table)) {
    const form = normaliseL1(row.trigger ?? '').replace(/\.$/, '');
    const bit = triggerByClass[row.class ?? ''] ?? 0;
    if (bit === 0 || form.includes(' ')) continue;
    const known = triggers.get(form);
    triggers.set(form, { bits: (known?.bits ?? 0) | bit, gender: known?.gender ?? row.gender ?? '' });
  }
  return triggers;
}

/** Words with a number in the column `share`. */
export class ShareTable {
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
export class NameTable {
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
