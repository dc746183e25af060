import type { Fix } from '../analysis';
import type { DocumentCheck } from './check';
import { editsFix } from './edits';

/** UTF-16 units to either side in which an impostor is looked for. */
const reach = 200;

/** زعم, ادعى: the verb tells the reader not to believe it. */
export const loadedVerb: DocumentCheck = {
  code: 'SRC009',
  scope: 'document',
  severity: 'hint',
  message: { ar: 'الفعل «{cue}» يوحي بالتشكيك؛ هل هذا مقصود؟', en: '“{cue}” implies doubt: intended?' },
  reason: 'A verb of doubt is the writer’s judgement. Where the claim is not contested, قال is enough.',
  examples: {
    bad: [
      {
        text: '<bad>وزعم</bad> الناطق باسم المجموعة أن الهجوم لم يسفر عن ضحايا.',
        fixed: 'وقال الناطق باسم المجموعة إن الهجوم لم يسفر عن ضحايا.',
      },
    ],
    good: [
      'وأوقفت الشرطة محتالا ادعى أنه طبيب في المستشفى.',
      'ادعت العائلة على المستشفى بسبب خطأ مهني.',
      'وقال الناطق باسم المجموعة إن الهجوم لم يسفر عن ضحايا.',
    ],
  },
  run({ analysis: { text, attributions } }, _observed, report) {
    for (const { cue, cueKind, linker, cueLemma, polarity } of attributions) {
      // مدعية is a prosecutor far more often than a woman who claims.
      const isLoaded = cueLemma === 'زعم' || (cueLemma === 'ادعى' && cueKind === 'verb');
      if (!isLoaded || !linker || cueKind === 'noun' || polarity === 'negative') continue;
      const form = text.slice(cue.start, cue.end);
      // Of an impostor the doubt is meant.
      const around = text.slice(Math.max(0, cue.start - reach), cue.end + reach);
      if (/محتال|احتيال|انتحال|انتحل|نصاب|خدع|مزيف|مزور/.test(around)) continue;
      const fixes: Fix[] = [];
      const neutral = cueKind === 'verb' ? neutralVerb(form, cueLemma) : null;
      const said = text.slice(linker.start, linker.end);
      if (neutral && /^[أإ]ن/.test(said))
        fixes.push(
          editsFix(`تغيير إلى «${neutral} إن»`, `Replace with “${neutral} إن”`, [
            { start: cue.start, end: cue.end, newText: neutral },
            { start: linker.start, end: linker.end, newText: `إ${said.slice(1)}` },
          ]),
        );
      report({ start: cue.start, end: cue.end, values: { cue: form }, fixes });
    }
  },
};

/** قال in the form of زعم or ادعى; null for any other verb or form. */
function neutralVerb(form: string, lemma: string): string | null {
  const conjunction = /^[وف]/.exec(form)?.[0] ?? '';
  const rest = form.slice(conjunction.length);
  const forms: Readonly<Record<string, string>> = {
    زعم: 'قال',
    زعمت: 'قالت',
    زعموا: 'قالوا',
    يزعم: 'يقول',
    تزعم: 'تقول',
    يزعمون: 'يقولون',
    ادعى: 'قال',
    ادعت: 'قالت',
    ادعوا: 'قالوا',
    يدعي: 'يقول',
    تدعي: 'تقول',
    يدعون: 'يقولون',
  };
  const neutral = lemma === 'زعم' || lemma === 'ادعى' ? forms[rest] : undefined;
  return neutral === undefined ? null : conjunction + neutral;
}
