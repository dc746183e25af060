import type { ParagraphText } from '../text/layer';
import { describe } from './describe';
import type { EntityLexicon } from './lexicon';
import type { LocalMention } from './mentions';
import { findNames } from './names';
import { findPeoples } from './nisbas';
import { findQuantities } from './quantities';
import { findRoles } from './roles';

/**
 * The mentions of one paragraph by its own evidence, in text order, outer before inner (ATTRIBUTION D). Pure, linear in
 * the tokens. The document pass ({@link import('./chains').chainMentions}) may add to and correct them.
 */
export function tagParagraph(paragraph: ParagraphText, lexicon: EntityLexicon): LocalMention[] {
  const names = findNames(paragraph, lexicon);
  const out: LocalMention[] = names.map(({ type, from, to, confidence }) =>
    describe(paragraph, type, from, to, confidence),
  );
  const taken = new Uint8Array(paragraph.words.length);
  for (const { type, from, to } of findRoles(paragraph, names, lexicon))
    out.push(describe(paragraph, type, from, to, 0.8));
  for (const { type, from, to } of findQuantities(paragraph)) {
    if (names.some((name) => name.from < to && from < name.to)) continue;
    taken.fill(1, from, to);
    out.push(describe(paragraph, type, from, to, 0.9));
  }
  for (const { type, from, to } of findPeoples(paragraph, lexicon)) {
    if (taken[from] === 1 || names.some((name) => name.from === from && name.to >= to && name.type !== 'ORG')) continue;
    out.push(describe(paragraph, type, from, to, 0.8));
  }
  return out.sort((a, b) => a.from - b.from || b.to - a.to);
}
