import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { insertFix } from './edits';

/** Shorter lines are headings, captions and the like. */
const leastWords = 12;

/** A paragraph of running text that ends in a word. */
export const noFinalMark: ParagraphCheck = {
  code: 'PUN008',
  scope: 'paragraph',
  // Captions and headings without a full stop are running text to the engine.
  severity: 'off',
  message: { ar: 'فقرة بلا علامة ختام.', en: 'Paragraph lacks final punctuation.' },
  reason: 'A full stop tells the reader that nothing was cut off.',
  examples: {
    bad: [
      {
        text: 'جولة في المصنع\nوصل الوفد إلى المدينة صباح الأحد، ثم زار المصنع الجديد والتقى عددا من <bad>العمال</bad>',
        fixed: 'جولة في المصنع\nوصل الوفد إلى المدينة صباح الأحد، ثم زار المصنع الجديد والتقى عددا من العمال.',
      },
    ],
    good: [
      'جولة في المصنع\nوصل الوفد إلى المدينة صباح الأحد، ثم زار المصنع الجديد والتقى عددا من العمال.',
      'الوفد يصل إلى المدينة ويزور المصنع',
    ],
  },
  run({ layer, kind }, report) {
    const { tokens, text } = layer;
    if (kind !== 'text' || tokens.count < leastWords) return;
    const last = tokens.count - 1;
    if (tokens.kind[last] !== TokenKind.Arabic) return;
    // A single stretch without any mark is a headline that runs long.
    let hasMark = false;
    for (let index = 0; index < last && !hasMark; index++) hasMark = tokens.kind[index] === TokenKind.Punctuation;
    if (!hasMark) return;
    report({ start: tokens.start[last]!, end: tokens.end[last]!, fixes: [insertFix(text.length, '.')] });
  },
};
