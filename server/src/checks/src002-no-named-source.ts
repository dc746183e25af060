import type { SourceKind } from '../analysis';
import type { DocumentCheck } from './check';

const named: readonly SourceKind[] = ['person', 'organisation', 'document', 'media'];

/** Somebody speaks in the article, and nobody who could be asked. */
export const noNamedSource: DocumentCheck = {
  code: 'SRC002',
  scope: 'document',
  severity: 'warning',
  message: { ar: 'لا يوجد في النص أي مصدر مسمّى.', en: 'No named source in the whole article.' },
  reason:
    'A claim that nobody stands behind cannot be checked. One named person, institution or document is the least.',
  examples: {
    bad: [{ text: 'وقال <bad>مصدر مطلع</bad> إن الصفقة تأجلت. وأضاف أن الموعد الجديد لم يحدد.' }],
    good: ['وقال مصدر مطلع إن الصفقة تأجلت. وقال الوزير سامر الحلو إن الموعد الجديد لم يحدد.'],
  },
  run({ analysis: { attributions } }, _observed, report) {
    const first = attributions[0];
    if (!first || attributions.some(({ speaker }) => speaker.id !== null && named.includes(speaker.kind))) return;
    if (!attributions.some(({ speaker }) => speaker.kind === 'anonymous')) return;
    const { start, end } = first.source ?? first.cue;
    report({ start, end });
  },
};
