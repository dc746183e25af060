import type { Word } from '../lexicon/words';
import { withoutProclitics } from './proclitics';

/**
 * Key of a word in the learned tables: without proclitics, hamza carriers and final ى folded, because the corpora differ in
 * their spelling more than in their words. Digits read as 0.
 */
export function featureKey(word: Word): string {
  return foldSpelling(withoutProclitics(word));
}

/** Folds hamza carriers to alif, final ى to ي, every digit to 0. */
export function foldSpelling(form: string): string {
  let out = '';
  const last = form.length - 1;
  for (let at = 0; at <= last; at++) {
    const unit = form.charCodeAt(at);
    if (unit === 0x622 || unit === 0x623 || unit === 0x625 || unit === 0x671) out += 'ا';
    else if (unit === 0x649 && at === last) out += 'ي';
    else if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669)) out += '0';
    else out += form.charAt(at);
  }
  return out;
}

/** 32-bit hash of a string (FNV-1a over UTF-16 units), never 0. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash) || 1;
}

/** Spreads the bits of an integer (the finaliser of MurmurHash 3). */
export function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
