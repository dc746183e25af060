import fc from 'fast-check';

/** Characters that stress the text layer: every class, marks of all kinds, and pairs and halves of surrogates. */
const characters = [
  ...Array.from('ابتحدرسعفقكلمنهويىةأإآ\u064b\u0651\u0640\u200f\u200c\ufeff'),
  ...Array.from(' \u00a0\t\n\r\u2028«»“”"\'‘’()[]،؛:.؟!…-–/%09٣۴٫٬aZéж漢ﻻﷺ'),
  ...['\u{1f600}', '\u{1ee00}', '\ud800', '\udc00', 'قال ', ' د. ', 'أ.د.', '...'],
];

/** Any text, most of it as odd as an article can be. */
export const oddTexts = fc.oneof(
  fc.array(fc.constantFrom(...characters), { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
