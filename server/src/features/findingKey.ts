import type { Analysis, Finding } from '../analysis';
import { findSpan } from './spans';

/**
 * Names a finding by what it says and never by where it stands: its code, its words and the sentence around them, without
 * regard to white space. The name stays when other sentences change, and goes when its own does. Two findings of one code
 * on the same words of equal sentences share a name. Linear in the sentence.
 */
export function findingKey(analysis: Analysis, finding: Finding): string {
  const { words, sentence } = findingWords(analysis, finding);
  return `${finding.code}-${hash(`${words}\n${sentence}`)}`;
}

/**
 * Names a finding by its code and its words in any sentence, as for a name that a house spells its own way. A finding
 * without a letter («two spaces») has no words of its own: it is named by its sentence. Linear in the sentence.
 */
export function wordingKey(analysis: Analysis, finding: Finding): string {
  const { words } = findingWords(analysis, finding);
  return /\p{L}/u.test(words) ? `${finding.code}-${hash(words)}` : findingKey(analysis, finding);
}

/** The words of a finding as they are written, and the sentence that it begins in, with single spaces. */
export function findingWords(
  { text, sentences }: Analysis,
  { start, end }: Finding,
): { readonly words: string; readonly sentence: string } {
  const around = findSpan(sentences, start);
  const sentence = around ? text.slice(around.start, around.end) : '';
  return { words: text.slice(start, end), sentence: sentence.replace(/\s+/g, ' ').trim() };
}

/** FNV-1a twice, over UTF-16 units and from two starts: 64 bits, for telling sentences of a newsroom apart. */
function hash(content: string): string {
  let one = 0x811c9dc5;
  let other = 0x050c5d1f;
  for (let index = 0; index < content.length; index++) {
    const unit = content.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + index), 0x01000193);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
