import type { Bilingual } from '../analysis';
import { wikidataPage } from '../features/documentLinks';
import type { ArticleCard, Card, MentionCard, StatementCard } from '../features/hover';
import {
  attributionTypeWords,
  cueKindWords,
  entityTypeWords,
  evidenceWords,
  inheritedKindWords,
  modalityWords,
  polarityWords,
  sourceKindWords,
  stanceWords,
  strengthWords,
  unspecifiedSpeaker,
} from '../features/vocabulary';
import { escapeHtml, escapeMarkdown, excerpt, inLanguage, isolate, percent, type Display } from './display';

/** What the client can show in a hover. */
export type HoverMarkup = 'html' | 'markdown' | 'plaintext';

/** One line of a hover: a label and pieces of text, set apart by middle dots. */
interface Line {
  readonly label: string;
  readonly pieces: readonly string[];
  /** Where its one piece leads to: an address that needs no escaping. */
  readonly url?: string;
}

const labels = {
  how: { ar: 'كيف', en: 'How' },
  type: { ar: 'النوع', en: 'Type' },
  content: { ar: 'القول', en: 'Statement' },
  addressee: { ar: 'المخاطَب', en: 'To' },
  target: { ar: 'المقصود', en: 'About' },
  occasion: { ar: 'المناسبة', en: 'Occasion' },
  medium: { ar: 'الوسيلة', en: 'Medium' },
  place: { ar: 'المكان', en: 'Place' },
  time: { ar: 'الزمان', en: 'Time' },
  via: { ar: 'نقلا عن', en: 'Relayed by' },
  candidates: { ar: 'قد يكون', en: 'May be' },
  evidence: { ar: 'الدليل', en: 'Evidence' },
  confidence: { ar: 'الثقة', en: 'Confidence' },
  names: { ar: 'أسماء أخرى', en: 'Other names' },
  roles: { ar: 'الصفة', en: 'Roles' },
  count: { ar: 'في المقال', en: 'In the article' },
  within: { ar: 'في قول', en: 'In the words of' },
  wikidata: { ar: 'ويكي بيانات', en: 'Wikidata' },
  article: { ar: 'المقال', en: 'Article' },
  topic: { ar: 'الموضوع', en: 'Topic' },
} satisfies Record<string, Bilingual>;

/** Counts in words: the noun follows the number, as in a table, which is correct for any number in both languages. */
const count = (display: Display, words: Bilingual, number: number): string =>
  `${inLanguage(display, words)}: ${String(number)}`;

const nouns = {
  words: { ar: 'الكلمات', en: 'words' },
  statements: { ar: 'الأقوال', en: 'statements' },
  speakers: { ar: 'المتحدثون', en: 'speakers' },
  entities: { ar: 'الأعلام', en: 'entities' },
  findings: { ar: 'الملاحظات', en: 'findings' },
  mentions: { ar: 'مرات الذكر', en: 'mentions' },
} satisfies Record<string, Bilingual>;

/** The whole hover as the client can show it. Never empty for one card or more. */
export function hoverText(display: Display, markup: HoverMarkup, cards: readonly Card[]): string {
  const blocks = cards.map((card) =>
    linesOf(display, card).filter((line) => line.pieces.some((piece) => piece !== '')),
  );
  if (markup === 'html') return blocks.map((lines) => htmlBlock(display, lines)).join('\n\n');
  if (markup === 'markdown') return blocks.map((lines) => markdownBlock(display, lines)).join('\n\n---\n\n');
  return blocks.map((lines) => plainBlock(display, lines)).join('\n\n');
}

const joined = (display: Display, line: Line, decorate: (piece: string) => string): string =>
  line.pieces
    .filter((piece) => piece !== '')
    .map((piece) => decorate(display.language === 'ar' ? piece : isolate(display, piece)))
    .join(' · ');

function htmlBlock(display: Display, lines: readonly Line[]): string {
  const rendered = lines.map((line) => {
    const shown = joined(display, line, escapeHtml);
    const text = line.url === undefined ? shown : `<a href="${line.url}">${shown}</a>`;
    const whole =
      line.label === '' ? `<strong>${text}</strong>` : `<strong>${escapeHtml(line.label)}:</strong> ${text}`;
    return display.language === 'ar' ? isolate(display, whole) : whole;
  });
  // VS Code drops `dir` from hovers; the alignment and the isolates do its work (ARCHITECTURE, Arabic on the screen).
  return `${display.language === 'ar' ? '<p align="right">' : '<p>'}${rendered.join('<br>')}</p>`;
}

function markdownBlock(display: Display, lines: readonly Line[]): string {
  return lines
    .map((line) => {
      const shown = joined(display, line, escapeMarkdown);
      const text = line.url === undefined ? shown : `[${shown}](${line.url})`;
      const whole = line.label === '' ? `**${text}**` : `**${escapeMarkdown(line.label)}:** ${text}`;
      return display.language === 'ar' ? isolate(display, whole) : whole;
    })
    .join('  \n');
}

function plainBlock(display: Display, lines: readonly Line[]): string {
  return lines
    .map((line) => {
      const text = line.url ?? joined(display, line, (piece) => piece);
      const whole = line.label === '' ? text : `${line.label}: ${text}`;
      return display.language === 'ar' ? isolate(display, whole) : whole;
    })
    .join('\n');
}

function linesOf(display: Display, card: Card): Line[] {
  if (card.kind === 'statement') return statementLines(display, card);
  if (card.kind === 'mention') return mentionLines(display, card);
  return articleLines(display, card);
}

function statementLines(display: Display, card: StatementCard): Line[] {
  const { attribution } = card;
  const say = (words: Bilingual): string => inLanguage(display, words);
  const line = (label: Bilingual, ...pieces: string[]): Line => ({ label: say(label), pieces });
  const listed = (items: readonly string[]): string => items.join(display.language === 'ar' ? '، ' : ', ');
  const name = attribution.speaker.label === '' ? say(unspecifiedSpeaker) : excerpt(attribution.speaker.label, 80);
  const roles = card.speaker?.roles.filter((role) => role !== attribution.speaker.label) ?? [];
  return [
    { label: '', pieces: [name, say(sourceKindWords(attribution.speaker.kind))] },
    line(labels.roles, excerpt(roles.slice(0, 2).join('، '), 120)),
    line(
      labels.how,
      attribution.cueLemma,
      say(cueKindWords(attribution.cueKind)),
      say(stanceWords(attribution.stance)),
      attribution.strength === 'na' ? '' : say(strengthWords(attribution.strength)),
      attribution.polarity === 'negative' ? say(polarityWords(attribution.polarity)) : '',
      attribution.modality === 'asserted' ? '' : say(modalityWords(attribution.modality)),
    ),
    line(labels.type, say(attributionTypeWords(attribution.type))),
    // Under the pointer already when it is on the content.
    line(labels.content, card.part === 'content' ? '' : excerpt(card.content.join(' … '), 160)),
    line(labels.addressee, excerpt(card.addressee, 80)),
    line(labels.target, excerpt(card.target, 80)),
    line(labels.occasion, excerpt(card.occasion, 100)),
    line(labels.medium, excerpt(card.medium, 80)),
    line(labels.place, excerpt(card.place, 80)),
    line(labels.time, excerpt(card.time, 60)),
    line(labels.via, excerpt(card.via, 80)),
    line(labels.candidates, excerpt(listed(card.candidates), 120)),
    line(
      labels.evidence,
      ...new Set([
        attribution.inherited ? say(inheritedKindWords(attribution.inherited.kind)) : '',
        ...attribution.evidence.map((evidence) => say(evidenceWords(evidence))),
      ]),
    ),
    line(labels.confidence, percent(attribution.confidence)),
  ];
}

function mentionLines(display: Display, card: MentionCard): Line[] {
  const say = (words: Bilingual): string => inLanguage(display, words);
  const line = (label: Bilingual, ...pieces: string[]): Line => ({ label: say(label), pieces });
  const { chain } = card;
  const label = chain?.label ?? card.text;
  const others = chain?.aliases.filter((alias) => alias !== label && !chain.roles.includes(alias)) ?? [];
  return [
    { label: '', pieces: [excerpt(label, 80), say(entityTypeWords(chain?.type ?? card.entity.type))] },
    line(labels.roles, ...(chain?.roles.slice(0, 4).map((role) => excerpt(role, 80)) ?? [])),
    line(labels.names, ...others.slice(0, 6).map((alias) => excerpt(alias, 60))),
    line(
      labels.count,
      chain ? count(display, nouns.mentions, card.mentions) : '',
      card.statements > 0 ? count(display, nouns.statements, card.statements) : '',
    ),
    line(labels.within, excerpt(card.inWordsOf, 80)),
    ...(chain?.wikidata ? [{ ...line(labels.wikidata, chain.wikidata), url: wikidataPage(chain.wikidata) }] : []),
    line(labels.confidence, percent(card.entity.confidence)),
  ];
}

function articleLines(display: Display, card: ArticleCard): Line[] {
  const say = (words: Bilingual): string => inLanguage(display, words);
  return [
    { label: '', pieces: [say(labels.article)] },
    {
      label: say(labels.count),
      pieces: [
        count(display, nouns.words, card.words),
        count(display, nouns.statements, card.statements),
        count(display, nouns.speakers, card.speakers),
        count(display, nouns.entities, card.entities),
        count(display, nouns.findings, card.findings),
      ],
    },
    ...card.topics.map(({ topic, words }) => ({
      label: say(labels.topic),
      pieces: [
        `${say(topic.label)} ${percent(topic.score)}`,
        words.map((text) => excerpt(text, 40)).join(display.language === 'ar' ? '، ' : ', '),
      ],
    })),
  ];
}
