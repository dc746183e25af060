/**
 * Learns what words are used as all over the news corpus: a model of names that knows nothing of it reads ten million words,
 * and for each word of the clusters a code is kept in `server/data/word-clusters.bin` that says how often it was a name or part
 * of one, of which kind, and where in the name it stood. A word that an article says little of is known from others.
 * Deterministic. Run after `embed.ts`: `npx tsx server/training/wordUse.ts ../shared/corpora/news.jsonl.gz`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../src/entities/featureKeys';
import { ownLabelCount } from '../src/entities/labels';
import { SequenceModel } from '../src/entities/sequenceModel';
import { SequenceTagger } from '../src/entities/sequenceTagger';
import { readResourceTexts } from '../src/node/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import { usesOf, withUses } from './clusterFile';
import { Domain } from './examples';
import { learn } from './learn';
import { packModel } from './modelFile';
import { readNews } from './news';
import { learnOptions, readMaterial } from './setup';
import { Uses } from './uses';

const [corpus] = process.argv.slice(2);
if (corpus === undefined) throw new Error('usage: tsx server/training/wordUse.ts news.jsonl.gz');
const texts = readResourceTexts();
const clusters = texts.wordClusters;
const unused = withUses(clusters, () => 0);
const { words, features, train, anercorp, others } = readMaterial({ ...texts, wordClusters: unused });
const learned = learn([...train, ...anercorp, ...others], null, features, learnOptions);
const model = packModel(learned.crf, learned.index.hashes(), Domain.Own, ownLabelCount, 150_000);
const tagger = new SequenceTagger(new SequenceModel(ownLabelCount, model), features);

const uses = new Uses();
const seen = new Set<number>();
for (const { title, text } of readNews(corpus)) {
  const article = `${title}\n${text}`;
  for (const { start, end } of splitParagraphs(article)) {
    const line = article.slice(start, end);
    // The same agency line often appears in several outlets: once is enough.
    const hash = hashOf(line) * 4096 + (line.length & 4095);
    if (line.length > 30 && seen.has(hash)) continue;
    seen.add(hash);
    const scored = tagger.score(readParagraph(line, words));
    uses.add(scored.words, tagger.label(scored, null).labels);
  }
}
const out = withUses(clusters, (hash) => uses.code(hash));
writeFileSync(join(import.meta.dirname, '../data/word-clusters.bin'), out);
process.stdout.write(`${String(usesOf(out).filter((code) => code > 2).length)} words are part of names\n`);
