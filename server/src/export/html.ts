import type { DrawnArticle } from './page/article';
import { drawConcerns } from './page/concerns';
import { drawFront } from './page/front';
import { element, toHtml, type PageChild, type PageNode } from './page/node';
import { drawParagraphs, type DrawnParagraph } from './page/paragraphs';
import { say, type Language } from './page/words';

export interface HtmlOptions {
  /** Of everything that is not the article. */
  readonly language: Language;
  /** The style sheet `reading.css`, which goes into the page. */
  readonly style: string;
}

/**
 * An article as one page of HTML: what the reading view shows, with nothing to load and nothing that runs. Names lead to the
 * first words of their speakers. It prints well. Linear in the article and its annotations.
 */
export function renderHtml(article: DrawnArticle, { language, style }: HtmlOptions): string {
  const paragraphs = drawParagraphs(article, language);
  const places = new Places(article, paragraphs);
  const nodes = paragraphs.map((paragraph, index) => places.paragraph(paragraph, index));
  const [first] = paragraphs;
  const headline = first?.isHeadline ? nodes[0]! : element('h1', { class: 'nameless' }, article.name);
  const concerns = drawConcerns(article, language);
  const title = first?.isHeadline ? article.text.slice(first.start, first.end).trim() : article.name;
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'generator', content: 'Isnad' }),
    element('title', {}, title),
  );
  const body = element(
    'body',
    { class: 'standalone without-topics' },
    element(
      'main',
      { id: 'main' },
      element(
        'article',
        { lang: 'ar' },
        element('div', { id: 'headline' }, headline),
        element('div', { id: 'front', lang: language }, places.still(drawFront(article, language))),
        keyTo(language),
        element('div', { id: 'body' }, nodes.slice(first?.isHeadline ? 1 : 0)),
      ),
      element('div', { id: 'concerns', lang: language }, concerns ? places.still(concerns) : []),
    ),
  );
  // A style sheet is no text of the page: «<» and «&» have no meaning in it, and only its own end tag could end it.
  const sheet = `<style>${style.replace(/<\/style/gi, '<\\/style')}</style>`;
  const html = toHtml(element('html', { lang: 'ar', dir: 'rtl', class: 'standalone' }, head, body));
  return `<!DOCTYPE html>\n${html.replace('</head>', () => `${sheet}</head>`)}\n`;
}

/** What the forms of the marks mean, for those who do not know the reading view. */
function keyTo(language: Language): PageNode {
  const entry = (className: string, key: 'sources' | 'cues' | 'content'): PageNode =>
    element('li', {}, element('span', { class: `${className} voice-1 within-voice-1` }, say(language, key)));
  return element(
    'ul',
    { class: 'key', 'aria-label': say(language, 'key') },
    entry('source', 'sources'),
    entry('cue', 'cues'),
    entry('content begins ends', 'content'),
  );
}

/** Gives the first cue of every speaker a place in the page, and makes of what is pressed in the view what leads there. */
class Places {
  private readonly firstCue = new Map<number, number>();

  constructor(
    private readonly article: DrawnArticle,
    private readonly paragraphs: readonly DrawnParagraph[],
  ) {
    for (const { cues } of paragraphs)
      for (const statement of cues) {
        const speaker = this.speakerOf(statement);
        if (!this.firstCue.has(speaker)) this.firstCue.set(speaker, statement);
      }
  }

  paragraph({ node }: DrawnParagraph, index: number): PageNode {
    return this.still(node, index);
  }

  /** A node without anything to press. */
  still(node: PageNode, paragraph = -1): PageNode {
    const children = node.children.map((child): PageChild =>
      typeof child === 'string' ? child : this.still(child, paragraph),
    );
    const { attributes, tag } = node;
    const speaker = attributes['data-speaker'];
    if (tag === 'button' && speaker !== undefined) {
      const target = this.firstCue.has(Number(speaker)) ? { href: `#voice-${speaker}` } : {};
      return {
        tag: 'a',
        attributes: { class: attributes['class'] ?? '', ...titleOf(attributes), ...target },
        children,
      };
    }
    const kept = Object.entries(attributes).filter(([name]) => !forPressing.test(name));
    const statement = this.paragraphs[paragraph]?.statements[Number(attributes['data-cue'])];
    const isFirst = statement !== undefined && this.firstCue.get(this.speakerOf(statement)) === statement;
    return {
      tag,
      attributes: {
        ...Object.fromEntries(kept),
        ...(isFirst && attributes['data-cue'] !== undefined ? { id: `voice-${this.speakerOf(statement)}` } : {}),
      },
      children,
    };
  }

  private speakerOf(statement: number): number {
    return this.article.reading.speakerOf[statement] ?? -1;
  }
}

/** Attributes that mean something to the page of the view alone. */
const forPressing = /^(?:data-(?:at|cue|statements|speaker|speaker-line)|role|tabindex|aria-(?:pressed|description))$/;

const titleOf = ({ title }: PageNode['attributes']): Readonly<Record<string, string>> =>
  title === undefined ? {} : { title };
