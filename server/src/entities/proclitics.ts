import type { WordParts } from '../lexicon/words';

/** The written word without conjunction and fused preposition, with its article: «للأمم» gives «الأمم». */
export function withoutProclitics(word: WordParts): string {
  const { bare } = word;
  if (word.preposition === '') return bare;
  if (!word.isDefinite) return bare.slice(1);
  return `ال${word.stem}`;
}

/** Letters of conjunction and fused preposition before the word; in «للأمم» the ل belongs to the article. */
export function procliticLength(word: WordParts): number {
  const joined = word.isDefinite && word.preposition === 'ل' && word.bare.startsWith('لل');
  return word.conjunction.length + (joined ? 0 : word.preposition.length);
}
