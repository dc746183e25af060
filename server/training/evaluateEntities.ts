/**
 * Scores the entity stage alone with the project's scorer. Run: `npx tsx server/training/evaluateEntities.ts GOLD [--errors]`.
 * Prints flat F1 by type, and B³ of the chains where the gold names them.
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
import { shared } from './setup';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: tsx server/training/evaluateEntities.ts GOLD [--errors]');
const resources = compileResources(readResourceTexts());
const out = mkdtempSync(join(tmpdir(), 'isnad-entities-'));
const persons: Clustered[] = [];
const all: Clustered[] = [];
for (const { id, text, entities } of readGold(folder)) {
  const { entities: predicted, chains } = annotate(text, resources);
  writeFileSync(join(out, `${id}.json`), JSON.stringify({ text, entities: predicted, chains, attributions: [] }));
  for (const mention of entities) {
    if (mention.entity === undefined) continue;
    const match = predicted.find(({ start, end }) => start === mention.start && end === mention.end);
    const item = {
      gold: `${id} ${mention.entity}`,
      predicted: match !== undefined && match.chain !== null ? `${id} ${match.chain}` : null,
    };
    all.push(item);
    if (mention.type === 'PER') persons.push(item);
  }
}
const scorer = join(shared, 'eval/score.mjs');
const printed = execFileSync('node', [scorer, '--gold', folder, '--pred', out, '--text', folder, ...options], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
});
process.stdout.write(
  printed
    .split('\n')
    .filter((line) => /entit/.test(line))
    .join('\n') + '\n',
);
for (const [name, items] of [
  ['persons', persons],
  ['all names', all],
] as const) {
  const { precision, recall, f1 } = bCubed(items);
  const percent = (value: number): string => (100 * value).toFixed(1);
  process.stdout.write(`chains B³ ${name}: P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}\n`);
}
rmSync(out, { recursive: true });
