import type { DocumentCheck } from './check';

/** A verb of saying without a subject before anybody was named. */
export const noAntecedent: DocumentCheck = {
  code: 'SRC011',
  scope: 'document',
  severity: 'error',
  message: { ar: 'فعل قول بلا مرجع سابق.', en: 'Reporting verb with no antecedent speaker.' },
  reason: '«وأضاف» at the beginning refers to somebody whom the reader has not met: a paragraph was cut or moved.',
  examples: {
    bad: [{ text: 'أمطار تغلق الطريق\n<bad>وأضاف</bad> أن فرق الإنقاذ وصلت فجرا إلى القرى الثلاث.' }],
    good: [
      'أمطار تغلق الطريق\nوقال المدير سامر الحلو إن الفرق وصلت. وأضاف أن الطريق مغلق.',
      'وقيل إن الفرق وصلت فجرا إلى القرى الثلاث.',
    ],
  },
  run({ analysis: { attributions } }, _observed, report) {
    for (const { cue, cueKind, source, speaker, inherited, candidates } of attributions) {
      // Once anybody has spoken, a verb without a subject is ambiguous at worst (SRC005).
      if (speaker.id !== null) return;
      if (cueKind !== 'verb' || source || candidates.length > 0) continue;
      if (inherited?.kind === 'elided' && inherited.from === null) report({ start: cue.start, end: cue.end });
    }
  },
};
