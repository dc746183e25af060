import type { DrawnArticle } from './article';
import { say, type Language } from './words';
import { element, type PageNode } from './node';
import { entityGroup, markedParagraphs, type MarkedParagraph, type Piece } from './pieces';
import { speakerButton } from './speakerButton';
import { speakerName, voiceClass, withinVoiceClass } from './voices';

/** A paragraph ready to be drawn. Where its text stands in the article is not part of the node, so that it is not drawn anew when text before it changes. */
export interface DrawnParagraph {
  readonly start: number;
  readonly end: number;
  /** The attributions whose cue stands here, in the order of the text. */
  readonly cues: readonly number[];
  /** The attributions that its pieces name, by the numbers in `data-statements`. */
  readonly statements: readonly number[];
  readonly isHeadline: boolean;
  readonly node: PageNode;
}

/** The first paragraphs of the article, the headline among them; all of them when no number is given. */
export function drawParagraphs(article: DrawnArticle, language: Language, most = Infinity): DrawnParagraph[] {
  const kinds = article.reading.paragraphKinds;
  const labels = new Map(article.reading.document.chains.map(({ id, label }) => [id, label]));
  return markedParagraphs(article, most).map((paragraph, index) => {
    const statements = [...new Set(paragraph.pieces.flatMap((piece) => piece.statements))];
    const isHeadline = index === 0 && kinds[index] === 'headline';
    const drawing = new Drawing(article, language, paragraph, statements, labels);
    return {
      start: paragraph.start,
      end: paragraph.end,
      cues: paragraph.cues,
      statements,
      isHeadline,
      node: element(
        'div',
        { class: `paragraph is-${kinds[index] ?? 'text'}` },
        drawing.margin(index),
        element(tagOf(kinds[index], isHeadline), { class: 'text' }, paragraph.pieces.map(drawing.piece)),
      ),
    };
  });
}

function tagOf(kind: string | undefined, isHeadline: boolean): string {
  if (isHeadline) return 'h1';
  return kind === 'subheading' ? 'h2' : 'p';
}

/** One paragraph being drawn. Statements are named by their number in the paragraph. */
class Drawing {
  private readonly numbers: ReadonlyMap<number, number>;

  constructor(
    private readonly article: DrawnArticle,
    private readonly language: Language,
    private readonly paragraph: MarkedParagraph,
    private readonly statements: readonly number[],
    private readonly chainLabels: ReadonlyMap<string, string>,
  ) {
    this.numbers = new Map(statements.map((statement, number) => [statement, number]));
  }

  /** The names beside the text: a button for each speaker, and the topics that are not those of the whole article. */
  margin(index: number): PageNode {
    const speakers = new Set(this.statements.map((statement) => this.speakerOf(statement)));
    const { topics, paragraphs } = this.article.reading.document;
    const own = topics.filter(
      (topic) => topic.paragraphs.includes(index) && topic.paragraphs.length < paragraphs.length,
    );
    const names = [...speakers].map((speaker) => {
      const name = speakerName(this.article, speaker, this.language);
      return element(
        'li',
        {},
        speakerButton(this.article, speaker, this.language, {
          className: 'name',
          title: say(this.language, 'only', name),
        }),
      );
    });
    const labels = own.map(({ label }) => element('li', { class: 'topic' }, label[this.language]));
    if (names.length + labels.length === 0) return element('div', { class: 'margin' });
    return element('ul', { class: 'margin', 'aria-label': say(this.language, 'speakersHere') }, names, labels);
  }

  readonly piece = (piece: Piece): PageNode => {
    const { text } = this.article;
    const { entities, diagnostics } = this.article.reading.document;
    const { source, cue, content } = piece;
    const classes: string[] = [];
    // The part that a piece is gives its own colour, the content that it stands in the colour behind it.
    if (source !== null || cue !== null) classes.push(voiceClass(this.speakerOf(cue ?? source!)));
    if (cue !== null) classes.push('cue');
    if (source !== null) classes.push('source');
    if (content !== null) {
      classes.push('content', withinVoiceClass(this.speakerOf(content)));
      if (piece.beginsContent) classes.push('begins');
      if (piece.endsContent) classes.push('ends');
    }
    const entity = piece.entity === null ? undefined : entities[piece.entity];
    if (entity) classes.push('entity', `entity-${entityGroup(entity.type)}`);
    const finding = piece.finding === null ? undefined : diagnostics[piece.finding];
    if (finding) classes.push('finding', `finding-${finding.severity}`);
    if (piece.isKeyphrase) classes.push('keyphrase');
    const start = this.paragraph.start;
    return element(
      'span',
      {
        class: classes.length > 0 ? classes.join(' ') : undefined,
        'data-at': piece.start,
        'data-statements':
          piece.statements.length > 0
            ? piece.statements.map((statement) => this.numbers.get(statement)).join(' ')
            : undefined,
        ...(cue === null ? {} : this.cueAttributes(cue)),
        title: this.tooltip(piece),
      },
      text.slice(start + piece.start, start + piece.end),
    );
  };

  /** A cue is the handle of its statement: it can be reached with the keyboard, and tells who speaks. */
  private cueAttributes(cue: number): Readonly<Record<string, string | number | undefined>> {
    return {
      'data-cue': this.numbers.get(cue),
      role: 'button',
      tabindex: -1,
      'aria-description': this.statementWords(cue),
    };
  }

  private tooltip({ cue, source, finding, entity }: Piece): string | undefined {
    const { diagnostics, entities } = this.article.reading.document;
    const lines: string[] = [];
    if (finding !== null) lines.push(diagnostics[finding]!.message[this.language]);
    if (cue !== null || source !== null) lines.push(this.statementWords(cue ?? source!));
    if (entity !== null) {
      const { type, chain } = entities[entity]!;
      const label = chain === null ? undefined : this.chainLabels.get(chain);
      const kind = this.article.reading.vocabulary.entityTypes[type]?.[this.language] ?? type;
      lines.push(label ? `${label} · ${kind}` : kind);
    }
    return lines.length > 0 ? lines.join('\n') : undefined;
  }

  private statementWords(index: number): string {
    const { stance, type } = this.article.reading.document.attributions[index]!;
    const { stances, attributionTypes } = this.article.reading.vocabulary;
    return [
      speakerName(this.article, this.speakerOf(index), this.language),
      stances[stance]?.[this.language] ?? stance,
      attributionTypes[type]?.[this.language] ?? type,
    ].join(' · ');
  }

  private speakerOf(statement: number): number {
    return this.article.reading.speakerOf[statement] ?? -1;
  }
}
