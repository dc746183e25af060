import { organisationName, personName, Trigger, type Word } from '../lexicon/words';
import type { DocumentCheck } from './check';

/** A person who speaks and is called by a title only, from the first line to the last. */
export const roleOnly: DocumentCheck = {
  code: 'SRC012',
  scope: 'document',
  // Names that the engine does not know look like titles without a name.
  severity: 'hint',
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
      // «الوزير» alone takes up somebody named before; a word that is neither noun nor adjective may be the name.
      const words = role.split(/\s+/).map((form) => lexicon.word(form));
      const isTitle = ({ isDefinite, isAdjective, isCommonNoun, triggers, classes, name }: Word): boolean =>
        (isDefinite ||
          isAdjective ||
          isCommonNoun ||
          triggers !== 0 ||
          classes !== 0 ||
          (name & organisationName) !== 0) &&
        ((name & personName) === 0 || isDefinite);
      if (words.length < 2 || !words.every(isTitle)) continue;
      const next = lexicon.word(/^[\s،]*([^\s،]+)/.exec(text.slice(source.end, source.end + 30))?.[1] ?? '');
      if ((next.name & personName) !== 0 && !next.isCommonNoun) continue;
      // «المتهم», «الأول» are no titles; a quoted or Latin name is a name all the same.
      if ((head.triggers & Trigger.role) === 0 || /["«“A-Za-z]/.test(role)) continue;
      report({ start: source.start, end: source.end, values: { role } });
    }
  },
};
