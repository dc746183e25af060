import type { EntityType, Gender } from '../analysis';
import type { WordLexicon } from '../lexicon/words';
import { normaliseL1 } from '../text/normalise';
import { tokenize, TokenKind } from '../text/tokens';
import { featureKey, firstHash, foldLetter, foldSpelling, hashEnd, hashOf, hashStep } from './featureKeys';
import { partOf } from './keys';
import { withoutProclitics } from './proclitics';
import { type Phrases, PhraseTable } from './phrases';
import type { TypedRange } from './ranges';
import type { UserEntity } from './userEntities';
import type { WordFeatures } from './wordFeatures';

/** One line of `entities.tsv`: somebody or something that news of the world speak of. */
export interface KnownEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: Gender | null;
  /** Only when it is certain. */
  readonly wikidata: string | null;
  /** What a workspace adds to a name of its own; null for those of the table. */
  readonly own: OwnName | null;
}

/** The keys of a name that a workspace has added. */
export interface OwnName {
  /** Keys of the words of the full name, as `LocalMention.parts`: aliases are matched by it. */
  readonly parts: readonly string[];
  /** First words of name and aliases, folded: the lexicon may not know them, and then «لزهرون» is one word to it. */
  readonly firstWords: ReadonlySet<string>;
  /** The title of a person; '' for none. */
  readonly role: string;
  readonly roleParts: readonly string[];
}

/** The knowledge table, compiled. */
export interface Knowledge {
  /** All names and aliases, for features. */
  readonly phrases: Phrases;
  /** The entity of a written name, or undefined. Spelling is folded as in {@link featureKey}; the type must fit. */
  find(type: EntityType, words: readonly string[]): KnownEntity | undefined;
  /** Known names in a paragraph, the longest from left to right. Linear. */
  namesIn(words: readonly WordFeatures[]): TypedRange[];
  /** As `namesIn`, for the names that a workspace added (`userEntities.ts`): they are names wherever they stand. */
  ownNamesIn(words: readonly WordFeatures[]): TypedRange[];
}

const typeOf: Readonly<Record<string, EntityType>> = {
  GPE: 'GPE',
  LOC: 'LOC',
  FAC: 'FAC',
  ORG: 'ORG',
  CLUB: 'ORG',
  MEDIA: 'MEDIA',
  PER: 'PER',
  EVENT: 'EVENT',
  LAW: 'LAW',
};
const kinds = Object.keys(typeOf);

/** Letters that are written together with a name. */
const proclitics = ['و', 'ف', 'ب', 'ل', 'ك'];

const families = new Set(Object.values(typeOf).map(family));

/**
 * Compiles the table, whose columns are type, name, aliases, nisba, gender and Wikidata id. Lines of an unknown type are left
 * out. Names are hashed as they stand in the table; a line is read when one of its names is found.
 *
 * @param own names of a workspace, which go before the table
 */
export function compileKnowledge(table: string, lexicon: WordLexicon, own: readonly UserEntity[] = []): Knowledge {
  const phrases = new PhraseTable();
  const known = new KnownNames(table, lexicon, phrases);
  const ownPhrases = own.length > 0 ? new PhraseTable() : null;
  const ownNames = new Map<string, KnownEntity>();
  for (const { type, name, aliases, role } of own) {
    const all = [name, ...aliases];
    const keys = {
      parts: partsOf(name, type, lexicon),
      firstWords: new Set(all.map((written) => readName(written, lexicon).keys[0] ?? '')),
      role,
      roleParts: partsOf(role, 'ROLE', lexicon),
    };
    const entity: KnownEntity = { type, name, aliases, gender: null, wikidata: null, own: keys };
    const forms = all.flatMap((written) => [written, ...proclitics.map((letter) => letter + written)]);
    for (const written of forms) {
      const { keys: wordKeys, form } = readName(written, lexicon);
      const key = `${family(type)} ${form}`;
      if (!ownNames.has(key)) ownNames.set(key, entity);
      ownPhrases?.add(
        wordKeys.map((word) => hashOf(word)),
        wordKeys.length,
        typeNumber(kinds.indexOf(type), wordKeys.length),
      );
    }
  }
  return {
    phrases,
    namesIn: (words) => rangesOf(phrases.mark(words)),
    ownNamesIn: (words) => (ownPhrases ? rangesOf(ownPhrases.mark(words)) : []),
    find: (type, words) => {
      const ofType = family(type);
      if (!families.has(ofType)) return undefined;
      const form = words.map(foldSpelling).join(' ');
      return (ownNames.size > 0 ? ownNames.get(`${ofType} ${form}`) : undefined) ?? known.find(ofType, form);
    },
  };
}

/** The number of a name for {@link PhraseTable}. A name of one word is a weaker sign than a longer one. */
function typeNumber(kind: number, words: number): number {
  return kind + 1 + (words === 1 ? kinds.length : 0);
}

/** A line of the table that was read, and its names as `describe` writes them. */
interface KnownLine {
  readonly entity: KnownEntity;
  readonly forms: readonly string[];
}

const tab = '\t';

/** The names of the table by the hash of their form, and the lines that they stand in. */
class KnownNames {
  /** Open addressing, at most half full: equal forms stand in the order of the table. */
  private readonly hashes: Int32Array;
  /** Where the line of a name begins, plus one; 0 for an empty slot. */
  private readonly lines: Int32Array;
  private readonly read = new Map<number, KnownLine>();

  /** Adds all names to `phrases`. Linear in the table. */
  constructor(
    private readonly table: string,
    private readonly lexicon: WordLexicon,
    phrases: PhraseTable,
  ) {
    let size = 16;
    while (size < (countOf(table, '\n') + countOf(table, '|') + 1) * 2) size *= 2;
    this.hashes = new Int32Array(size);
    this.lines = new Int32Array(size);
    const name = new NameHashes(lexicon);
    for (let line = 0; line < table.length;) {
      const found = table.indexOf('\n', line);
      const lineEnd = found < 0 ? table.length : found;
      const typeEnd = table.indexOf(tab, line);
      const kind = kinds.indexOf(table.slice(line, typeEnd));
      if (kind >= 0 && typeEnd < lineEnd) {
        const nameEnd = endOf(table, tab, typeEnd + 1, lineEnd);
        const aliasesEnd = endOf(table, tab, nameEnd + 1, lineEnd);
        for (let from = typeEnd + 1; from < aliasesEnd;) {
          const to = from <= nameEnd ? nameEnd : endOf(table, '|', from, aliasesEnd);
          name.read(table, from, to);
          phrases.add(name.keys, name.count, typeNumber(kind, name.count));
          this.add(name.form, line);
          from = to + 1;
        }
      }
      line = lineEnd + 1;
    }
  }

  /** The first entity of a family of types that has a name of this form. */
  find(ofType: EntityType, form: string): KnownEntity | undefined {
    const hash = hashOf(form);
    const mask = this.lines.length - 1;
    for (let slot = hash & mask; this.lines[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.hashes[slot] !== hash) continue;
      const { entity, forms } = this.line(this.lines[slot]! - 1);
      if (family(entity.type) === ofType && forms.includes(form)) return entity;
    }
    return undefined;
  }

  private add(hash: number, line: number): void {
    const mask = this.lines.length - 1;
    let slot = hash & mask;
    while (this.lines[slot] !== 0) slot = (slot + 1) & mask;
    this.hashes[slot] = hash;
    this.lines[slot] = line + 1;
  }

  private line(start: number): KnownLine {
    const known = this.read.get(start);
    if (known) return known;
    const line = this.table.slice(start, endOf(this.table, '\n', start, this.table.length)).trimEnd();
    const [kindName = '', name = '', written = '', , gender, wikidata = ''] = line.split(tab);
    const aliases = written === '' ? [] : written.split('|');
    const entity: KnownEntity = {
      type: typeOf[kindName]!,
      name,
      aliases,
      gender: gender === 'm' || gender === 'f' ? gender : null,
      wikidata: wikidata === '' ? null : wikidata,
      own: null,
    };
    const read = { entity, forms: [name, ...aliases].map((one) => readName(one, this.lexicon).form) };
    this.read.set(start, read);
    return read;
  }
}

function endOf(text: string, mark: string, from: number, most: number): number {
  const at = from < most ? text.indexOf(mark, from) : -1;
  return at < 0 || at > most ? most : at;
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

/** Marks of `Phrases.mark` as ranges. */
export function rangesOf(marks: Uint8Array): TypedRange[] {
  const out: TypedRange[] = [];
  for (let from = 0; from < marks.length; from++) {
    if (marks[from]! % 2 === 0) continue;
    let to = from + 1;
    while (to < marks.length && marks[to] === marks[from]! - 1) to++;
    out.push({ type: typeOf[kinds[((marks[from]! >> 1) - 1) % kinds.length]!]!, from, to });
  }
  return out;
}

/** A name of the table: the keys of its words, and as `describe` writes it, without proclitics before it and without marks. */
interface ReadName {
  readonly keys: readonly string[];
  readonly form: string;
}

function readName(name: string, lexicon: WordLexicon): ReadName {
  const { count, start, end, kind } = tokenize(name);
  const keys: string[] = [];
  let form = '';
  for (let at = 0; at < count; at++) {
    const written = name.slice(start[at], end[at]);
    const folded = foldSpelling(normaliseL1(written));
    const key = mayHoldProclitic(folded.charCodeAt(0)) ? featureKey(lexicon.partsOf(written)) : folded;
    keys.push(key);
    if (kind[at] !== TokenKind.Punctuation) form += form === '' ? key : ` ${folded}`;
  }
  return { keys, form };
}

/** و ف ب ل ك. Most names begin with no such letter: they need no look at the lexicon, which is most of the cost. */
function mayHoldProclitic(unit: number): boolean {
  return unit === 0x648 || unit === 0x641 || unit === 0x628 || unit === 0x644 || unit === 0x643;
}

/**
 * What `readName` tells of a name, as hashes: of the key of each word, and of the form. Made from the characters of the table
 * without a string for each word; one object serves all names.
 */
class NameHashes {
  keys = new Int32Array(16);
  count = 0;
  form = 0;
  private readonly keyOf = new Map<string, string>();

  constructor(private readonly lexicon: WordLexicon) {}

  read(text: string, from: number, to: number): void {
    this.count = 0;
    if (!isPlain(text, from, to)) {
      this.readMarked(text.slice(from, to));
      return;
    }
    let form = firstHash;
    for (let at = from; at < to;) {
      if (text.charCodeAt(at) === space) {
        at++;
        continue;
      }
      let end = at + 1;
      while (end < to && text.charCodeAt(end) !== space) end++;
      let key = firstHash;
      if (mayHoldProclitic(text.charCodeAt(at))) {
        const folded = this.keyOfWord(text.slice(at, end));
        for (let unit = 0; unit < folded.length; unit++) key = hashStep(key, folded.charCodeAt(unit));
      } else
        for (let unit = at; unit < end; unit++)
          key = hashStep(key, foldLetter(text.charCodeAt(unit), unit === end - 1));
      if (this.count === 0) form = key;
      else {
        form = hashStep(form, space);
        for (let unit = at; unit < end; unit++)
          form = hashStep(form, foldLetter(text.charCodeAt(unit), unit === end - 1));
      }
      this.push(hashEnd(key));
      at = end;
    }
    this.form = hashEnd(form);
  }

  private readMarked(name: string): void {
    const { keys, form } = readName(name, this.lexicon);
    for (const key of keys) this.push(hashOf(key));
    this.form = hashOf(form);
  }

  private push(key: number): void {
    if (this.count === this.keys.length) {
      const { keys } = this;
      this.keys = new Int32Array(keys.length * 2);
      this.keys.set(keys);
    }
    this.keys[this.count++] = key;
  }

  private keyOfWord(word: string): string {
    let key = this.keyOf.get(word);
    if (key === undefined) {
      key = featureKey(this.lexicon.partsOf(word));
      this.keyOf.set(word, key);
    }
    return key;
  }
}

const space = 0x20;

/** Whether a name is letters and spaces: no marks, digits or punctuation, and so the same in normal form. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (!((unit >= 0x621 && unit <= 0x64a && unit !== 0x640) || unit === space)) return false;
  }
  return true;
}

function partsOf(name: string, type: EntityType, lexicon: WordLexicon): string[] {
  const { count, start, end } = tokenize(name);
  return Array.from({ length: count }, (_, at) => {
    const word = lexicon.word(name.slice(start[at], end[at]));
    return partOf(word, at === 0 ? withoutProclitics(word) : word.norm, type);
  });
}

function family(type: EntityType): EntityType {
  if (type === 'MEDIA') return 'ORG';
  return type === 'LOC' || type === 'FAC' ? 'GPE' : type;
}
