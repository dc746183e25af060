import type { ParagraphText } from '../text/layer';
import { describe } from './describe';
import type { EntityLexicon } from './lexicon';
import type { LocalMention } from './mentions';
import { findEvents } from './namedEvents';
import type { NameRange } from './ranges';
import { findPeoples } from './nisbas';
import { findQuantities } from './quantities';
import { findRoles } from './roles';

/**
 * The mentions of one paragraph by its own evidence, in text order, outer before inner (ATTRIBUTION D). Pure, linear in
 * the tokens. The document pass ({@link import('./chains').chainMentions}) may add to and correct them.
 */
export function tagParagraph(paragraph: ParagraphText, lexicon: EntityLexicon): LocalMention[] {
  return layMentions(paragraph, lexicon.names.first(paragraph), lexicon);
}

/** The mentions of one paragraph, given its names: titles, peoples, dates and quantities around and inside them. Linear. */
export function layMentions(
  paragraph: ParagraphText,
  names: readonly NameRange[],
  lexicon: EntityLexicon,
): LocalMention[] {
  const { knowledge } = lexicon;
  const out: LocalMention[] = names.map((name) =>
    describe(paragraph, name.type, name.from, name.to, lexicon.names.certainty(name), knowledge),
  );
  const taken = new Uint8Array(paragraph.words.length);
  const named = new Uint8Array(paragraph.words.length);
  for (const { type, from, to } of names) named.fill(type === 'ORG' || type === 'MEDIA' ? 2 : 1, from, to);
  for (const { type, from, to } of findRoles(paragraph, names, lexicon))
    out.push(describe(paragraph, type, from, to, 0.8, knowledge));
  for (const { type, from, to } of findEvents(paragraph, names, lexicon))
    out.push(describe(paragraph, type, from, to, 0.7, knowledge));
  for (const { type, from, to } of findQuantities(paragraph)) {
    if (overlapsName(named, from, to)) continue;
    taken.fill(1, from, to);
    out.push(describe(paragraph, type, from, to, 0.9, knowledge));
  }
  for (const { type, from, to } of findPeoples(paragraph, lexicon.isPeople)) {
    if (taken[from] === 1 || named[from] === 1) continue;
    out.push(describe(paragraph, type, from, to, 0.8, knowledge));
  }
  return out.sort((a, b) => a.from - b.from || b.to - a.to);
}

function overlapsName(named: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (named[at] !== 0) return true;
  return false;
}
