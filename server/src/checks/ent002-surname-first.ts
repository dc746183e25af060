import type { DocumentCheck } from './check';
import { replaceFix } from './edits';

/** A person enters the article by surname alone and is named in full later. Headlines may. */
export const surnameFirst: DocumentCheck = {
  code: 'ENT002',
  scope: 'document',
  // Half of what it finds is a longer name that was not recognised whole.
  severity: 'off',
  message: { ar: 'أول ذكر للشخص بلقبه فقط.', en: 'First mention by surname only.' },
  reason: 'The full name belongs to the first mention; the surname is enough afterwards.',
  examples: {
    bad: [
      {
        text: 'الطريق آمن\nقال <bad><PER:E1>سميث</PER></bad> إن السد آمن. وكان <PER:E1>جون سميث</PER> قد وصل أمس إلى المدينة.',
        fixed: 'الطريق آمن\nقال جون سميث إن السد آمن. وكان جون سميث قد وصل أمس إلى المدينة.',
      },
    ],
    good: ['الطريق آمن\nقال جون سميث إن السد آمن. وكان سميث قد وصل أمس إلى المدينة.'],
  },
  run({ analysis: { text, chains, entities, paragraphs } }, _observed, report) {
    const body = paragraphs.find(({ kind }) => kind === 'text')?.start ?? 0;
    for (const { mentions, type } of chains) {
      if (type !== 'PER') continue;
      const names = mentions
        .map((index) => entities[index])
        .filter((entity) => entity?.type === 'PER' && entity.start >= body);
      const first = names[0];
      if (!first) continue;
      const surname = text.slice(first.core.start, first.core.end);
      if (/\s/.test(surname)) continue;
      const full = names
        .map((entity) => (entity ? text.slice(entity.core.start, entity.core.end) : ''))
        .find((name) => name.endsWith(` ${surname}`));
      if (full === undefined) continue;
      report({ start: first.start, end: first.end, fixes: [replaceFix(first.core.start, first.core.end, full)] });
    }
  },
};
