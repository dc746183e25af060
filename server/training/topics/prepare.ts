/** Reads everything that topic training learns from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileResources } from '../../src/resources';
import { readResourceTexts } from '../../src/node/resources';
import { readTopicNodes, rootCount, type TopicNode } from '../../src/topics/model';
import { readNews } from '../news';
import { ArticleReader, bucketOf, type TopicArticle } from './articles';
import { readLabels, rootIndex } from './labels';
import { readSeeds, type Seed } from './seeds';

export const shared = process.env.ISNAD_SHARED ?? join(__dirname, '..', '..', '..', '..', 'shared');
export const dataFolder = join(__dirname, '..', '..', 'data');

export interface Prepared {
  readonly table: string;
  readonly nodes: readonly TopicNode[];
  readonly reader: ArticleReader;
  readonly seeds: readonly Seed[];
  readonly required: readonly number[];
  readonly articles: readonly TopicArticle[];
  readonly gold: Readonly<Record<'train' | 'dev', readonly TopicArticle[]>>;
  readonly hand: ReadonlyMap<string, readonly number[]>;
  readonly goldTopics: ReadonlyMap<string, readonly number[]>;
}

/** Ids of gold articles are spelt in more than one way; letters and digits alone are the same in all. */
const plain = (id: string): string =>
  id
    .toLowerCase()
    .replace(/_txt$/, '')
    .replace(/^np22-[a-z]+_/, '');

export function prepare(): Prepared {
  const lexicon = compileResources(readResourceTexts(dataFolder)).words;
  const reader = new ArticleReader(lexicon);
  const table = readFileSync(join(dataFolder, 'topics.tsv'), 'utf8');
  const nodes = readTopicNodes(table);
  const { seeds, required } = readSeeds(table, nodes, reader);
  const goldTopics = new Map<string, number[]>();
  const goldIds = new Set<string>();
  const gold: Record<'train' | 'dev', TopicArticle[]> = { train: [], dev: [] };
  for (const part of ['train', 'dev'] as const)
    for (const file of readdirSync(join(shared, 'gold', part)).sort()) {
      if (!file.endsWith('.gold.json')) continue;
      const id = file.slice(0, -'.gold.json'.length);
      const { topics } = JSON.parse(readFileSync(join(shared, 'gold', part, file), 'utf8')) as { topics: string[] };
      goldTopics.set(id, topics.map(rootIndex));
      goldIds.add(plain(id));
      const text = readFileSync(join(shared, 'gold', part, `${id}.txt`), 'utf8');
      gold[part].push(reader.read({ id, source: outletOf(id), category: '', title: '', text }));
    }
  const articles: TopicArticle[] = [];
  for (const article of readNews(join(shared, 'corpora', 'news.jsonl.gz')))
    if (!goldIds.has(plain(article.id))) articles.push(reader.read(article));
  const hand = new Map<string, readonly number[]>(readLabels(join(__dirname, 'labels.tsv')));
  for (const article of gold.train) hand.set(article.id, goldTopics.get(article.id)!);
  return { table, nodes, reader, seeds, required, articles, gold, hand, goldTopics };
}

const outlets: Readonly<Record<string, string>> = {
  AL: 'Alarabia',
  BB: 'BBC',
  CN: 'CNN',
  FR: 'France24',
  JA: 'Jawhara',
  SK: 'SkyNews',
};

function outletOf(id: string): string {
  return outlets[id.split('-')[0]!] ?? 'np22';
}

/** True for the tenth of the corpus that no training sees. */
export function isHeldBack(id: string): boolean {
  return bucketOf(id, 'held back ') < 10;
}

/** Seed weight of each feature for each root: rare words say more. */
export function rootSeedWeights(
  seeds: readonly Seed[],
  nodes: readonly TopicNode[],
  index: ReadonlyMap<number, number>,
  idf: Float32Array,
): Float32Array {
  const weights = new Float32Array(idf.length * rootCount);
  for (const { node, hash } of seeds) {
    const feature = index.get(hash);
    if (feature === undefined) continue;
    const at = feature * rootCount + nodes[node]!.root;
    weights[at] = Math.max(weights[at]!, idf[feature]!);
  }
  return weights;
}
