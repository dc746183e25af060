import type { DocumentCheck } from './check';
import { editsFix } from './edits';
import { speaksInFirstPerson, tokensIn } from './person';
import { styleMarks, usualStyle } from './styles';

/** Speech after a colon in which somebody says «we» or «I», without quotation marks. */
export const unquotedSpeech: DocumentCheck = {
  code: 'QUO003',
  scope: 'document',
  severity: 'information',
  message: { ar: 'كلام مباشر بلا علامتي تنصيص.', en: 'Direct speech after a colon without quotation marks.' },
  reason:
    '«We» after a colon is the speaker, but without marks nobody sees where the speaker stops and the writer goes on.',
  examples: {
    bad: [
      {
        text: 'تابع الوزير سامر الحلو العمل في الموقع، وتابع: <bad>سننتهي قبل الموعد</bad>.',
        fixed: 'تابع الوزير سامر الحلو العمل في الموقع، وتابع: «سننتهي قبل الموعد».',
      },
    ],
    good: ['وقال المدير سامر الحلو: «سننتهي قبل الموعد».', 'وقال المدير سامر الحلو إن العمل سينتهي قبل الموعد.'],
  },
  run({ analysis, layers }, _observed, report) {
    for (const { type, content, paragraph } of analysis.attributions) {
      const layer = layers[paragraph];
      const first = content[0];
      const last = content[content.length - 1];
      if (type !== 'direct-unquoted' || !layer || !first || !last) continue;
      // Headlines do without marks.
      if (analysis.paragraphs[paragraph]?.kind === 'headline') continue;
      const base = analysis.paragraphs[paragraph]!.start;
      const { from, to } = tokensIn(layer, first.start - base, first.end - base);
      if (!speaksInFirstPerson(layer, from, to)) continue;
      const marks = styleMarks[usualStyle(layers) ?? 'angle'];
      const quoted = analysis.text.slice(first.start, last.end);
      report({
        start: first.start,
        end: first.end,
        fixes: /[«»“”"]/.test(quoted)
          ? []
          : [
              editsFix(`وضع الكلام بين ${marks.join('…')}`, `Put the speech between ${marks.join('…')}`, [
                { start: first.start, end: first.start, newText: marks[0] },
                { start: last.end, end: last.end, newText: marks[1] },
              ]),
            ],
      });
    }
  },
};
