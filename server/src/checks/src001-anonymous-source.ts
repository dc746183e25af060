import type { DocumentCheck } from './check';
import { insertFix } from './edits';

const reason = /طلب|عدم|رفض|فضل|شريطة|شرط|هويت|اسمه/;
/** «(طلب عدم ذكر اسمه)», «، طالبا عدم كشف هويته». */
const reasonBehind = /^\s*(?:\([^)]*|،?\s*(?:\S+ ){0,4})(?:طلب|عدم|رفض|شريطة)/;
/** UTF-16 units behind a source in which its reason is looked for. */
const reach = 60;
const takenUp = /^ال(?:مصدر|مصادر|شهود)(?: (?:نفسه|ذاته|نفسها|ذاتها|أنفسهم))?$/;
const crowd =
  /^(?:كثير|كثيرون|الكثير|عديد|العديد|عدة|عدد|بعض|معظم|أغلب)(?: من)? (?!ال?(?:مصادر|شهود|مسؤول|مراقب|محلل|خبراء))/;

/** A speaker who is described and not named. */
export const anonymousSource: DocumentCheck = {
  code: 'SRC001',
  scope: 'document',
  severity: 'information',
  message: {
    ar: 'مصدر مجهّل: «{source}». اذكر سبب التجهيل وصفة المصدر قدر الإمكان.',
    en: 'Anonymous source “{source}”: say why it is not named and describe it as closely as possible.',
  },
  reason:
    'Anonymous sources are the weakest. The reader must learn why the name is withheld and what the source can know.',
  examples: {
    bad: [
      {
        text: 'وذكر <bad>مصدر أمني</bad> أن الموقوف نقل إلى العاصمة.',
        fixed: 'وذكر مصدر أمني (طلب عدم ذكر اسمه لـ…) أن الموقوف نقل إلى العاصمة.',
      },
    ],
    good: [
      'وعبر كثير من السكان عن غضبهم من إغلاق الطريق.',
      'وذكر المتحدث باسم الشرطة سامر الحلو أن الموقوف نقل إلى العاصمة.',
    ],
  },
  run({ analysis: { text, attributions } }, _observed, report) {
    const seen = new Set<string>();
    for (const { speaker, source, cue, paragraph } of attributions) {
      if (speaker.kind !== 'anonymous' || !source) continue;
      const form = text.slice(source.start, source.end);
      // A pronoun, or «المصدر نفسه», stands for a source that was reported where it was described.
      if (!/\s|مصدر|مصادر|شهود|مراقب|مسؤول|محلل/.test(form) || takenUp.test(form)) continue;
      // «كثير من السكان», «عدة مواقع»: many, of whom nobody would ask the names.
      if (crowd.test(form)) continue;
      const key = `${paragraph} ${speaker.id ?? form}`;
      if (seen.has(key)) continue;
      seen.add(key);
      // The reason is given already, in the description or right behind it.
      const isReasoned = reason.test(form) || reasonBehind.test(text.slice(source.end, source.end + reach));
      const isBefore = source.start > cue.end - 1;
      report({
        start: source.start,
        end: source.end,
        values: { source: form },
        fixes:
          isReasoned || !isBefore ? [] : [insertFix(source.end, ` (${requestOf(form)} لـ…)`, `${requestOf(form)} لـ…`)],
      });
    }
  },
};

function requestOf(source: string): string {
  const head = source.split(' ')[0] ?? '';
  if (/^(?:ال)?شهود|^(?:ال)?مسؤول[وي]ن|^(?:ال)?مراقب[وي]ن|^(?:ال)?محلل[وي]ن/.test(head)) return 'طلبوا عدم ذكر أسمائهم';
  return /^(?:ال)?مصادر|^(?:ال)?أوساط|ة$/.test(head) ? 'طلبت عدم ذكر اسمها' : 'طلب عدم ذكر اسمه';
}
