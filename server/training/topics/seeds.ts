/** The seed words of `server/data/topics.tsv` as features. */
import { readTable } from '../../src/lexicon/table';
import type { TopicNode } from '../../src/topics/model';
import { phraseHash } from '../../src/topics/stem';
import type { ArticleReader } from './articles';

/** One seed word or phrase of one node. */
export interface Seed {
  readonly node: number;
  readonly hash: number;
  readonly length: number;
}

/** Reads the seeds, and the hashes of all phrase beginnings that look-up passes through. */
export function readSeeds(
  table: string,
  nodes: readonly TopicNode[],
  reader: ArticleReader,
): { seeds: Seed[]; required: number[] } {
  const byCode = new Map(nodes.map((node, index) => [node.code, index]));
  const seeds: Seed[] = [];
  const required = new Set<number>();
  for (const row of readTable(table)) {
    const node = byCode.get(row.code ?? '');
    if (node === undefined) continue;
    const hashes = new Set<number>();
    for (const text of (row.seeds ?? '').split('|')) {
      // A single word is looked up as it stands with and without the article: the lexicon may read off another letter.
      const forms = text.includes(' ') ? [text] : [text, `ال${text}`];
      for (const form of forms) {
        const stems = reader.stems(form);
        if (stems.length === 0 || stems.includes(0)) continue;
        let hash = stems[0]!;
        const length = Math.min(stems.length, 3);
        for (let at = 1; at < length; at++) {
          hash = phraseHash(hash, stems[at]!);
          required.add(hash);
        }
        if (length === 1) required.add(hash);
        if (hashes.has(hash)) continue;
        hashes.add(hash);
        seeds.push({ node, hash, length });
      }
    }
  }
  return { seeds, required: [...required] };
}
