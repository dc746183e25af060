import type { DocumentCheck } from './check';

/** Media in general: outlets that nobody could look up. */
const unnamed =
  /^[وبل]?(?:ال)?(?:وسائل (?:ال)?(?:إعلام|اعلام|تواصل)|وسائل إعلامية|تقارير (?:ال)?(?:صحفية|صحافية|إعلامية|اعلامية|إخبارية)|مواقع (?:ال)?(?:تواصل|إخبارية|إلكترونية|إعلامية)|صحف (?:ال)?(?:محلية|عالمية|أجنبية|دولية)|مصادر (?:ال)?(?:إعلامية|اعلامية|صحفية|صحافية))/;

/** A report taken from media that are not named. */
export const unnamedMedia: DocumentCheck = {
  code: 'SRC010',
  scope: 'document',
  severity: 'information',
  message: { ar: 'نقل عن وسيلة إعلام غير مسمّاة.', en: 'Relay of an unnamed outlet.' },
  reason: 'Name the outlet: the reader can then look the report up and judge it.',
  examples: {
    bad: [{ text: 'وذكرت <bad>وسائل إعلام محلية</bad> أن الخبير وصل إلى الموقع.' }],
    good: ['وذكرت صحيفة المرفأ أن الخبير وصل إلى الموقع.'],
  },
  run({ analysis: { text, attributions } }, _observed, report) {
    for (const { source } of attributions)
      if (source && unnamed.test(text.slice(source.start, source.end)))
        report({ start: source.start, end: source.end });
  },
};
