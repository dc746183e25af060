import { Trigger } from '../lexicon/words';
import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { editsFix } from './edits';

/** Verbal nouns of the derived forms, which are hardly anything else. */
const verbalNoun = /^[ولبف]{0,2}(?:ت\S{2}ي\S|إ\S{2}ا\S|إ\S{1,2}ا\Sة|ا\Sت\S{1,2}ا\S|است\S{1,3}ا\S|ان\S{2}ا\S)$/;
const bareVerbalNoun = /^و(?:ت\S{2}ي\S|إ\S{2}ا\S|ا\Sت\Sا\S|است\S{2}ا\S|ان\S{2}ا\S)$/;
/** Words of the same shape that are no verbal nouns. */
const otherWords = /(?:تاريخ|تركيا|إسلام|إيران|إنسان|انسان|إجمال|إقليم|تلميذ|أمين)/;

/** «تعزيز وتدعيم السد»: two heads of a construct share one genitive. */
export const sharedGenitive: ParagraphCheck = {
  code: 'GRM008',
  scope: 'paragraph',
  severity: 'hint',
  message: { ar: 'عطف مضافين على مضاف إليه واحد.', en: 'Two coordinated constructs share one genitive.' },
  reason: 'Careful usage gives the first noun its genitive and the second one a pronoun: «تعزيز السد وتدعيمه».',
  examples: {
    bad: [
      { text: 'ودعا الخبير إلى <bad>تعزيز وتدعيم السد</bad> قبل الشتاء.' },
      {
        text: 'ودعا الخبير إلى <bad>تطوير وتحديث المنظومة</bad> قبل الشتاء.',
        fixed: 'ودعا الخبير إلى تطوير المنظومة وتحديثها قبل الشتاء.',
      },
    ],
    good: ['ودعا الخبير إلى تعزيز السد وتدعيمه قبل الشتاء.', 'ودعا الخبير إلى التعزيز وتدعيم السد.'],
  },
  looksFor: { word: ({ norm }) => bareVerbalNoun.test(norm) },
  run({ layer, hits }, report) {
    const { text, tokens, words } = layer;
    for (const coordinated of hits) {
      const index = coordinated - 1;
      const first = words[index];
      const second = words[coordinated]!;
      const genitive = words[coordinated + 1];
      if (!first || !genitive || tokens.kind[coordinated + 1] !== TokenKind.Arabic || !verbalNoun.test(first.norm))
        continue;
      if (!genitive.norm.startsWith('ال') || otherWords.test(first.norm) || otherWords.test(second.norm)) continue;
      if (first.name !== 0 || second.name !== 0 || first.verb >= 0.5) continue;
      // The name of an authority: «هيئة تعليم وتدريب القوات».
      if (index > 0 && (words[index - 1]!.triggers & Trigger.organisation) !== 0) continue;
      const start = tokens.start[index]!;
      const end = tokens.end[index + 2]!;
      // The pronoun is sure for a feminine singular or plural only, and where no adjective follows.
      const after = words[index + 3];
      const isFeminine = /(?:ة|ات)$/.test(genitive.norm) && !after?.isAdjective && !after?.norm.startsWith('ال');
      const fixes = isFeminine
        ? [
            editsFix('تقديم المضاف إليه', 'Give the first noun its genitive', [
              {
                start: tokens.end[index]!,
                end,
                newText: ` ${text.slice(tokens.start[index + 2], end)} ${text.slice(tokens.start[index + 1], tokens.end[index + 1])}ها`,
              },
            ]),
          ]
        : [];
      report({ start, end, fixes });
    }
  },
};
