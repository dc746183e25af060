import type { DrawnArticle } from './page/article';
import { drawPage } from './page/draw';
import { element, toHtml, type PageChild, type PageNode } from './page/node';
import type { DrawnParagraph } from './page/paragraphs';
import { say, type Language } from './page/words';

/** How a page is made. */
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
  const { paragraphs, headline, front, body: text, concerns } = drawPage(article, language);
  const places = new Places(article, paragraphs);
  const [first] = paragraphs;
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
        element('div', { id: 'headline' }, places.stillAll(headline)),
        element('div', { id: 'front', lang: language }, places.stillAll(front)),
        keyTo(language),
        element('div', { id: 'body' }, places.stillAll(text)),
      ),
      element('div', { id: 'concerns', lang: language }, places.stillAll(concerns)),
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
  private readonly statementsOf: ReadonlyMap<PageNode, readonly number[]>;

  constructor(
    private readonly article: DrawnArticle,
    paragraphs: readonly DrawnParagraph[],
  ) {
    this.statementsOf = new Map(paragraphs.map(({ node, statements }) => [node, statements]));
    for (const { cues } of paragraphs)
      for (const statement of cues) {
        const speaker = this.speakerOf(statement);
        if (!this.firstCue.has(speaker)) this.firstCue.set(speaker, statement);
      }
  }

  /** Nodes without anything to press. */
  stillAll(nodes: readonly PageNode[]): PageNode[] {
    return nodes.map((node) => this.still(node, this.statementsOf.get(node) ?? []));
  }

  /** @param statements of the paragraph that the node is in, by the numbers that its cues name */
  private still(node: PageNode, statements: readonly number[]): PageNode {
    const children = node.children.map((child): PageChild =>
      typeof child === 'string' ? child : this.still(child, statements),
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
    const statement = statements[Number(attributes['data-cue'])];
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
