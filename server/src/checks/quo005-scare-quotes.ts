import type { DocumentCheck } from './check';
import { TokenKind } from '../text/tokens';

interface ShortQuotation {
  readonly start: number;
  readonly end: number;
}

/** One to three quoted words in a paragraph where nobody speaks. */
export const scareQuotes: DocumentCheck<readonly ShortQuotation[]> = {
  code: 'QUO005',
  scope: 'document',
  // Names of works, groups and programmes stand between marks as well, and are most of what is found.
  severity: 'off',
  message: {
    ar: 'كلمة بين علامتي تنصيص دون نسبة (قد تُفهم تشكيكا).',
    en: 'Scare quotes without attribution.',
  },
  reason:
    'Marks around one word say that it is somebody else’s word, or that the writer doubts it. Say whose, or drop them.',
  examples: {
    bad: [{ text: 'وتستمر منذ شهر <bad>«إصلاحات»</bad> في المصنع القديم على ضفة النهر.' }],
    good: ['وقال المدير سامر الحلو إن «إصلاحات» تجري في المصنع القديم.'],
  },
  observe({ layer }) {
    const { tokens, quotations } = layer;
    const out: ShortQuotation[] = [];
    for (const { open, close, depth } of quotations) {
      if (close < 0 || depth > 0 || close - open - 1 > 3 || close - open < 2) continue;
      let isArabic = true;
      for (let index = open + 1; index < close; index++) isArabic &&= tokens.kind[index] === TokenKind.Arabic;
      if (!isArabic) continue;
      out.push({ start: tokens.start[open]!, end: tokens.end[close]! });
    }
    return out.length > 0 ? out : null;
  },
  run({ analysis }, observed, report) {
    const speaking = new Set(analysis.attributions.map(({ paragraph }) => paragraph));
    const { entities } = analysis;
    let next = 0;
    for (const { paragraph, start, noted } of observed) {
      if (speaking.has(paragraph) || analysis.paragraphs[paragraph]?.kind === 'headline') continue;
      for (const quotation of noted) {
        const span = { start: quotation.start + start, end: quotation.end + start };
        while (next < entities.length && entities[next]!.end <= span.start) next++;
        if (next >= entities.length || entities[next]!.start >= span.end) report(span);
      }
    }
  },
};
