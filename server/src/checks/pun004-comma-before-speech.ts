import type { DocumentCheck } from './check';
import { deleteFix } from './edits';

/** «وقال فلان، إنه …»: a single comma between the verb with its subject and what was said (ATTRIBUTION B.2, comma parity). */
export const commaBeforeSpeech: DocumentCheck = {
  code: 'PUN004',
  scope: 'document',
  severity: 'hint',
  message: { ar: 'فاصلة تفصل الفعل عن مقول القول.', en: 'Comma separates the verb from its complement.' },
  reason:
    'What was said is the object of the verb, and no comma stands between a verb and its object. A pair of commas around an apposition is right.',
  examples: {
    bad: [
      {
        text: 'وقال رئيس البلدية سامر الحلو<bad>،</bad> إن الجسر آمن.',
        fixed: 'وقال رئيس البلدية سامر الحلو إن الجسر آمن.',
      },
    ],
    good: ['وقال سامر الحلو، رئيس البلدية، إن الجسر آمن.', 'وقال رئيس البلدية سامر الحلو إن الجسر آمن.'],
  },
  run({ analysis: { text, attributions } }, _observed, report) {
    for (const { cue, source, linker, cueKind, type } of attributions) {
      if (!linker || !source || cueKind !== 'verb' || type === 'direct' || type === 'direct-unquoted') continue;
      if (source.start < cue.end || linker.start < source.end || linker.start - cue.end > 200) continue;
      let comma = linker.start - 1;
      while (comma > source.start && text.charAt(comma) === ' ') comma--;
      if (text.charAt(comma) !== '،') continue;
      if (text.slice(cue.end, comma).includes('،') || source.end > comma) continue;
      report({
        start: comma,
        end: comma + 1,
        fixes: [deleteFix(comma, comma + 1, { ar: 'الفاصلة', en: 'the comma' })],
      });
    }
  },
};
