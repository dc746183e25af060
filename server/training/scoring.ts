import type { ParagraphText } from '../src/text/layer';

/** Right, predicted and gold names by type. */
export class Tally {
  private readonly right = new Float64Array(5);
  private readonly predicted = new Float64Array(5);
  private readonly gold = new Float64Array(5);

  add(paragraph: ParagraphText, gold: Uint8Array, predicted: Uint8Array, trim: boolean): void {
    const wanted = new Set(namesOf(paragraph, gold, trim));
    for (const name of wanted) this.gold[Number(name.charAt(0))]!++;
    for (const name of namesOf(paragraph, predicted, trim)) {
      this.predicted[Number(name.charAt(0))]!++;
      if (wanted.has(name)) this.right[Number(name.charAt(0))]!++;
    }
  }

  f1(type?: number): number {
    const sum = (values: Float64Array): number =>
      type === undefined ? values.reduce((a, b) => a + b, 0) : values[type]!;
    const all = sum(this.predicted) + sum(this.gold);
    return all === 0 ? 0 : (200 * sum(this.right)) / all;
  }

  toString(): string {
    const part = (name: string, type: number): string => `${name} ${this.f1(type).toFixed(1)}`;
    return `${this.f1().toFixed(2)} (${part('PER', 1)} ${part('ORG', 2)} ${part('LOC', 3)} ${part('MISC', 4)})`;
  }
}

const classifier =
  /^(?:[وفبلك]|ال|لل|بال|وال|كال|فال)*(?:صحيفة|جريدة|مجلة|قناة|شبكة|موقع|وكالة|شركة|مجموعة|مؤسسة|فريق|نادي|منتخب|حركة|جماعة|تنظيم|ائتلاف|فصيل|ميليشيا|ميليشيات|قوات|مدينة|محافظة|ولاية|إمارة|بلدة|قرية|حي|منطقة|إقليم|مقاطعة|دولة|جزيرة|جزر|نهر|بحر|جبل|خليج|مضيق|معبر|ميناء|مطار|شارع|ساحة|ملعب|مخيم|حقل|قاعدة|سوق)$/u;

/** Names as `type from to`; with `trim`, leading classifiers and marks at the edges do not count, as in the scorer. */
export function namesOf(paragraph: ParagraphText, labels: Uint8Array, trim: boolean): string[] {
  const out: string[] = [];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at]! % 2 === 0) continue;
    let to = at + 1;
    while (to < labels.length && labels[to] === labels[at]! + 1) to++;
    let from = at;
    if (trim) {
      const isMark = (index: number): boolean => paragraph.tokens.kind[index] === 4;
      for (;;) {
        if (from < to - 1 && isMark(from)) from++;
        else if (to > from + 1 && isMark(to - 1)) to--;
        else if (from < to - 1 && classifier.test(paragraph.words[from]!.norm)) from++;
        else break;
      }
    }
    out.push(`${String((labels[at]! + 1) >> 1)} ${String(from)} ${String(to)}`);
  }
  return out;
}
