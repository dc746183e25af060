/**
 * Learns all that attributions weigh, and prints what a new outlet may expect: `npm run train:attributions`. Writes
 * `gate.tsv`, `subjects.tsv`, `source-ends.tsv`, `content-ends.tsv` and `confidence.tsv` of `server/data`. Reads the train gold, the articles
 * annotated as offsets, the samples and the patterns, never the dev gold but for the figures. Deterministic; some minutes.
 */
import { join } from 'node:path';
import { analyze } from '../src/analyze';
import { readResourceTexts } from '../src/node/resources';
import { compileResources, type Resources } from '../src/resources';
import { type Held, leaveOneOutletOut } from './attributionFolds';
import { learnConfidence, reliability } from './confidence';
import { learnContentEnds } from './contentEnds';
import { learnGate } from './gate';
import { type GoldArticle, readGold, readPatterns } from './gold';
import { figureNames, Scorer } from './score';
import { shared } from './setup';
import { learnSourceEnds } from './sourceEnds';
import { learnSubjects } from './subjects';
import { readStandoff } from './standoff';
import { readPrior, writeWeights } from './weights';

const repository = join(import.meta.dirname, '..', '..');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const train = readGold(join(shared, 'gold', 'train'));
const dev = readGold(join(shared, 'gold', 'dev'));
const news = readStandoff(join(shared, 'corpora', 'news.jsonl.gz'));
const always = [
  ...readGold(join(repository, 'samples', 'gold')),
  ...readPatterns(join(repository, 'test', 'gold', 'patterns.jsonl')),
];
const learned: readonly GoldArticle[] = [...train, ...news, ...always];
say(`${String(train.length)} articles of the train gold, ${String(news.length)} of the news corpus`);

const gate = learnGate(learned, loaded(), readPrior('gate-prior.tsv'));
say(`gate: ${String(writeWeights('gate.tsv', 'Log odds that a word is a cue (ATTRIBUTION B.2).', gate))} weights`);
const subjects = learnSubjects(learned, loaded());
const ofSubjects = 'Log odds that the noun phrase after a cue is its subject (ATTRIBUTION B.3, B.4).';
say(`subjects: ${String(writeWeights('subjects.tsv', ofSubjects, subjects))} weights`);
const sourceEnds = learnSourceEnds(learned, loaded());
const ofSources = 'Log odds that the noun phrase of a source ends (ATTRIBUTION A.2).';
say(`source ends: ${String(writeWeights('source-ends.tsv', ofSources, sourceEnds))} weights`);
const contentEnds = learnContentEnds(learned, loaded(), readPrior('content-ends-prior.tsv'));
const ofContent = 'Log odds that content ends at a comma or before a cue (ATTRIBUTION A.2).';
say(`content ends: ${String(writeWeights('content-ends.tsv', ofContent, contentEnds))} weights`);

const held = leaveOneOutletOut([...train, ...news], always, loaded());
const confidence = learnConfidence(held);
const ofConfidence = 'Log odds that an attribution is right: cue, speaker, four fifths of the content.';
say(`confidence: ${String(writeWeights('confidence.tsv', ofConfidence, confidence))} weights`);
say(`\nReliability on the dev gold\n\n${reliability(scored(dev, loaded()), confidence)}`);

say(
  `\nOne outlet left out, train and dev gold\n\n${byOutlet(leaveOneOutletOut([...train, ...dev], always, loaded()))}`,
);
say(`\nOne outlet left out, train gold and news corpus\n\n${byOutlet(held)}`);

/** The tables as they are now. */
function loaded(): Resources {
  return compileResources(readResourceTexts());
}

function scored(articles: readonly GoldArticle[], resources: Resources): Scorer {
  const scorer = new Scorer();
  for (const article of articles) scorer.add(article, analyze(article.text, resources));
  return scorer;
}

/** One row an outlet, and one for all. */
function byOutlet(readings: readonly Held[]): string {
  const shown = figureNames.filter((name) => name !== 'topic');
  const rows = [...new Set(readings.map(({ outlet }) => outlet)), null].map((outlet) => {
    const part = readings.filter((one) => outlet === null || one.outlet === outlet);
    const scorer = new Scorer();
    for (const { article, analysis } of part) scorer.add(article, analysis);
    const figures = scorer.figures();
    const cells = shown.map((name) => figures[name]?.toFixed(1) ?? '–');
    return `| ${outlet ?? 'all'} | ${String(part.length)} | ${cells.join(' | ')} |`;
  });
  const head = `| outlet left out | articles | ${shown.join(' | ')} |`;
  return [head, `|---|${shown.map(() => '--:|').join('')}--:|`, ...rows].join('\n');
}
