import { drawPage, type DrawnPage } from '../../../server/src/export/page/draw';
import { isSameNode, type PageNode } from '../../../server/src/export/page/node';
import { sharesOf, speakerKey } from '../../../server/src/export/page/voices';
import type { Language } from '../../../server/src/export/page/words';
import { partNames, type Article, type ArticleUpdate, type PartName, type Patch } from './messages';

/** So many paragraphs are in the page before its script runs: more than a screen, and quick to send. */
const firstParagraphs = 30;

type Parts = Readonly<Record<PartName, readonly PageNode[]>>;

const emptyParts: Parts = { headline: [], front: [], body: [], concerns: [] };

/**
 * Draws an article for one page, and remembers what the page has, so that an edit sends the paragraph that was edited and not
 * the article. An update must reach the page, in order, or `reload` or `forget` be called.
 */
export class PageUpdates {
  private first: Parts | null = null;
  private onPage: Parts | null = null;
  private drawn: { readonly article: Article; readonly language: Language; readonly page: DrawnPage } | undefined;

  /** What stands in the page from the first, also when it is loaded again. */
  begin(article: Article, language: Language): Parts {
    const page = drawPage(article, language, firstParagraphs);
    this.first = { ...page, concerns: [] };
    this.onPage = this.first;
    return this.first;
  }

  /** The page has been loaded (again): it has what it began with. */
  reload(): void {
    this.onPage = this.first;
  }

  /** The page shows something else than an article. */
  forget(): void {
    this.onPage = null;
  }

  /** Draws an article before it is asked for. Linear in the article and its annotations. */
  prepare(article: Article, language: Language): DrawnPage {
    if (this.drawn?.article !== article || this.drawn.language !== language) {
      this.drawn = { article, language, page: drawPage(article, language) };
    }
    return this.drawn.page;
  }

  /** What brings the page to a version of its article. */
  next(article: Article, language: Language): ArticleUpdate {
    const page = this.prepare(article, language);
    const before = this.onPage ?? emptyParts;
    const isWhole = this.onPage === null;
    const { headline, front, body, concerns } = page;
    const now: Parts = { headline, front, body, concerns };
    this.onPage = now;
    const { reading } = article;
    return {
      uri: article.uri,
      version: reading.version,
      isWhole,
      patches: Object.fromEntries(partNames.map((name) => [name, patchOf(before[name], now[name])])) as Record<
        PartName,
        Patch
      >,
      paragraphs: page.paragraphs.map(({ start, end, cues, statements, isHeadline }) => ({
        start,
        end,
        cues,
        statements,
        isHeadline,
      })),
      speakerOf: reading.speakerOf,
      cueStarts: reading.document.attributions.map(({ cue }) => cue.start),
      speakerKeys: reading.speakers.map((_, speaker) => speakerKey(article, speaker)),
      chart: sharesOf(article).map(({ speaker }) => speaker),
    };
  }
}

/** The change that leads from one list to another: one stretch, between what is the same at both ends. */
function patchOf(before: readonly PageNode[], now: readonly PageNode[]): Patch {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && isSameNode(before[from]!, now[from]!)) from++;
  let end = 0;
  while (end < shorter - from && isSameNode(before.at(-1 - end)!, now.at(-1 - end)!)) end++;
  return { from, removed: before.length - from - end, nodes: now.slice(from, now.length - end) };
}
