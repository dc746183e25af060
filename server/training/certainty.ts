/**
 * Learns how likely names are right, from readings of articles that a model has not seen, and tells how far that holds.
 */
import { certaintyEvidence, certaintyOf, certaintyRow, certaintySize } from '../src/entities/certainty';
import { Label } from '../src/entities/labels';
import type { NameReader } from '../src/entities/names';
import type { NameRange } from '../src/entities/ranges';
import type { ExampleDocument } from './examples';
import { fitLogistic } from './logistic';
import { namesOf } from './scoring';
import { reliabilityTable } from './reliability';

/** A name that was found, and whether type and extent are those of the gold. */
export interface JudgedName {
  readonly name: NameRange;
  readonly isRight: boolean;
}

/** The names that the whole stage finds in articles, with what the gold says of them. */
export function judgedNames(documents: readonly ExampleDocument[], reader: NameReader): JudgedName[] {
  return documents.flatMap(({ examples }) =>
    reader.second(examples.map(({ paragraph }) => paragraph)).flatMap((names, at) => {
      const { paragraph, labels } = examples[at]!;
      const wanted = new Set(namesOf(paragraph, labels, true));
      return names.map((name) => ({
        name,
        isRight: namesOf(paragraph, labelsOf([name], labels.length), true).every((one) => wanted.has(one)),
      }));
    }),
  );
}

/** Names as labels of the tokens. */
export function labelsOf(names: readonly NameRange[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { type, from, to } of names) {
    const label = type === 'PER' ? Label.Person : type === 'ORG' || type === 'MEDIA' ? Label.Organisation : Label.Place;
    labels.fill(label + 1, from, to);
    labels[from] = label;
  }
  return labels;
}

/** The weights of `certaintyOf`. */
export function learnCertainty(judged: readonly JudgedName[]): Float32Array {
  const weights = new Float32Array(certaintySize);
  for (let row = 0; row < certaintySize; row += 3) {
    const examples = judged
      .filter(({ name }) => certaintyRow(name.type) === row)
      .map(({ name, isRight }) => ({
        features: certaintyEvidence(name).map((value, index) => [String(index), value] as const),
        label: isRight ? (1 as const) : (0 as const),
        weight: 1,
      }));
    const learned = fitLogistic(examples, new Map([['1', 0.5]]), 1);
    for (let index = 0; index < 3; index++) weights[row + index] = learned.get(String(index)) ?? 0;
  }
  return weights;
}

const bounds = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

/** How far the certainty holds: a Markdown table of what was said and what was right, with the mean distance. */
export function certaintyTable(judged: readonly JudgedName[], weights: Float32Array): string {
  const pairs = judged.map(({ name, isRight }) => ({ said: certaintyOf(name, weights), isRight }));
  return reliabilityTable('names', pairs, bounds);
}
