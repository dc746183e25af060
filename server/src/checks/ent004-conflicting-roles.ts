import type { Span } from '../analysis';
import { normaliseL1 } from '../text/normalise';
import type { DocumentCheck } from './check';
import { wordSet } from './wordSet';

/** Offices of which a person holds one. */
const singleOffices = wordSet('وزير وزيرة سفير سفيرة محافظ عمدة ملك ولي');

/** One person with two offices that exclude each other («وزير الدفاع», «وزير الخارجية»). */
export const conflictingRoles: DocumentCheck = {
  code: 'ENT004',
  scope: 'document',
  // Depends on chains of mentions: one wrong link makes a conflict that the article does not have.
  severity: 'off',
  message: { ar: 'منصبان متعارضان للشخص نفسه.', en: 'Conflicting roles for one person.' },
  reason: 'One of the two titles is wrong, or one of them is a former one and should say so.',
  examples: {
    bad: [
      {
        text: 'قال <ROLE:E1>وزير الدفاع</ROLE> <PER:E1>سامر الحلو</PER> إن الوفد وصل. وأضاف <bad><ROLE:E1>وزير الزراعة</ROLE></bad> سامر الحلو أن العمل مستمر.',
      },
    ],
    good: ['قال وزير الدفاع سامر الحلو إن الوفد وصل. وأضاف وزير الدفاع سامر الحلو أن العمل مستمر.'],
  },
  run({ analysis: { text, chains, entities } }, _observed, report) {
    for (const { mentions, type } of chains) {
      if (type !== 'PER') continue;
      let first: readonly string[] | null = null;
      let firstAt: Span | null = null;
      for (const index of mentions) {
        const mention = entities[index];
        if (mention?.type !== 'ROLE') continue;
        const words = normaliseL1(text.slice(mention.core.start, mention.core.end)).split(/\s+/);
        if (!singleOffices.has(words[0] ?? '') || words.length < 2 || words.some((word) => /سابق|أسبق|راحل/.test(word)))
          continue;
        first ??= words;
        firstAt ??= mention.core;
        if (first[0] !== words[0] || first[1] === words[1] || !isDomain(first[1]!) || !isDomain(words[1]!)) continue;
        report({
          start: mention.core.start,
          end: mention.core.end,
          related: [{ span: firstAt, message: { ar: `هنا: ${first.join(' ')}`, en: `Here: ${first.join(' ')}` } }],
        });
        break;
      }
    }
  },
};

/** «الدفاع», not the nisba of a country. */
function isDomain(word: string): boolean {
  return word.startsWith('ال') && !/[يى]ة?$/.test(word);
}
