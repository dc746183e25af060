import type { LocalMention } from './mentions';

/** The key of a title (ATTRIBUTION B.6, 4): head lemma, and the multiset of its other words without classifiers. */
export interface RoleKey {
  readonly head: string;
  /** Sorted, so that a malformed title («أمين العام الأمم المتحدة») has the key of the right one. */
  readonly full: string;
  readonly words: ReadonlySet<string>;
}

/** Classifiers that a canonical organisation drops. */
const classifiers = new Set('منظم منظمه هيئ هيئه دول دوله جمهوري جمهوريه مملك ممل حكوم حكومه'.split(' '));

/** Persons of one head that are looked at for a bare title: bounds the cost of a mention. */
const candidateLimit = 16;

const kept = new WeakMap<LocalMention, RoleKey>();

/** The key of a ROLE mention. Kept with the mention. */
export function roleKey(mention: LocalMention): RoleKey {
  let key = kept.get(mention);
  if (!key) {
    key = keyOfTitle(mention.parts, mention.gender === 'f');
    kept.set(mention, key);
  }
  return key;
}

/**
 * The key of a title from the keys of its words.
 *
 * @param isFeminine whether the title is a woman's: keys of words do not tell «الوزيرة» from «الوزير»
 */
export function keyOfTitle(parts: readonly string[], isFeminine: boolean): RoleKey {
  const words: string[] = [];
  for (const part of parts) {
    const word = words.length === 0 ? adjectiveStem(part) : countryKey(part);
    if (!classifiers.has(word) && !classifiers.has(part)) words.push(word);
  }
  if (isFeminine && words[0] !== undefined) words[0] += 'ة';
  const head = words[0] ?? '';
  return { head, full: words.sort().join(' '), words: new Set(words) };
}

/** Gender and the two spellings of final ي do not distinguish titles: «روسي», «روسى», «روسية». */
function adjectiveStem(part: string): string {
  return part.length > 4 && /ي[هة]?$/.test(part) ? part.replace(/ي[هة]?$/, 'ي') : part;
}

/** A country and its adjective have one key: «وزير خارجية فرنسا» and «وزير الخارجية الفرنسي». */
function countryKey(part: string): string {
  const key = part.replace(/^اميرك/, 'امريك');
  return key.length > 4 ? key.replace(/(?:يه|يا|ي|ه|ا)$/, '') : key;
}

/** Who bears which title. */
export class RoleIndex<Holder> {
  private readonly byHead = new Map<string, { key: RoleKey; position: number; holder: Holder }[]>();
  private readonly byKey = new Map<string, { position: number; holder: Holder }[]>();

  /** Notes that the title at this position belongs to the holder. Positions must not fall. */
  add(key: RoleKey, position: number, holder: Holder): void {
    push(this.byKey, key.full, { position, holder });
    push(this.byHead, key.head, { key, position, holder });
  }

  /**
   * The holder of a title that stands without a name: of the same key, else the one whose title says all that this one says
   * («الوزير» for «وزير الخارجية الروسى»). The last one named before, or else the first one after: a title points back
   * («وزير المالية والتخطيط فلان … وزير المالية … فلان وزير المالية بالولاية»).
   */
  resolve(key: RoleKey, position: number): Holder | null {
    const same = this.byKey.get(key.full) ?? [];
    const sameBefore = same[upperBound(same, position) - 1];
    if (sameBefore) return sameBefore.holder;
    const candidates = this.byHead.get(key.head) ?? [];
    const before = upperBound(candidates, position);
    for (let at = before - 1; at >= 0 && at >= before - candidateLimit; at--)
      if (isPartOf(key, candidates[at]!.key)) return candidates[at]!.holder;
    if (same[0]) return same[0].holder;
    for (let at = before; at < candidates.length && at < before + candidateLimit; at++)
      if (isPartOf(key, candidates[at]!.key)) return candidates[at]!.holder;
    return null;
  }
}

function isPartOf(part: RoleKey, whole: RoleKey): boolean {
  for (const word of part.words) if (!whole.words.has(word)) return false;
  return true;
}

function upperBound(items: readonly { readonly position: number }[], position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.position <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
