import type { EntityType, Gender } from '../analysis';
import { readTable } from '../lexicon/table';
import type { WordLexicon } from '../lexicon/words';
import { tokenize } from '../text/tokens';
import { featureKey, foldSpelling, hashOf } from './featureKeys';
import { compilePhrases, type Phrases } from './phrases';
import type { TypedRange } from './quantities';
import type { WordFeatures } from './wordFeatures';

/** One line of `entities.tsv`: somebody or something that news of the world speak of. */
export interface KnownEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: Gender | null;
  /** Only when it is certain. */
  readonly wikidata: string | null;
}

/** The knowledge table, compiled. */
export interface Knowledge {
  /** All names and aliases, for features. */
  readonly phrases: Phrases;
  /** The entity of a written name, or undefined. Spelling is folded as in {@link featureKey}; the type must fit. */
  find(type: EntityType, words: readonly string[]): KnownEntity | undefined;
  /** Known names in a paragraph, the longest from left to right. Linear. */
  namesIn(words: readonly WordFeatures[]): TypedRange[];
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

const families = new Set(Object.values(typeOf).map(family));

/** Compiles the table. Lines of an unknown type are left out. */
export function compileKnowledge(table: string, lexicon: WordLexicon): Knowledge {
  const byName = new Map<string, KnownEntity>();
  const names: { keys: number[]; type: number }[] = [];
  for (const row of readTable(table)) {
    const kind = kinds.indexOf(row.type ?? '');
    if (kind < 0) continue;
    const entity: KnownEntity = {
      type: typeOf[row.type!]!,
      name: row.name ?? '',
      aliases: (row.aliases ?? '').split('|').filter((alias) => alias !== ''),
      gender: row.gender === 'm' || row.gender === 'f' ? row.gender : null,
      wikidata: (row.wikidata ?? '') === '' ? null : row.wikidata!,
    };
    for (const name of [entity.name, ...entity.aliases]) {
      const keys = keysOf(name, lexicon);
      // A name of one word is a weaker sign than a longer one.
      names.push({ keys: keys.map((key) => hashOf(key)), type: kind + 1 + (keys.length === 1 ? kinds.length : 0) });
      const known = `${family(entity.type)} ${keys.join(' ')}`;
      if (!byName.has(known)) byName.set(known, entity);
    }
  }
  const phrases = compilePhrases(names);
  return {
    phrases,
    namesIn: (words) => rangesOf(phrases.mark(words)),
    find: (type, words) =>
      families.has(family(type)) ? byName.get(`${family(type)} ${words.map(foldSpelling).join(' ')}`) : undefined,
  };
}

/** Marks of `Phrases.mark` as ranges. */
function rangesOf(marks: Uint8Array): TypedRange[] {
  const out: TypedRange[] = [];
  for (let from = 0; from < marks.length; from++) {
    if (marks[from]! % 2 === 0) continue;
    let to = from + 1;
    while (to < marks.length && marks[to] === marks[from]! - 1) to++;
    out.push({ type: typeOf[kinds[((marks[from]! >> 1) - 1) % kinds.length]!]!, from, to });
  }
  return out;
}

function keysOf(name: string, lexicon: WordLexicon): string[] {
  const { count, start, end } = tokenize(name);
  return Array.from({ length: count }, (_, at) => featureKey(lexicon.word(name.slice(start[at], end[at]))));
}

function family(type: EntityType): string {
  if (type === 'MEDIA') return 'ORG';
  return type === 'LOC' || type === 'FAC' ? 'GPE' : type;
}
