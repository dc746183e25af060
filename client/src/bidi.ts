/**
 * Right-to-left text in a left-to-right editor. The only place of the client that knows isolates and the word-order
 * guard; ARCHITECTURE.md, "Arabic on the screen", has the measurements behind both.
 */

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const rightToLeftIsolate = '\u2067';
const popDirectionalIsolate = '\u2069';

/**
 * Text for a row of a list, a tree or a tooltip, whose widget runs left to right: right-to-left text is put into an
 * isolate, so that its neighbours on the row keep their place. For display only: never for documents, exports or text
 * that is matched.
 */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? rightToLeftIsolate + text + popDirectionalIsolate : text;
}

/**
 * CSS of a decoration over whole lines that puts words back in order on lines that are split into parts (semantic
 * tokens, coloured letters, text before or after a word). It reaches the page through a property that was not meant for
 * it, so nothing of Isnad may need it; a rendering test watches it.
 */
export const wordOrderGuard = { textDecoration: 'none; unicode-bidi: normal !important' } as const;

/**
 * The decoration properties that leave a line in one part, and so its words in order. Marks may use these and no others.
 */
export const wordOrderSafeProperties: ReadonlySet<string> = new Set([
  'backgroundColor',
  'border',
  'borderColor',
  'borderRadius',
  'borderSpacing',
  'borderStyle',
  'borderWidth',
  'outline',
  'outlineColor',
  'outlineStyle',
  'outlineWidth',
  'overviewRulerColor',
  'overviewRulerLane',
  'rangeBehavior',
  'isWholeLine',
]);
