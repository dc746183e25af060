import { normaliseL1 } from '../text/normalise';
import type { DocumentCheck } from './check';
import { editsFix } from './edits';

const classifiers = new Set(['منظمة', 'هيئة', 'دولة', 'جمهورية', 'مملكة']);

/** One title of one person in several wordings («الأمين العام للأمم المتحدة», «… لمنظمة الأمم المتحدة»). */
export const titleVariants: DocumentCheck = {
  code: 'ENT001',
  scope: 'document',
  severity: 'hint',
  message: { ar: 'صيغ مختلفة للمنصب نفسه: {variants}.', en: 'Variant forms of one title: {variants}.' },
  reason: 'One title, one wording: a second one makes the reader look for a second office.',
  examples: {
    bad: [
      {
        text: 'قال <ROLE:E1>الأمين العام للأمم المتحدة</ROLE> سامر الحلو إن الوفد وصل. وأكد <ROLE:E1>الأمين العام للأمم المتحدة</ROLE> أن الطريق آمن. وأضاف <bad><ROLE:E1>الأمين العام لمنظمة الأمم المتحدة</ROLE></bad> أن العمل مستمر.',
        fixed:
          'قال الأمين العام للأمم المتحدة سامر الحلو إن الوفد وصل. وأكد الأمين العام للأمم المتحدة أن الطريق آمن. وأضاف الأمين العام للأمم المتحدة أن العمل مستمر.',
      },
    ],
    good: ['قال الأمين العام للأمم المتحدة سامر الحلو إن الوفد وصل. وأضاف الأمين العام أن العمل مستمر.'],
  },
  run({ analysis: { text, chains, entities } }, _observed, report) {
    for (const { mentions } of chains) {
      const byKey = new Map<string, Map<string, { start: number; end: number }[]>>();
      for (const index of mentions) {
        const mention = entities[index];
        if (mention?.type !== 'ROLE') continue;
        const form = text.slice(mention.core.start, mention.core.end);
        const words = normaliseL1(form)
          .replace(/ى(?=\s|$)/g, 'ي')
          .split(/\s+/);
        if (words.length < 3) continue;
        const key = words
          .map((word, position) => (position === 0 ? word : word.replace(/^(?:لل|ل(?=...)|ال)/, '')))
          .filter((word) => !classifiers.has(word))
          .join(' ');
        const forms = byKey.get(key) ?? new Map<string, { start: number; end: number }[]>();
        byKey.set(key, forms);
        const plain = words.join(' ');
        forms.set(plain, [...(forms.get(plain) ?? []), mention.core]);
      }
      for (const forms of byKey.values()) {
        if (forms.size < 2) continue;
        const [usual, ...others] = [...forms].sort(([, one], [, other]) => other.length - one.length);
        const rare = others.flatMap(([, spans]) => spans).sort((one, other) => one.start - other.start);
        const shown = usual?.[1][0];
        const first = rare[0];
        if (!usual || !shown || !first) continue;
        const usualForm = text.slice(shown.start, shown.end);
        report({
          start: first.start,
          end: first.end,
          values: { variants: [...forms.keys()].join('، ') },
          fixes: [
            editsFix(
              `توحيد المنصب على «${usualForm}»`,
              `Write ${usualForm} throughout`,
              rare.map(({ start, end }) => ({ start, end, newText: usualForm })),
            ),
          ],
          related: [
            {
              span: { start: shown.start, end: shown.end },
              message: { ar: `هنا: ${usualForm}`, en: `Here: ${usualForm}` },
            },
          ],
        });
      }
    }
  },
};
