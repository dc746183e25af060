import type { EntityType } from '../analysis';
import type { NameRange } from './ranges';

/** How many weights a model has for {@link certaintyOf}: three for each of person, organisation, place. */
export const certaintySize = 9;

/** Beyond this the log odds of a model say no more. */
const farthest = 8;

const typeIndex = (type: EntityType): number => (type === 'PER' ? 0 : type === 'ORG' || type === 'MEDIA' ? 1 : 2);

/** What the weights of a type of names are multiplied with: 1, the log odds of the model, and how many words more than one. */
export function certaintyEvidence({ confidence, from, to }: NameRange): readonly [number, number, number] {
  const odds = Math.log(Math.max(confidence, 1e-6) / Math.max(1 - confidence, 1e-6));
  return [1, Math.max(-farthest, Math.min(farthest, odds)), Math.min(to - from - 1, 4)];
}

/** Where the weights of a type begin. */
export function certaintyRow(type: EntityType): number {
  return typeIndex(type) * 3;
}

/**
 * How likely a name is right in type and extent, 0 to 1: the margins of the model and of the rules brought to the scale of
 * what came out right in articles that a model had not seen. Names that a reader gave (confidence 1) stay certain.
 *
 * @param weights of the model (`SequenceModel.certainty`)
 */
export function certaintyOf(name: NameRange, weights: Float32Array): number {
  if (name.confidence === 1) return 1;
  const at = certaintyRow(name.type);
  let sum = 0;
  certaintyEvidence(name).forEach((value, index) => {
    sum += weights[at + index]! * value;
  });
  return 1 / (1 + Math.exp(-sum));
}
