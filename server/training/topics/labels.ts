/** What is known of an article's topics before learning: labels by hand, and what a desk of an outlet usually prints. */
import { readFileSync } from 'node:fs';
import { rootCount, rootNames } from '../../src/topics/model';

/** Roots by article, first = main. */
export type HandLabels = ReadonlyMap<string, readonly number[]>;

export function rootIndex(name: string): number {
  const index = (rootNames as readonly string[]).indexOf(name);
  if (index < 0) throw new Error(`Unknown topic ${name}`);
  return index;
}

/** Reads `article<TAB>topics` with topics joined by commas. */
export function readLabels(file: string): Map<string, number[]> {
  const labels = new Map<string, number[]>();
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [id, topics] = line.split('\t');
    if (id !== undefined && topics !== undefined) labels.set(id, topics.split(',').map(rootIndex));
  }
  return labels;
}

/** A target: most of it on the first topic. */
export function targetOf(topics: readonly number[]): Float32Array {
  const target = new Float32Array(rootCount);
  if (topics.length === 1) target[topics[0]!] = 1;
  else
    topics.forEach((root, at) => {
      target[root] = at === 0 ? 0.6 : 0.4 / (topics.length - 1);
    });
  return target;
}

/** What the desks of the corpus print, as shares of main topics; guesses that labels by hand correct. */
const desks: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  sport: { sport: 0.985, crime: 0.005, politics: 0.005, 'human-interest': 0.005 },
  economy: { economy: 0.9, labour: 0.03, politics: 0.02, science: 0.02, lifestyle: 0.01, disaster: 0.01, crime: 0.01 },
  culture: { arts: 0.88, 'human-interest': 0.04, society: 0.02, religion: 0.02, crime: 0.02, lifestyle: 0.02 },
  technology: { science: 0.68, health: 0.17, environment: 0.05, economy: 0.04, 'human-interest': 0.03, crime: 0.03 },
  science: { science: 0.6, health: 0.32, environment: 0.06, education: 0.02 },
  religion: { religion: 0.97, society: 0.02, politics: 0.01 },
  politics: { politics: 0.75, conflict: 0.17, crime: 0.05, religion: 0.01, labour: 0.01, society: 0.01 },
  politic: { politics: 0.88, labour: 0.06, crime: 0.04, economy: 0.02 },
  internationalNews: {
    politics: 0.4,
    conflict: 0.2,
    crime: 0.2,
    disaster: 0.08,
    society: 0.05,
    'human-interest': 0.03,
  },
  middleEast: { politics: 0.4, conflict: 0.42, crime: 0.1, society: 0.04, economy: 0.02, religion: 0.01 },
  localNews: { politics: 0.3, crime: 0.3, labour: 0.08, economy: 0.08, education: 0.06, disaster: 0.05, weather: 0.04 },
  society: { crime: 0.7, disaster: 0.12, society: 0.06, education: 0.04, labour: 0.02, health: 0.03 },
  diverse: { 'human-interest': 0.3, health: 0.25, science: 0.2, arts: 0.08, lifestyle: 0.05, society: 0.05 },
};

/** Shares of roots for each desk of each outlet: the guess, corrected by labels where there are any. */
export class DeskShares {
  private readonly counts = new Map<string, Float64Array>();

  /** A label by hand counts once; the guess for the desk counts as ten articles, and every root as a twentieth of one. */
  add(source: string, category: string, topics: readonly number[]): void {
    const counts = this.of(source, category);
    counts[topics[0]!]! += 1;
  }

  shares(source: string, category: string): Float64Array {
    const counts = this.of(source, category);
    const sum = counts.reduce((total, value) => total + value, 0);
    return counts.map((value) => value / sum);
  }

  private of(source: string, category: string): Float64Array {
    const key = `${source}/${category}`;
    let counts = this.counts.get(key);
    if (counts === undefined) {
      const guess = desks[category] ?? {};
      counts = Float64Array.from(rootNames, (name) => (guess[name] ?? 0) * 10 + (category === 'sport' ? 0.002 : 0.05));
      this.counts.set(key, counts);
    }
    return counts;
  }
}
