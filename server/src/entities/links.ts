import { Trigger } from '../lexicon/words';
import { isMarkAt, type ParagraphText } from '../text/layer';
import type { LocalMention } from './mentions';

/** Which mentions of one paragraph belong together by their places in it: pairs of indexes into its mentions. */
export interface ParagraphLinks {
  /** Title and person: «ROLE NAME», «NAME، ROLE» and «ROLE، NAME،» (ATTRIBUTION B.6, 1 and 2). */
  readonly titles: readonly Pair[];
  /** A name between marks and the full one before it: «منظمة الصحة العالمية (WHO)», «وكالة الأنباء الكورية "يونهاب"» (B.6, 7). */
  readonly bracketed: readonly Pair[];
}

export type Pair = readonly [number, number];

const organisations: ReadonlySet<string> = new Set(['ORG', 'MEDIA', 'GPE', 'LOC', 'FAC']);

/** Whether a mention is an organisation or a place: what links by written name. */
export function isOrganisation({ type }: LocalMention): boolean {
  return organisations.has(type);
}

const kept = new WeakMap<readonly LocalMention[], ParagraphLinks>();

/** The links of a paragraph. Linear in its mentions; kept with them. */
export function linksWithin(text: ParagraphText, mentions: readonly LocalMention[]): ParagraphLinks {
  let links = kept.get(mentions);
  if (!links) {
    links = { titles: titledPersons(text, mentions), bracketed: bracketedNames(text, mentions) };
    kept.set(mentions, links);
  }
  return links;
}

function bracketedNames(text: ParagraphText, mentions: readonly LocalMention[]): Pair[] {
  const pairs: Pair[] = [];
  let previous = -1;
  mentions.forEach((mention, position) => {
    if (!isOrganisation(mention)) return;
    const before = mentions[previous];
    if (
      before?.type === mention.type &&
      before.to === mention.from - 1 &&
      isMarkAt(text, mention.from - 1, '("«“') &&
      isMarkAt(text, mention.to, ')"»”') &&
      mention.to - mention.from <= 2
    )
      pairs.push([position, previous]);
    previous = position;
  });
  return pairs;
}

function titledPersons(text: ParagraphText, mentions: readonly LocalMention[]): Pair[] {
  const starting = new Map<number, number>();
  const ending = new Map<number, number>();
  mentions.forEach((mention, position) => {
    if (mention.type !== 'PER') return;
    starting.set(mention.from, position);
    ending.set(mention.to, position);
  });
  const pairs: Pair[] = [];
  if (starting.size === 0) return pairs;
  mentions.forEach((role, position) => {
    if (role.type !== 'ROLE') return;
    const person = bearer(text, mentions, role, starting, ending);
    if (person !== undefined) pairs.push([position, person]);
  });
  return pairs;
}

function bearer(
  text: ParagraphText,
  mentions: readonly LocalMention[],
  role: LocalMention,
  starting: ReadonlyMap<number, number>,
  ending: ReadonlyMap<number, number>,
): number | undefined {
  const next = starting.get(skipHonorifics(text, role.to));
  if (next !== undefined) return next;
  const { conjunction, preposition } = text.words[role.from]!;
  // «عثمان الشريف وزير التجارة»: the title right after the name.
  const adjacent = ending.get(role.from);
  if (adjacent !== undefined && conjunction === '' && preposition === '') {
    const { gender } = mentions[adjacent]!;
    if ((role.gender ?? gender) === (gender ?? role.gender)) return adjacent;
  }
  if (conjunction === '' && isMarkAt(text, role.from - 1, '،,(')) {
    const before = ending.get(role.from - 1);
    if (before !== undefined) return before;
  }
  if (isMarkAt(text, role.to, '،,')) {
    const after = starting.get(skipHonorifics(text, role.to + 1));
    if (after !== undefined && isApposed(text, mentions[after]!.to)) return after;
  }
  return undefined;
}

function skipHonorifics(text: ParagraphText, from: number): number {
  let at = from;
  while (
    at < text.words.length &&
    ((text.words[at]!.triggers & (Trigger.honorific | Trigger.rank)) !== 0 || isMarkAt(text, at, '."«#'))
  )
    at++;
  return at;
}

/** «وزير الصحة، فلان الفلاني، …»: the apposition is closed by a comma or the end of the sentence. */
function isApposed(text: ParagraphText, end: number): boolean {
  return end >= text.words.length || isMarkAt(text, end, '،,.:؛');
}
