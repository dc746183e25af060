/**
 * Runs the entity stage alone over a folder of annotated articles and scores it with the project's scorer.
 * Run: `npx tsx server/training/evaluate.ts GOLD [SCORER]`. Prints flat F1 and B³ of the person chains.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { bCubed, type Clustered } from './bCubed';
import { readGold } from './gold';
import { annotate } from './pipeline';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: tsx server/training/evaluate.ts GOLD [--errors]');
const scorer = join(import.meta.dirname, '../../../shared/eval/score.mjs');
const resources = compileResources(readResourceTexts());
const out = mkdtempSync(join(tmpdir(), 'isnad-entities-'));
const persons: Clustered[] = [];
const all: Clustered[] = [];
for (const { id, text, entities } of readGold(folder)) {
  const { entities: predicted, chains } = annotate(text, resources);
  writeFileSync(
    join(out, `${id}.json`),
    JSON.stringify({ text, entities: predicted, chains, attributions: [], topics: [] }),
  );
  for (const mention of entities) {
    if (mention.entity === undefined) continue;
    const match = predicted.find(
      ({ start, end, chain }) => start === mention.start && end === mention.end && chain !== null,
    );
    const item = { gold: `${id} ${mention.entity}`, predicted: match ? `${id} ${match.chain!}` : null };
    all.push(item);
    if (mention.type === 'PER') persons.push(item);
  }
}
process.stdout.write(
  execFileSync('node', [scorer, '--gold', folder, '--pred', out, '--text', folder, ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }),
);
for (const [name, items] of [
  ['persons', persons],
  ['all names', all],
] as const) {
  const { precision, recall, f1 } = bCubed(items);
  const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
  process.stdout.write(
    `chains B³ ${name.padEnd(10)} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} (${String(items.length)} gold)\n`,
  );
}
rmSync(out, { recursive: true });
