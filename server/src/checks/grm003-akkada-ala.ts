import { WordClass } from '../lexicon/words';
import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { isVerbLike, verbReading } from './complementiser';
import { deleteFix } from './edits';

/** Places and occasions: «أكد على حسابه», «أكد على هامش القمة». */
const places =
  /^(?:هامش|حساب|صفحت|موقع|لسان|منصة|منصات|تويتر|فيسبوك|الهواء|شاشة|متن|مدى|وجه|حد|ضوء|أساس|الأقل|الرغم|رأس|التوالي|سؤال|أسئلة|هاتف|قناة|هذا)/;
const stopping =
  WordClass.preposition |
  WordClass.relative |
  WordClass.anna |
  WordClass.inna |
  WordClass.bianna |
  WordClass.what |
  WordClass.connective;

/** «أكد على»: the verb takes its object without a preposition. */
export const akkadaAla: ParagraphCheck = {
  code: 'GRM003',
  scope: 'paragraph',
  severity: 'hint',
  message: { ar: 'الفعل «أكد» يتعدى بنفسه.', en: 'أكد takes a direct object; drop على.' },
  reason:
    'Usage guides want «أكد أهمية» and «أكد أن»; على comes in from شدد على. Many newspapers write it, so this is a hint.',
  examples: {
    bad: [
      { text: 'وأكد <bad>على</bad> أن العمل مستمر.', fixed: 'وأكد أن العمل مستمر.' },
      { text: 'وأكد الوزير <bad>على</bad> أهمية الحوار.', fixed: 'وأكد الوزير أهمية الحوار.' },
    ],
    good: ['وأكد الوزير أهمية الحوار.', 'وشدد الوزير على أهمية الحوار.', 'وأكد الوزير على هامش اللقاء أن العمل مستمر.'],
  },
  looksFor: {
    word: (word) => verbReading(word, ({ entry, suffix }) => entry.lemma === 'أكد' && suffix === '') !== undefined,
  },
  run({ layer, hits }, report) {
    const { tokens, words } = layer;
    for (const index of hits) {
      for (let at = index + 1; at < Math.min(tokens.count - 1, index + 7); at++) {
        if (tokens.kind[at] !== TokenKind.Arabic) break;
        const word = words[at]!;
        if (word.norm === 'على' && tokens.kind[at + 1] === TokenKind.Arabic) {
          if (places.test(words[at + 1]!.norm)) break;
          const start = tokens.start[at]!;
          const end = tokens.end[at]!;
          report({ start, end, fixes: [deleteFix(start, tokens.start[at + 1]!, { ar: '«على»', en: 'على' })] });
          break;
        }
        if ((word.classes & stopping) !== 0 || isVerbLike(word.cues)) break;
        // An object before على is what was stressed; على then belongs to something else.
        if (at > index + 1 && !word.isDefinite && word.name === 0 && word.triggers === 0) break;
        if (at === index + 1 && word.triggers === 0 && word.name === 0) break;
      }
    }
  },
};
