/** The sets that the engine is measured on, by name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldArticle, readGold, readPatterns } from './gold';
import { freshAnnotations, readStandoff } from './standoff';

const repository = join(import.meta.dirname, '..', '..');

/** Articles whose texts belong to their publishers lie beside the repository, on the machines that have them. */
const beside = join(repository, '..', 'shared');

interface GoldSet {
  readonly name: string;
  readonly path: string;
  readonly read: (path: string) => GoldArticle[];
}

const sets: readonly GoldSet[] = [
  { name: 'samples', path: join(repository, 'samples', 'gold'), read: readGold },
  { name: 'patterns', path: join(repository, 'test', 'gold', 'patterns.jsonl'), read: readPatterns },
  { name: 'reference', path: join(beside, 'reference'), read: readGold },
  { name: 'dev', path: join(beside, 'gold', 'dev'), read: readGold },
  {
    name: 'fresh',
    path: join(beside, 'corpora', 'news.jsonl.gz'),
    read: (corpus) => readStandoff(corpus, freshAnnotations),
  },
];

/** Names of the sets, those that are not on this machine included. */
export const setNames: readonly string[] = sets.map(({ name }) => name);

/** The articles of a set, or null when it is not on this machine. A name that is no set is taken for a folder of gold. */
export function readSet(name: string): GoldArticle[] | null {
  const set = sets.find((one) => one.name === name) ?? { path: name, read: readGold };
  return existsSync(set.path) ? set.read(set.path) : null;
}
