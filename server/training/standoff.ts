/**
 * Annotations of articles of the public news corpus, kept without a word of their texts: offsets, and kinds of our own. One
 * JSON line an article, in `annotations/news.jsonl` to learn from and in `annotations/fresh.jsonl` to measure on. Names of
 * speakers and of chains are the offsets of the first place in the text that spells them, or else of a source that means
 * them, or null.
 *
 * To add articles: `npx tsx server/training/standoff.ts FOLDER…`, folders of `<id>.gold.json` and `<id>.txt`; with a file
 * `DONE` of ids in a folder, only those are taken. An article that is there already is replaced. With `--fresh` before the
 * folders they are kept to measure on.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldArticle, type GoldAttribution, type GoldEntity, readGold } from './gold';
import { readNews } from './news';

type Place = readonly [start: number, end: number];

interface StandoffAttribution extends Omit<GoldAttribution, 'cue' | 'source' | 'linker' | 'content' | 'speaker'> {
  readonly cue: Place | null;
  readonly source: Place | null;
  readonly linker: Place | null;
  readonly content: readonly Place[] | null;
  readonly speaker: { readonly at: Place | null; readonly kind: string } | null;
}

/** One line of the file. */
export interface StandoffArticle {
  readonly id: string;
  /** Length and checksum of the text that the offsets are into. */
  readonly length: number;
  readonly sum: number;
  readonly entities: readonly (readonly [type: string, start: number, end: number, chain: Place | null])[];
  readonly attributions: readonly StandoffAttribution[];
  readonly topics: readonly string[];
  readonly nonAttributions: readonly Place[];
}

const file = join(import.meta.dirname, 'annotations', 'news.jsonl');

/** Articles that nothing is learned from. */
export const freshAnnotations = join(import.meta.dirname, 'annotations', 'fresh.jsonl');

/** The annotated articles of the corpus with their texts; articles whose text is another one by now are left out. */
export function readStandoff(corpus: string, annotations: string = file): GoldArticle[] {
  const wanted = new Map(readLines(annotations).map((article) => [article.id, article]));
  const out: GoldArticle[] = [];
  for (const { id, source, text } of readNews(corpus)) {
    const article = wanted.get(id);
    if (article && article.length === text.length && article.sum === checksum(text))
      out.push(withText(article, source, text));
  }
  return out;
}

function readLines(path: string): StandoffArticle[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StandoffArticle);
}

/** An article with its text: spans and names as in other gold. */
export function withText(article: StandoffArticle, outlet: string, text: string): GoldArticle {
  const span = (place: Place | null): { start: number; end: number } | null =>
    place ? { start: place[0], end: place[1] } : null;
  const words = (place: Place | null): string | null => (place ? text.slice(place[0], place[1]) : null);
  return {
    id: article.id,
    stem: article.id,
    text,
    outlet,
    entities: article.entities.map(([type, start, end, chain]): GoldEntity => {
      const entity = words(chain);
      return { type, start, end, ...(entity === null ? {} : { entity }) };
    }),
    attributions: article.attributions.map(({ cue, source, linker, content, speaker, ...rest }) => ({
      ...rest,
      cue: span(cue),
      source: span(source),
      linker: span(linker),
      content: content?.map((place) => span(place)!) ?? null,
      speaker: speaker && { label: words(speaker.at), kind: speaker.kind },
    })),
    chains: [],
    topics: article.topics,
    nonAttributions: article.nonAttributions.map((place) => span(place)!),
  };
}

/** An article without its text. */
export function withoutText(article: GoldArticle): StandoffArticle {
  const { id, text } = article;
  const place = (span: { readonly start: number; readonly end: number } | null): Place | null =>
    span && [span.start, span.end];
  const spelled = (name: string | null | undefined): Place | null => {
    const at = name ? text.indexOf(name) : -1;
    return at < 0 ? null : [at, at + name!.length];
  };
  // A speaker whose name no place spells («الباحثون» of «لباحثين») is called by the words of a source that means the same one.
  const called = (label: string | null | undefined): Place | null =>
    spelled(label) ??
    place(
      article.attributions.find(({ source, speaker }) => source && label && speaker?.label === label)?.source ?? null,
    );
  return {
    id,
    length: text.length,
    sum: checksum(text),
    entities: article.entities.map(({ type, start, end, entity }) => [type, start, end, spelled(entity)]),
    attributions: article.attributions.map((attribution) => {
      const { tier, type, stance, stanceCoarse, cue, source, linker, content, speaker, inherited } = attribution;
      return {
        ...(tier === undefined ? {} : { tier }),
        type,
        stance,
        ...(stanceCoarse === undefined ? {} : { stanceCoarse }),
        cue: place(cue),
        source: place(source),
        linker: place(linker),
        content: content?.map((span) => place(span)!) ?? null,
        speaker: speaker && { at: called(speaker.label), kind: speaker.kind },
        inherited: inherited && { kind: inherited.kind, from: null },
      };
    }),
    topics: article.topics,
    nonAttributions: article.nonAttributions.map((span) => place(span)!),
  };
}

/** A 32-bit sum of the text (FNV-1a over UTF-16 units): tells another version of an article from this one. */
export function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

if (process.argv[1] === import.meta.filename) {
  const isFresh = process.argv[2] === '--fresh';
  const target = isFresh ? freshAnnotations : file;
  const articles = new Map(readLines(target).map((article) => [article.id, article]));
  for (const folder of process.argv.slice(isFresh ? 3 : 2)) {
    const list = join(folder, 'DONE');
    const done = existsSync(list) ? new Set(readFileSync(list, 'utf8').split(/\s+/)) : null;
    for (const article of readGold(folder))
      if (done === null || done.has(article.id)) articles.set(article.id, withoutText(article));
  }
  const sorted = [...articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(target, sorted.map((article) => `${JSON.stringify(article)}\n`).join(''));
  process.stdout.write(`${String(sorted.length)} articles\n`);
}
