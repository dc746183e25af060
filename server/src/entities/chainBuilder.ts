import type { Chain, EntityType, Gender } from '../analysis';
import type { NameCorrector } from './corrector';
import { linksWithin } from './links';
import type { LocalMention, TaggedParagraph } from './mentions';
import { linkOrganisations, linkPersons, type NameGroup } from './merging';
import { keyOfTitle, RoleIndex, roleKey } from './roleKeys';

/** The chains of a document, and to which of them each of its mentions belongs. */
export interface BuiltChains {
  /** In order of first mention: E1, E2, … */
  readonly chains: readonly Chain[];
  /** Id of the chain of each mention, counted through all paragraphs; null for dates, numbers and the like. */
  readonly chainAt: readonly (string | null)[];
  /** Position of the first mention of each paragraph. */
  readonly firstOf: readonly number[];
}

/**
 * Who is who in a document (ATTRIBUTION B.6): mentions of one name, then titles with their bearers, then titles alone. Linear
 * in the mentions, but for those of one surname.
 *
 * @param corrector what readers say is the same
 */
export function buildChains(paragraphs: readonly TaggedParagraph[], corrector: NameCorrector | null): BuiltChains {
  const builder = new ChainBuilder(paragraphs);
  builder.joinNames();
  builder.giveTitles();
  builder.joinRest();
  builder.count();
  if (corrector) builder.joinSame(corrector);
  return builder.chains();
}

const unchained: ReadonlySet<EntityType> = new Set(['DATE', 'TIME', 'MONEY', 'NUM', 'PERCENT']);

/** A chain while it grows. */
interface Cluster {
  type: EntityType;
  readonly forms: Map<string, number>;
  readonly roles: Map<string, number>;
  gender: Gender | null;
  wikidata: string | null;
  /** Positions, ascending. */
  readonly mentions: number[];
  /** The name to call it by, when a reader has said it; otherwise the best form. */
  label: string | null;
}

/** Its steps are called in the order in which they stand. */
class ChainBuilder {
  private readonly all: LocalMention[] = [];
  private readonly firstOf: number[] = [];
  private readonly clusters = new Map<string, Cluster>();
  private readonly clusterOf: (Cluster | null)[];
  private readonly roles = new RoleIndex<Cluster>();
  /** The person whom a title introduces, by the position of the title. */
  private readonly titled = new Map<number, number>();

  constructor(private readonly paragraphs: readonly TaggedParagraph[]) {
    for (const { mentions } of paragraphs) {
      this.firstOf.push(this.all.length);
      for (const mention of mentions) this.all.push(mention);
    }
    this.firstOf.push(this.all.length);
    this.clusterOf = new Array<Cluster | null>(this.all.length).fill(null);
  }

  /** Persons by full name and surname, organisations by name, acronym and canonical form (B.6, 1 to 4). */
  joinNames(): void {
    const groupOf = new Array<NameGroup | undefined>(this.all.length);
    linkPersons(this.all, groupOf);
    linkOrganisations(this.paragraphs, this.all, this.firstOf, groupOf);
    // A short name of several people means the one named last (B.6, 6), or the first to come.
    const lastPerson = new Map<string, string>();
    this.all.forEach(({ type }, position) => {
      const group = groupOf[position];
      if (!group) return;
      const key = group.owner(lastPerson);
      if (type === 'PER') for (const suffix of group.claims) lastPerson.set(suffix, key);
      this.clusterOf[position] = this.clusterFor(key, type);
    });
  }

  /** Titles and those who bear them (B.6, 5). */
  giveTitles(): void {
    // A title that the workspace gives to somebody is his before the article gives it to anybody (userEntities.ts).
    this.all.forEach(({ known }, position) => {
      const cluster = this.clusterOf[position];
      const own = known?.own;
      if (!own || own.role === '' || !cluster || cluster.roles.has(own.role)) return;
      cluster.roles.set(own.role, 0);
      this.roles.add(keyOfTitle(own.roleParts, /^\S+ة(?:\s|$)/.test(own.role)), -1, cluster);
    });
    this.paragraphs.forEach(({ text, mentions }, index) => {
      const first = this.firstOf[index]!;
      for (const [role, person] of linksWithin(text, mentions).titles) this.titled.set(first + role, first + person);
    });
    this.titled.forEach((person, role) => {
      const cluster = this.clusterOf[person];
      if (cluster) this.roles.add(roleKey(this.all[role]!), role, cluster);
    });
  }

  /** Titles alone are those who bore them before (B.6, 5); what is left joins by its key. */
  joinRest(): void {
    this.all.forEach((mention, position) => {
      if (this.clusterOf[position] || unchained.has(mention.type)) return;
      this.clusterOf[position] =
        (mention.type === 'ROLE' && this.bearerOf(mention, position)) ||
        this.clusterFor(
          `${mention.type} ${mention.type === 'ROLE' ? roleKey(mention).full : mention.key}`,
          mention.type,
        );
    });
  }

  private bearerOf(title: LocalMention, position: number): Cluster | null {
    const person = this.titled.get(position);
    if (person !== undefined) return this.clusterOf[person] ?? null;
    return this.roles.resolve(roleKey(title), position) ?? null;
  }

  private clusterFor(key: string, type: EntityType): Cluster {
    let cluster = this.clusters.get(key);
    if (!cluster) {
      cluster = { type, forms: new Map(), roles: new Map(), gender: null, wikidata: null, mentions: [], label: null };
      this.clusters.set(key, cluster);
    }
    return cluster;
  }

  /** Counts the mentions of every chain, its forms and roles, and notes what they say of its bearer. */
  count(): void {
    this.clusterOf.forEach((cluster, position) => {
      if (!cluster) return;
      const { type, form, gender, known } = this.all[position]!;
      cluster.mentions.push(position);
      const names = type === 'ROLE' && cluster.type === 'PER' ? cluster.roles : cluster.forms;
      names.set(form, (names.get(form) ?? 0) + 1);
      cluster.gender ??= gender;
      cluster.wikidata ??= known?.wikidata ?? null;
    });
  }

  /** Makes one chain of those that a reader says are the same; it is what the one is that bears the name it is called by. */
  joinSame(corrector: NameCorrector): void {
    const groups = new Map<string, Cluster>();
    const joined = new Map<Cluster, Cluster>();
    for (const cluster of new Set(this.clusterOf)) {
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
      absorb(first, cluster);
    }
    if (joined.size === 0) return;
    this.clusterOf.forEach((cluster, position) => {
      if (cluster) this.clusterOf[position] = joined.get(cluster) ?? cluster;
    });
  }

  chains(): BuiltChains {
    const ordered = [...new Set(this.clusterOf)].filter((cluster) => cluster !== null);
    ordered.sort((one, other) => one.mentions[0]! - other.mentions[0]!);
    const idOf = new Map(ordered.map((cluster, index) => [cluster, `E${String(index + 1)}`]));
    return {
      chains: ordered.map((cluster) => chainOf(cluster, idOf.get(cluster)!)),
      chainAt: this.clusterOf.map((cluster) => cluster && idOf.get(cluster)!),
      firstOf: this.firstOf,
    };
  }
}

function absorb(first: Cluster, other: Cluster): void {
  first.mentions.push(...other.mentions);
  first.mentions.sort((one, another) => one - another);
  for (const part of ['forms', 'roles'] as const)
    for (const [form, count] of other[part]) first[part].set(form, (first[part].get(form) ?? 0) + count);
  first.gender ??= other.gender;
  first.wikidata ??= other.wikidata;
}

function chainOf(cluster: Cluster, id: string): Chain {
  const { type, forms, gender, wikidata, mentions } = cluster;
  const roles = [...cluster.roles.keys()];
  const label = cluster.label ?? bestForm(cluster);
  const aliases = [...forms.keys(), ...roles].filter((form) => form !== label);
  return { id, type, label, aliases, gender, roles, wikidata, mentions };
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
