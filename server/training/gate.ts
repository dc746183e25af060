/**
 * Learns the weights of the cue gate from gold articles and writes `server/data/gate.tsv`. The hand-set points of
 * ATTRIBUTION B.2 (`server/training/gate-prior.tsv`) are the prior: evidence that the gold never shows keeps them.
 *
 * Run: `npx tsx server/training/gate.ts GOLD-FOLDER… [--patterns patterns.jsonl]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findCandidates } from '../src/attribution/candidates';
import { tagParagraph } from '../src/entities/tag';
import { Clause } from '../src/attribution/clause';
import { readTable } from '../src/lexicon/table';
import { readResourceTexts } from '../src/node/resources';
import { compileResources, type Resources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import { type GoldArticle, readGold, readPatterns } from './gold';
import { type Example, fitLogistic } from './logistic';

/** Samples and patterns, written to hold each rare case once, count as often as real articles would show it. */
const written = 4;

export function gateExamples(
  articles: readonly GoldArticle[],
  resources: Resources,
  weights: ReadonlyMap<string, number>,
): Example[] {
  const examples: Example[] = [];
  for (const { text, attributions, outlet } of articles)
    for (const span of splitParagraphs(text)) {
      const paragraph = readParagraph(text.slice(span.start, span.end), resources.words);
      const { tokens } = paragraph;
      for (const candidate of findCandidates(
        new Clause(paragraph, tagParagraph(paragraph, resources.entities)),
        weights,
      )) {
        const start = span.start + tokens.start[candidate.index]!;
        const end = span.start + tokens.end[candidate.index]!;
        const overlapping = attributions.filter(({ cue }) => cue && cue.start < end && start < cue.end);
        const isCore = overlapping.some(({ tier }) => tier !== 'extended');
        // Extended attributions are neither right nor wrong for a reader.
        if (!isCore && overlapping.length > 0) continue;
        examples.push({ features: candidate.features, label: isCore ? 1 : 0, weight: outlet === '' ? written : 1 });
      }
    }
  return examples;
}

/** Weights after two rounds: the second one sees the readings that the first one prefers. */
export function learnGate(
  articles: readonly GoldArticle[],
  resources: Resources,
  prior: ReadonlyMap<string, number>,
): Map<string, number> {
  const trust = (feature: string): number => (feature.startsWith('lemma:') ? 2 : 1);
  let weights: ReadonlyMap<string, number> = prior;
  let fitted = new Map<string, number>();
  for (let round = 0; round < 2; round++) {
    fitted = fitLogistic(gateExamples(articles, resources, weights), prior, 0.6, trust);
    weights = fitted;
  }
  return fitted;
}

export function readWeights(file: URL): Map<string, number> {
  return new Map(readTable(readFileSync(file, 'utf8')).map((row) => [row.feature ?? '', Number(row.weight)]));
}

export const gatePrior = new URL('gate-prior.tsv', import.meta.url);

if (process.argv[1]?.includes('gate')) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { patterns: { type: 'string' } } });
  const articles = positionals.flatMap((folder) => readGold(folder));
  if (values.patterns !== undefined) articles.push(...readPatterns(values.patterns));
  const resources = compileResources(readResourceTexts());
  const weights = learnGate(articles, resources, readWeights(gatePrior));
  const rows = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.02).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  writeFileSync(
    new URL('../data/gate.tsv', import.meta.url),
    '# Weights of the cue gate (ATTRIBUTION B.2), log odds. Written by server/training/gate.ts; the prior is beside it.\n' +
      `feature\tweight\n${rows.map(([name, weight]) => `${name}\t${weight.toFixed(3)}`).join('\n')}\n`,
  );
  process.stdout.write(`${articles.length} articles, ${rows.length} weights\n`);
}
