import type { Word } from '../lexicon/words';
import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';
import { wordSet } from './wordSet';

/** Definite words whose ه is a letter of the root. A definite noun carries no pronoun, so any other final ه stands for ة. */
const rootHa = wordSet(`
  الله المياه الوجه الأوجه الفقه الشبه الأشباه التشابه المتشابه المشابه التوجيه التنبيه التنويه الترفيه التشويه
  التشبيه التسفيه التمويه المشبوه المكروه المشوه الاتجاه المتجه الانتباه الاشتباه المنتبه المواجه المتوجه التوجه
  الموجه الشفاه الأفواه الجباه المنزه المتنزه المنتزه النزيه السفيه الفقيه الشبيه الوجيه الكريه النبيه البديه
  الإله الآله الكره الإكراه السفه الرفاه الترفه المرفه المؤله الفواكه الفاكه الشره الوله العمه الآه الجاه التيه
  البله المعتوه التافه الأبله الأنبه السجيه الملاه الكنه النقاه الأمواه المنبه المتنبه الدواه الشياه التألّه
  الألوه المجابه التجابه المموه المدله المسفه الفاره المتفقه المشافه التفاكه المتجابه الشافه الشده الأفوه اللاله
  الداله المتأله المشتبه المستكره السعه اليه الايه الجيه الطه المتشبه الوجوه الإشتباه الأفاويه الكاباريه الجنيه
  الكاراتيه الكافيه الأتيليه الباليه البورتريه الشانزليزيه الكوليه الفيه الكمنجه التشبه التنزه التفقه التوله
  التشافه الأكره
`);

/** Words that take ه and are sometimes written with ة. */
const haWritten: Readonly<Record<string, string>> = {
  المياة: 'المياه',
  مياة: 'مياه',
  الاتجاة: 'الاتجاه',
  اتجاة: 'اتجاه',
  تجاة: 'تجاه',
  هذة: 'هذه',
  لدية: 'لديه',
  انتباة: 'انتباه',
  الانتباة: 'الانتباه',
  اللة: 'الله',
};

/** ه at the end of a definite noun for ة («المنطقه»), and ة for ه in a short list («المياة»). */
export const taMarbuta: ParagraphCheck = {
  code: 'ORT002',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'تاء مربوطة أم هاء؟', en: 'Taa marbuta / haa confusion.' },
  reason: 'ة and ه are two letters: المنطقه is misspelt, and a search for المنطقة does not find it.',
  examples: {
    bad: [
      { text: 'انقطع التيار عن <bad>المنطقه</bad> ساعة كاملة.', fixed: 'انقطع التيار عن المنطقة ساعة كاملة.' },
      { text: 'انقطعت <bad>المياة</bad> عن الحي أمس.', fixed: 'انقطعت المياه عن الحي أمس.' },
    ],
    good: [
      'انقطعت المياه عن المنطقة في هذا الوجه من المدينة.',
      'قال إن بيته ومدرسته في الحي نفسه.',
      'زار والديه في بلدية مجاورة وأكد التزامه.',
    ],
  },
  looksFor: { word: (word) => isHaForTa(word) || haFor(word) !== undefined },
  run({ layer, hits }, report) {
    const { text, tokens, words } = layer;
    for (const index of hits) {
      if (tokens.kind[index] !== TokenKind.Arabic) continue;
      const start = tokens.start[index]!;
      const end = tokens.end[index]!;
      const last = text.charCodeAt(end - 1);
      const word = words[index]!;
      if (last === 0x647) {
        if (!isHaForTa(word)) continue;
        report({ start, end, fixes: [replaceFix(start, end, `${text.slice(start, end - 1)}ة`)] });
      } else if (last === 0x629) {
        if (haFor(word) !== undefined)
          report({ start, end, fixes: [replaceFix(start, end, `${text.slice(start, end - 1)}ه`)] });
      }
    }
  },
};

/** A definite noun with ه for ة. */
function isHaForTa({ bare, norm, stem, isDefinite, name }: Word): boolean {
  if (!norm.endsWith('ه') || !isDefinite || stem.length < 3 || name !== 0) return false;
  // «والده», «للاعبه» and «التزامه» only look definite.
  if (bare.startsWith('لل') || /^[وف]ال[دي]|^[وفبكل]?ال[تغ]/.test(norm)) return false;
  return !rootHa.has(bare.replace(/^[بك](?=ال)/, '')) && !/(?:الله|لله)$/.test(norm);
}

/** The right spelling of a word that is now and then written with ة for ه. */
function haFor({ norm }: Word): string | undefined {
  return norm.endsWith('ة') ? (haWritten[norm] ?? haWritten[norm.replace(/^[وف](?=...)/, '')]) : undefined;
}
