/** Weights of the narrower topics: seed words, and the words that keep their company in articles full of seeds. */
import { rootCount, type TopicNode } from '../../src/topics/model';
import type { Seed } from './seeds';
import type { Vector } from './vectors';

/** One weight of one feature for one node. */
export interface NodeWeight {
  readonly feature: number;
  readonly node: number;
  readonly weight: number;
}

export interface NodeData {
  readonly nodes: readonly TopicNode[];
  readonly seeds: readonly Seed[];
  readonly index: ReadonlyMap<number, number>;
  readonly idf: Float32Array;
  readonly vectors: readonly Vector[];
  /** What the root model believes of each vector. */
  readonly beliefs: readonly Float64Array[];
}

/** Company words a node takes in at most. */
const mostCompany = 40;
/** Articles that a node must have before its company is learned. */
const leastArticles = 25;

export function learnNodes(data: NodeData): NodeWeight[] {
  const table = seedWeights(data);
  const company = companyWords(data, table);
  for (const { feature, node, weight } of company) {
    const key = feature * 1024 + node;
    if (!table.has(key)) table.set(key, weight);
  }
  return [...table]
    .map(([key, weight]) => ({ feature: Math.floor(key / 1024), node: key % 1024, weight }))
    .sort((a, b) => a.feature - b.feature || a.node - b.node);
}

/** Seeds weigh by their rarity, phrases more than words, for broader nodes less; a seed of many nodes is shared out. */
function seedWeights({ nodes, seeds, index, idf }: NodeData): Map<number, number> {
  const owners = new Map<number, Set<number>>();
  for (const { hash, node } of seeds) {
    const set = owners.get(hash) ?? new Set<number>();
    if (nodes[node]!.depth > 0) set.add(node);
    owners.set(hash, set);
  }
  const table = new Map<number, number>();
  const raise = (feature: number, node: number, weight: number): void => {
    const key = feature * 1024 + node;
    table.set(key, Math.max(table.get(key) ?? 0, weight));
  };
  for (const { node, hash, length } of seeds) {
    const feature = index.get(hash);
    if (feature === undefined || nodes[node]!.depth === 0) continue;
    const rivals = [...owners.get(hash)!].filter((other) => !related(nodes, node, other)).length;
    const weight = (Math.min(8, idf[feature]!) * (length > 1 ? 1.4 : 1)) / Math.sqrt(1 + rivals);
    raise(feature, node, weight);
    for (let up = nodes[node]!.broader; up >= 0 && nodes[up]!.depth > 0; up = nodes[up]!.broader)
      raise(feature, up, weight * 0.7);
  }
  return table;
}

function related(nodes: readonly TopicNode[], a: number, b: number): boolean {
  for (let up = a; up >= 0; up = nodes[up]!.broader) if (up === b) return true;
  for (let up = b; up >= 0; up = nodes[up]!.broader) if (up === a) return true;
  return false;
}

/**
 * Words much commoner in the tenth of articles fullest of a node's seeds than in the other articles of the same root:
 * log odds with an informative prior (Monroe, Colaresi and Quinn 2008), told by their z value.
 */
function companyWords({ nodes, idf, vectors, beliefs }: NodeData, table: ReadonlyMap<number, number>): NodeWeight[] {
  const featureNodes = new Map<number, { node: number; weight: number }[]>();
  for (const [key, weight] of table) {
    const feature = Math.floor(key / 1024);
    const list = featureNodes.get(feature) ?? [];
    list.push({ node: key % 1024, weight });
    featureNodes.set(feature, list);
  }
  const full: { article: number; score: number }[][] = nodes.map(() => []);
  vectors.forEach((vector, article) => {
    const sums = new Map<number, number>();
    const different = new Map<number, number>();
    vector.features.forEach((feature, at) => {
      for (const { node, weight } of featureNodes.get(feature) ?? []) {
        sums.set(node, (sums.get(node) ?? 0) + weight * vector.values[at]!);
        different.set(node, (different.get(node) ?? 0) + 1);
      }
    });
    for (const [node, score] of sums)
      if (score > 1 && different.get(node)! >= 2 && beliefs[article]![nodes[node]!.root]! > 0.3)
        full[node]!.push({ article, score });
  });
  const total = idf.length;
  const rootTotals: Float32Array[] = [];
  const rootSizes = new Float64Array(rootCount);
  for (let root = 0; root < rootCount; root++) rootTotals.push(new Float32Array(total));
  vectors.forEach((vector, article) => {
    for (let root = 0; root < rootCount; root++)
      if (beliefs[article]![root]! > 0.3) {
        rootSizes[root]!++;
        for (const feature of vector.features) rootTotals[root]![feature]!++;
      }
  });
  const out: NodeWeight[] = [];
  full.forEach((list, node) => {
    if (nodes[node]!.depth === 0 || list.length < leastArticles) return;
    const chosen = list.sort((a, b) => b.score - a.score || a.article - b.article).slice(0, 400);
    const counts = new Map<number, number>();
    for (const { article } of chosen)
      for (const feature of vectors[article]!.features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    const { root } = nodes[node]!;
    const inside = chosen.length;
    const outside = Math.max(1, rootSizes[root]! - inside);
    const ranked: { feature: number; z: number; odds: number }[] = [];
    for (const [feature, count] of counts) {
      if (count < 6 || count < inside * 0.04) continue;
      const rest = Math.max(0, rootTotals[root]![feature]! - count);
      const prior = 0.5 + (2 * rootTotals[root]![feature]!) / (rootSizes[root]! + 1);
      const odds =
        Math.log((count + prior) / (inside - count + prior + 1)) -
        Math.log((rest + prior) / (outside - rest + prior + 1));
      const z = odds / Math.sqrt(1 / (count + prior) + 1 / (rest + prior));
      if (odds > 1.6 && z > 4) ranked.push({ feature, z, odds });
    }
    ranked.sort((a, b) => b.z - a.z || a.feature - b.feature);
    for (const { feature, odds } of ranked.slice(0, mostCompany))
      out.push({ feature, node, weight: Math.min(2, 0.25 * odds) * Math.min(1, idf[feature]! / 5) });
  });
  return out;
}
