import type { ParagraphText } from '../text/layer';
import { firstIndex } from '../text/firstIndex';
import { TokenKind } from '../text/tokens';
import { wordSet } from './wordSet';

/** Words of the first and second person that are nothing else. */
const personal = wordSet(`
  أنا نحن أنت أنتم إننا أننا إنني أنني إني أني لنا لي معنا عندنا لدينا لدي علينا إلينا بنا فينا منا نفسي أنفسنا
  بلدنا شعبنا وطننا فريقنا بلادنا جيشنا حكومتنا مدينتنا دولتنا لكننا لكنني لأننا لأنني أعتقد أظن أرى أريد أود
  أتمنى أشكر أحب أعرف أقول أدعو أطالب أشعر أثق أفضل أرفض لست لسنا كنت كنا سأكون سأواصل سأعمل سأبقى سأعود أتوقع
  أؤكد آمل نحتاج نريد نأمل نعمل نسعى نعتقد نرى نتمنى نتوقع نحاول نرفض نؤكد نقول نطالب ندعو نعرف نعلم نشعر نشكر
  نرحب نتعامل نقف نواجه نلعب نؤمن نثق نستطيع نعيش نملك نقبل نشهد نتطلع نواصل ننتظر ندرس نقدم نستعد ندين نعول سنعمل
  سنواصل سنبقى سنكون سنرد سنحاول سنقدم سنعلن سنبدأ سننتهي سنستمر سنلعب سندافع سنعود سنرى سنقف سندعم سننفذ سنقوم
`);

/** Present verbs of the first person plural behind س, and past verbs on نا before a word with ل, ب or the article. */
const futureWe = /^[وف]?سن[\u0621-\u064a]{3,}$/;
const pastWe = /^[وف]?(?:ا\S{3,5}|ت\S{3,4}|\S{3})نا$/;

/** Past verbs of the derived forms, whose verbal nouns have an alif before the last letter: «استجبنا», not «استعدادنا». */
const derivedPastWe = /^[وف]?(?:است[^ا\s]{2,3}|ا[^ا\s]ت[^ا\s]{2,3}|ان[^ا\s]{3})نا$/;

/** Words on نا that are nouns or names, or a verb with an object. */
const endsInNa = /(?:بنا|منا|هنا|معنا|ولنا|سنا|فنا|زنا|يينا|سينا|لينا|رينا|ينا|انا|ونا)$/;

/**
 * Whether somebody speaks of himself in a stretch of tokens: a word of the first person (ATTRIBUTION A.2, content rule 6).
 * «نحن»، «سنعلنها»، «استجبنا» are sure; a word that may be a noun («نتائج») is not taken.
 */
export function speaksInFirstPerson(layer: ParagraphText, from: number, to: number): boolean {
  const { tokens, words } = layer;
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== TokenKind.Arabic) continue;
    const { norm, bare, name, isCommonNoun } = words[index]!;
    if (personal.has(norm) || personal.has(bare) || personal.has(norm.replace(/^[وف](?=...)/, ''))) return true;
    if (name !== 0 || isCommonNoun) continue;
    if (futureWe.test(norm) && !/^[وف]?سن(?:وات|ويا|تين|ين|دات|وي)/.test(norm)) return true;
    if (derivedPastWe.test(norm)) return true;
    if (index === from && pastWe.test(norm) && !endsInNa.test(norm)) return true;
  }
  return false;
}

/** The tokens of a paragraph that lie in a span of it. */
export function tokensIn(layer: ParagraphText, start: number, end: number): { from: number; to: number } {
  const { tokens } = layer;
  const from = firstIndex(tokens.count, (index) => tokens.start[index]! >= start);
  let to = from;
  while (to < tokens.count && tokens.end[to]! <= end) to++;
  return { from, to };
}
