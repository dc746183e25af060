import type { Span } from '../../../server/src/lsp/protocol';
import { excerpt } from '../marks/statements';
import { colourName } from '../marks/palette';
import type { Article } from '../reading/messages';
import { sharesOf, speakerKey, speakerName } from '../../../server/src/export/page/voices';
import { say, type Language } from '../../../server/src/export/page/words';

/** A row of a tree as plain data, without isolates: the widget adds them. */
export interface ArticleNode {
  /** Stays the same over versions of the article as far as can be, so that what is unfolded stays so. */
  readonly id: string;
  readonly kind: 'speaker' | 'statement' | 'group' | 'entity' | 'mention' | 'topic' | 'paragraph' | 'keyphrase';
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Name of an icon of the editor. */
  readonly icon: string;
  /** Name of a colour of Isnad, without `isnad.`. */
  readonly colour?: string;
  /** Where the row leads, in UTF-16 units of the article. */
  readonly place: Span | null;
  /** Index of the speaker, for rows of speakers. */
  readonly speaker?: number;
  readonly children: readonly ArticleNode[];
}

const speakerIcons: Readonly<Record<string, string>> = {
  person: 'person',
  organisation: 'organization',
  group: 'organization',
  anonymous: 'question',
  document: 'file',
  media: 'radio-tower',
  author: 'edit',
};

const entityIcons: Readonly<Record<string, string>> = {
  PER: 'person',
  ROLE: 'briefcase',
  ORG: 'organization',
  MEDIA: 'radio-tower',
  GPE: 'globe',
  LOC: 'location',
  FAC: 'home',
  EVENT: 'flag',
  NORP: 'globe',
  DATE: 'calendar',
  TIME: 'watch',
  LAW: 'law',
  PRODUCT: 'package',
};

const longest = 80;

function textAt({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** Speakers with their statements under them, in the order of the chart of the reading view. */
export function speakerNodes(article: Article, language: Language): ArticleNode[] {
  const { reading } = article;
  const { attributions } = reading.document;
  return sharesOf(article).map(({ speaker, statements, share }) => {
    const key = speakerKey(article, speaker);
    const kind = reading.speakers[speaker]?.kind ?? 'unspecified';
    const its = attributions.flatMap((attribution, index) =>
      reading.speakerOf[index] === speaker ? [attribution] : [],
    );
    const name = speakerName(article, speaker, language);
    return {
      id: `speaker ${key}`,
      kind: 'speaker',
      label: name,
      description: `${statements} · ${Math.round(share * 100)}%`,
      tooltip: [
        name,
        reading.vocabulary.sourceKinds[kind]?.[language] ?? '',
        say(language, 'statementCount', statements),
      ]
        .filter(Boolean)
        .join('\n'),
      icon: speakerIcons[kind] ?? 'question',
      colour: colourName(speaker),
      place: its[0]?.source ?? its[0]?.cue ?? null,
      speaker,
      children: its.map(({ cue, content, stance, type }, number) => {
        const said = content.map((span) => textAt(article, span)).join(' … ');
        return {
          id: `statement ${key} ${number}`,
          kind: 'statement',
          label: excerpt(said || textAt(article, cue), 0, longest),
          description: reading.vocabulary.stances[stance]?.[language] ?? stance,
          tooltip: `${textAt(article, cue)} · ${reading.vocabulary.attributionTypes[type]?.[language] ?? type}\n${said}`,
          icon: type === 'direct' || type === 'mixed' ? 'quote' : 'comment',
          colour: colourName(speaker),
          place: cue,
          children: [],
        };
      }),
    };
  });
}

/** Entities by type, most frequent first; under each the places where it is mentioned. */
export function entityNodes(article: Article, language: Language): ArticleNode[] {
  const { entities, chains } = article.reading.document;
  const mention = (id: string, span: Span): ArticleNode => {
    const line = article.text.slice(span.start, span.start + longest * 2).split('\n', 1)[0] ?? '';
    return {
      id,
      kind: 'mention',
      label: excerpt(line, 0, longest),
      description: '',
      tooltip: '',
      icon: 'location',
      place: span,
      children: [],
    };
  };
  const byType = new Map<string, ArticleNode[]>();
  const put = (type: string, node: ArticleNode): void => {
    const group = byType.get(type);
    if (group) group.push(node);
    else byType.set(type, [node]);
  };
  chains.forEach((chain) => {
    const mentions = chain.mentions.flatMap((index) => entities[index] ?? []);
    const [first] = mentions;
    if (!first) return;
    const others = chain.aliases.filter((alias) => alias !== chain.label);
    put(chain.type, {
      id: `entity ${chain.type} ${chain.label} ${first.start}`,
      kind: 'entity',
      label: chain.label,
      description: String(mentions.length),
      tooltip: [chain.label, ...others, say(language, 'mentions', mentions.length)].join('\n'),
      icon: entityIcons[chain.type] ?? 'symbol-misc',
      place: first,
      children: mentions.map((span, number) => mention(`mention ${chain.id} ${number}`, span)),
    });
  });
  entities.forEach((entity, index) => {
    if (entity.chain !== null) return;
    const label = textAt(article, entity);
    put(entity.type, {
      id: `alone ${entity.type} ${index}`,
      kind: 'mention',
      label,
      description: '',
      tooltip: label,
      icon: entityIcons[entity.type] ?? 'symbol-numeric',
      place: entity,
      children: [],
    });
  });
  return [...byType]
    .sort((one, other) => other[1].length - one[1].length)
    .map(([type, nodes]) => {
      const label = article.reading.vocabulary.entityTypes[type]?.[language] ?? type;
      return {
        id: `type ${type}`,
        kind: 'group',
        label,
        description: String(nodes.length),
        tooltip: label,
        icon: entityIcons[type] ?? 'symbol-misc',
        place: null,
        children: nodes.sort((one, other) => Number(other.description) - Number(one.description)),
      };
    });
}

/** Topics with the paragraphs that they are found in, and the key phrases of the article. */
export function topicNodes(article: Article, language: Language): ArticleNode[] {
  const { topics, paragraphs, keyphrases } = article.reading.document;
  const nodes = topics.map((topic): ArticleNode => ({
    id: `topic ${topic.code}`,
    kind: 'topic',
    label: topic.label[language],
    description: `${Math.round(topic.score * 100)}%`,
    tooltip: `${topic.label.ar} · ${topic.label.en} · ${topic.code}`,
    icon: 'tag',
    place: paragraphs[topic.paragraphs[0] ?? 0] ?? null,
    children: topic.paragraphs.flatMap((index) => {
      const span = paragraphs[index];
      if (!span) return [];
      return {
        id: `paragraph ${topic.code} ${index}`,
        kind: 'paragraph',
        label: excerpt(textAt(article, span), 0, longest),
        description: say(language, 'paragraphNumber', index + 1),
        tooltip: '',
        icon: 'whole-word',
        place: span,
        children: [],
      };
    }),
  }));
  if (keyphrases.length === 0) return nodes;
  const phrases = keyphrases.map(({ text, mentions }): ArticleNode => ({
    id: `keyphrase ${text}`,
    kind: 'keyphrase',
    label: text,
    description: String(mentions.length),
    tooltip: say(language, 'mentions', mentions.length),
    icon: 'key',
    place: mentions[0] ?? null,
    children: [],
  }));
  return [
    ...nodes,
    {
      id: 'keyphrases',
      kind: 'group',
      label: say(language, 'keyphrases'),
      description: String(phrases.length),
      tooltip: '',
      icon: 'key',
      place: null,
      children: phrases,
    },
  ];
}
