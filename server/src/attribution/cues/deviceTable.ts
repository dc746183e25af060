import { readTable, type Row } from '../../lexicon/table';
import { normaliseL1 } from '../../text/normalise';

/** What follows a device; `server/data/devices.tsv` says what each of them means. */
export type DeviceTakes = 'own' | 'inside' | 'wording' | 'said' | 'document' | 'clause' | 'subject' | 'lam' | 'speaker';

/** One line of `devices.tsv`: a phrase that names whose words a clause is (ATTRIBUTION B.3.4). */
export interface DevicePhrase {
  /** The forms that each word of the phrase may have. */
  readonly words: readonly ReadonlySet<string>[];
  readonly takes: DeviceTakes;
  readonly lemma: string;
  readonly stance: string;
  readonly stanceCoarse: string;
  readonly strength: 'neutral' | 'distancing';
}

/** The phrases that may begin with a word, in the order of the table, by each form of that word. */
export type DeviceTable = ReadonlyMap<string, readonly DevicePhrase[]>;

const kinds: ReadonlySet<string> = new Set<DeviceTakes>([
  'own',
  'inside',
  'wording',
  'said',
  'document',
  'clause',
  'subject',
  'lam',
  'speaker',
]);

const pronouns = ['ه', 'ها', 'هم', 'هما'];

/** Compiles `devices.tsv`. A line without words or of no known kind is left out. */
export function compileDevices(table: string): DeviceTable {
  const phrases = new Map<string, DevicePhrase[]>();
  for (const row of readTable(table)) {
    const phrase = phraseOf(row);
    if (!phrase) continue;
    for (const form of phrase.words[0]!) {
      const known = phrases.get(form);
      if (known) known.push(phrase);
      else phrases.set(form, [phrase]);
    }
  }
  return phrases;
}

function phraseOf(row: Row): DevicePhrase | null {
  const { words = '', takes = '', lemma = '', stance = '', strength } = row;
  if (words === '' || !isTakes(takes)) return null;
  const isJoinable = words.startsWith('+');
  return {
    words: words
      .slice(isJoinable ? 1 : 0)
      .split(' ')
      .map((word, index) => formsOf(word, isJoinable && index === 0)),
    takes,
    lemma,
    stance,
    stanceCoarse: row.stance_coarse ?? '',
    strength: strength === 'distancing' ? 'distancing' : 'neutral',
  };
}

function isTakes(word: string): word is DeviceTakes {
  return kinds.has(word);
}

/** «وفقا|طبقا» with its conjunctions, «قول~» with its pronouns. */
function formsOf(alternatives: string, isJoinable: boolean): ReadonlySet<string> {
  const forms = alternatives
    .split('|')
    .map(normaliseL1)
    .flatMap((form) => (form.endsWith('~') ? pronouns.map((pronoun) => form.slice(0, -1) + pronoun) : [form]));
  return new Set(isJoinable ? ['', 'و', 'ف'].flatMap((conjunction) => forms.map((form) => conjunction + form)) : forms);
}
