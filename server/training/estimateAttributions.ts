/**
 * What an outlet that nothing was learned from may expect of attributions: prints one row an outlet, with the weights of
 * the gate and of content ends learned from all others. Run:
 * `npx tsx server/training/estimateAttributions.ts GOLD-FOLDER… [--patterns FILE]`. Takes a minute or two.
 */
import { parseArgs } from 'node:util';
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { leaveOneOutletOut } from './attributionFolds';
import { readGold, readPatterns } from './gold';
import { figureNames, Scorer } from './score';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { patterns: { type: 'string' } } });
const articles = positionals.flatMap((folder) => readGold(folder));
const always = values.patterns === undefined ? [] : readPatterns(values.patterns);
const held = leaveOneOutletOut(articles, always, compileResources(readResourceTexts()));
const shown = figureNames.filter((name) => name !== 'topic');
process.stdout.write(
  `| outlet left out | articles | ${shown.join(' | ')} |\n|---|${shown.map(() => '--:|').join('')}--:|\n`,
);
for (const outlet of [...new Set(held.map((one) => one.outlet)), null]) {
  const part = held.filter((one) => outlet === null || one.outlet === outlet);
  const scorer = new Scorer();
  for (const { article, analysis } of part) scorer.add(article, analysis);
  const figures = scorer.figures();
  const cells = shown.map((name) => figures[name]?.toFixed(1) ?? '–');
  process.stdout.write(`| ${outlet ?? 'all'} | ${String(part.length)} | ${cells.join(' | ')} |\n`);
}
