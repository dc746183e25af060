/** Reads gold articles: the text and what annotators marked in it. Used by the training programs and the evaluation. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../src/analysis';

export interface GoldAttribution {
  readonly id?: string;
  readonly tier?: 'core' | 'extended';
  readonly type: string;
  readonly stance: string;
  readonly stanceCoarse?: string;
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly linker: Span | null;
  readonly content: readonly Span[] | null;
  readonly speaker: { readonly id?: string | null; readonly label: string | null; readonly kind: string } | null;
  readonly inherited: { readonly kind: string; readonly from: string | null } | null;
}

export interface GoldEntity extends Span {
  readonly type: string;
  /** Name of the chain. */
  readonly entity?: string;
}

export interface GoldChain {
  readonly id: string;
  readonly label: string;
  readonly aliases?: readonly string[];
}

export interface GoldArticle {
  readonly id: string;
  readonly stem: string;
  readonly text: string;
  /** Where the article appeared; '' when that is not known. */
  readonly outlet: string;
  readonly attributions: readonly GoldAttribution[];
  readonly entities: readonly GoldEntity[];
  /** Mentions of all layers with their chains, titles inside and out, where an article has them; else `entities` tell. */
  readonly layeredMentions?: readonly GoldEntity[];
  readonly chains: readonly GoldChain[];
  /** Roots of the IPTC Media Topics, the main one first. */
  readonly topics: readonly string[];
  /** Words that look like reporting and are not. */
  readonly nonAttributions: readonly Span[];
}

/** All gold articles of a folder, by name. The text is `<stem>.txt` beside the gold, or in the folder above. */
export function readGold(folder: string): GoldArticle[] {
  const out: GoldArticle[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.gold.json')) continue;
    const stem = basename(file, '.gold.json');
    const beside = join(folder, `${stem}.txt`);
    const text = readFileSync(existsSync(beside) ? beside : join(folder, '..', `${stem}.txt`), 'utf8');
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Partial<GoldArticle>;
    out.push({ ...empty, ...gold, id: gold.id ?? stem, stem, text });
  }
  return out;
}

/** The worked patterns of the specification, as gold articles of one paragraph or a few. */
export function readPatterns(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, attributions, nonAttributions } = JSON.parse(line) as Pick<
        GoldArticle,
        'id' | 'text' | 'attributions' | 'nonAttributions'
      >;
      return { ...empty, id, stem: id, text, attributions, nonAttributions };
    });
}

const empty = { outlet: '', attributions: [], entities: [], chains: [], topics: [], nonAttributions: [] };
