import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';
import { CharacterClass, classOf } from '../text/characters';

/** A space before a mark. Where the mark then touches the next word, the fix moves the space behind it. */
export const spaceBeforeMark: ParagraphCheck = {
  code: 'PUN001',
  scope: 'paragraph',
  severity: 'information',
  message: { ar: 'مسافة قبل علامة الترقيم.', en: 'Space before punctuation.' },
  reason:
    'Arabic punctuation touches the word before it and is followed by a space. A mark that stands alone can fall to the start of the next line.',
  examples: {
    bad: [
      { text: 'وصل الوفد<bad> ،</bad> ثم غادر.', fixed: 'وصل الوفد، ثم غادر.' },
      { text: 'وصل الوفد<bad> ،</bad>ثم غادر.', fixed: 'وصل الوفد، ثم غادر.' },
      { text: 'متى يصل الوفد المرافق<bad> ؟</bad>', fixed: 'متى يصل الوفد المرافق؟' },
    ],
    good: ['وصل الوفد، ثم غادر.', 'سنرى ... ثم نحكم.', 'زوروا موقع .com الجديد.'],
  },
  run({ layer, spaces }, report) {
    const { text, tokens } = layer;
    for (const { start, place, next } of spaces()) {
      if (place !== 'before-mark') continue;
      const end = tokens.end[next]!;
      const mark = text.slice(tokens.start[next], end);
      const touches = end < text.length && classOf(text.charCodeAt(end)) === CharacterClass.ArabicLetter;
      report({ start, end, fixes: [replaceFix(start, end, touches ? `${mark} ` : mark, mark)] });
    }
  },
};
