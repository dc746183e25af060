/** Logistic regression with named features and a prior on each weight. Deterministic. */

export interface Example {
  readonly features: readonly (readonly [name: string, value: number])[];
  readonly label: 0 | 1;
  readonly weight: number;
}

/**
 * Fits weights by full-batch gradient descent with momentum (Adam). Each weight is drawn to its prior (0 without one) with
 * the strength `strength`, or `strengthOf` for features that deserve less trust.
 */
export function fitLogistic(
  examples: readonly Example[],
  prior: ReadonlyMap<string, number>,
  strength: number,
  strengthOf: (feature: string) => number = () => 1,
  rounds = 400,
): Map<string, number> {
  const index = new Map<string, number>();
  for (const name of prior.keys()) index.set(name, index.size);
  for (const { features } of examples) for (const [name] of features) if (!index.has(name)) index.set(name, index.size);
  const size = index.size;
  const start = new Float64Array(size);
  const pull = new Float64Array(size);
  for (const [name, at] of index) {
    start[at] = prior.get(name) ?? 0;
    pull[at] = strength * strengthOf(name);
  }
  const rows = examples.map(({ features }) => features.map(([name, value]) => [index.get(name)!, value] as const));
  const weights = Float64Array.from(start);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  for (let round = 1; round <= rounds; round++) {
    for (let at = 0; at < size; at++) gradient[at] = pull[at]! * (weights[at]! - start[at]!);
    rows.forEach((row, position) => {
      let sum = 0;
      for (const [at, value] of row) sum += weights[at]! * value;
      const example = examples[position]!;
      const error = example.weight * (1 / (1 + Math.exp(-sum)) - example.label);
      for (const [at, value] of row) gradient[at]! += error * value;
    });
    const rate = 0.05;
    for (let at = 0; at < size; at++) {
      first[at] = 0.9 * first[at]! + 0.1 * gradient[at]!;
      second[at] = 0.999 * second[at]! + 0.001 * gradient[at]! ** 2;
      const momentum = first[at]! / (1 - 0.9 ** round);
      const spread = Math.sqrt(second[at]! / (1 - 0.999 ** round)) + 1e-8;
      weights[at]! -= (rate * momentum) / spread;
    }
  }
  return new Map([...index].map(([name, at]) => [name, weights[at]!]));
}
