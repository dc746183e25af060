import { TokenKind } from '../text/tokens';
import type { DocumentCheck } from './check';
import { mayBeMonth, monthAt, weekdayAt, weekdayIn } from './dates';

const relative = /^(?:أمس|غدا|البارحة)$/;

interface TimeWords {
  readonly first: { readonly start: number; readonly end: number } | null;
  readonly isAnchored: boolean;
}

/** «أمس», «غدا» in an article that names no day at all. */
export const relativeDate: DocumentCheck<TimeWords> = {
  code: 'DAT003',
  scope: 'document',
  severity: 'hint',
  message: { ar: 'تاريخ نسبي بلا مرجع.', en: 'Relative date without an anchor.' },
  reason: '«Yesterday» means nothing to a reader who finds the article next week; name the day once.',
  examples: {
    bad: [{ text: 'زار الوزير سامر الحلو <bad>أمس</bad> مصنع الحديد في الميناء.' }],
    good: [
      'زار الوزير سامر الحلو أمس الأحد مصنع الحديد في الميناء.',
      'زار الوزير سامر الحلو مصنع الحديد في 3 مارس وعاد أمس.',
    ],
  },
  looksFor: {
    word: ({ norm }) => relative.test(norm) || weekdayIn(norm) >= 0 || mayBeMonth(norm),
    character: (unit) => unit === 0x2f || unit === 0x2d,
  },
  observe({ layer, hits }) {
    const { tokens, words } = layer;
    let first: TimeWords['first'] = null;
    let isAnchored = false;
    for (const index of hits) {
      if (tokens.kind[index] !== TokenKind.Arabic) continue;
      if (relative.test(words[index]!.norm)) first ??= { start: tokens.start[index]!, end: tokens.end[index]! };
      isAnchored = weekdayAt(layer, index) >= 0 || monthAt(layer, index) !== null;
      if (isAnchored) break;
    }
    if (!isAnchored && !first)
      return /\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/.test(layer.text) ? { first: null, isAnchored: true } : null;
    return { first, isAnchored };
  },
  run({ analysis: { paragraphs } }, observed, report) {
    if (paragraphs.some(({ kind }) => kind === 'dateline')) return;
    if (observed.some(({ noted }) => noted.isAnchored)) return;
    const where = observed.find(({ noted }) => noted.first);
    if (where?.noted.first)
      report({ start: where.start + where.noted.first.start, end: where.start + where.noted.first.end });
  },
};
