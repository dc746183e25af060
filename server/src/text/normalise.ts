import { CharacterClass, classOf } from './characters';
import { isLookAlike, withArabicLetters } from './lookAlikes';

/**
 * Normal form L1 (ATTRIBUTION B.1) of a word: without diacritics, tatweel and invisible characters, presentation forms
 * resolved, look-alike letters of other keyboards taken for the Arabic ones. For matching only. A string that needs no change is returned as it is.
 */
export function normaliseL1(form: string): string {
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    if (needsChange(unit)) return rewrite(form, at);
  }
  return form;
}

function needsChange(unit: number): boolean {
  if (unit < 0xad) return false;
  const unitClass = classOf(unit);
  return (
    unitClass === CharacterClass.Mark || unitClass === CharacterClass.Invisible || unit >= 0xfb50 || isLookAlike(unit)
  );
}

function rewrite(form: string, from: number): string {
  let out = form.slice(0, from);
  for (let at = from; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    const unitClass = classOf(unit);
    if (unitClass === CharacterClass.Mark || unitClass === CharacterClass.Invisible) continue;
    out += unit >= 0xfb50 && unit < 0xff00 ? form.charAt(at).normalize('NFKC') : form.charAt(at);
  }
  return withArabicLetters(out);
}

/**
 * Key of normal form L2 (ATTRIBUTION B.1): L1, a word-initial hamza carrier folded to bare alif, final ى folded to ي.
 * ة and ه stay apart: folding them turned nouns into verbs. Used only when L1 finds nothing.
 */
export function keyL2(normal: string): string {
  let key = normal;
  const first = key.charCodeAt(0);
  if (first === 0x623 || first === 0x625 || first === 0x622 || first === 0x671) key = '\u0627' + key.slice(1);
  if (key.charCodeAt(key.length - 1) === 0x649) key = key.slice(0, -1) + '\u064a';
  return key;
}

/** {@link keyL2} of one character of a word. */
export function foldL2(unit: number, isFirst: boolean, isLast: boolean): number {
  if (isFirst && (unit === 0x623 || unit === 0x625 || unit === 0x622 || unit === 0x671)) return 0x627;
  return isLast && unit === 0x649 ? 0x64a : unit;
}
