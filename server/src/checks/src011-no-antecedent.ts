import type { DocumentCheck } from './check';

/** Verbs that go on with speech; any other verb may have its subject where the engine does not look. */
const continuations = new Set(['أضاف', 'تابع', 'أردف', 'استطرد', 'واصل', 'أكمل', 'استدرك']);
/** Whoever could be meant. */
const speakingTypes = new Set(['PER', 'ROLE', 'ORG', 'MEDIA']);

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
  run({ analysis: { attributions, entities, paragraphs } }, _observed, report) {
    const body = paragraphs.find(({ kind }) => kind === 'text')?.start ?? 0;
    const firstNamed = entities.find(({ type, start }) => start >= body && speakingTypes.has(type))?.start ?? Infinity;
    for (const { cue, cueKind, cueLemma, linker, source, speaker, candidates, type } of attributions) {
      // Once anybody has spoken, a verb without a subject is ambiguous at worst (SRC005).
      if (speaker.id !== null || firstNamed < cue.start) return;
      if (cueKind !== 'verb' || source || candidates.length > 0) continue;
      if (!continuations.has(cueLemma) || (!linker && type !== 'direct')) continue;
      report({ start: cue.start, end: cue.end });
      return;
    }
  },
};
