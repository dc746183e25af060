/**
 * Lists what people may add to the tables of names: names that the entity stage finds in the news corpus and `entities.tsv` does
 * not know, most frequent first. Run: `npx tsx server/training/candidates.ts NEWS.jsonl.gz [every]`. Prints a line a name: type,
 * articles, mean confidence, name; then, as `word`, frequent words that no table knows, with the share that was taken for a
 * name. Reads each `every`th article.
 */
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import { describe } from '../src/entities/describe';
import { readNews } from './news';

const [file, every = '1'] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: tsx server/training/candidates.ts NEWS.jsonl.gz [every]');
const { words: lexicon, entities } = compileResources(readResourceTexts());
const { knowledge, names: reader } = entities;

/** How many candidates are kept before rare ones are dropped: bounds memory. */
const roomFor = 400_000;
const leastArticles = 3;

interface Candidate {
  articles: number;
  last: number;
  confidence: number;
  mentions: number;
}

const names = new Map<string, Candidate>();
const unknown = new Map<string, { count: number; named: number }>();
let number = 0;
for (const { text } of readNews(file)) {
  if (number++ % Number(every) !== 0) continue;
  const paragraphs = splitParagraphs(text).map(({ start, end }) => readParagraph(text.slice(start, end), lexicon));
  const found = reader.second(paragraphs);
  paragraphs.forEach((paragraph, index) => {
    const isNamed = new Uint8Array(paragraph.words.length);
    for (const { type, from, to, confidence } of found[index]!) {
      isNamed.fill(1, from, to);
      const { form, known } = describe(paragraph, type, from, to, confidence, knowledge);
      if (known) continue;
      const key = `${type === 'PER' ? 'PER' : type === 'ORG' || type === 'MEDIA' ? 'ORG' : 'LOC'}\t${form}`;
      let candidate = names.get(key);
      if (!candidate) names.set(key, (candidate = { articles: 0, last: -1, confidence: 0, mentions: 0 }));
      if (candidate.last !== number) candidate.articles++;
      candidate.last = number;
      candidate.mentions++;
      candidate.confidence += confidence;
    }
    paragraph.words.forEach((word, at) => {
      if (!word.isArabic || word.name !== 0 || word.isCommonNoun || word.verb > 0 || word.classes !== 0) return;
      if (word.isDefinite || word.isPossessed || word.triggers !== 0 || word.cues.length > 0) return;
      let entry = unknown.get(word.bare);
      if (!entry) unknown.set(word.bare, (entry = { count: 0, named: 0 }));
      entry.count++;
      entry.named += isNamed[at]!;
    });
  });
  if (names.size > roomFor) for (const [key, { articles }] of names) if (articles < 2) names.delete(key);
}
for (const [key, { articles, confidence, mentions }] of [...names].sort(([, a], [, b]) => b.articles - a.articles)) {
  if (articles < leastArticles) break;
  const [type, name] = key.split('\t');
  process.stdout.write(`${type!}\t${String(articles)}\t${(confidence / mentions).toFixed(2)}\t${name!}\n`);
}
for (const [word, { count, named }] of [...unknown].sort(([, a], [, b]) => b.count - a.count)) {
  if (count < 10) break;
  process.stdout.write(`word\t${String(count)}\t${(named / count).toFixed(2)}\t${word}\n`);
}
