import type { Chain, Entity, EntityType, Gender } from '../analysis';
import { Trigger } from '../lexicon/words';
import { isMarkAt, type ParagraphText } from '../text/layer';
import type { NameCorrector } from './corrector';
import type { EntityLexicon } from './lexicon';
import { linksWithin, type Pair } from './links';
import { firstFrom, type LocalMention, type TaggedParagraph } from './mentions';
import type { NameRange } from './ranges';
import { linkOrganisations, linkPersons, type NameGroup } from './merging';
import { keyOfTitle, RoleIndex, roleKey } from './roleKeys';
import { layMentions } from './tag';

/** A mention with its chain; null for dates, numbers and the like. */
export interface ChainedMention extends LocalMention {
  readonly chain: string | null;
}

/** Who is who in one document. */
export interface DocumentEntities {
  /** The final mentions of each paragraph, in text order, outer before inner. */
  readonly mentions: readonly (readonly ChainedMention[])[];
  /** In order of first mention: E1, E2, … `mentions` of a chain count through all paragraphs, as in `Analysis.entities`. */
  readonly chains: readonly Chain[];
  readonly chain: (id: string) => Chain | undefined;
  /**
   * The chain that a source phrase denotes: the person of «وزير الخارجية الروسى», of «الوزير», of «الدكتور فلان، مدير المركز»; the
   * organisation of «وزارة الخارجية». Null when the head of the phrase is no mention («مصدر في الوزارة»). Token indexes, half open.
   */
  resolvePhrase(paragraph: number, from: number, to: number): string | null;
  /** What the chains were made of. */
  readonly basis: {
    readonly paragraphs: readonly TaggedParagraph[];
    readonly corrector: NameCorrector | null;
  };
}

const unchained: ReadonlySet<EntityType> = new Set(['DATE', 'TIME', 'MONEY', 'NUM', 'PERCENT']);

/** A chain while it grows. */
interface Cluster {
  type: EntityType;
  readonly order: number;
  readonly forms: Map<string, number>;
  readonly roles: Map<string, number>;
  gender: Gender | null;
  wikidata: string | null;
  readonly mentions: number[];
  /** The name to call it by, when a reader has said it; otherwise the best form. */
  label: string | null;
}

/**
 * The document pass (ATTRIBUTION B.6): a second look at the names of each paragraph with what the rest of the article says of
 * them, then chains. Linear in the mentions, and in the tokens of paragraphs of which the article tells something new.
 *
 * @param corrector what readers know better, applied to the final mentions and the chains made of them
 * @param former the last version of the document, whose chains still hold when its paragraphs name the same in the same way
 */
export function chainMentions(
  given: readonly TaggedParagraph[],
  lexicon: EntityLexicon,
  corrector: NameCorrector | null = null,
  former: DocumentEntities | null = null,
): DocumentEntities {
  const tagged = secondPass(given, lexicon);
  const paragraphs = corrector ? corrected(tagged, lexicon, corrector) : tagged;
  if (former && former.basis.corrector === corrector && nameAlike(former.basis.paragraphs, paragraphs)) {
    const mentions = paragraphs.map(({ mentions: own }, index) => {
      const known = former.mentions[index]!;
      return own === former.basis.paragraphs[index]!.mentions ? known : withChains(own, (at) => known[at]!.chain);
    });
    return documentOf(paragraphs, corrector, mentions, former.chains, former.chain);
  }
  const all: LocalMention[] = [];
  const firstOf: number[] = [];
  for (const { mentions } of paragraphs) {
    firstOf.push(all.length);
    for (const mention of mentions) all.push(mention);
  }
  firstOf.push(all.length);
  const groupOf = new Array<NameGroup | undefined>(all.length);
  linkPersons(all, groupOf);
  linkOrganisations(paragraphs, all, firstOf, groupOf);
  const clusters = new Map<string, Cluster>();
  const clusterOf: (Cluster | null)[] = new Array<Cluster | null>(all.length).fill(null);
  const clusterFor = (key: string, type: EntityType, position: number): Cluster => {
    let cluster = clusters.get(key);
    if (!cluster) {
      cluster = {
        type,
        order: position,
        forms: new Map(),
        roles: new Map(),
        gender: null,
        wikidata: null,
        mentions: [],
        label: null,
      };
      clusters.set(key, cluster);
    }
    return cluster;
  };
  // A short name of several people means the one named last (B.6, 6), or the first to come.
  const lastPerson = new Map<string, string>();
  all.forEach((mention, position) => {
    const group = groupOf[position];
    if (!group) return;
    const key = group.owner(lastPerson);
    if (mention.type === 'PER') for (const suffix of group.claims) lastPerson.set(suffix, key);
    clusterOf[position] = clusterFor(key, mention.type, position);
  });
  const roles = new RoleIndex<Cluster>();
  // A title that the workspace gives to somebody is his before the article gives it to anybody (userEntities.ts).
  all.forEach(({ known }, position) => {
    const cluster = clusterOf[position];
    const own = known?.own;
    if (!own || own.role === '' || !cluster || cluster.roles.has(own.role)) return;
    cluster.roles.set(own.role, 0);
    roles.add(keyOfTitle(own.roleParts, /^\S+ة(?:\s|$)/.test(own.role)), -1, cluster);
  });
  const titled = new Map<number, number>();
  paragraphs.forEach(({ text, mentions }, index) => {
    const first = firstOf[index]!;
    for (const [role, person] of linksWithin(text, mentions).titles) titled.set(first + role, first + person);
  });
  titled.forEach((person, role) => {
    const cluster = clusterOf[person];
    if (cluster) roles.add(roleKey(all[role]!), role, cluster);
  });
  all.forEach((mention, position) => {
    if (clusterOf[position] || unchained.has(mention.type)) return;
    if (mention.type === 'ROLE') {
      const person = titled.get(position);
      const cluster = person === undefined ? roles.resolve(roleKey(mention), position) : clusterOf[person];
      if (cluster) {
        clusterOf[position] = cluster;
        return;
      }
      clusterOf[position] = clusterFor(`ROLE ${roleKey(mention).full}`, 'ROLE', position);
      return;
    }
    clusterOf[position] = clusterFor(`${mention.type} ${mention.key}`, mention.type, position);
  });
  clusterOf.forEach((cluster, position) => {
    if (!cluster) return;
    const mention = all[position]!;
    cluster.mentions.push(position);
    const names = mention.type === 'ROLE' && cluster.type === 'PER' ? cluster.roles : cluster.forms;
    names.set(mention.form, (names.get(mention.form) ?? 0) + 1);
    cluster.gender ??= mention.gender;
    cluster.wikidata ??= mention.known?.wikidata ?? null;
  });
  if (corrector) joinSame(clusterOf, corrector);
  const ordered = [...new Set(clusterOf)].filter((cluster) => cluster !== null);
  ordered.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
  const idOf = new Map<Cluster, string>();
  const chains = ordered.map((cluster, index) => {
    const id = `E${String(index + 1)}`;
    idOf.set(cluster, id);
    const label = cluster.label ?? bestForm(cluster);
    return {
      id,
      type: cluster.type,
      label,
      aliases: [...cluster.forms.keys(), ...cluster.roles.keys()].filter((form) => form !== label),
      gender: cluster.gender,
      roles: [...cluster.roles.keys()],
      wikidata: cluster.wikidata,
      mentions: cluster.mentions,
    };
  });
  const mentions = paragraphs.map(({ mentions: own }, index) =>
    withChains(own, (offset) => {
      const cluster = clusterOf[firstOf[index]! + offset];
      return cluster ? idOf.get(cluster)! : null;
    }),
  );
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  return documentOf(paragraphs, corrector, mentions, chains, (id) => byId.get(id));
}

function documentOf(
  paragraphs: readonly TaggedParagraph[],
  corrector: NameCorrector | null,
  mentions: readonly (readonly ChainedMention[])[],
  chains: readonly Chain[],
  chain: DocumentEntities['chain'],
): DocumentEntities {
  return {
    mentions,
    chains,
    chain,
    resolvePhrase: (paragraph, from, to) => resolve(paragraphs[paragraph]?.text, mentions[paragraph] ?? [], from, to),
    basis: { paragraphs, corrector },
  };
}

/** Whether two versions of a document name the same, paragraph by paragraph: their chains are then the same too. */
function nameAlike(some: readonly TaggedParagraph[], others: readonly TaggedParagraph[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index]!;
      if (one.mentions === other.mentions) return true;
      if (one.mentions.length !== other.mentions.length) return false;
      const links = linksWithin(one.text, one.mentions);
      const otherLinks = linksWithin(other.text, other.mentions);
      return (
        one.mentions.every((mention, at) => isNamedAlike(mention, other.mentions[at]!)) &&
        samePairs(links.titles, otherLinks.titles) &&
        samePairs(links.bracketed, otherLinks.bracketed)
      );
    })
  );
}

function isNamedAlike(one: LocalMention, other: LocalMention): boolean {
  return (
    one.type === other.type &&
    one.form === other.form &&
    one.key === other.key &&
    one.gender === other.gender &&
    one.known === other.known
  );
}

function samePairs(some: readonly Pair[], others: readonly Pair[]): boolean {
  return (
    some.length === others.length &&
    some.every(([first, second], index) => first === others[index]![0] && second === others[index]![1])
  );
}

/**
 * The mentions of a document as `Analysis.entities`, with offsets into the whole text.
 *
 * @param starts the offset of each paragraph in the text
 */
export function entitiesOf(
  document: DocumentEntities,
  paragraphs: readonly ParagraphText[],
  starts: readonly number[],
): Entity[] {
  const out: Entity[] = [];
  document.mentions.forEach((mentions, index) => {
    const { tokens } = paragraphs[index]!;
    for (const { type, from, to, proclitic, chain, confidence } of mentions) {
      const start = starts[index]! + tokens.start[from]!;
      const end = starts[index]! + tokens.end[to - 1]!;
      out.push({ type, start, end, core: { start: Math.min(start + proclitic, end), end }, chain, confidence });
    }
  });
  return out;
}

const chained = new WeakMap<readonly LocalMention[], readonly ChainedMention[]>();

/** The mentions of a paragraph with their chains. The same list as before comes back while no chain of it has changed. */
function withChains(
  mentions: readonly LocalMention[],
  chainOf: (position: number) => string | null,
): readonly ChainedMention[] {
  const known = chained.get(mentions);
  if (known?.every(({ chain }, position) => chain === chainOf(position))) return known;
  const made = mentions.map((mention, position) => ({ ...mention, chain: chainOf(position) }));
  chained.set(mentions, made);
  return made;
}

/** Mentions laid around the names of the second pass, which are kept as long as the paragraph reads the same. */
const laid = new WeakMap<readonly NameRange[], readonly LocalMention[]>();

function secondPass(given: readonly TaggedParagraph[], lexicon: EntityLexicon): readonly TaggedParagraph[] {
  const names = lexicon.names.second(given.map(({ text }) => text));
  return given.map((paragraph, index) => {
    const second = names[index]!;
    if (second === lexicon.names.first(paragraph.text)) return paragraph;
    let mentions = laid.get(second);
    if (!mentions) {
      mentions = layMentions(paragraph.text, second, lexicon);
      laid.set(second, mentions);
    }
    return { text: paragraph.text, mentions };
  });
}

function corrected(
  paragraphs: readonly TaggedParagraph[],
  { knowledge }: EntityLexicon,
  corrector: NameCorrector,
): readonly TaggedParagraph[] {
  return paragraphs.map((paragraph) => {
    const mentions = corrector.correct(paragraph.text, paragraph.mentions, knowledge);
    return mentions === paragraph.mentions ? paragraph : { text: paragraph.text, mentions };
  });
}

/** Makes one cluster of those that a reader says are the same; it is what the one is that bears the name it is called by. */
function joinSame(clusterOf: (Cluster | null)[], corrector: NameCorrector): void {
  const groups = new Map<string, Cluster>();
  const joined = new Map<Cluster, Cluster>();
  for (const cluster of new Set(clusterOf)) {
    if (!cluster) continue;
    const names = [...cluster.forms.keys(), ...cluster.roles.keys()];
    const same = names.map((form) => corrector.sameAs(form)).find((found) => found !== null);
    if (!same) continue;
    const first = groups.get(same.key);
    if (!first) {
      groups.set(same.key, cluster);
      cluster.label = same.label;
      continue;
    }
    joined.set(cluster, first);
    if (cluster.forms.has(same.label)) first.type = cluster.type;
    first.mentions.push(...cluster.mentions);
    first.mentions.sort((a, b) => a - b);
    for (const part of ['forms', 'roles'] as const)
      for (const [form, count] of cluster[part]) first[part].set(form, (first[part].get(form) ?? 0) + count);
    first.gender ??= cluster.gender;
    first.wikidata ??= cluster.wikidata;
  }
  if (joined.size === 0) return;
  clusterOf.forEach((cluster, position) => {
    if (cluster) clusterOf[position] = joined.get(cluster) ?? cluster;
  });
}

/** The mentions that begin in a token range: a paragraph may hold thousands, a phrase holds a few. */
function mentionsIn(mentions: readonly ChainedMention[], from: number, to: number): readonly ChainedMention[] {
  const low = firstFrom(mentions, from);
  let end = low;
  while (end < mentions.length && mentions[end]!.from < to) end++;
  return mentions.slice(low, end);
}

function resolve(
  text: ParagraphText | undefined,
  all: readonly ChainedMention[],
  from: number,
  to: number,
): string | null {
  if (!text) return null;
  const mentions = mentionsIn(all, from, to);
  let head = from;
  while (
    head < to &&
    ((text.words[head]!.triggers & (Trigger.honorific | Trigger.rank)) !== 0 || isMarkAt(text, head, '"«“#.\'(')) &&
    !mentions.some((mention) => mention.from === head)
  )
    head++;
  let outer: ChainedMention | null = null;
  let person: ChainedMention | null = null;
  for (const mention of mentions) {
    if (mention.from < from || mention.to > to || mention.chain === null) continue;
    if (mention.from <= head && mention.to > head && mention.type !== 'NORP') outer ??= mention;
    if (mention.type === 'PER') person ??= mention;
  }
  const word = text.words[head];
  const isTitled =
    head > from || outer?.type === 'ROLE' || (word !== undefined && (word.triggers & Trigger.role) !== 0);
  if (outer?.type === 'PER') return outer.chain;
  if (isTitled && person) return person.chain;
  if (outer) return outer.chain;
  // «صحيفة الأهرام», «حركة حماس»: a classifier before the name.
  const classifier = Trigger.organisation | Trigger.media | Trigger.place | Trigger.facility;
  if (word !== undefined && (word.triggers & classifier) !== 0) {
    const named = mentions.find(
      (mention) =>
        mention.from >= head + 1 &&
        mention.from <= head + 2 &&
        mention.to <= to &&
        mention.chain !== null &&
        mention.type !== 'NORP' &&
        // «الموقع الرسمي للجيش»: with a preposition the name is a complement, not what the noun is called.
        text.words[mention.from]!.preposition === '',
    );
    if (named) return named.chain;
  }
  return null;
}

/** The fullest form, then the most frequent, then the first. */
function bestForm(cluster: Cluster): string {
  let best = '';
  let bestScore = -1;
  for (const [form, count] of cluster.forms) {
    const score = form.split(' ').length * 1000 + Math.min(count, 999);
    if (score > bestScore) {
      best = form;
      bestScore = score;
    }
  }
  return best !== '' ? best : (cluster.roles.keys().next().value ?? '');
}
