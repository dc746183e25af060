import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { wordSet } from './wordSet';

const verbs =
  /^[وف]?(?:س?[يتن])?(?:ا?ستخدم(?:ت|وا|ون|ها|ه)?|استعمل(?:ت|ها|ه)?|ستعمل|يعمل|تعمل|عمل(?:ت|وا)?|اختير(?:ت)?|انتخب(?:ت)?|برز(?:ت)?|عينت?|استخدامه|استخدامها|تعيينه|تعيينها|يعملون)$/;
/** Words whose ك is a letter of the root. */
const rootKaf = wordSet(`
  كان كانت كانوا كل كلا كلتا كله كلها كلمة كلمات كما كم كي كيف كبير كبيرة كبيرا كبرى كبار كثير كثيرة كثيرا كامل
  كاملة كاملا كذلك كرة كرات كأس كاتب كاتبة كتاب كتب كتابة كميات كمية كاميرا كاميرات كافة كاف كافية كافيا كلب كلاب
  كهرباء كهربائية كهربائي كرسي كنيسة كتلة كيلو كيلوغرام كيميائية كيماوية كاشف كرواتيا كوريا كندا كوبا كينيا كلية
  كليات كوادر كوادره
`);

/** «استخدم كحاجز»: ك in the sense of «as». */
export const calquedKaf: ParagraphCheck = {
  code: 'GRM011',
  scope: 'paragraph',
  severity: 'hint',
  message: { ar: 'كاف التمثيل دخيلة: استخدم الحال أو «بوصفها».', en: 'Calqued كـ “as”.' },
  reason: 'ك means «like»; for «as» Arabic has the accusative or بوصفه: «يعمل طبيبا», «استخدم بوصفه حاجزا».',
  examples: {
    bad: [{ text: 'وأضاف أن السد القديم استخدم <bad>كحاجز</bad> مؤقت في الشتاء.' }],
    good: ['وأضاف أن السد القديم استخدم حاجزا مؤقتا.', 'واستخدم كميات كبيرة من الإسمنت.', 'وتعمل كل الفرق في الموقع.'],
  },
  looksFor: { word: ({ norm }) => verbs.test(norm) },
  run({ layer, hits }, report) {
    const { tokens, words } = layer;
    for (const index of hits) {
      if (index + 1 >= tokens.count) continue;
      const { norm, name, nameSure } = words[index + 1]!;
      if (!norm.startsWith('ك') || norm.length < 4 || tokens.kind[index + 1] !== TokenKind.Arabic) continue;
      if (rootKaf.has(norm) || norm.startsWith('كال') || nameSure !== 0) continue;
      if (name !== 0 && words[index + 1]!.preposition !== 'ك') continue;
      report({ start: tokens.start[index + 1]!, end: tokens.end[index + 1]! });
    }
  },
};
