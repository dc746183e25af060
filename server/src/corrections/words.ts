import { keyL2, normaliseL1 } from '../text/normalise';

/** The words of a text in the form in which corrections compare them (ATTRIBUTION B.1, L2). Linear. */
export function comparedWords(text: string): string[] {
  return (normaliseL1(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(keyL2);
}

/** A name in the form in which corrections compare it. */
export const nameKey = (name: string): string => comparedWords(name).join(' ');
