import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './paths';

/** Real articles, where this machine has them: one `{"text"}` a line. They are read, never copied. */
const NEWS = process.env['ISNAD_NEWS'] ?? join(ROOT, '../shared/corpora/news.jsonl.gz');

/** Enough distinct articles for ten megabytes. */
const ARTICLES = 4000;

export interface Articles {
  readonly articles: readonly string[];
  readonly origin: string;
}

/** Varied Arabic articles: from the news file when it is there, otherwise made from the sentences of the samples. */
export function arabicArticles(): Articles {
  if (existsSync(NEWS)) {
    const lines = gunzipSync(readFileSync(NEWS)).toString('utf8').trimEnd().split('\n');
    const stride = Math.max(1, Math.floor(lines.length / ARTICLES));
    const articles = lines
      .filter((_, index) => index % stride === 0)
      .map((line) => (JSON.parse(line) as { readonly text: string }).text);
    return { articles, origin: `${articles.length} real articles` };
  }
  const folder = join(ROOT, 'samples');
  const samples = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const sentences = samples.flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/(?<=[.؟!])\s+|\n+/));
  return { articles: shuffledArticles(sentences), origin: `articles made of ${sentences.length} sample sentences` };
}

/**
 * Sentences put together anew, some words exchanged between them, so that no two articles are alike and no cache of
 * paragraphs or word types helps more than it would with real news.
 */
function shuffledArticles(sentences: readonly string[]): string[] {
  const words = sentences.join(' ').split(/\s+/);
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  const sentence = (): string =>
    sentences[below(sentences.length)]!.replace(/\S+/g, (word) =>
      below(5) === 0 ? words[below(words.length)]! : word,
    );
  const paragraph = (): string => Array.from({ length: 1 + below(4) }, sentence).join(' ');
  return Array.from({ length: ARTICLES }, () => Array.from({ length: 6 }, paragraph).join('\n\n'));
}

/** English prose: the read-me files of the packages that the project itself depends on. */
export function englishPages(): string[] {
  const modules = join(ROOT, 'node_modules');
  const pages: string[] = [];
  for (const name of readdirSync(modules).sort()) {
    const path = ['README.md', 'readme.md'].map((file) => join(modules, name, file)).find((file) => existsSync(file));
    if (path === undefined) continue;
    const prose = readFileSync(path, 'utf8')
      .replace(/```[\s\S]*?```/g, '')
      .replace(/^(?: {4}|[|<[!#]).*$/gm, '')
      .replace(/[`*_]|\]\([^)]*\)/g, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    if (prose.length > 500) pages.push(prose);
  }
  return pages;
}

/** Whole articles joined until `bytes` of UTF-8 are reached, cut there at the end of a word. Starts at article `first`. */
export function textOfSize(articles: readonly string[], bytes: number, first = 0, glue = '\n\n'): string {
  const parts: string[] = [];
  let size = 0;
  for (let index = first; size < bytes; index++) {
    const article = articles[index % articles.length]!;
    parts.push(article);
    size += Buffer.byteLength(article) + glue.length;
  }
  const buffer = Buffer.from(parts.join(glue)).subarray(0, bytes);
  return new TextDecoder().decode(buffer).replace(/\s*\S*$/, '');
}

/** The same without a line end. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
