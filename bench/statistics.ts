/** What a series of measurements says. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? at(0.5) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
  return { median, p95: at(0.95), min: at(0), max: sorted.at(-1) ?? NaN, count: sorted.length };
}

/**
 * Milliseconds of processor time of this process so far, threads of the engine included: what a measurement within the process
 * costs, whatever else the machine does.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Something to be measured; answers one measurement. */
export interface Subject {
  readonly name: string;
  readonly measure: () => number | Promise<number>;
}

/**
 * Measures all subjects in turn, round after round (A B A B), so that whatever else the machine does falls on all of them
 * alike. The first `warmUp` rounds are not counted.
 */
export async function interleave(
  subjects: readonly Subject[],
  rounds: number,
  warmUp = 0,
): Promise<Map<string, Summary>> {
  const values = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const { name, measure } of subjects) {
      const value = await measure();
      if (round >= warmUp) values.get(name)!.push(value);
    }
  }
  return new Map(Array.from(values, ([name, list]) => [name, summarise(list)]));
}
