/**
 * Learns word vectors from the news corpus (skip-gram with negative sampling, Mikolov et al. 2013): once from what stands near
 * a word, which tells its subject, and once from what stands at each place around it (Ling et al. 2015), which tells its
 * part in a phrase. Groups the words by both into clusters at three sizes (k-means over the unit vectors, the coarse ones
 * over the centres of the fine ones), and writes `server/data/word-clusters.bin` without what words are used as
 * (`wordUse.ts`). Deterministic. Run: `npx tsx server/training/embed.ts ../shared/corpora/news.jsonl.gz`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureKey, hashOf } from '../src/entities/featureKeys';
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { tokenize } from '../src/text/tokens';
import { clusterSizes, packClusters, type WordGroups } from './clusterFile';
import { readNews } from './news';
import { randomNumbers } from './random';

const dimensions = 64;
/** Up to so many words to each side, at random, as one bag. */
const nearWindow = 3;
/** So many words to each side, each place with vectors of its own. */
const placeWindow = 2;
const negatives = 5;
const epochs = 3;
const leastCount = 4;
const startRate = 0.03;

const [corpus] = process.argv.slice(2);
if (corpus === undefined) throw new Error('usage: tsx server/training/embed.ts news.jsonl.gz');
const lexicon = compileResources(readResourceTexts()).words;

const counts = new Map<string, number>();
const stream: string[][] = [];
const seen = new Set<number>();
for (const { title, text } of readNews(corpus)) {
  for (const line of [title, ...text.split('\n')]) {
    // The same agency line often appears in several outlets: once is enough.
    const hash = hashOf(line) * 4096 + (line.length & 4095);
    if (line.length > 30 && seen.has(hash)) continue;
    seen.add(hash);
    const { count, start, end } = tokenize(line);
    const keys: string[] = [];
    for (let index = 0; index < count; index++) {
      const key = featureKey(lexicon.word(line.slice(start[index], end[index])));
      keys.push(key);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (keys.length > 2) stream.push(keys);
  }
}
const vocabulary = [...counts]
  .filter(([, count]) => count >= leastCount)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const idOf = new Map(vocabulary.map(([key], id) => [key, id]));
const size = vocabulary.length;
let total = 0;
for (const [, count] of vocabulary) total += count;
const log = (text: string): void => void process.stderr.write(`${text}\n`);
log(`${String(size)} words, ${String(total)} tokens`);
const lines = stream.map((keys) => Int32Array.from(keys.map((key) => idOf.get(key) ?? -1).filter((id) => id >= 0)));
stream.length = 0;

const negativeTable = new Int32Array(1 << 20);
{
  let sum = 0;
  for (const [, count] of vocabulary) sum += Math.pow(count, 0.75);
  let at = 0;
  let filled = 0;
  vocabulary.forEach(([, count], id) => {
    filled += (Math.pow(count, 0.75) / sum) * negativeTable.length;
    while (at < filled && at < negativeTable.length) negativeTable[at++] = id;
  });
}
const sigmoids = Float32Array.from({ length: 1024 }, (_, at) => 1 / (1 + Math.exp(-((at / 1024) * 12 - 6))));
const hashes = vocabulary.map(([key]) => hashOf(key));
const nearGroups = groupsOf(learnVectors(nearWindow, false, 2e-4));
const placeGroups = groupsOf(learnVectors(placeWindow, true, 1e-3));
writeFileSync(
  join(import.meta.dirname, '../data/word-clusters.bin'),
  packClusters(hashes, nearGroups, placeGroups, new Uint8Array(size)),
);

/**
 * Unit vectors of the vocabulary, one row a word.
 *
 * @param byPlace whether each place around a word has output vectors of its own; otherwise all places share them, and the
 * reach of the window is drawn anew for each word
 * @param sampleRate words more frequent than this share are left out now and then
 */
function learnVectors(window: number, byPlace: boolean, sampleRate: number): Float32Array {
  const random = randomNumbers(7);
  const kept = Float32Array.from(vocabulary, ([, count]) => {
    const share = count / total / sampleRate;
    return Math.min(1, (Math.sqrt(share) + 1) / share);
  });
  const input = Float32Array.from({ length: size * dimensions }, () => (random() - 0.5) / dimensions);
  const output = new Float32Array(size * dimensions * (byPlace ? window * 2 + 1 : 1));
  const gradient = new Float32Array(dimensions);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const line of lines) {
      const rate = Math.max(startRate * 0.01, startRate * (1 - done / (epochs * total)));
      done += line.length;
      const words: number[] = [];
      for (const id of line) if (random() < kept[id]!) words.push(id);
      for (let center = 0; center < words.length; center++) {
        const reach = byPlace ? window : 1 + Math.floor(random() * window);
        const from = Math.max(0, center - reach);
        const to = Math.min(words.length, center + reach + 1);
        const base = words[center]! * dimensions;
        for (let context = from; context < to; context++) {
          if (context === center) continue;
          const table = byPlace ? (context - center + window) * size : 0;
          gradient.fill(0);
          for (let sample = 0; sample <= negatives; sample++) {
            const target = sample === 0 ? words[context]! : negativeTable[(random() * negativeTable.length) | 0]!;
            if (sample > 0 && target === words[context]) continue;
            const other = (table + target) * dimensions;
            // Four sums, so that no addition waits for the one before it.
            let first = 0;
            let second = 0;
            let third = 0;
            let fourth = 0;
            for (let d = 0; d < dimensions; d += 4) {
              first += input[base + d]! * output[other + d]!;
              second += input[base + d + 1]! * output[other + d + 1]!;
              third += input[base + d + 2]! * output[other + d + 2]!;
              fourth += input[base + d + 3]! * output[other + d + 3]!;
            }
            const dot = first + second + third + fourth;
            const probability = dot >= 6 ? 1 : dot <= -6 ? 0 : sigmoids[((dot + 6) * (1024 / 12)) | 0]!;
            const step = ((sample === 0 ? 1 : 0) - probability) * rate;
            for (let d = 0; d < dimensions; d++) {
              gradient[d]! += step * output[other + d]!;
              output[other + d]! += step * input[base + d]!;
            }
          }
          for (let d = 0; d < dimensions; d++) input[base + d]! += gradient[d]!;
        }
      }
    }
    log(`epoch ${String(epoch + 1)} done`);
  }
  for (let id = 0; id < size; id++) normalise(input, id);
  return input;
}

/** The words by their vectors at three sizes. */
function groupsOf(vectors: Float32Array): WordGroups {
  const [fine, middle, coarse] = clusterSizes;
  const fineOf = kMeans(vectors, size, fine, 12);
  const middleOf = kMeans(fineOf.centers, fine, middle, 20);
  const coarseOf = kMeans(fineOf.centers, fine, coarse, 20);
  for (let cluster = 0; cluster < 40; cluster++)
    log(
      vocabulary
        .filter((_, id) => fineOf.of[id] === cluster * 20)
        .slice(0, 14)
        .map(([key]) => key)
        .join(' '),
    );
  return { fineOf: fineOf.of, middleOf: middleOf.of, coarseOf: coarseOf.of };
}

function normalise(vectors: Float32Array, row: number): void {
  let sum = 0;
  for (let d = row * dimensions; d < (row + 1) * dimensions; d++) sum += vectors[d]! * vectors[d]!;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let d = row * dimensions; d < (row + 1) * dimensions; d++) vectors[d]! *= scale;
}

function kMeans(
  points: Float32Array,
  count: number,
  clusters: number,
  rounds: number,
): { of: Uint16Array; centers: Float32Array } {
  const centers = new Float32Array(clusters * dimensions);
  // Seeds spread over the frequent words, so that every seed is a point.
  const span = Math.min(count, clusters * 8);
  for (let cluster = 0; cluster < clusters; cluster++) {
    const point = Math.floor((cluster * span) / clusters);
    centers.set(points.subarray(point * dimensions, (point + 1) * dimensions), cluster * dimensions);
  }
  const of = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let point = 0; point < count; point++) {
      let best = -2;
      let bestCluster = 0;
      const base = point * dimensions;
      for (let cluster = 0; cluster < clusters; cluster++) {
        const other = cluster * dimensions;
        let dot = 0;
        for (let d = 0; d < dimensions; d++) dot += points[base + d]! * centers[other + d]!;
        if (dot > best) {
          best = dot;
          bestCluster = cluster;
        }
      }
      of[point] = bestCluster;
    }
    if (round === rounds - 1) break;
    centers.fill(0);
    for (let point = 0; point < count; point++) {
      const base = point * dimensions;
      const other = of[point]! * dimensions;
      for (let d = 0; d < dimensions; d++) centers[other + d]! += points[base + d]!;
    }
    for (let cluster = 0; cluster < clusters; cluster++) normalise(centers, cluster);
    log(`k-means ${String(clusters)}: round ${String(round + 1)}`);
  }
  return { of, centers };
}
