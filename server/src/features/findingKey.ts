import type { Analysis, Finding } from '../analysis';
import { findSpan } from './spans';

/**
 * Names a finding by what it says and never by where it stands: its code, its words and the sentence around them, without
 * regard to white space. The name stays when other sentences change, and goes when its own does. Two findings of one code
 * on the same words of equal sentences share a name. Linear in the sentence.
 */
export function findingKey({ text, sentences }: Analysis, { code, start, end }: Finding): string {
  const sentence = findSpan(sentences, start);
  const around = sentence ? text.slice(sentence.start, sentence.end) : '';
  const plain = around.replace(/\s+/g, ' ').trim();
  return `${code}-${hash(`${text.slice(start, end)}\n${plain}`)}`;
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
