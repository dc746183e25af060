import { Trigger } from '../lexicon/words';
import type { DocumentCheck } from './check';

/** A person who speaks and is called by a title only, from the first line to the last. */
export const roleOnly: DocumentCheck = {
  code: 'SRC012',
  scope: 'document',
  severity: 'information',
  message: { ar: 'القائل مذكور بصفته فقط دون اسم: {role}.', en: 'Speaker known by role only: {role}.' },
  reason: 'Name and position: a title alone goes out of date, and nobody can ask a title.',
  examples: {
    bad: [{ text: 'وقال <bad>مدير المصنع</bad> إن العمل مستمر في الورش القديمة.' }],
    good: [
      'وقال مدير المصنع سامر الحلو إن العمل مستمر في الورش القديمة.',
      'وقال مصدر أمني إن العمل مستمر في الورش القديمة.',
    ],
  },
  run({ analysis: { text, attributions, chains, entities }, lexicon }, _observed, report) {
    const byId = new Map(chains.map((chain) => [chain.id, chain]));
    const seen = new Set<string>();
    for (const { speaker, source, nestedIn } of attributions) {
      const { id, kind } = speaker;
      if (kind !== 'person' || id === null || !source || nestedIn !== null || seen.has(id)) continue;
      seen.add(id);
      const chain = byId.get(id);
      if (!chain || chain.type === 'PER' || chain.mentions.some((index) => entities[index]?.type === 'PER')) continue;
      const role = text.slice(source.start, source.end);
      const head = lexicon.word(role.split(/\s/)[0] ?? '');
      // «المتهم», «الأول» are no titles; a quoted or Latin name is a name all the same.
      if ((head.triggers & Trigger.role) === 0 || /["«“A-Za-z]/.test(role)) continue;
      report({ start: source.start, end: source.end, values: { role } });
    }
  },
};
