import { organisationName, personName, Trigger, type Word, type WordLexicon } from '../lexicon/words';
import type { DocumentCheck } from './check';

/** Titles looked up in the whole text: bounds the cost in endless texts. */
const mostRoles = 20;

/** A person who speaks and is called by a title only, from the first line to the last. */
export const roleOnly: DocumentCheck = {
  code: 'SRC012',
  scope: 'document',
  // Most of what it finds has its name a few words further on, or earlier («المسؤول البحريني»).
  severity: 'off',
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
    let checked = 0;
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
      // The same title beside a name elsewhere: the reader knows who it is.
      if (checked++ < mostRoles && isNamedElsewhere(text, role, lexicon)) continue;
      report({ start: source.start, end: source.end, values: { role } });
    }
  },
};

function isNamedElsewhere(text: string, role: string, lexicon: WordLexicon): boolean {
  for (let at = text.indexOf(role); at >= 0; at = text.indexOf(role, at + role.length)) {
    const end = at + role.length;
    const next = lexicon.word(/^[\s،]*([^\s،]+)/.exec(text.slice(end, end + 30))?.[1] ?? '');
    if ((next.name & personName) !== 0) return true;
  }
  return false;
}
