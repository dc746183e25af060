import type { ParagraphText } from '../text/layer';
import type { EntityLexicon } from './lexicon';
import type { NameRange, TypedRange } from './ranges';

/** Heads that make an event of the place or people after them: «حرب أوكرانيا», «قمة هلسنكي», «مهرجان كان». */
const eventHeads = new Set(
  'حرب معركة ثورة قمة كأس مهرجان بطولة مونديال أولمبياد مجزرة زلزال إعصار جائزة انقلاب'.split(' '),
);
/** Heads of laws and treaties: «ميثاق الأمم المتحدة», «اتفاقية جنيف». */
const lawHeads = new Set('ميثاق اتفاق اتفاقية معاهدة بروتوكول دستور إعلان وعد'.split(' '));

/**
 * Named events and laws (ATTRIBUTION D): known ones, and a head directly before a name. The names inside stay mentions of their
 * own. Linear.
 */
export function findEvents(
  paragraph: ParagraphText,
  names: readonly NameRange[],
  lexicon: EntityLexicon,
): TypedRange[] {
  const out: TypedRange[] = [];
  const taken = new Uint8Array(paragraph.words.length);
  for (const range of lexicon.names.known(paragraph)) {
    if (range.type !== 'EVENT' && range.type !== 'LAW') continue;
    if (names.some((name) => name.from < range.from && name.to > range.from)) continue;
    taken.fill(1, range.from, range.to);
    out.push(range);
  }
  for (const { from, to, type } of names) {
    const head = paragraph.words[from - 1];
    if (!head || head.isDefinite || taken[from - 1] === 1) continue;
    if (eventHeads.has(head.stem) && type !== 'PER') out.push({ type: 'EVENT', from: from - 1, to });
    else if (lawHeads.has(head.stem) && type !== 'PER') out.push({ type: 'LAW', from: from - 1, to });
  }
  return out;
}
