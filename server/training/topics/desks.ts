/** The five desks that the corpus names, and which root belongs to which: how the weak labels are scored. */
import { rootNames } from '../../src/topics/model';

export const deskNames = ['sport', 'economy', 'culture', 'science', 'politics'] as const;

const deskOfCategory: Readonly<Record<string, number>> = {
  sport: 0,
  economy: 1,
  culture: 2,
  technology: 3,
  science: 3,
  politics: 4,
  politic: 4,
  internationalNews: 4,
  middleEast: 4,
};

const deskOfRoot: Readonly<Record<string, number>> = {
  sport: 0,
  economy: 1,
  labour: 1,
  arts: 2,
  lifestyle: 2,
  science: 3,
  health: 3,
  environment: 3,
};

/** The desk of a category; undefined for desks that print everything. */
export function categoryDesk(category: string): number | undefined {
  return deskOfCategory[category];
}

/** The desk that would print an article whose main topic is this root: what is no other's is politics' or conflict's. */
export function rootDesk(root: number): number {
  return deskOfRoot[rootNames[root]!] ?? 4;
}
