import type { WordParts } from '../lexicon/words';
import { withoutProclitics } from './proclitics';

/**
 * Key of a word in the learned tables: without proclitics, hamza carriers and final ى folded, because the corpora differ in
 * their spelling more than in their words. Digits read as 0.
 */
export function featureKey(word: WordParts): string {
  return foldSpelling(withoutProclitics(word));
}

/** Folds hamza carriers to alif, final ى to ي, every digit to 0. */
export function foldSpelling(form: string): string {
  const last = form.length - 1;
  for (let at = 0; at <= last; at++) {
    const unit = form.charCodeAt(at);
    if (foldLetter(unit, at === last) === unit) continue;
    let out = form.slice(0, at);
    for (let next = at; next <= last; next++)
      out += String.fromCharCode(foldLetter(form.charCodeAt(next), next === last));
    return out;
  }
  return form;
}

/** {@link foldSpelling} of one UTF-16 unit. */
export function foldLetter(unit: number, isLast: boolean): number {
  if (unit === 0x622 || unit === 0x623 || unit === 0x625 || unit === 0x671) return 0x627;
  if (unit === 0x649) return isLast ? 0x64a : unit;
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) ? 0x30 : unit;
}

/** 32-bit hash of a string (FNV-1a over UTF-16 units), never 0. */
export function hashOf(text: string): number {
  let hash = firstHash;
  for (let at = 0; at < text.length; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hashEnd(hash);
}

/** {@link hashOf} of no characters yet. */
export const firstHash = 0x811c9dc5 | 0;

/** {@link hashOf} with one more UTF-16 unit. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** {@link hashOf} of all characters so far. */
export function hashEnd(hash: number): number {
  return mixed(hash) || 1;
}

/** Spreads the bits of an integer (the finaliser of MurmurHash 3). */
export function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
