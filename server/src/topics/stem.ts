import type { Word } from '../lexicon/words';

/** Endings that inflection and nisba put on a stem, longest first (light stemming after Larkey et al. 2007). */
const endings = ['ها', 'هم', 'يا', 'ات', 'ون', 'ين', 'ة', 'ه', 'ي', 'ى'];

/**
 * The key under which forms of one word meet: «المدنيين»، «لمدنيي» and «مدنية» share one. Proclitics were read off by the
 * lexicon; spelling variants of hamza, ى and ة are folded here, and endings taken off as long as three letters remain.
 * For matching only, never for display.
 */
export function topicStem(word: Word): string {
  let stem = word.stem.replace(/[أإآٱ]/g, 'ا').replace(/ؤ/g, 'و');
  if (!word.isArabic) return stem.toLowerCase();
  for (;;) {
    const ending = endings.find((candidate) => stem.length - candidate.length >= 3 && stem.endsWith(candidate));
    if (ending === undefined) return stem;
    stem = stem.slice(0, -ending.length);
  }
}

/** A 32-bit hash of a string (FNV-1a over UTF-16 units), never 0: 0 stands for «no word». */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash === 0 ? 1 : hash | 0;
}

/** The hash of a phrase, from the hash of all its words but the last, and the last. Order counts. */
export function phraseHash(head: number, last: number): number {
  const mixed = Math.imul(head ^ (last >>> 16) ^ (last << 7), 0x85ebca6b) ^ Math.imul(last, 0xc2b2ae35);
  const hash = mixed ^ (mixed >>> 14);
  return hash === 0 ? 1 : hash | 0;
}
