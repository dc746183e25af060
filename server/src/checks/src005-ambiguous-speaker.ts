import type { DocumentCheck } from './check';
import { insertFix } from './edits';

/** Two speakers fit a verb without a subject about equally well (ATTRIBUTION B.5). */
export const ambiguousSpeaker: DocumentCheck = {
  code: 'SRC005',
  scope: 'document',
  // A reader knows the speaker in most of the places where the engine weighs two.
  severity: 'off',
  message: { ar: 'القائل غير واضح: {a} أم {b}؟', en: 'Ambiguous speaker: {a} or {b}?' },
  reason: 'When two people have just been named, «وأضاف» leaves the reader to guess. Name the speaker.',
  examples: {
    bad: [],
    good: ['قال الوزير سامر الحلو إن الوفد وصل. وأضاف أن العمل مستمر.'],
  },
  run({ analysis: { chains, entities, attributions } }, _observed, report) {
    const byId = new Map(chains.map((chain) => [chain.id, chain]));
    for (const { candidates, cue, cueKind, linker, type } of attributions) {
      if (cueKind !== 'verb' || (!linker && type !== 'direct')) continue;
      const [a, b] = candidates.map((id) => byId.get(id)).filter((chain) => chain !== undefined);
      if (!a || !b || a.label === b.label) continue;
      report({
        start: cue.start,
        end: cue.end,
        values: { a: a.label, b: b.label },
        fixes: [a, b].map(({ label }) => insertFix(cue.end, ` ${label}`, label)),
        related: [a, b].flatMap(({ label, mentions }) => {
          const before = mentions
            .map((index) => entities[index])
            .filter((entity) => entity && entity.start < cue.start);
          const nearest = before[before.length - 1];
          return nearest
            ? [{ span: { start: nearest.start, end: nearest.end }, message: { ar: label, en: label } }]
            : [];
        }),
      });
    }
  },
};
