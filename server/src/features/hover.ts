import type { Analysis, Attribution, Chain, Entity, Paragraph, Span, Topic } from '../analysis';
import {
  chainById,
  enclosingStatement,
  mentionsAt,
  mentionsOf,
  statementsAt,
  statementsOf,
  type StatementPart,
} from './lookup';
import { holds, lengthOf, textOf } from './spans';

/** Who says it, how, to whom, where, and on what evidence. Texts are slices of the article. */
export interface StatementCard {
  readonly kind: 'statement';
  readonly part: StatementPart;
  readonly attribution: Attribution;
  /** The chain of the speaker, for title and other names. */
  readonly speaker: Chain | null;
  readonly cue: string;
  readonly content: readonly string[];
  readonly addressee: string;
  readonly medium: string;
  readonly occasion: string;
  readonly place: string;
  readonly time: string;
  readonly target: string;
  /** Label of the relaying medium. */
  readonly via: string;
  /** Labels of the chains that the speaker may be, when it is ambiguous. */
  readonly candidates: readonly string[];
}

/** What a mention is and how often the article comes back to it. */
export interface MentionCard {
  readonly kind: 'mention';
  readonly entity: Entity;
  readonly chain: Chain | null;
  readonly text: string;
  readonly mentions: number;
  readonly statements: number;
  /** The label of the one in whose words the mention stands; empty in the writer's own words. */
  readonly inWordsOf: string;
}

/** A topic of the article with the words that speak for it, strongest first. */
export interface TopicAnswer {
  readonly topic: Topic;
  readonly words: readonly string[];
}

/** The article in numbers, over its headline. */
export interface ArticleCard {
  readonly kind: 'article';
  readonly words: number;
  readonly statements: number;
  readonly speakers: number;
  readonly entities: number;
  readonly findings: number;
  readonly topics: readonly TopicAnswer[];
}

/** What a hover shows: one thing a card. */
export type Card = StatementCard | MentionCard | ArticleCard;

/** Gives the words that speak for a topic, strongest first: not part of an analysis, they are found when asked for. */
export type WordsOfTopic = (code: string) => readonly string[];

/** So many topics are told, each with so many words. */
const mostTopics = 4;
const mostWords = 5;

/** The cards of a place, and the stretch of text that they are about. */
export interface HoverAnswer {
  readonly span: Span;
  /** Several when spans of the same size meet, as when a source is nothing but a name. */
  readonly cards: readonly Card[];
}

/**
 * What to tell the reader at an offset. The smallest span wins; spans of equal size are told together, the mention
 * behind the statement. Null where there is nothing to tell, for an offset outside the text and for text that is not
 * Arabic.
 */
export function hover(analysis: Analysis, offset: number, wordsOfTopic: WordsOfTopic = () => []): HoverAnswer | null {
  if (!analysis.isArabic) return null;
  const statements = statementsAt(analysis, offset);
  const mentions = mentionsAt(analysis, offset);
  const found = [...statements, ...mentions].map((hit) => hit.span);
  if (found.length === 0) return articleHover(analysis, offset, wordsOfTopic);
  // A span that holds the offset goes before one that only touches it.
  const held = found.filter((span) => holds(span, offset));
  const span = (held.length > 0 ? held : found).reduce((best, next) => (lengthOf(next) < lengthOf(best) ? next : best));
  const chosen = (hit: { readonly span: Span }): boolean =>
    lengthOf(hit.span) === lengthOf(span) && holds(hit.span, offset) === holds(span, offset);
  return {
    span: { start: span.start, end: span.end },
    cards: [
      ...statements.filter(chosen).map((hit) => statementCard(analysis, hit.attribution, hit.part)),
      ...mentions.filter(chosen).map((hit) => mentionCard(analysis, hit.entity, hit.chain)),
    ],
  };
}

function articleHover(analysis: Analysis, offset: number, wordsOfTopic: WordsOfTopic): HoverAnswer | null {
  const headline = analysis.paragraphs[0];
  if (headline?.kind !== 'headline' || !holds(headline, offset)) return null;
  return { span: spanOf(headline), cards: [articleCard(analysis, wordsOfTopic)] };
}

const spanOf = (paragraph: Paragraph): Span => ({ start: paragraph.start, end: paragraph.end });

function statementCard(analysis: Analysis, attribution: Attribution, part: StatementPart): StatementCard {
  return {
    kind: 'statement',
    part,
    attribution,
    speaker: chainById(analysis, attribution.speaker.id),
    cue: textOf(analysis, attribution.cue),
    content: attribution.content.map((span) => textOf(analysis, span)),
    addressee: textOf(analysis, attribution.addressee),
    medium: textOf(analysis, attribution.medium),
    occasion: textOf(analysis, attribution.occasion),
    place: textOf(analysis, attribution.place),
    time: textOf(analysis, attribution.time),
    target: textOf(analysis, attribution.target),
    via: attribution.via === null ? '' : (chainById(analysis, attribution.via)?.label ?? ''),
    candidates: attribution.candidates.flatMap((id) => chainById(analysis, id)?.label ?? []),
  };
}

function mentionCard(analysis: Analysis, entity: Entity, chain: Chain | null): MentionCard {
  return {
    kind: 'mention',
    entity,
    chain,
    text: textOf(analysis, entity.core),
    mentions: chain ? mentionsOf(analysis, chain).length : 1,
    statements: chain ? statementsOf(analysis, chain.id).length : 0,
    inWordsOf: enclosingStatement(analysis, entity)?.speaker.label ?? '',
  };
}

function articleCard(analysis: Analysis, wordsOfTopic: WordsOfTopic): ArticleCard {
  const topics = analysis.topics
    .slice(0, mostTopics)
    .map((topic) => ({ topic, words: wordsOfTopic(topic.code).slice(0, mostWords) }));
  return { kind: 'article', ...counts(analysis), topics };
}

/** The article in numbers. A speaker counts once, however often it speaks; unspecified speakers do not count. */
export function counts(analysis: Analysis): Omit<ArticleCard, 'kind' | 'topics'> {
  const speakers = new Set<string>();
  for (const { speaker } of analysis.attributions) {
    if (speaker.kind !== 'unspecified') speakers.add(speaker.id ?? speaker.label);
  }
  return {
    words: analysis.wordCount,
    statements: analysis.attributions.length,
    speakers: speakers.size,
    entities: analysis.chains.length,
    findings: analysis.findings.length,
  };
}
