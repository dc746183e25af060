import type { DocumentCheck } from './check';
import { editsFix } from './edits';
import { TokenKind } from '../text/tokens';

interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isIndic: boolean;
}

/** Both ١٢٣ and 123 in one article. One finding, at the first number of the rarer system. */
export const mixedDigits: DocumentCheck<readonly WrittenNumber[]> = {
  code: 'ORT009',
  scope: 'document',
  severity: 'information',
  message: { ar: 'خلط بين نظامي الأرقام.', en: 'Mixed digit systems.' },
  reason: 'One system of digits throughout an article; two look like two sources pasted together.',
  examples: {
    bad: [{ text: 'وصل 14 عاملا و20 مهندسا بعد <bad>١٢</bad> ساعة.', fixed: 'وصل 14 عاملا و20 مهندسا بعد 12 ساعة.' }],
    good: ['وصل 14 عاملا بعد 12 ساعة.', 'وصل ١٤ عاملا على متن طائرة من طراز A320.'],
  },
  looksFor: { word: ({ norm }) => /[0-9\u0660-\u0669\u06f0-\u06f9]/.test(norm) },
  observe({ layer, kind, hits }) {
    if (kind === 'link') return null;
    const { text, tokens } = layer;
    const out: WrittenNumber[] = [];
    for (const index of hits) {
      const tokenKind = tokens.kind[index];
      if (tokenKind !== TokenKind.Number && tokenKind !== TokenKind.Arabic) continue;
      // Digits of a foreign name: «F-16».
      if (index > 1 && text.charAt(tokens.start[index]! - 1) === '-' && tokens.kind[index - 2] === TokenKind.Other)
        continue;
      const form = text.slice(tokens.start[index], tokens.end[index]);
      const isIndic = /[\u0660-\u0669\u06f0-\u06f9]/.test(form);
      if (isIndic === /[0-9]/.test(form)) continue;
      out.push({ start: tokens.start[index]!, end: tokens.end[index]!, text: form, isIndic });
    }
    return out.length > 0 ? out : null;
  },
  run(_document, observed, report) {
    let indic = 0;
    let western = 0;
    for (const { noted } of observed)
      for (const { isIndic } of noted)
        if (isIndic) indic++;
        else western++;
    if (indic === 0 || western === 0) return;
    const toIndic = indic > western;
    const rare = observed.flatMap(({ start, noted }) =>
      noted
        .filter(({ isIndic }) => isIndic !== toIndic)
        .map((number) => ({ ...number, start: number.start + start, end: number.end + start })),
    );
    const edits = rare.map(({ start, end, text }) => ({ start, end, newText: convert(text, toIndic) }));
    const { start, end } = rare[0]!;
    report({
      start,
      end,
      fixes: [
        toIndic
          ? editsFix('توحيد الأرقام على ١٢٣', 'Use ١٢٣ throughout', edits)
          : editsFix('توحيد الأرقام على 123', 'Use 123 throughout', edits),
      ],
    });
  },
};

function convert(text: string, toIndic: boolean): string {
  if (toIndic) return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
