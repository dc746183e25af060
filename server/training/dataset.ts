import type { EntityFeatures } from '../src/entities/features';
import { type Evidence, evidenceFeatures } from '../src/entities/tokenFeatures';
import { Place } from '../src/entities/wordFeatures';
import type { Sequence } from './crf';
import type { Example } from './examples';

/** Calls back with each feature hash of an example: of token `at`, identities first. */
function eachFeature(
  example: Example,
  features: EntityFeatures,
  evidence: Evidence | null,
  callback: (hash: number, at: number) => void,
): void {
  const { words, paragraph } = example;
  const place = features.place(paragraph, words);
  const article = evidence ? evidenceFeatures(words, evidence) : null;
  const { blank } = features;
  for (let at = 0; at < words.length; at++) {
    for (const hash of words[at]!.seen.at(Place.Here)) callback(hash, at);
    for (const hash of (words[at - 1] ?? blank).seen.at(Place.Before)) callback(hash, at);
    for (const hash of (words[at + 1] ?? blank).seen.at(Place.After)) callback(hash, at);
    for (const hash of (words[at - 2] ?? blank).seen.at(Place.Before2)) callback(hash, at);
    for (const hash of (words[at + 2] ?? blank).seen.at(Place.After2)) callback(hash, at);
    for (let k = place.start[at]!; k < place.start[at + 1]!; k++) callback(place.hashes[k]!, at);
    if (article) for (let k = article.start[at]!; k < article.start[at + 1]!; k++) callback(article.hashes[k]!, at);
  }
}

/** Numbers the features that occur often enough. */
export class FeatureIndex {
  private readonly counts = new Map<number, number>();
  private readonly numbers = new Map<number, number>();

  constructor(private readonly features: EntityFeatures) {}

  get size(): number {
    return this.numbers.size;
  }

  count(example: Example, evidence: Evidence | null): void {
    eachFeature(example, this.features, evidence, (hash) => {
      this.counts.set(hash, (this.counts.get(hash) ?? 0) + 1);
    });
  }

  close(least: number): void {
    for (const [hash, count] of this.counts) if (count >= least) this.numbers.set(hash, this.numbers.size);
    this.counts.clear();
  }

  hashes(): Int32Array {
    return Int32Array.from(this.numbers.keys());
  }

  sequence(example: Example, evidence: Evidence | null, weight: number): Sequence {
    const { words, labels, domain } = example;
    const start = new Int32Array(words.length + 1);
    const identities = new Uint8Array(words.length);
    const found: number[] = [];
    let previous = -1;
    let index = 0;
    eachFeature(example, this.features, evidence, (hash, at) => {
      if (at !== previous) {
        start[at] = found.length;
        previous = at;
        index = 0;
      }
      const number = this.numbers.get(hash);
      if (number !== undefined) {
        found.push(number);
        if (index < words[at]!.identities) identities[at]!++;
      }
      index++;
    });
    start[words.length] = found.length;
    return {
      features: Int32Array.from(found),
      start,
      identities,
      edges: Uint8Array.from(words, (word) => word.edge),
      labels,
      domain,
      weight,
    };
  }
}
