import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface GoldEntity {
  readonly type: 'PER' | 'ORG' | 'LOC';
  readonly start: number;
  readonly end: number;
  readonly entity?: string;
}

export interface GoldArticle {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
}

/** The annotated articles of a folder, or the one of a file, in order of their names. */
export function readGold(path: string): GoldArticle[] {
  const files = path.endsWith('.json')
    ? [path]
    : readdirSync(path)
        .filter((name) => name.endsWith('.gold.json'))
        .sort()
        .map((name) => join(path, name));
  return files.map((file) => {
    const id = basename(file).replace(/\.gold\.json$/, '');
    const gold = JSON.parse(readFileSync(file, 'utf8')) as { entities: GoldEntity[]; outlet?: string };
    const beside = join(dirname(file), `${id}.txt`);
    const text = readFileSync(existsSync(beside) ? beside : join(dirname(file), 'reference.txt'), 'utf8');
    return { id, outlet: gold.outlet ?? '', text, entities: gold.entities };
  });
}
