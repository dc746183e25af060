import { CharacterClass, classOf } from '../text/characters';
import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';

/** Direction marks, joiners, no-break spaces, soft hyphens and byte order marks inside the text, one finding a run. */
export const invisibleCharacter: ParagraphCheck = {
  code: 'ORT007',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'محرف غير مرئي: U+{hex}.', en: 'Invisible character U+{hex}.' },
  reason:
    'Characters that nobody sees come in with copied text. They break searches and word counts and can turn the order of the words on other screens.',
  examples: {
    bad: [
      { text: 'وصل الوفد<bad>\u200f</bad> أمس إلى المدينة.', fixed: 'وصل الوفد أمس إلى المدينة.' },
      { text: 'وصل<bad>\u00a0</bad>الوفد أمس إلى المدينة.', fixed: 'وصل الوفد أمس إلى المدينة.' },
    ],
    good: ['وصل الوفد أمس.'],
  },
  looksFor: { character: isUnseen },
  run({ layer }, report) {
    const { text } = layer;
    for (let at = 0; at < text.length; at++) {
      if (!isUnseen(text.charCodeAt(at))) continue;
      const start = at;
      let hasSpace = false;
      while (at < text.length && isUnseen(text.charCodeAt(at)))
        hasSpace = classOf(text.charCodeAt(at++)) === CharacterClass.Space || hasSpace;
      const isBeside = isSpaceAt(text, start - 1) || isSpaceAt(text, at) || isSpacelessMark(text.charAt(at));
      const newText = hasSpace && !isBeside ? ' ' : '';
      const hex = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0');
      report({
        start,
        end: at,
        values: { hex },
        fixes: [
          newText === ''
            ? {
                title: { ar: 'حذف المحرف غير المرئي', en: 'Delete the invisible character' },
                edits: [{ start, end: at, newText }],
              }
            : replaceFix(start, at, newText),
        ],
      });
    }
  },
};

function isUnseen(unit: number): boolean {
  return unit === 0xa0 || unit === 0x202f || (unit > 0xa0 && classOf(unit) === CharacterClass.Invisible);
}

function isSpaceAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || classOf(text.charCodeAt(at)) === CharacterClass.Space;
}

/** A mark before which the space would be a fault of its own (PUN001). */
function isSpacelessMark(mark: string): boolean {
  return mark !== '' && '،؛:.؟!'.includes(mark);
}
