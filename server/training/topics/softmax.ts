/** Multinomial logistic regression on sparse vectors with soft targets (AdaGrad). */
import { rootCount } from '../../src/topics/model';
import { randomNumbers, shuffle } from '../random';
import type { Vector } from './vectors';

export interface Example {
  readonly vector: Vector;
  readonly target: Float32Array;
  readonly weight: number;
}

export interface RootWeights {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface SoftmaxOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Shrinks the weights a feature has when it is seen. */
  readonly decay: number;
}

/** Logits of one vector. */
export function logitsOf({ weights, bias }: RootWeights, vector: Vector, out: Float64Array): Float64Array {
  for (let root = 0; root < rootCount; root++) out[root] = bias[root]!;
  const { features, values } = vector;
  for (let at = 0; at < features.length; at++) {
    const row = features[at]! * rootCount;
    const value = values[at]!;
    for (let root = 0; root < rootCount; root++) out[root]! += value * weights[row + root]!;
  }
  return out;
}

/** Turns logits into probabilities in place. */
export function softmax(logits: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const value of logits) if (value > highest) highest = value;
  let sum = 0;
  for (let at = 0; at < logits.length; at++) sum += logits[at] = Math.exp(logits[at]! - highest);
  for (let at = 0; at < logits.length; at++) logits[at]! /= sum;
  return logits;
}

/** Learns weights; deterministic. */
export function learnSoftmax(
  examples: readonly Example[],
  featureCount: number,
  { epochs, rate, decay }: SoftmaxOptions,
): RootWeights {
  const weights = new Float32Array(featureCount * rootCount);
  const bias = new Float32Array(rootCount);
  const squares = new Float32Array(featureCount * rootCount).fill(0.01);
  const biasSquares = new Float32Array(rootCount).fill(1);
  const random = randomNumbers(17);
  const order = Int32Array.from(examples, (_, at) => at);
  const scores = new Float64Array(rootCount);
  const gradient = new Float64Array(rootCount);
  const activeRoots = new Int32Array(rootCount);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { vector, target, weight } = examples[at]!;
      softmax(logitsOf({ weights, bias }, vector, scores));
      for (let root = 0; root < rootCount; root++) {
        const slope = (gradient[root] = weight * (scores[root]! - target[root]!));
        biasSquares[root]! += slope * slope;
        bias[root]! -= (0.1 * slope) / Math.sqrt(biasSquares[root]!);
      }
      // Roots that are as good as certain cost most of the time and teach nothing.
      let active = 0;
      for (let root = 0; root < rootCount; root++) if (Math.abs(gradient[root]!) > 0.004) activeRoots[active++] = root;
      const { features, values } = vector;
      for (let position = 0; position < features.length; position++) {
        const row = features[position]! * rootCount;
        const value = values[position]!;
        for (let which = 0; which < active; which++) {
          const cell = row + activeRoots[which]!;
          const slope = gradient[activeRoots[which]!]! * value + decay * weights[cell]!;
          const square = (squares[cell]! += slope * slope);
          weights[cell]! -= (rate * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return { weights, bias };
}
