import type { EntityType, Gender } from '../analysis';
import type { WordLexicon } from '../lexicon/words';
import { normaliseL1 } from '../text/normalise';
import { tokenize, TokenKind } from '../text/tokens';
import { featureKey, foldSpelling, hashOf } from './featureKeys';
import { partOf } from './keys';
import { withoutProclitics } from './proclitics';
import { compilePhrases, type Phrases } from './phrases';
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
 * out.
 *
 * @param own names of a workspace, which go before the table
 */
export function compileKnowledge(table: string, lexicon: WordLexicon, own: readonly UserEntity[] = []): Knowledge {
  const byName = new Map<string, KnownEntity>();
  const register = (entity: KnownEntity, kind: number, names: readonly string[]): Named[] =>
    names.map((name) => {
      const { keys, form } = readName(name, lexicon);
      const known = `${family(entity.type)} ${form}`;
      if (!byName.has(known)) byName.set(known, entity);
      // A name of one word is a weaker sign than a longer one.
      return { keys: keys.map((key) => hashOf(key)), type: kind + 1 + (keys.length === 1 ? kinds.length : 0) };
    });
  const ownNames = own.flatMap(({ type, name, aliases, role }) => {
    const all = [name, ...aliases];
    const keys = {
      parts: partsOf(name, type, lexicon),
      firstWords: new Set(all.map((written) => readName(written, lexicon).keys[0] ?? '')),
      role,
      roleParts: partsOf(role, 'ROLE', lexicon),
    };
    const forms = all.flatMap((written) => [written, ...proclitics.map((letter) => letter + written)]);
    return register({ type, name, aliases, gender: null, wikidata: null, own: keys }, kinds.indexOf(type), forms);
  });
  const names: Named[] = [];
  for (const line of table.split('\n')) {
    const [kindName = '', name = '', aliases = '', , gender, wikidata = ''] = line.trimEnd().split('\t');
    const kind = kinds.indexOf(kindName);
    if (kind < 0) continue;
    const entity: KnownEntity = {
      type: typeOf[kindName]!,
      name,
      aliases: aliases === '' ? [] : aliases.split('|'),
      gender: gender === 'm' || gender === 'f' ? gender : null,
      wikidata: wikidata === '' ? null : wikidata,
      own: null,
    };
    names.push(...register(entity, kind, [entity.name, ...entity.aliases]));
  }
  const phrases = compilePhrases(names);
  const ownPhrases = ownNames.length > 0 ? compilePhrases(ownNames) : null;
  return {
    phrases,
    namesIn: (words) => rangesOf(phrases.mark(words)),
    ownNamesIn: (words) => (ownPhrases ? rangesOf(ownPhrases.mark(words)) : []),
    find: (type, words) =>
      families.has(family(type)) ? byName.get(`${family(type)} ${words.map(foldSpelling).join(' ')}`) : undefined,
  };
}

/** A name for `compilePhrases`. */
interface Named {
  readonly keys: number[];
  readonly type: number;
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
    // Most names begin with no letter that could be a proclitic: they need no look at the lexicon, which is most of the cost.
    const key = mayHoldProclitic.test(folded) ? featureKey(lexicon.word(written)) : folded;
    keys.push(key);
    if (kind[at] !== TokenKind.Punctuation) form += form === '' ? key : ` ${folded}`;
  }
  return { keys, form };
}

const mayHoldProclitic = /^[وفبلك]/;

function partsOf(name: string, type: EntityType, lexicon: WordLexicon): string[] {
  const { count, start, end } = tokenize(name);
  return Array.from({ length: count }, (_, at) => {
    const word = lexicon.word(name.slice(start[at], end[at]));
    return partOf(word, at === 0 ? withoutProclitics(word) : word.norm, type);
  });
}

function family(type: EntityType): string {
  if (type === 'MEDIA') return 'ORG';
  return type === 'LOC' || type === 'FAC' ? 'GPE' : type;
}
