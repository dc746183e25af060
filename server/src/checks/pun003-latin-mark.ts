import { CharacterClass, classOf } from '../text/characters';
import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';

const arabicMark: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** A Latin comma, semicolon or question mark after an Arabic word. */
export const latinMark: ParagraphCheck = {
  code: 'PUN003',
  scope: 'paragraph',
  severity: 'information',
  message: { ar: 'علامة ترقيم لاتينية.', en: 'Latin punctuation in Arabic text.' },
  reason:
    'The Arabic comma ،, semicolon ؛ and question mark ؟ are the marks of an Arabic sentence; the Latin ones face the wrong way.',
  examples: {
    bad: [
      { text: 'وصل الوفد<bad>,</bad> ثم غادر.', fixed: 'وصل الوفد، ثم غادر.' },
      { text: 'وصل الوفد<bad>,</bad>ثم غادر.', fixed: 'وصل الوفد، ثم غادر.' },
      { text: 'متى يصل الوفد المرافق<bad>?</bad>', fixed: 'متى يصل الوفد المرافق؟' },
    ],
    good: ['وصل الوفد، ثم غادر.', 'بلغت الكلفة 1,500 دولار.', 'نشرت صحيفة News, Today تقريرا.'],
  },
  looksFor: { character: (unit) => String.fromCharCode(unit) in arabicMark },
  run({ layer }, report) {
    const { text, tokens } = layer;
    for (let index = 1; index < tokens.count; index++) {
      if (tokens.kind[index] !== TokenKind.Punctuation || tokens.kind[index - 1] !== TokenKind.Arabic) continue;
      const arabic = arabicMark[text.charAt(tokens.start[index]!)];
      if (!arabic) continue;
      const after = index + 1 < tokens.count ? tokens.kind[index + 1] : TokenKind.Punctuation;
      if (after === TokenKind.Other) continue;
      // «نحو1,8 مليار»: a number that touches its word.
      if (after === TokenKind.Number && /[0-9\u0660-\u0669]/.test(text.charAt(tokens.start[index]! - 1))) continue;
      const from = tokens.end[index - 1]!;
      const at = tokens.start[index]!;
      const end = tokens.end[index]!;
      const touches = end < text.length && classOf(text.charCodeAt(end)) === CharacterClass.ArabicLetter;
      // The Arabic mark must not keep a space before it, nor touch the next word (PUN001, PUN002).
      report({ start: at, end, fixes: [replaceFix(from, end, touches ? `${arabic} ` : arabic, arabic)] });
    }
  },
};
