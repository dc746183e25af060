import type { Chain, Entity } from '../analysis';
import type { ParagraphText } from '../text/layer';
import { buildChains } from './chainBuilder';
import type { NameCorrector } from './corrector';
import type { EntityLexicon } from './lexicon';
import { linksWithin, type Pair } from './links';
import type { ChainedMention, LocalMention, TaggedParagraph } from './mentions';
import type { NameRange } from './ranges';
import { resolvePhrase } from './resolvePhrase';
import { layMentions } from './tag';

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
  const { chains, chainAt, firstOf } = buildChains(paragraphs, corrector);
  const mentions = paragraphs.map(({ mentions: own }, index) =>
    withChains(own, (offset) => chainAt[firstOf[index]! + offset]!),
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
    resolvePhrase: (paragraph, from, to) =>
      resolvePhrase(paragraphs[paragraph]?.text, mentions[paragraph] ?? [], from, to),
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
