import { isVerbLike } from './complementiser';
import { TokenKind } from '../text/tokens';
import type { DocumentCheck } from './check';
import { insertFix } from './edits';
import { isQuotationUnit } from './styles';

const leastWords = 4;
/** Nouns before a title or a motto. */
const titled =
  /(?:فيلم|كتاب|رواي|مسلسل|أغني|برنامج|حمل|شعار|عنوان|اسم|مشروع|مبادر|مقال|قصيد|ديوان|مسرحي|وثائقي|معرض|مهرجان|مؤتمر|ندو|لافت|جائز|عملي|وسم|هاشتاغ|تقرير|صحيف|سلسل|لوح|ألبوم|فقر|سؤال|مثل|عبار|كلم|جمل|مصطلح|مسمى|آي|سور|حديث|نظري|قانون|لعب|تطبيق|منتدى|قم|مجموع|جماع|حرك|حزب|جبه|تنظيم|شرك|مرك|مؤسس|فريق|هيئ)/;

interface LongQuotation {
  readonly start: number;
  readonly end: number;
}

interface Quoted {
  readonly quotations: readonly LongQuotation[];
  readonly hasCue: boolean;
}

/** A quotation of four words or more, with nobody speaking in its paragraph or the ones beside it. */
export const unattributedQuotation: DocumentCheck<Quoted> = {
  code: 'SRC003',
  scope: 'document',
  severity: 'warning',
  message: { ar: 'اقتباس بلا قائل.', en: 'Direct quotation without a speaker.' },
  reason: 'The reader must know at once whose words are quoted.',
  examples: {
    bad: [
      {
        text: 'تقع القرى على ارتفاع كبير فوق الوادي.\n<bad>«لم نر سيلا بهذه القوة منذ ثلاثين عاما»</bad>.\nويعيش في القرى نحو أربعة آلاف نسمة.',
        fixed:
          'تقع القرى على ارتفاع كبير فوق الوادي.\nقال …: «لم نر سيلا بهذه القوة منذ ثلاثين عاما».\nويعيش في القرى نحو أربعة آلاف نسمة.',
      },
    ],
    good: [
      'وقال المزارع سامر الحلو: «لم نر سيلا بهذه القوة منذ ثلاثين عاما».',
      'ويعرض المسرح رواية «ليل طويل على ضفة النهر القديم» طوال الصيف.',
    ],
  },
  looksFor: {
    word: ({ cues }) => isVerbLike(cues) || cues.some(({ entry }) => entry.lemma === 'قال'),
    character: isQuotationUnit,
  },
  observe({ layer, kind, hits }) {
    const { tokens, words, quotations } = layer;
    const long: LongQuotation[] = [];
    const hasCue = hits.length > 0;
    if (kind === 'text' || kind === 'list')
      for (const { open, close, depth } of quotations) {
        if (close < 0 || depth > 0) continue;
        let count = 0;
        for (let index = open + 1; index < close; index++) if (tokens.kind[index] === TokenKind.Arabic) count++;
        if (count < leastWords) continue;
        // Words quoted inside a sentence are a phrase, a title or a saying; speech stands by itself, and before a colon there is its speaker.
        const before = open === 0 ? '' : layer.text.charAt(tokens.start[open - 1]!);
        if (open > 0 && !'.؟!…'.includes(before)) continue;
        let isTitle = false;
        for (let index = Math.max(0, open - 3); index < open; index++) isTitle ||= titled.test(words[index]!.norm);
        if (!isTitle) long.push({ start: tokens.start[open]!, end: tokens.end[close]! });
      }
    return long.length > 0 || hasCue ? { quotations: long, hasCue } : null;
  },
  run({ analysis }, observed, report) {
    const speaking = new Set(analysis.attributions.map(({ paragraph }) => paragraph));
    for (const { paragraph, noted } of observed) if (noted.hasCue) speaking.add(paragraph);
    for (const { paragraph, start, noted } of observed) {
      if (speaking.has(paragraph - 1) || speaking.has(paragraph) || speaking.has(paragraph + 1)) continue;
      for (const quotation of noted.quotations) {
        const span = { start: quotation.start + start, end: quotation.end + start };
        report({ ...span, fixes: [insertFix(span.start, 'قال …: ')] });
      }
    }
  },
};
