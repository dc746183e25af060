import type { EntityType } from '../analysis';

/** What the sequence model says of a token. An even label goes on with the name that the odd one before it begins. */
export const enum Label {
  None = 0,
  Person = 1,
  Organisation = 3,
  Place = 5,
  /** Only in the guidelines of ANERcorp: MISC. */
  Other = 7,
}
export const labelCount = 9;
/** Labels of our own guidelines, which have no MISC. */
export const ownLabelCount = 7;

/** The flat type of a label; the layers of ATTRIBUTION D refine it. */
export function typeOfLabel(label: number): EntityType | null {
  if (label === 1 || label === 2) return 'PER';
  if (label === 3 || label === 4) return 'ORG';
  if (label === 5 || label === 6) return 'GPE';
  return null;
}

/** Whether a label may follow another: a name goes on only after its own beginning. */
export function mayFollow(before: number, after: number): boolean {
  return after === 0 || after % 2 === 1 || before === after || before === after - 1;
}
