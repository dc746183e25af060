import type { DocumentCheck } from './check';

const leastAttributions = 3;

/** Every statement of the article is one speaker's. */
export const singleSource: DocumentCheck = {
  code: 'SRC004',
  scope: 'document',
  severity: 'information',
  message: {
    ar: 'النص يعتمد على مصدر واحد: {speaker}.',
    en: 'Single-source article: every attribution goes to {speaker}.',
  },
  reason: 'Two or more sources are better than one: a second one can confirm, correct or contradict.',
  examples: {
    bad: [
      {
        text: 'قال <bad>الوزير سامر الحلو</bad> إن الوفد وصل. وأضاف أن العمل مستمر، مؤكدا أن الطريق سيفتح.',
      },
    ],
    good: [
      'قال الوزير سامر الحلو إن الوفد وصل. وأضاف أن العمل مستمر. وقالت رئيسة اللجنة سعاد النجار إن الطريق مغلق.',
      'قال الوزير سامر الحلو إن الوفد وصل.',
    ],
  },
  run({ analysis: { attributions, paragraphs } }, _observed, report) {
    // What the headline says is said again in the text.
    const top = attributions.filter(
      ({ nestedIn, paragraph }) => nestedIn === null && paragraphs[paragraph]?.kind !== 'headline',
    );
    const first = top.find(({ source }) => source !== null);
    if (top.length < leastAttributions || !first?.source || first.speaker.id === null) return;
    const { id, label } = first.speaker;
    if (attributions.some(({ speaker }) => speaker.id !== id)) return;
    report({ start: first.source.start, end: first.source.end, values: { speaker: label } });
  },
};
