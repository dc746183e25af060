/** Classes of UTF-16 code units: all that the text layer needs to know of a character. */

export const enum CharacterClass {
  Space = 0,
  ArabicLetter = 1,
  /** Diacritics and tatweel: part of a word, ignored in matching. */
  Mark = 2,
  Digit = 3,
  OtherLetter = 4,
  Punctuation = 5,
  /** Bidi controls, joiners, soft hyphen, BOM: part of a word only between letters. */
  Invisible = 6,
  LineBreak = 7,
}

/** Stands in the table for a character that was not met yet. */
const unknown = 0xff;

const classes = buildClasses();

/** The class of one UTF-16 code unit. Surrogates count as punctuation unless they pair to a letter outside the BMP. */
export function classOf(codeUnit: number): CharacterClass {
  const known = classes[codeUnit]!;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- any other byte of the table is a class
  return known === unknown ? learnClass(codeUnit) : known;
}

/** True for diacritics and tatweel, which matching ignores (ATTRIBUTION B.1). */
export function isMark(codeUnit: number): boolean {
  return classOf(codeUnit) === CharacterClass.Mark;
}

/** Asks Unicode for the class of a character of another script, once: asking for all of them at once took 3 ms of every start. */
function learnClass(codeUnit: number): CharacterClass {
  const character = String.fromCharCode(codeUnit);
  const found = /\p{L}/u.test(character)
    ? CharacterClass.OtherLetter
    : /\p{Nd}/u.test(character)
      ? CharacterClass.Digit
      : /\p{M}/u.test(character)
        ? CharacterClass.Mark
        : CharacterClass.Punctuation;
  classes[codeUnit] = found;
  return found;
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(CharacterClass.Punctuation);
  const set = (from: number, to: number, value: number): void => {
    table.fill(value, from, to + 1);
  };
  // What Unicode has to be asked for; Arabic and all marks of the press are set below.
  set(0x41, 0xd7ff, unknown);
  set(0x3400, 0x4dbf, CharacterClass.OtherLetter);
  set(0x4e00, 0x9fff, CharacterClass.OtherLetter);
  set(0xac00, 0xd7a3, CharacterClass.OtherLetter);
  set(0x30, 0x39, CharacterClass.Digit);
  // High and low surrogates stay inside words so that no span cuts a pair.
  set(0xd800, 0xdfff, CharacterClass.OtherLetter);
  set(0x0620, 0x064a, CharacterClass.ArabicLetter);
  set(0x066e, 0x066f, CharacterClass.ArabicLetter);
  set(0x0671, 0x06d3, CharacterClass.ArabicLetter);
  set(0x06d5, 0x06d5, CharacterClass.ArabicLetter);
  set(0x06ee, 0x06ef, CharacterClass.ArabicLetter);
  set(0x06fa, 0x06ff, CharacterClass.ArabicLetter);
  set(0x0750, 0x077f, CharacterClass.ArabicLetter);
  set(0x08a0, 0x08b4, CharacterClass.ArabicLetter);
  set(0xfb50, 0xfbb1, CharacterClass.ArabicLetter);
  set(0xfbd3, 0xfd3d, CharacterClass.ArabicLetter);
  set(0xfd50, 0xfdc7, CharacterClass.ArabicLetter);
  set(0xfdf0, 0xfdfb, CharacterClass.ArabicLetter);
  set(0xfe70, 0xfefc, CharacterClass.ArabicLetter);
  set(0x0610, 0x061a, CharacterClass.Mark);
  set(0x064b, 0x065f, CharacterClass.Mark);
  set(0x0670, 0x0670, CharacterClass.Mark);
  set(0x06d6, 0x06dc, CharacterClass.Mark);
  set(0x06df, 0x06e8, CharacterClass.Mark);
  set(0x06ea, 0x06ed, CharacterClass.Mark);
  table[0x0640] = CharacterClass.Mark;
  set(0x0660, 0x0669, CharacterClass.Digit);
  set(0x06f0, 0x06f9, CharacterClass.Digit);
  for (const unit of [0x20, 0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) table[unit] = CharacterClass.Space;
  set(0x2000, 0x200a, CharacterClass.Space);
  set(0x00, 0x08, CharacterClass.Space);
  set(0x0e, 0x1f, CharacterClass.Space);
  set(0x7f, 0x84, CharacterClass.Space);
  set(0x86, 0x9f, CharacterClass.Space);
  for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) table[unit] = CharacterClass.LineBreak;
  for (const unit of [0xad, 0x061c, 0xfeff, 0x2060]) table[unit] = CharacterClass.Invisible;
  set(0x200b, 0x200f, CharacterClass.Invisible);
  set(0x202a, 0x202e, CharacterClass.Invisible);
  set(0x2066, 0x2069, CharacterClass.Invisible);
  return table;
}
