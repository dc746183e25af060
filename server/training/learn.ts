import { type FirstPass, gatherEvidence } from '../src/entities/evidence';
import type { EntityFeatures } from '../src/entities/features';
import type { Evidence } from '../src/entities/tokenFeatures';
import { Crf, type Sequence, thinned } from './crf';
import { FeatureIndex } from './dataset';
import type { Example, ExampleDocument } from './examples';
import { randomNumbers, shuffle } from './random';

export interface LearnOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly shrink: number;
  /** How often a word is learned without its identity. */
  readonly dropout: number;
  /** How often any other feature is left out. */
  readonly thinning: number;
  readonly leastCount: number;
  /** How much a sequence counts, by its domain. */
  readonly weight: (example: Example) => number;
  /** Learned once from each, and averaged: what one order of the articles happens to teach weighs less. */
  readonly seeds: readonly number[];
  /** See `Crf.outsideBias`. */
  readonly outsideBias: number;
  readonly log?: (text: string) => void;
}

export interface Learned {
  readonly crf: Crf;
  readonly index: FeatureIndex;
}

/** Trains a model; `evidences` are those of each document's paragraphs, or null for a model of the first pass only. */
export function learn(
  documents: readonly ExampleDocument[],
  evidences: readonly (readonly Evidence[] | null)[] | null,
  features: EntityFeatures,
  options: LearnOptions,
): Learned {
  const index = new FeatureIndex(features);
  documents.forEach(({ examples }, d) => {
    examples.forEach((example, e) => {
      index.count(example, evidences?.[d]?.[e] ?? null);
    });
  });
  index.close(options.leastCount);
  const sequences: Sequence[] = [];
  const informed: (Sequence | null)[] = [];
  documents.forEach(({ examples }, d) => {
    examples.forEach((example, e) => {
      const weight = options.weight(example);
      if (weight <= 0) return;
      sequences.push(index.sequence(example, null, weight));
      const evidence = evidences?.[d]?.[e];
      informed.push(evidence ? index.sequence(example, evidence, weight) : null);
    });
  });
  const crf = new Crf(index.size);
  crf.outsideBias = options.outsideBias;
  const firstAveraged = Math.floor(options.epochs / 2);
  let sum: Float64Array[] | null = null;
  for (const seed of options.seeds) {
    crf.forget();
    const random = randomNumbers(seed);
    const order = Int32Array.from(sequences, (_, at) => at);
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffle(order, random);
      const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
      let loss = 0;
      for (const at of order) {
        // One model reads both passes: it must know the paragraph alone, and the paragraph in its article.
        const sequence = (random() < 0.6 ? informed[at] : null) ?? sequences[at]!;
        loss += crf.step(thinned(sequence, options.dropout, options.thinning, random), rate, options.shrink);
      }
      if (epoch >= firstAveraged) sum = crf.addTo(sum);
      options.log?.(`epoch ${String(epoch + 1)}: loss ${loss.toFixed(0)}, ${String(index.size)} features`);
    }
  }
  if (sum) crf.takeMean(sum, (options.epochs - firstAveraged) * options.seeds.length);
  return { crf, index };
}

/** The labels of a document by one pass. */
export function predict(
  { crf, index }: Learned,
  document: ExampleDocument,
  evidence: readonly Evidence[] | null,
): Uint8Array[] {
  return document.examples.map((example, e) => crf.decode(index.sequence(example, evidence?.[e] ?? null, 1)));
}

/** Evidence of a document from the labels of the first pass. */
export function evidenceOf(document: ExampleDocument, labels: readonly Uint8Array[]): Evidence[] {
  const paragraphs: FirstPass[] = document.examples.map(({ words }, e) => ({ words, labels: labels[e]! }));
  return gatherEvidence(paragraphs);
}

/** Evidence for training the second pass: each part of the documents is read by a first pass that has not seen it. Others have none. */
export function crossedEvidence(
  documents: readonly ExampleDocument[],
  folds: number,
  features: EntityFeatures,
  options: LearnOptions,
  onFold: (learned: Learned, held: readonly ExampleDocument[]) => void = () => undefined,
): (Evidence[] | null)[] {
  const out: (Evidence[] | null)[] = new Array<Evidence[] | null>(documents.length).fill(null);
  for (let fold = 0; fold < folds; fold++) {
    const learned = learn(
      documents.filter((_, at) => at % folds !== fold),
      null,
      features,
      options,
    );
    onFold(
      learned,
      documents.filter((_, at) => at % folds === fold),
    );
    documents.forEach((document, at) => {
      if (at % folds === fold) out[at] = evidenceOf(document, predict(learned, document, null));
    });
  }
  return out;
}
