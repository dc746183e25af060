import { readTable } from '../lexicon/table';
import { normaliseL1 } from '../text/normalise';

/** What the entity stage knows beyond {@link import('../lexicon/words').WordLexicon}. Made once, shared by all documents. */
export interface EntityLexicon {
  /** Relational adjectives without article and ending: «روس» for «الروسى», «الروسية», «الروس». */
  readonly nisbaBases: ReadonlyMap<string, string>;
  /** Titles of several words by first word: «الأمين» → «الأمين العام». */
  readonly longTitles: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Compiles the entity tables. Cost: one pass over the name table. */
export function compileEntities(texts: { readonly names: string; readonly triggers: string }): EntityLexicon {
  const nisbaBases = new Map<string, string>();
  for (const row of readTable(texts.names)) {
    const codes = (row.codes ?? '').split(',');
    if (!codes.some((code) => code === 'NB' || code === 'NB*')) continue;
    const word = normaliseL1(row.word ?? '');
    const base = nisbaBase(word);
    if (base !== '' && !nisbaBases.has(base)) nisbaBases.set(base, word);
  }
  const longTitles = new Map<string, string[][]>();
  for (const row of readTable(texts.triggers)) {
    if (row.class !== 'ROLE') continue;
    const words = normaliseL1(row.trigger ?? '').split(' ');
    if (words.length < 2) continue;
    const first = words[0]!;
    const list = longTitles.get(first);
    if (list) list.push(words);
    else longTitles.set(first, [words]);
  }
  return { nisbaBases, longTitles };
}

/** The word without article and relational ending, or '' when it has no such ending: «الروسى» gives «روس». */
export function nisbaBase(word: string): string {
  const bare = word.startsWith('ال') ? word.slice(2) : word;
  const match = /^(.{2,}?)(?:يتان|يتين|يان|يين|يون|يات|ية|يا|ي|ى)$/.exec(bare);
  return match?.[1] ?? '';
}
