/**
 * Measures the whole analysis on every gold set at hand and prints one table.
 *
 *     npm run eval                       every set
 *     npm run eval -- samples DIR        some sets, or folders of gold
 *     npm run eval -- --errors           also every difference: set, article, kind, gold, predicted
 *     npm run eval -- --update           writes the figures that the gate in test/gold holds, and takes patterns that
 *                                        pass now off the list of known failures
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../src/analyze';
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { readSet, setNames } from './goldSets';
import { failuresOf, type PatternFailures } from './patterns';
import { type FigureName, figureNames, type Figures, Scorer } from './score';

const goldTests = join(import.meta.dirname, '..', '..', 'test', 'gold');
const figuresFile = join(goldTests, 'figures.json');
const failuresFile = join(goldTests, 'known-failures.json');

const headings: Readonly<Record<FigureName, string>> = {
  cue: 'cue',
  source: 'source',
  contentExact: 'content exact',
  contentOverlap: 'content overlap',
  whole: 'whole quotation',
  speaker: 'speaker',
  inherited: 'inherited',
  type: 'type',
  stance: 'stance',
  entities: 'names',
  chains: 'chains',
  topic: 'topic',
};

const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('--'));
const unknown = options.find((option) => option !== '--errors' && option !== '--update');
if (unknown !== undefined) throw new Error(`Unknown option ${unknown}: use --errors or --update.`);
const named = words.filter((word) => !word.startsWith('--'));

const resources = compileResources(readResourceTexts());
const measured = new Map<string, Figures>();
const errors: string[] = [];
const rows = [['set', 'articles', ...figureNames.map((name) => headings[name])]];
for (const name of named.length > 0 ? named : setNames) {
  const articles = readSet(name);
  if (articles === null) {
    process.stderr.write(`${name}: not on this machine\n`);
    continue;
  }
  const scorer = new Scorer();
  for (const article of articles) scorer.add(article, analyze(article.text, resources));
  const figures = scorer.figures();
  measured.set(name, figures);
  rows.push([name, String(articles.length), ...figureNames.map((figure) => figures[figure]?.toFixed(1) ?? '–')]);
  for (const { article, kind, gold, predicted } of scorer.errors)
    errors.push([name, article, kind, gold || '–', predicted || '–'].join('\t').replace(/[\r\n]+/g, ' '));
}
process.stdout.write((options.includes('--errors') ? [...errors, ''].join('\n') : '') + table(rows));

if (options.includes('--update')) {
  // Sets that are not on this machine keep the figures that they had.
  const figures = JSON.parse(readFileSync(figuresFile, 'utf8')) as Record<string, Figures>;
  for (const [name, values] of measured)
    if (setNames.includes(name))
      figures[name] = Object.fromEntries(
        Object.entries(values).map(([figure, value]) => [figure, Math.round(value * 100) / 100]),
      );
  writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
  // The list only shrinks: a new failure is written by hand, after thought.
  const known = JSON.parse(readFileSync(failuresFile, 'utf8')) as PatternFailures;
  const left: [string, readonly string[]][] = [];
  for (const pattern of readSet('patterns') ?? []) {
    const failures = failuresOf(pattern, analyze(pattern.text, resources).attributions);
    const still = (known[pattern.id] ?? []).filter((failure) => failures.includes(failure));
    if (still.length > 0) left.push([pattern.id, still]);
  }
  const lines = left.map(
    ([id, failures]) => `  ${JSON.stringify(id)}: ${JSON.stringify(failures).replaceAll(',', ', ')}`,
  );
  writeFileSync(failuresFile, `{\n${lines.join(',\n')}\n}\n`);
  process.stdout.write(`wrote ${figuresFile} and ${failuresFile}\n`);
}

/** A Markdown table that is also aligned for the eye. */
function table(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(3, ...lines.map((line) => line[column]!.length)));
  const print = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |\n`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |\n`;
  return print(lines[0]!) + rule + lines.slice(1).map(print).join('');
}
