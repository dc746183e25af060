/** Tables of learned weights: `feature<TAB>weight` under a comment. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWeights } from '../src/attribution/weights';

/** Hand-set weights beside the training programs. */
export const readPrior = (name: string): Map<string, number> =>
  readWeights(readFileSync(join(import.meta.dirname, name), 'utf8'));

/** Writes a table of `server/data`, sorted, without weights that say nothing; answers how many rows it has. */
export function writeWeights(name: string, comment: string, weights: ReadonlyMap<string, number>): number {
  const rows = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.02).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const lines = rows.map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}`);
  writeFileSync(
    join(import.meta.dirname, '..', 'data', name),
    `# ${comment} Written by npm run train:attributions.\nfeature\tweight\n${lines.join('\n')}\n`,
  );
  return rows.length;
}
