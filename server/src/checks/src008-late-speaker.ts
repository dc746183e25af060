import type { DocumentCheck } from './check';

const mostSentences = 2;

/** More than two sentences of quotation before the reader learns who speaks. */
export const lateSpeaker: DocumentCheck = {
  code: 'SRC008',
  scope: 'document',
  severity: 'hint',
  message: {
    ar: 'تأخر ذكر القائل إلى ما بعد جملتين.',
    en: 'Speaker identified only after two sentences of quotation.',
  },
  reason: 'The speaker belongs after the first sentence of a quotation at the latest.',
  examples: {
    bad: [
      {
        text: '<bad>«لم نر سيلا بهذه القوة. فقدنا كل ما نملك. لن نعود إلى البيت القديم»</bad>، قال المزارع سامر الحلو.',
      },
    ],
    good: ['«لم نر سيلا بهذه القوة»، قال المزارع سامر الحلو.'],
  },
  run({ analysis: { text, attributions } }, _observed, report) {
    for (const { type, content, cue, source } of attributions) {
      const first = content[0];
      if (type !== 'direct' || !first || !source || first.start > cue.start || source.start < first.start) continue;
      const quoted = text.slice(first.start, Math.min(first.end, cue.start));
      if ((quoted.replace(/[.؟!…]+[»”"]*$/, '').match(/[.؟!…]+\s/g) ?? []).length < mostSentences) continue;
      report({ start: first.start, end: first.end });
    }
  },
};
