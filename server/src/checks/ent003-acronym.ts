import { TokenKind } from '../text/tokens';
import type { DocumentCheck } from './check';
import { wordSet } from './wordSet';

/** Acronyms that readers of news know, media and formats among them. */
const known = wordSet(`
  BBC CNN AFP NBC CBS ABC FOX MBC GPS DNA USB HIV SMS FIFA UEFA NASA VAR DVD CIA FBI NBA LED PDF RT GMT HBO BMW
  IBM AP EPA UFC WWE KFC SUV IOS USA UAE EU UN UK US TV PC AI IT OK VIP CNBC MBA
`);

interface Acronym {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly isExplained: boolean;
}

/** A Latin acronym that no bracket explains. */
export const acronym: DocumentCheck<readonly Acronym[]> = {
  code: 'ENT003',
  scope: 'document',
  // Brands and stock symbols look the same.
  severity: 'off',
  message: { ar: 'اختصار غير مشروح.', en: 'Acronym never expanded.' },
  reason: 'Write the name in full once, with the acronym in brackets.',
  examples: {
    bad: [{ text: 'وأعلنت منظمة <bad>WXF</bad> أن الفرق وصلت إلى القرى الثلاث.' }],
    good: ['وأعلن صندوق القرى (WXF) أن الفرق وصلت. وأضاف WXF أن الطريق مفتوح.', 'وبثت شبكة BBC صور الفرق في القرى.'],
  },
  observe({ layer }) {
    const { text, tokens } = layer;
    const out: Acronym[] = [];
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.kind[index] !== TokenKind.Other) continue;
      const start = tokens.start[index]!;
      const end = tokens.end[index]!;
      const form = text.slice(start, end);
      if (!/^[A-Z]{3,6}$/.test(form) || known.has(form)) continue;
      // A Latin word beside it makes it a part of a name.
      if (tokens.kind[index - 1] === TokenKind.Other || tokens.kind[index + 1] === TokenKind.Other) continue;
      const around = text.slice(Math.max(0, start - 2), end + 2);
      out.push({ start, end, form, isExplained: /[()[\]"«»“”/#@.-]/.test(around) });
    }
    return out.length > 0 ? out : null;
  },
  run(_document, observed, report) {
    const explained = new Set(
      observed.flatMap(({ noted }) => noted.filter(({ isExplained }) => isExplained).map(({ form }) => form)),
    );
    for (const { start, noted } of observed)
      for (const { form, ...span } of noted) {
        if (explained.has(form)) continue;
        explained.add(form);
        report({ start: span.start + start, end: span.end + start });
      }
  },
};
