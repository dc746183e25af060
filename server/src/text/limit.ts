import { CharacterClass, classOf } from './characters';

/**
 * Where to stop reading a text that is longer than `limit` UTF-16 units: after its last whole line before the limit or,
 * where the last line break lies in the first half, after the last whole word. The whole length for a shorter text.
 */
export function readingEnd(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  let word = -1;
  for (let at = limit; at > limit / 2; at--) {
    const unit = classOf(text.charCodeAt(at));
    if (unit === CharacterClass.LineBreak) return at;
    if (word < 0 && unit === CharacterClass.Space) word = at;
  }
  return word < 0 ? limit : word;
}
