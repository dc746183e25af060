import type { Bilingual } from '../analysis';
import { readTable } from '../lexicon/table';
import type { Word } from '../lexicon/words';
import { hashOf, topicStem } from './stem';

/** The 17 roots of IPTC Media Topics, in the order of the model's weights. */
export const rootNames = [
  'arts',
  'crime',
  'disaster',
  'economy',
  'education',
  'environment',
  'health',
  'human-interest',
  'labour',
  'lifestyle',
  'politics',
  'religion',
  'science',
  'society',
  'sport',
  'conflict',
  'weather',
] as const;

/** How many there are. */
export const rootCount = rootNames.length;

/** One row of `topics.tsv`. */
export interface TopicNode {
  readonly code: string;
  readonly label: Bilingual;
  /** Index into {@link rootNames}. */
  readonly root: number;
  /** Index of the broader node, or -1 for a root. */
  readonly broader: number;
  /** 0 for a root. */
  readonly depth: number;
}

/** Numbers that training fits and the document pass needs; in this order at the head of the model. */
export const parameterNames = [
  'rootScale',
  'nodeScale',
  'lengthExponent',
  'temperature',
  'rootSlope',
  'rootIntercept',
  'nodeSlope',
  'nodeIntercept',
  'nodeRootSlope',
  'idfScale',
] as const;

/** The numbers by name. */
export type Parameters = Readonly<Record<(typeof parameterNames)[number], number>>;

/**
 * A linear model over words and short phrases. A feature is the hash of a stem, or of two or three stems in a row. The
 * model holds no text.
 */
export interface TopicModel {
  readonly nodes: readonly TopicNode[];
  /** Index into `nodes` of each root, or -1. */
  readonly rootNodes: readonly number[];
  readonly parameters: Parameters;
  readonly featureCount: number;
  /** One a root. */
  readonly bias: Float32Array;
  /** `featureCount` rows of 17, in steps of `rootScale`. */
  readonly rootWeights: Int8Array;
  /** Inverse document frequency of each feature, in steps of `idfScale`. */
  readonly idf: Uint8Array;
  /** Row `f` of the node weights is `nodeStart[f]` to `nodeStart[f + 1]`. */
  readonly nodeStart: Uint32Array;
  readonly nodeIndex: Uint16Array;
  /** In steps of `nodeScale`. */
  readonly nodeWeight: Uint8Array;
  /** Index of the feature with this hash, or -1. */
  readonly find: (hash: number) => number;
  /** The hash of a word's stem. Cached by word. */
  hash(word: Word): number;
}

/** Marks the file, and its version. */
export const modelMagic = 0x31544e49;

/** The nodes of `topics.tsv`, broader nodes before narrower ones; rows without a known broader node are left out. */
export function readTopicNodes(table: string): TopicNode[] {
  const nodes: TopicNode[] = [];
  const byCode = new Map<string, number>();
  for (const row of readTable(table)) {
    const root = (rootNames as readonly string[]).indexOf(row.top ?? '');
    const broader = row.broader === '' ? -1 : byCode.get(row.broader ?? '');
    if (root < 0 || broader === undefined || row.code === undefined) continue;
    byCode.set(row.code, nodes.length);
    nodes.push({
      code: row.code,
      label: { ar: row.label_ar ?? '', en: row.label_en ?? '' },
      root,
      broader,
      depth: broader < 0 ? 0 : nodes[broader]!.depth + 1,
    });
  }
  return nodes;
}

/**
 * Reads a model that training wrote. A file that is missing, damaged or made for another table of topics gives a model
 * without features, which finds no topic. Cost: one table of 4 bytes a slot; the arrays are views.
 */
export function readTopicModel(table: string, binary: Uint8Array): TopicModel {
  const nodes = readTopicNodes(table);
  // A view of a pooled buffer may start at an odd place; typed arrays need an even one.
  const bytes = binary.byteOffset % 4 === 0 ? binary : binary.slice();
  const { buffer, byteOffset, byteLength } = bytes;
  const headWords = 5 + parameterNames.length;
  let head = new Uint32Array(headWords);
  if (byteLength >= headWords * 4) head = new Uint32Array(buffer as ArrayBuffer, byteOffset, headWords);
  const featureCount = head[1]!;
  const entryCount = head[3]!;
  const expected = headWords * 4 + rootCount * 4 + featureCount * (4 + 4 + rootCount + 1) + 4 + entryCount * 3;
  if (head[0] !== modelMagic || head[2] !== nodes.length || head[4] !== tableKey(nodes) || expected !== byteLength)
    return emptyModel(nodes);
  let at = byteOffset + 5 * 4;
  const take = (size: number): number => {
    const from = at;
    at += size;
    return from;
  };
  const numbers = new Float32Array(buffer, take(parameterNames.length * 4), parameterNames.length);
  const parameters = Object.fromEntries(parameterNames.map((name, index) => [name, numbers[index]!])) as Parameters;
  const bias = new Float32Array(buffer, take(rootCount * 4), rootCount);
  const keys = new Int32Array(buffer, take(featureCount * 4), featureCount);
  const nodeStart = new Uint32Array(buffer, take((featureCount + 1) * 4), featureCount + 1);
  const nodeIndex = new Uint16Array(buffer, take(entryCount * 2), entryCount);
  const nodeWeight = new Uint8Array(buffer, take(entryCount), entryCount);
  const rootWeights = new Int8Array(buffer, take(featureCount * rootCount), featureCount * rootCount);
  const idf = new Uint8Array(buffer, take(featureCount), featureCount);
  return {
    nodes,
    rootNodes: rootNodesOf(nodes),
    parameters,
    featureCount,
    bias,
    rootWeights,
    idf,
    nodeStart,
    nodeIndex,
    nodeWeight,
    ...lookUps(keys),
  };
}

/** A number that changes when the codes of the table, or their order, change. */
export function tableKey(nodes: readonly TopicNode[]): number {
  return hashOf(nodes.map((node) => node.code).join(' ')) >>> 0;
}

/** The two look-ups of a model, over the hashes of its features in order. */
function lookUps(keys: Int32Array): Pick<TopicModel, 'find' | 'hash'> {
  let size = 4;
  while (size < keys.length * 2.5) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  for (let index = 0; index < keys.length; index++) {
    let slot = keys[index]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  }
  const hashes = new WeakMap<Word, number>();
  return {
    find: (hash) => {
      let slot = hash & mask;
      for (;;) {
        const index = slots[slot]! - 1;
        if (index < 0 || keys[index] === hash) return index;
        slot = (slot + 1) & mask;
      }
    },
    hash: (word) => {
      const known = hashes.get(word);
      if (known !== undefined) return known;
      const hash = hashOf(topicStem(word));
      hashes.set(word, hash);
      return hash;
    },
  };
}

function rootNodesOf(nodes: readonly TopicNode[]): number[] {
  return rootNames.map((_, root) => nodes.findIndex((node) => node.depth === 0 && node.root === root));
}

function emptyModel(nodes: readonly TopicNode[]): TopicModel {
  return {
    nodes,
    rootNodes: rootNodesOf(nodes),
    parameters: Object.fromEntries(parameterNames.map((name) => [name, 1])) as Parameters,
    featureCount: 0,
    bias: new Float32Array(rootCount),
    rootWeights: new Int8Array(0),
    idf: new Uint8Array(0),
    nodeStart: new Uint32Array(1),
    nodeIndex: new Uint16Array(0),
    nodeWeight: new Uint8Array(0),
    ...lookUps(new Int32Array(0)),
  };
}
