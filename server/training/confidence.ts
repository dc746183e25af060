/**
 * Learns the confidence of attributions and writes `server/data/confidence.tsv`: from readings of articles of outlets that
 * gate and content ends were learned without, so that it knows how sure they are where they have not been before. Prints
 * how far it holds on other folders of gold.
 *
 * Run: `npx tsx server/training/confidence.ts GOLD-FOLDER… --patterns FILE [--check GOLD-FOLDER…]`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyze } from '../src/analyze';
import { confidenceFeatures, confidenceOf } from '../src/attribution/confidence';
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { leaveOneOutletOut } from './attributionFolds';
import { readGold, readPatterns } from './gold';
import { fitLogistic } from './logistic';
import { Scorer } from './score';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { patterns: { type: 'string' }, check: { type: 'string', multiple: true } },
});
const resources = compileResources(readResourceTexts());
const always = values.patterns === undefined ? [] : readPatterns(values.patterns);
const scorer = new Scorer();
for (const { article, analysis } of leaveOneOutletOut(
  positionals.flatMap((folder) => readGold(folder)),
  always,
  resources,
))
  scorer.add(article, analysis);
const examples = scorer.judged.map(({ attribution, isWhole }) => ({
  features: confidenceFeatures(attribution),
  label: isWhole ? (1 as const) : (0 as const),
  weight: 1,
}));
const prior = new Map([['score', 0.3]]);
const weights = fitLogistic(examples, prior, 1);
const rows = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.02).sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(
  new URL('../data/confidence.tsv', import.meta.url),
  '# Log odds that an attribution is right: cue, speaker, four fifths of the content. Written by server/training/confidence.ts.\n' +
    `feature\tweight\n${rows.map(([name, weight]) => `${name}\t${weight.toFixed(3)}`).join('\n')}\n`,
);
process.stdout.write(`${String(examples.length)} attributions, ${String(rows.length)} weights\n`);

for (const folder of values.check ?? []) {
  const checked = new Scorer();
  for (const article of readGold(folder)) checked.add(article, analyze(article.text, resources));
  const pairs = checked.judged.map(({ attribution, isWhole }) => ({
    said: confidenceOf(attribution, weights),
    isWhole,
  }));
  const bounds = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
  process.stdout.write(`\n${folder}\n\n| said | attributions | said on average | right |\n|---|--:|--:|--:|\n`);
  let error = 0;
  for (let at = 0; at + 1 < bounds.length; at++) {
    const bin = pairs.filter(({ said }) => said >= bounds[at]! && said < bounds[at + 1]!);
    if (bin.length === 0) continue;
    const said = bin.reduce((sum, one) => sum + one.said, 0) / bin.length;
    const right = bin.filter(({ isWhole }) => isWhole).length / bin.length;
    error += Math.abs(said - right) * bin.length;
    const range = `${bounds[at]!.toFixed(1)} to ${Math.min(1, bounds[at + 1]!).toFixed(1)}`;
    process.stdout.write(`| ${range} | ${String(bin.length)} | ${said.toFixed(2)} | ${right.toFixed(2)} |\n`);
  }
  process.stdout.write(`\nexpected calibration error ${(error / pairs.length).toFixed(3)}\n`);
}
