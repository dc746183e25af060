import type { DrawnArticle } from './article';
import { drawConcerns } from './concerns';
import { drawFront } from './front';
import { element, type PageNode } from './node';
import { drawParagraphs, type DrawnParagraph } from './paragraphs';
import type { Language } from './words';

/** An article drawn part by part, each part a list of nodes. */
export interface DrawnPage {
  readonly paragraphs: readonly DrawnParagraph[];
  readonly headline: readonly PageNode[];
  readonly front: readonly PageNode[];
  /** The paragraphs but for the headline. */
  readonly body: readonly PageNode[];
  readonly concerns: readonly PageNode[];
}

/**
 * Draws an article with everything around it. Linear in the article and its annotations, but for sorting.
 *
 * @param most paragraphs that are drawn, from the first on
 */
export function drawPage(article: DrawnArticle, language: Language, most = Infinity): DrawnPage {
  const paragraphs = drawParagraphs(article, language, most);
  const [first] = paragraphs;
  const concerns = drawConcerns(article, language);
  return {
    paragraphs,
    headline: [first?.isHeadline ? first.node : element('h1', { class: 'nameless' }, article.name)],
    front: [drawFront(article, language)],
    body: paragraphs.filter(({ isHeadline }) => !isHeadline).map(({ node }) => node),
    concerns: concerns ? [concerns] : [],
  };
}
