import { CharacterClass, classOf } from '../text/characters';
import type { ParagraphCheck } from './check';
import { insertFix } from './edits';

/** A mark that touches the next word. With a space before it as well it is left to PUN001. */
export const noSpaceAfterMark: ParagraphCheck = {
  code: 'PUN002',
  scope: 'paragraph',
  severity: 'information',
  message: { ar: 'لا مسافة بعد علامة الترقيم.', en: 'Missing space after punctuation.' },
  reason:
    'A comma, semicolon or colon is followed by a space; without it two words run together and lines break badly.',
  examples: {
    bad: [{ text: 'وصل الوفد<bad>،</bad>ثم غادر.', fixed: 'وصل الوفد، ثم غادر.' }],
    good: ['وصل الوفد، ثم غادر.', 'انتهت المباراة 2:1، ثم غادر الفريق.', 'بلغ السعر 3،5 دولارات.'],
  },
  looksFor: { character: (unit) => unit === 0x60c || unit === 0x61b || unit === 0x3a },
  run({ layer }, report) {
    const { text } = layer;
    for (let at = 1; at + 1 < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit !== 0x60c && unit !== 0x61b && unit !== 0x3a) continue;
      if (classOf(text.charCodeAt(at + 1)) !== CharacterClass.ArabicLetter) continue;
      const before = classOf(text.charCodeAt(at - 1));
      if (before === CharacterClass.Space || before === CharacterClass.OtherLetter) continue;
      report({ start: at, end: at + 1, fixes: [insertFix(at + 1, ' ')] });
    }
  },
};
