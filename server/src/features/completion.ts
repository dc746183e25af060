import type { Analysis, EntityType, Span } from '../analysis';
import { foldSpelling } from '../entities/featureKeys';
import { mentionsOf } from './lookup';
import { findSpan, touches } from './spans';

/** A name that can be written at a place. */
export interface CompletionItem {
  readonly name: string;
  readonly type: EntityType;
  /** The title that the article gives, '' for none. */
  readonly role: string;
  readonly mentions: number;
  /** What the name is put in the place of: letters joined to the front of a word stay. */
  readonly replaced: Span;
}

/** Names that somebody may want to write again. */
const names: ReadonlySet<EntityType> = new Set(['PER', 'ORG', 'MEDIA', 'GPE', 'LOC', 'FAC', 'EVENT', 'LAW', 'PRODUCT']);

/** So many are offered. */
const mostItems = 50;

/** Letters that are written together with the next word, with and without the article. */
const proclitics = /^(?:[وف]?[بلك]?(?:ال)?)/;

/**
 * Names of the article that go on with what is written before an offset, most mentioned first. A name matches by any of its
 * words («لاف» offers «سيرغي لافروف»), behind joined letters («ولاف»), and goes on where its first words are written already.
 * Spelling of hamza and final ى does not matter. Without a word before the offset all names are offered. Linear in the
 * names.
 */
export function completion(analysis: Analysis, offset: number): CompletionItem[] {
  if (!analysis.isArabic) return [];
  const { text, chains } = analysis;
  const line = findSpan(analysis.paragraphs, Math.max(0, offset - 1))?.start ?? offset;
  const before = text.slice(Math.max(line, offset - 120), offset);
  const word = /[\p{L}\p{M}\p{N}\u0640]*$/u.exec(before)![0];
  const known: CompletionItem[] = [];
  for (const chain of chains) {
    if (!names.has(chain.type)) continue;
    const mentions = mentionsOf(analysis, chain).filter((mention) => !touches(mention, offset));
    // What is being written is no name to offer.
    if (!mentions.some(({ type }) => names.has(type))) continue;
    for (const name of new Set([chain.label, ...chain.aliases])) {
      const length = matched(name, before, word);
      if (length === null) continue;
      known.push({
        name,
        type: chain.type,
        role: chain.roles[0] ?? '',
        mentions: mentions.length,
        replaced: { start: offset - length, end: offset },
      });
    }
  }
  return known
    .sort((one, other) => other.mentions - one.mentions || other.name.length - one.name.length)
    .slice(0, mostItems);
}

/** How many units before the offset a name would take the place of; null when it does not go on with them. */
function matched(name: string, before: string, word: string): number | null {
  if (word === '') return 0;
  const folded = foldSpelling(name);
  const parts = folded.split(' ');
  // The words before may be the beginning of the name already.
  for (let count = parts.length - 1; count > 0; count--) {
    const written = parts.slice(0, count).join(' ');
    const start = before.length - word.length - written.length - 1;
    if (start < 0 || foldSpelling(before.slice(start, start + written.length)) !== written) continue;
    if (parts[count]!.startsWith(foldSpelling(word))) return before.length - start;
  }
  const joined = proclitics.exec(word)![0];
  for (let skipped = 0; skipped <= joined.length; skipped++) {
    const rest = foldSpelling(word.slice(skipped));
    if (rest.length < 2 && skipped > 0) break;
    if (folded !== rest && parts.some((part) => part.startsWith(rest))) return word.length - skipped;
  }
  return null;
}
