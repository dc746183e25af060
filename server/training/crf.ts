import { labelCount, mayFollow } from '../src/entities/labels';
import { Edge, edgeCount } from '../src/entities/wordFeatures';
import { domainCount } from './examples';

const L = labelCount;

/** A sequence of tokens as feature numbers. */
export interface Sequence {
  /** Feature numbers of all tokens, one after the other. The identities of each token come first. */
  readonly features: Int32Array;
  readonly start: Int32Array;
  /** How many of the first features of each token name a word. */
  readonly identities: Uint8Array;
  readonly edges: Uint8Array;
  readonly labels: Uint8Array;
  readonly domain: number;
  /** Counts as so many sequences. */
  readonly weight: number;
}

/**
 * The sequence as it is learned in one epoch: some tokens without the features that name them, and every other feature left
 * out now and then, so that no feature relies on another.
 */
export function thinned(sequence: Sequence, identity: number, other: number, random: () => number): Sequence {
  const { features, start, identities } = sequence;
  const kept = new Int32Array(features.length);
  const begin = new Int32Array(start.length);
  let size = 0;
  for (let at = 0; at + 1 < start.length; at++) {
    begin[at] = size;
    const anonymous = random() < identity;
    const named = start[at]! + identities[at]!;
    for (let k = start[at]!; k < start[at + 1]!; k++)
      if (k < named ? !anonymous : random() >= other) kept[size++] = features[k]!;
  }
  begin[start.length - 1] = size;
  return { ...sequence, features: kept.subarray(0, size), start: begin };
}

/**
 * A linear-chain conditional random field. Every weight exists once for all texts and once for each source of texts, and the
 * two add up (Daumé 2007): what the guidelines share is learned from all. Trained by AdaGrad on single sequences.
 */
export class Crf {
  readonly weights: Float32Array[];
  private readonly squares: Float32Array[];
  /** By edge of the token, label before, label. */
  readonly transitions: Float32Array[];
  private readonly transitionSquares: Float32Array[];
  readonly allowed: Uint8Array;
  /**
   * Taken from the score of «no name» when labels are sought: learning with features left out makes the model too shy, and the
   * corpora of other guidelines know fewer organisations.
   */
  outsideBias = 0;

  constructor(readonly size: number) {
    const make = (length: number): Float32Array[] =>
      Array.from({ length: domainCount + 1 }, () => new Float32Array(length));
    this.weights = make(size * L);
    this.squares = make(size * L);
    this.transitions = make(edgeCount * L * L);
    this.transitionSquares = make(edgeCount * L * L);
    this.allowed = Uint8Array.from({ length: L * L }, (_, at) => (mayFollow(Math.floor(at / L), at % L) ? 1 : 0));
  }

  /** Back to the beginning, to learn anew. */
  forget(): void {
    for (const values of [...this.all(), ...this.squares, ...this.transitionSquares]) values.fill(0);
  }

  /** Scores of labels for each token; a shared and a domain weight each. */
  scores(sequence: Sequence): Float64Array {
    const { features, start, domain } = sequence;
    const count = start.length - 1;
    const shared = this.weights[domainCount]!;
    const own = this.weights[domain]!;
    const out = new Float64Array(count * L);
    for (let at = 0; at < count; at++) {
      const base = at * L;
      for (let k = start[at]!; k < start[at + 1]!; k++) {
        const row = features[k]! * L;
        for (let y = 0; y < L; y++) out[base + y]! += shared[row + y]! + own[row + y]!;
      }
      // MISC exists in one set of guidelines only.
      if (domain !== 1 && domain !== 2) out[base + 7] = out[base + 8] = -1e9;
    }
    return out;
  }

  private biased(sequence: Sequence): Float64Array {
    const scores = this.scores(sequence);
    for (let at = 0; at < scores.length; at += L) scores[at]! -= this.outsideBias;
    return scores;
  }

  private transition(domain: number, edge: number): Float64Array {
    const out = new Float64Array(L * L);
    const shared = this.transitions[domainCount]!;
    const own = this.transitions[domain]!;
    const base = edge * L * L;
    for (let at = 0; at < L * L; at++) out[at] = this.allowed[at] === 1 ? shared[base + at]! + own[base + at]! : -1e9;
    return out;
  }

  transitionTables(domain: number): Float64Array[] {
    return Array.from({ length: edgeCount }, (_, edge) => this.transition(domain, edge));
  }

  /** Weights and transitions as they are now. */
  private all(): Float32Array[] {
    return [...this.weights, ...this.transitions];
  }

  /** Adds the weights to a running sum, which begins as null. */
  addTo(sum: Float64Array[] | null): Float64Array[] {
    const sums = sum ?? this.all().map((values) => new Float64Array(values.length));
    this.all().forEach((values, index) => {
      const into = sums[index]!;
      for (let at = 0; at < values.length; at++) into[at]! += values[at]!;
    });
    return sums;
  }

  /** Takes the mean of weights that were summed so many times: steadier than where the last step ended. */
  takeMean(sum: readonly Float64Array[], times: number): void {
    this.all().forEach((values, index) => {
      const from = sum[index]!;
      for (let at = 0; at < values.length; at++) values[at] = from[at]! / times;
    });
  }

  /** One step on one sequence; gives its negative log-likelihood. */
  step(sequence: Sequence, rate: number, shrink: number): number {
    const { labels, edges, domain, start, features, weight } = sequence;
    const count = labels.length;
    if (count === 0) return 0;
    const scores = this.scores(sequence);
    const tables = this.transitionTables(domain);
    const { logZ, forward, backward } = sums(scores, edges, tables, count);
    let gold = 0;
    const gradient = new Float64Array(L);
    for (let at = 0; at < count; at++) {
      const label = labels[at]!;
      gold +=
        scores[at * L + label]! +
        tables[at === 0 ? Edge.Punctuation : edges[at]!]![(at === 0 ? 0 : labels[at - 1]!) * L + label]!;
      let largest = 0;
      for (let y = 0; y < L; y++) {
        const value = Math.exp(forward[at * L + y]! + backward[at * L + y]! - logZ);
        gradient[y] = ((y === label ? 1 : 0) - value) * weight;
        largest = Math.max(largest, Math.abs(gradient[y]!));
      }
      // What is as good as certain teaches nothing, and is most of the text.
      if (largest < 0.01 * weight) continue;
      for (let k = start[at]!; k < start[at + 1]!; k++) {
        const row = features[k]! * L;
        update(this.weights[domainCount]!, this.squares[domainCount]!, row, gradient, rate, shrink);
        update(this.weights[domain]!, this.squares[domain]!, row, gradient, rate, shrink);
      }
    }
    for (let at = 0; at < count; at++) {
      const edge = at === 0 ? Edge.Punctuation : edges[at]!;
      const table = tables[edge]!;
      const base = edge * L * L;
      for (let before = 0; before < L; before++) {
        if (at === 0 && before !== 0) break;
        const left = at === 0 ? 0 : forward[(at - 1) * L + before]!;
        for (let y = 0; y < L; y++) {
          if (this.allowed[before * L + y] === 0) continue;
          const p = Math.exp(left + table[before * L + y]! + scores[at * L + y]! + backward[at * L + y]! - logZ);
          const isGold = labels[at] === y && (at === 0 || labels[at - 1] === before);
          const g = ((isGold ? 1 : 0) - p) * weight;
          if (Math.abs(g) < 0.002) continue;
          const slot = base + before * L + y;
          bump(this.transitions[domainCount]!, this.transitionSquares[domainCount]!, slot, g, rate * 0.5);
          bump(this.transitions[domain]!, this.transitionSquares[domain]!, slot, g, rate * 0.5);
        }
      }
    }
    return (logZ - gold) * weight;
  }

  /** The likeliest labels. */
  decode(sequence: Sequence): Uint8Array {
    return viterbi(this.biased(sequence), sequence.edges, this.transitionTables(sequence.domain));
  }

  /** The likeliest labels, and how likely each of them is. */
  decodeSurely(sequence: Sequence): { labels: Uint8Array; probability: Float64Array } {
    const scores = this.biased(sequence);
    const tables = this.transitionTables(sequence.domain);
    const labels = viterbi(scores, sequence.edges, tables);
    const { logZ, forward, backward } = sums(scores, sequence.edges, tables, labels.length);
    const probability = Float64Array.from(labels, (label, at) =>
      Math.exp(forward[at * L + label]! + backward[at * L + label]! - logZ),
    );
    return { labels, probability };
  }
}

function bump(weights: Float32Array, squares: Float32Array, at: number, gradient: number, rate: number): void {
  const sum = squares[at]! + gradient * gradient;
  squares[at] = sum;
  weights[at]! += (rate * gradient) / Math.sqrt(sum + 1e-6);
}

function update(
  weights: Float32Array,
  squares: Float32Array,
  row: number,
  gradient: Float64Array,
  rate: number,
  shrink: number,
): void {
  for (let y = 0; y < L; y++) {
    const at = row + y;
    const old = weights[at]!;
    const g = gradient[y]! - shrink * old;
    const sum = squares[at]! + g * g;
    squares[at] = sum;
    weights[at] = old + (rate * g) / Math.sqrt(sum + 1e-4);
  }
}

function sums(
  scores: Float64Array,
  edges: Uint8Array,
  tables: readonly Float64Array[],
  count: number,
): { logZ: number; forward: Float64Array; backward: Float64Array } {
  const forward = new Float64Array(count * L);
  const backward = new Float64Array(count * L);
  const first = tables[Edge.Punctuation]!;
  for (let y = 0; y < L; y++) forward[y] = scores[y]! + first[y]!;
  for (let at = 1; at < count; at++) {
    const table = tables[edges[at]!]!;
    for (let y = 0; y < L; y++) {
      let most = -Infinity;
      for (let b = 0; b < L; b++) most = Math.max(most, forward[(at - 1) * L + b]! + table[b * L + y]!);
      let sum = 0;
      for (let b = 0; b < L; b++) sum += Math.exp(forward[(at - 1) * L + b]! + table[b * L + y]! - most);
      forward[at * L + y] = scores[at * L + y]! + most + Math.log(sum);
    }
  }
  for (let at = count - 2; at >= 0; at--) {
    const table = tables[edges[at + 1]!]!;
    for (let b = 0; b < L; b++) {
      let most = -Infinity;
      for (let y = 0; y < L; y++)
        most = Math.max(most, table[b * L + y]! + scores[(at + 1) * L + y]! + backward[(at + 1) * L + y]!);
      let sum = 0;
      for (let y = 0; y < L; y++)
        sum += Math.exp(table[b * L + y]! + scores[(at + 1) * L + y]! + backward[(at + 1) * L + y]! - most);
      backward[at * L + b] = most + Math.log(sum);
    }
  }
  let most = -Infinity;
  for (let y = 0; y < L; y++) most = Math.max(most, forward[(count - 1) * L + y]!);
  let sum = 0;
  for (let y = 0; y < L; y++) sum += Math.exp(forward[(count - 1) * L + y]! - most);
  return { logZ: most + Math.log(sum), forward, backward };
}

function viterbi(scores: Float64Array, edges: Uint8Array, tables: readonly Float64Array[]): Uint8Array {
  const count = edges.length;
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const back = new Uint8Array(count * L);
  let best = new Float64Array(L);
  const first = tables[Edge.Punctuation]!;
  for (let y = 0; y < L; y++) best[y] = scores[y]! + first[y]!;
  for (let at = 1; at < count; at++) {
    const next = new Float64Array(L);
    const table = tables[edges[at]!]!;
    for (let y = 0; y < L; y++) {
      let most = -Infinity;
      let from = 0;
      for (let b = 0; b < L; b++) {
        const value = best[b]! + table[b * L + y]!;
        if (value > most) {
          most = value;
          from = b;
        }
      }
      next[y] = most + scores[at * L + y]!;
      back[at * L + y] = from;
    }
    best = next;
  }
  let label = 0;
  for (let y = 1; y < L; y++) if (best[y]! > best[label]!) label = y;
  for (let at = count - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at * L + label]!;
  }
  return labels;
}
