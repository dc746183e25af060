import { createRequire } from 'node:module';
import type { Bundles } from './bundles';
import { peer } from './paths';
import { rowsBeside, type Section } from './report';
import { interleave } from './statistics';
import { textOfSize, type Articles } from './texts';

/** Bytes of an article, Arabic ones being twice as many as English ones for as many letters. */
const ARABIC_ARTICLE = 4000;
const ENGLISH_ARTICLE = 2000;

interface WinkDocument {
  readonly tokens: () => { readonly length: () => number };
}

interface Wink {
  readonly readDoc: (text: string) => WinkDocument;
}

/** wink-nlp with its full pipeline: sentences, negation, sentiment, entities, parts of speech, custom entities. */
async function loadWink(): Promise<Wink> {
  const require = createRequire(import.meta.url);
  const winkNlp = require(await peer('wink-nlp')) as (model: unknown) => Wink;
  return winkNlp(require(await peer('wink-eng-lite-web-model')));
}

/** Words a second of the whole analysis, article by article, beside wink-nlp on as much English. */
export async function throughput(
  bundles: Bundles,
  { articles, origin }: Articles,
  pages: readonly string[],
  quick: boolean,
): Promise<Section> {
  const count = quick ? 50 : 300;
  const arabic = Array.from({ length: count }, (_, index) => textOfSize(articles, ARABIC_ARTICLE, index * 5));
  const english = Array.from({ length: count }, (_, index) => textOfSize(pages, ENGLISH_ARTICLE, index * 3));
  const wink = await loadWink();
  const subjects = [
    { name: 'Isnad', measure: () => rate(arabic, (text) => bundles.analyze(text).wordCount) },
    { name: 'wink-nlp', measure: () => rate(english, (text) => wink.readDoc(text).tokens().length()) },
  ];
  const summaries = await interleave(subjects, quick ? 3 : 9, 3);
  return {
    title: 'Throughput of the whole analysis',
    unit: 'million words a second; a word is a word or a punctuation mark',
    ratioOf: '/ Isnad',
    rows: rowsBeside('words a second', 'Isnad', summaries, { Isnad: '≥ 1' }),
    notes: [`Isnad: ${count} articles of 4 KB from ${origin}. wink-nlp: ${count} texts of 2 KB of English prose.`],
  };
}

/** Million words a second over all texts; `read` answers the words of one. */
function rate(texts: readonly string[], read: (text: string) => number): number {
  const start = performance.now();
  let words = 0;
  for (const text of texts) words += read(text);
  return words / (performance.now() - start) / 1000;
}
