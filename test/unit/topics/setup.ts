import type { ParagraphKind } from '../../../server/src/analysis';
import { readResourceTexts } from '../../../server/src/node/resources';
import { compileResources, type Resources } from '../../../server/src/resources';
import { type ParagraphText, readParagraph } from '../../../server/src/text/layer';
import { paragraphKind, splitParagraphs } from '../../../server/src/text/paragraphs';

let compiled: Resources | undefined;

export function resources(): Resources {
  compiled ??= compileResources(readResourceTexts());
  return compiled;
}

/** The paragraphs of a text, one a line. */
export function read(text: string): { paragraphs: ParagraphText[]; kinds: ParagraphKind[]; starts: number[] } {
  const spans = splitParagraphs(text);
  const lines = spans.map(({ start, end }) => text.slice(start, end));
  return {
    paragraphs: lines.map((line) => readParagraph(line, resources().words)),
    kinds: lines.map((line, index) => paragraphKind(line, index === 0)),
    starts: spans.map(({ start }) => start),
  };
}

export const football = [
  'الأهلي يتأهل إلى نهائي الكأس بركلات الترجيح',
  'تأهل فريق الأهلي إلى المباراة النهائية لكأس البلاد بعد فوزه على الاتحاد بركلات الترجيح، في لقاء شهد ثلاثة أهداف.',
  'وسجل المهاجم هدف التعادل في الدقيقة الأخيرة من الشوط الثاني، قبل أن يتصدى حارس المرمى لركلة جزاء حاسمة.',
  'وقال المدرب إن لاعبيه قدموا مباراة كبيرة، وإن الفريق يستعد لمباراته المقبلة في الدوري.',
].join('\n');

export const markets = [
  'أغلقت البورصة على ارتفاع بعد قرار البنك المركزي خفض أسعار الفائدة.',
  'وصعدت أسهم المصارف في ختام التداول، بينما تراجع سعر صرف العملة أمام الدولار.',
  'وقال محللون إن المستثمرين ينتظرون أرقام التضخم ونمو الناتج المحلي الإجمالي في الربع الأول.',
].join('\n');

export const war = [
  'قصف الجيش مواقع المسلحين في ريف المدينة، وقتل عشرة مدنيين في الغارات الجوية.',
  'ودعا مبعوث الأمم المتحدة إلى وقف إطلاق النار وفتح ممرات آمنة للمدنيين.',
  'واستمرت المعارك بين القوات الحكومية والفصائل المسلحة رغم الهدنة، وقالت المعارضة إن وقف إطلاق النار لم يحترم.',
  'وأكد المبعوث أن مفاوضات السلام ستبدأ حين يسري وقف لإطلاق النار في كل الجبهات.',
].join('\n');
