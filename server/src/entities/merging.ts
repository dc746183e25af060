import { partKey } from './keys';
import type { KnownEntity } from './knowledge';
import type { LocalMention, TaggedParagraph } from './mentions';
import { isOrganisation, linksWithin } from './links';

/** All mentions with one written key, and the names that they may stand for. */
export interface NameGroup {
  /** Keys of the short forms that point to this name from now on: its suffixes and its given name. */
  readonly claims: readonly string[];
  /** The key of the cluster: the name itself, or the latest of the fuller names that it may stand for. */
  owner(lastPerson: ReadonlyMap<string, string>): string;
}

/** Words that never stand for a person alone. */
const compounds = new Set([
  'عبد',
  'ابو',
  'بن',
  'ابن',
  'ال',
  'ام',
  'بو',
  'ولد',
  'بنت',
  'دي',
  'فان',
  'فون',
  'دو',
  'لو',
  'لا',
]);

/** Groups the persons of a document (ATTRIBUTION B.6, 6): «لافروف» and «سيرجى لافروف» unless two people share the surname. */
export function linkPersons(all: readonly LocalMention[], groupOf: (NameGroup | undefined)[]): void {
  const positions = new Map<string, { parts: readonly string[]; at: number[] }>();
  all.forEach((mention, position) => {
    if (mention.type !== 'PER') return;
    const { key } = mention;
    const known = positions.get(key);
    if (known) known.at.push(position);
    else positions.set(key, { parts: key.split(' '), at: [position] });
  });
  const groups = [...positions.entries()].sort((a, b) => b[1].parts.length - a[1].parts.length);
  const owners = new Map<string, string[]>();
  const claim = (short: string, owner: string): void => {
    const list = owners.get(short);
    if (!list) owners.set(short, [owner]);
    else if (!list.includes(owner) && list.length < 8) list.push(owner);
  };
  for (const [key, { parts, at }] of groups) {
    const found = owners.get(key) ?? owners.get(withoutProclitic(parts));
    const clusterKeys = found ?? [`PER ${key}`];
    const claims: string[] = [];
    if (!found) {
      for (let from = parts.length - 1; from > 0; from--) {
        if (from > 1 && compounds.has(parts[from - 1]!)) continue;
        claims.push(parts.slice(from).join(' '));
      }
      if (parts.length > 2) {
        claims.push(`${parts[0]!} ${parts[parts.length - 1]!}`);
        if (!compounds.has(parts[1]!)) claims.push(parts.slice(0, 2).join(' '));
      }
      if (parts.length > 1 && !compounds.has(parts[0]!)) claims.push(parts[0]!);
      for (const short of claims) claim(short, clusterKeys[0]!);
    }
    const short = found ? (owners.has(key) ? key : withoutProclitic(parts)) : key;
    const group: NameGroup = {
      claims,
      owner: (lastPerson) => (clusterKeys.length === 1 ? clusterKeys[0]! : (lastPerson.get(short) ?? clusterKeys[0]!)),
    };
    for (const position of at) groupOf[position] = group;
  }
}

/** «وبوليف», «لبوليف»: an unknown word whose first letter may be a proclitic. */
function withoutProclitic(parts: readonly string[]): string {
  const first = parts[0]!;
  if (!/^[وفبلك]/.test(first) || first.length < 4) return '';
  return [first.slice(1), ...parts.slice(1)].join(' ');
}

/** Classifiers that a canonical name drops (ATTRIBUTION B.6, 4), as part keys. */
const classifiers = new Set(
  (
    'منظمة هيئة شركة حركة جماعة حزب قناة صحيفة جريدة وكالة شبكة موقع مجلة مدينة محافظة ولاية منطقة دولة تنظيم مؤسسة مجموعة ' +
    'نادي فريق منتخب مركز ميليشيا ميليشيات إقليم بلدة قرية جزيرة جمهورية'
  )
    .split(' ')
    .map((word) => partKey(word, false)),
);

/** Groups organisations and places: without classifiers, by acronym in brackets, and by the beginning of a longer name. */
export function linkOrganisations(
  paragraphs: readonly TaggedParagraph[],
  all: readonly LocalMention[],
  firstOf: readonly number[],
  groupOf: (NameGroup | undefined)[],
): void {
  const keys = new Map<number, string>();
  const aliasOf = new Map<string, string>();
  const knownOf = new Map<string, KnownEntity>();
  const nameKey = (mention: LocalMention): string => {
    let from = 0;
    while (from < mention.parts.length - 1 && classifiers.has(mention.parts[from]!)) from++;
    return from === 0 ? mention.key : mention.parts.slice(from).join(' ');
  };
  all.forEach((mention, position) => {
    if (!isOrganisation(mention)) return;
    const key = nameKey(mention);
    keys.set(position, key);
    if (mention.known && !knownOf.has(key)) knownOf.set(key, mention.known);
  });
  paragraphs.forEach(({ text, mentions }, index) => {
    const first = firstOf[index]!;
    for (const [short, full] of linksWithin(text, mentions).bracketed) {
      const key = keys.get(first + short)!;
      if (!aliasOf.has(key)) aliasOf.set(key, keys.get(first + full)!);
    }
  });
  // A prefix of two words or more stands for the one longer name that begins so: «الجمعية العامة».
  const longer = new Map<string, string | null>();
  for (const key of new Set(keys.values())) {
    const parts = key.split(' ');
    for (let to = parts.length - 1; to >= 2; to--) {
      const prefix = parts.slice(0, to).join(' ');
      const known = longer.get(prefix);
      longer.set(prefix, known === undefined || known === key || isPrefix(known, key) ? key : null);
    }
  }
  const groups = new Map<string, NameGroup>();
  keys.forEach((key, position) => {
    const type = isPlace(all[position]!) ? 'GPE' : 'ORG';
    let name = aliasOf.get(key) ?? key;
    // «وزارة المالية» of every country gives way to the one of the article; «الأمم المتحدة» is one of a kind.
    if (type === 'ORG' && !knownOf.get(name)?.wikidata) name = longer.get(name) ?? name;
    const owner = `${type} ${knownOf.get(name)?.name ?? name}`;
    let group = groups.get(owner);
    if (!group) {
      group = { claims: [], owner: () => owner };
      groups.set(owner, group);
    }
    groupOf[position] = group;
  });
}

function isPrefix(short: string | null, long: string): boolean {
  return short !== null && long.startsWith(`${short} `);
}

function isPlace(mention: LocalMention): boolean {
  return mention.type === 'GPE' || mention.type === 'LOC' || mention.type === 'FAC';
}
