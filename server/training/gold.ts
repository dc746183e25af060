/** Reads gold articles: the text and what annotators marked in it. Used by the training programs and the evaluation. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/analysis';

export interface GoldAttribution {
  readonly tier?: 'core' | 'extended';
  readonly type: string;
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly linker: Span | null;
  readonly content: readonly Span[] | null;
}

export interface GoldArticle {
  readonly stem: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** All gold articles of a folder, by name. The text is `<stem>.txt` beside the gold, or in the folder above. */
export function readGold(folder: string): GoldArticle[] {
  const out: GoldArticle[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.gold.json')) continue;
    const stem = file.slice(0, -'.gold.json'.length);
    const beside = join(folder, `${stem}.txt`);
    const text = readFileSync(existsSync(beside) ? beside : join(folder, '..', `${stem}.txt`), 'utf8');
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<GoldArticle, 'stem' | 'text'>;
    out.push({ ...gold, stem, text });
  }
  return out;
}

/** The worked patterns of the specification, as gold articles of one paragraph or a few. */
export function readPatterns(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const pattern = JSON.parse(line) as { id: string; text: string; attributions: readonly GoldAttribution[] };
      return { stem: pattern.id, text: pattern.text, attributions: pattern.attributions };
    });
}
