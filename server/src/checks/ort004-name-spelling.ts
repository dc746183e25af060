import { isForeignSpelling, partKey } from '../entities/keys';
import { normaliseL1 } from '../text/normalise';
import type { WordLexicon } from '../lexicon/words';
import type { DocumentCheck } from './check';
import { editsFix } from './edits';

const leastKey = 4;

interface Spelling {
  readonly shown: string;
  readonly spans: { start: number; end: number }[];
}

interface NameWord {
  readonly form: string;
  readonly plain: string;
  readonly key: string;
  /** Offset in the name. */
  readonly at: number;
}

/** One name of one person or place in two spellings («جوتيريش», «غوتيريش»). Final ى and ي are left to ORT001. */
export const nameSpelling: DocumentCheck = {
  code: 'ORT004',
  scope: 'document',
  // A quarter of what it finds is two people of one name in one chain.
  severity: 'hint',
  message: { ar: 'اسم مكتوب بأكثر من صورة: {variants}.', en: 'Inconsistent spelling of a name: {variants}.' },
  reason: 'Two spellings look like two people, and a search finds half of the article.',
  examples: {
    bad: [
      {
        text: 'وصل الخبير <PER:E1><bad>سيرغي</bad> سميث</PER> أمس. وقال <PER:E1>سيرجي سميث</PER> إن السد آمن. وغادر <PER:E1>سيرجي سميث</PER> مساء.',
        fixed: 'وصل الخبير سيرجي سميث أمس. وقال سيرجي سميث إن السد آمن. وغادر سيرجي سميث مساء.',
      },
    ],
    good: ['وصل الخبير سيرجي سميث أمس. وقال سميث إن السد آمن.'],
  },
  run({ analysis: { text, chains, entities }, lexicon }, _observed, report) {
    const read = new Map<string, readonly NameWord[]>();
    const wordsOf = (name: string): readonly NameWord[] => {
      let words = read.get(name);
      if (!words) {
        words = nameWords(name, lexicon);
        read.set(name, words);
      }
      return words;
    };
    for (const { mentions, type } of chains) {
      if (type !== 'PER' || mentions.length < 2) continue;
      const byKey = new Map<string, Map<string, Spelling>>();
      for (const index of mentions) {
        const mention = entities[index];
        if (mention?.type !== 'PER') continue;
        for (const { form, plain, key, at } of wordsOf(text.slice(mention.core.start, mention.core.end))) {
          const spellings = byKey.get(key) ?? new Map<string, Spelling>();
          byKey.set(key, spellings);
          const spelling = spellings.get(plain) ?? { shown: form, spans: [] };
          spellings.set(plain, spelling);
          const start = mention.core.start + at;
          spelling.spans.push({ start, end: start + form.length });
        }
      }
      for (const spellings of byKey.values()) {
        const forms = [...spellings.keys()];
        // «مارينوف», «مارينوفا»: husband and wife.
        if (forms.length < 2 || forms.some((form) => forms.some((other) => other !== form && other.startsWith(form))))
          continue;
        const [usual, ...others] = [...spellings.values()].sort((one, other) => other.spans.length - one.spans.length);
        const rare = others.flatMap(({ spans }) => spans).sort((one, other) => one.start - other.start);
        const first = rare[0];
        const shown = usual?.spans[0];
        if (!usual || !first || !shown) continue;
        report({
          start: first.start,
          end: first.end,
          values: { variants: [usual, ...others].map(({ shown: form }) => form).join('، ') },
          fixes: [
            editsFix(
              `توحيد الاسم على «${usual.shown}»`,
              `Write ${usual.shown} throughout`,
              rare.map(({ start, end }) => ({ start, end, newText: usual.shown })),
            ),
          ],
          related: [{ span: shown, message: { ar: `هنا: ${usual.shown}`, en: `Here: ${usual.shown}` } }],
        });
      }
    }
  },
};

/** The words of a name that are long enough to be misspelt. */
function nameWords(name: string, lexicon: WordLexicon): NameWord[] {
  const words: NameWord[] = [];
  for (const { 0: form, index: at } of name.matchAll(/\S+/g)) {
    const plain = normaliseL1(form).replace(/ى$/, 'ي');
    const key = partKey(plain, isForeignSpelling(lexicon.word(plain)));
    if (key.length >= leastKey && /^[\u0621-\u064a]+$/.test(plain)) words.push({ form, plain, key, at });
  }
  return words;
}
