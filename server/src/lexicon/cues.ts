import type { CueKind, Gender, Strength } from '../analysis';
import { keyL2, normaliseL1 } from '../text/normalise';
import { readTable } from './table';

/** What may follow a cue (ATTRIBUTION C, `frames`). */
export interface Frames {
  /** Complementisers: أن, إن, بأن (any takes a clause). */
  readonly complementiser: boolean;
  readonly colon: boolean;
  readonly quote: boolean;
  /** A bare noun phrase as content. */
  readonly nounPhrase: boolean;
  /** Governed prepositions: إلى على عن من في, and the proclitics ب and ل. */
  readonly prepositions: ReadonlySet<string>;
  /** أن with a subjunctive. */
  readonly subjunctive: boolean;
  readonly question: boolean;
  /** A noun phrase (target or addressee) before the preposition: «اتهم الحكومة بـ»، «حث الشباب على». */
  readonly target: boolean;
}

/** One entry of `cues.tsv`: a verb with all its forms. */
export interface CueEntry {
  readonly id: string;
  readonly lemma: string;
  readonly frames: Frames;
  readonly stance: string;
  readonly stanceCoarse: string;
  readonly strength: Strength;
  /** Share of finite uses that are followed by a complementiser, colon or quotation, 0 to 1. */
  readonly prior: number;
  /** Passive by its form: names nobody («قيل»). */
  readonly isPassive: boolean;
}

export type CueForm = 'past' | 'present' | 'jussive' | 'participle' | 'noun';

/** One way to read a written word as a cue. */
export interface CueReading {
  readonly entry: CueEntry;
  readonly form: CueForm;
  readonly gender: Gender | null;
  readonly number: 'singular' | 'dual' | 'plural';
  /** و or ف before the word, or ''. */
  readonly conjunction: string;
  /** س or ل before a present. */
  readonly prefix: string;
  /** An object or possessive pronoun at the end, or ''. */
  readonly suffix: string;
  /** A preposition fused to a verbal noun («بقوله»), or ''. */
  readonly preposition: string;
  /** A word that must follow within a few words («ألقى … باللوم»), or ''. */
  readonly companion: string;
  /** Found under L2 only: a dropped hamza or a final ى. */
  readonly lenient: boolean;
}

export interface CueLexicon {
  readonly entries: readonly CueEntry[];
  /** Readings of a word in normal form L1, with L2 as a fallback. */
  read(normal: string): readonly CueReading[];
  /** Whether a word in normal form L1 has a reading. */
  has(normal: string): boolean;
}

interface Stem {
  /** In normal form L1; stems are kept by the L2 key of it. */
  readonly written: string;
  readonly entry: CueEntry;
  readonly form: CueForm;
  readonly gender: Gender | null;
  readonly number: CueReading['number'];
  /** As `CueReading.companion`. */
  readonly companion: string;
}

/** Pronouns that a verb may take as object, longest first. */
const objectSuffixes = ['هما', 'كما', 'هم', 'هن', 'ها', 'كم', 'نا', 'ني', 'ه', 'ك'];

export const cueKindOfForm: Readonly<Record<CueForm, CueKind>> = {
  past: 'verb',
  present: 'verb',
  jussive: 'verb',
  participle: 'participle',
  noun: 'noun',
};

/** Compiles `cues.tsv` (ATTRIBUTION C). */
export function compileCues(table: string): CueLexicon {
  const entries: CueEntry[] = [];
  const stems = new Map<string, Stem[]>();
  const add = (written: string, plain: Omit<Stem, 'written' | 'companion'>): void => {
    // «قلل من», «ألقى باللوم»: the verb alone is looked up; its second word must follow.
    const [form = '', second = ''] = written.split(' ');
    if (form === '' || form === '-') return;
    const { entry, form: shape, gender, number } = plain;
    const companion = isFramePreposition(second) ? '' : second;
    push(stems, keyL2(form), { written: form, entry, form: shape, gender, number, companion });
  };
  const isStem = (form: string): boolean => stems.get(keyL2(form))?.some(({ written }) => written === form) ?? false;
  for (const row of readTable(table)) {
    if (row.kind === 'passive') {
      const entry = passiveEntry(row);
      // «قيل» and «يقال» are verbs with no active forms in the table.
      for (const form of passiveForms(row)) {
        if (isStem(form)) continue;
        if (!entries.includes(entry)) entries.push(entry);
        add(form, { entry, form: form.startsWith('ي') ? 'present' : 'past', gender: 'm', number: 'singular' });
      }
    }
    if (row.kind !== 'verb') continue;
    const ratio = Number.parseFloat(row.rep_ratio ?? '');
    const entry: CueEntry = {
      id: row.id ?? '',
      lemma: row.lemma ?? '',
      frames: readFrames(framesOf(row)),
      stance: row.stance ?? '',
      stanceCoarse: row.stance_coarse ?? '',
      strength: (row.strength || 'neutral') as Strength,
      prior: Number.isFinite(ratio) && ratio <= 1 ? ratio : 0.3,
      isPassive: false,
    };
    entries.push(entry);
    const singular = 'singular';
    add(row.past_3ms ?? '', { entry, form: 'past', gender: 'm', number: singular });
    add(row.past_3fs ?? '', { entry, form: 'past', gender: 'f', number: singular });
    const [plural = '', dualM = '', dualF = ''] = (row['past_3mp/3md/3fd'] ?? '').split('/');
    add(plural, { entry, form: 'past', gender: null, number: 'plural' });
    // Dual forms are homographs of nouns (علما، ردا، نقلا); they are read only after an explicit dual subject (B.4).
    add(dualM, { entry, form: 'past', gender: 'm', number: 'dual' });
    add(dualF, { entry, form: 'past', gender: 'f', number: 'dual' });
    add(row.pres_3ms ?? '', { entry, form: 'present', gender: 'm', number: singular });
    add(row.pres_3fs ?? '', { entry, form: 'present', gender: 'f', number: singular });
    add(row.pres_3mp ?? '', { entry, form: 'present', gender: null, number: 'plural' });
    // «يدعوان», «تقولان»: no homographs, unlike the dual of the past.
    for (const [form = '', gender] of [
      [row.pres_3ms, 'm'],
      [row.pres_3fs, 'f'],
    ] as const)
      if (/^[^ ]{3,}[^ىا ]$/.test(form)) add(`${form}ان`, { entry, form: 'present', gender, number: 'dual' });
    const [jussive = '', jussivePlural = ''] = (row['jussive_3ms/3mp'] ?? '').split('/');
    for (const [form, number] of [
      [jussive, singular],
      [jussivePlural, 'plural'],
    ] as const) {
      if (form === row.pres_3ms) continue;
      add(form, { entry, form: 'jussive', gender: 'm', number });
      if (form.startsWith('ي')) add(`ت${form.slice(1)}`, { entry, form: 'jussive', gender: 'f', number });
    }
    add(row.hal_m ?? '', { entry, form: 'participle', gender: 'm', number: singular });
    add(row.hal_f ?? '', { entry, form: 'participle', gender: 'f', number: singular });
    add(row.hal_pl ?? '', { entry, form: 'participle', gender: null, number: 'plural' });
    add(row.masdar ?? '', { entry, form: 'noun', gender: null, number: singular });
  }
  const read = (normal: string): CueReading[] => {
    const exact = readWith(normal, stems, false);
    return exact.length > 0 ? exact : readWith(keyL2(normal), stems, true);
  };
  return { entries, read, has: (normal) => read(normal).length > 0 };
}

const noStems: readonly Stem[] = [];

/** All readings of a word over the proclitics و ف س ل ب and the pronoun suffixes (ATTRIBUTION B.1). */
function readWith(normal: string, stems: ReadonlyMap<string, readonly Stem[]>, lenient: boolean): CueReading[] {
  const lookup = (form: string): readonly Stem[] => {
    const found = stems.get(keyL2(form)) ?? noStems;
    return lenient || found.length === 0 ? found : found.filter(({ written }) => written === form);
  };
  const out: CueReading[] = [];
  const collect = (rest: string, conjunction: string): void => {
    match(rest, conjunction, '');
    const first = rest.charAt(0);
    if ((first === 'س' || first === 'ل') && rest.length > 3) match(rest.slice(1), conjunction, first);
    if ((first === 'ب' || first === 'ل') && rest.length > 4) noun(rest.slice(1), conjunction, first);
    noun(rest, conjunction, '');
  };
  const emit = (stem: Stem, conjunction: string, prefix: string, suffix: string, preposition: string): void => {
    const { entry, form, gender, number } = stem;
    out.push({
      entry,
      form,
      gender,
      number,
      conjunction,
      prefix,
      suffix,
      preposition,
      companion: stem.companion,
      lenient,
    });
  };
  const match = (rest: string, conjunction: string, prefix: string): void => {
    for (const stem of lookup(rest)) {
      if (stem.form === 'noun') continue;
      if (prefix !== '' && stem.form !== 'present' && !(prefix === 'ل' && stem.form === 'jussive')) continue;
      emit(stem, conjunction, prefix, '', '');
    }
    for (const suffix of objectSuffixesOf(rest)) {
      for (const stem of lookup(rest.slice(0, -suffix.length))) {
        if (stem.form !== 'past' && stem.form !== 'present') continue;
        if (prefix !== '' && stem.form !== 'present') continue;
        if (stem.number === 'dual') continue;
        emit(stem, conjunction, prefix, suffix, '');
      }
    }
  };
  const noun = (rest: string, conjunction: string, preposition: string): void => {
    for (const stem of lookup(rest)) if (stem.form === 'noun') emit(stem, conjunction, '', '', preposition);
    for (const suffix of objectSuffixesOf(rest)) {
      const body = rest.slice(0, -suffix.length);
      const bodies = body.endsWith('ت') ? [body, `${body.slice(0, -1)}ة`] : [body];
      for (const form of bodies)
        for (const stem of lookup(form)) if (stem.form === 'noun') emit(stem, conjunction, '', suffix, preposition);
    }
  };
  collect(normal, '');
  const first = normal.charAt(0);
  // Of three letters only what is no verb itself is read as joined: «وحث», not «وعد».
  const isJoined = normal.length > 3 || (normal.length === 3 && !lookup(normal).some(({ companion }) => !companion));
  if ((first === 'و' || first === 'ف') && isJoined) collect(normal.slice(1), first);
  return out;
}

/** The pronouns that may end a word, by its letters alone, and leave a stem of three. */
function objectSuffixesOf(word: string): readonly string[] {
  return lastOfSuffixes.has(word.charCodeAt(word.length - 1))
    ? objectSuffixes.filter((suffix) => word.length - suffix.length >= 3 && word.endsWith(suffix))
    : noSuffixes;
}

const noSuffixes: readonly string[] = [];

/** Most words are done with after one look at their last letter. */
const lastOfSuffixes = new Set(objectSuffixes.map((suffix) => suffix.charCodeAt(suffix.length - 1)));

function isFramePreposition(word: string): boolean {
  return /^(?:من|إلى|بأن)$/.test(word);
}

/** The frames of a row; a preposition in its lemma is one of them («قلل من»). */
function framesOf(row: Readonly<Record<string, string>>): string {
  const second = (row.lemma ?? '').split(' ')[1] ?? '';
  const extra: Readonly<Record<string, string>> = { من: 'min', إلى: 'ela', بأن: 'bianna' };
  // The noun phrase of «قلل من X» stands behind the preposition.
  if (second === 'من') return 'min';
  return extra[second] === undefined ? (row.frames ?? '') : `${row.frames ?? ''},${extra[second]}`;
}

/** A passive row as a cue entry: it takes a clause and names nobody. */
function passiveEntry(row: Readonly<Record<string, string>>): CueEntry {
  return {
    id: row.id ?? '',
    lemma: row.lemma ?? '',
    frames: readFrames(row.frames ?? ''),
    stance: row.stance ?? '',
    stanceCoarse: row.stance_coarse ?? '',
    strength: (row.strength || 'neutral') as Strength,
    prior: 0.8,
    isPassive: true,
  };
}

function readFrames(text: string): Frames {
  const names = text.split(',').map((name) => name.trim());
  const has = (...wanted: string[]): boolean => names.some((name) => wanted.includes(name));
  const prepositions = new Set<string>();
  const governed: Readonly<Record<string, string>> = {
    ela: 'إلى',
    ala: 'على',
    an: 'عن',
    min: 'من',
    fi: 'في',
    b: 'ب',
    li: 'ل',
  };
  for (const name of names)
    for (const [code, preposition] of Object.entries(governed)) {
      if (name === code || name.startsWith(`${code}_`) || name.startsWith(`${code}+`)) prepositions.add(preposition);
      if (name.endsWith(`+${code}`)) prepositions.add(preposition);
    }
  return {
    complementiser: names.some((name) => /(?:^|_|\+)(?:anna|inna|bianna)$/.test(name)),
    colon: has('colon'),
    quote: has('quote', 'colon'),
    nounPhrase: names.some((name) => name === 'NP' || name.startsWith('NP(')),
    prepositions,
    subjunctive: names.some((name) => name.includes('an_subj')),
    question: has('q'),
    target: names.some((name) => name.startsWith('NP+')),
  };
}

/** The single words among the variants of a passive formula, without conjunction: «variants: قيل;وقيل;يقال». */
function passiveForms(row: Readonly<Record<string, string>>): Set<string> {
  const variants = /variants:\s*([^|]+)$/.exec(row.notes ?? '')?.[1] ?? '';
  const forms = variants.split(';').map((variant) => normaliseL1(variant.trim()));
  return new Set(forms.filter((form) => form !== '' && !form.includes(' ') && !form.startsWith('و')));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
