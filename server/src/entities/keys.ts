import type { EntityType } from '../analysis';
import { NameCode, type Word } from '../lexicon/words';

const arabicName = NameCode.GM | NameCode.GF | NameCode.GS;
const foreignName = NameCode.XM | NameCode.XF | NameCode.XS | NameCode.XP;

/**
 * Key under which spelling variants of one word of a name are equal (ATTRIBUTION B.6, name key): hamza carriers, final ى ة ه ا
 * always; the letters that stand for foreign /g/, /v/, /p/ and the long vowels of foreign names only in words that are no
 * Arabic names, where they would merge different people.
 */
export function partKey(form: string, isForeign: boolean): string {
  let key = '';
  for (let at = 0; at < form.length; at++) key += folded(form.charCodeAt(at), isForeign, at === 0);
  const last = key.charAt(key.length - 1);
  return key.length > 3 && (last === 'ا' || last === 'ه') ? key.slice(0, -1) : key;
}

/** Whether a name word may be spelt in several ways because it is foreign: its codes say so, or it has none. */
export function isForeignSpelling(word: Word): boolean {
  if ((word.name & arabicName) !== 0) return false;
  return (word.name & foreignName) !== 0 || word.name === 0;
}

function folded(unit: number, isForeign: boolean, isFirst: boolean): string {
  if (unit === 0x622 || unit === 0x623 || unit === 0x625 || unit === 0x671) return 'ا';
  if (unit === 0x649) return 'ي';
  if (unit === 0x629) return 'ه';
  if (unit === 0x624) return 'و';
  if (unit === 0x626) return 'ي';
  if (!isForeign) return String.fromCharCode(unit);
  // ج غ ق ك گ
  if (unit === 0x62c || unit === 0x63a || unit === 0x642 || unit === 0x643 || unit === 0x6af) return 'ج';
  if (unit === 0x6a4) return 'ف';
  if (unit === 0x67e) return 'ب';
  if (unit === 0x635) return 'س';
  if (unit === 0x637) return 'ت';
  if (unit === 0x648 && !isFirst) return '';
  return String.fromCharCode(unit);
}

/** First halves of names that are written in one word or in two: «عبدالرحمن», «أبوزيد». */
const joinedHalves = /^(عبد(?=ال..)|[أا]بو(?=...))(.+)$/;

/** The matching key of one word of a name or title; of a joined name the keys of its halves with a space between them. */
export function partOf(word: Word, form: string, type: EntityType): string {
  const halves = type === 'PER' ? joinedHalves.exec(form) : null;
  if (halves) return `${partKey(halves[1]!, false)} ${partKey(withoutArticle(halves[2]!), isForeignSpelling(word))}`;
  if (type === 'PER') return partKey(withoutArticle(form), !/^[أا]بو$/.test(form) && isForeignSpelling(word));
  return partKey(word.stem.length > 2 ? word.stem : form, type === 'GPE' && isForeignSpelling(word));
}

function withoutArticle(form: string): string {
  return form.startsWith('ال') && form.length > 4 ? form.slice(2) : form;
}
