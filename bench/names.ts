import type { Bundles } from './bundles';
import { rowsBeside, type Section } from './report';
import { interleave, processorTime } from './statistics';
import { textOfSize, type Articles } from './texts';

/** Bytes of an article. */
const ARTICLE = 4000;

/** Words a second of processor time of the entity stage (names, titles, dates, figures, chains), beside a scan of the same text that only counts words. */
export async function names(bundles: Bundles, { articles, origin }: Articles, quick: boolean): Promise<Section> {
  const count = quick ? 50 : 300;
  const texts = Array.from({ length: count }, (_, index) => textOfSize(articles, ARTICLE, index * 5));
  const subjects = [
    { name: 'entity stage', measure: () => bundles.nameRate(texts) },
    { name: 'bare scan', measure: () => scanRate(texts) },
  ];
  const summaries = await interleave(subjects, quick ? 3 : 9, 3);
  const ready = await interleave([{ name: 'entity stage', measure: () => bundles.namesReady() }], quick ? 3 : 9);
  return {
    title: 'Names',
    unit: 'million words a second of processor time; ms of it until the tables are ready',
    ratioOf: '/ entity stage',
    rows: [
      ...rowsBeside('words a second', 'entity stage', summaries, { 'entity stage': '≥ 0.3' }),
      ...rowsBeside('ready', 'entity stage', ready, { 'entity stage': '< 80' }),
    ],
    notes: [
      `${count} articles of 4 KB from ${origin}. The words of the text layer are read before the clock starts.`,
      'A word is a word or a punctuation mark; the scan counts runs of characters between spaces.',
    ],
  };
}

function scanRate(texts: readonly string[]): number {
  const start = processorTime();
  let words = 0;
  for (const text of texts) {
    let isInside = false;
    for (let at = 0; at < text.length; at++) {
      const isSpace = text.charCodeAt(at) <= 0x20;
      if (!isSpace && !isInside) words++;
      isInside = !isSpace;
    }
  }
  return words / (processorTime() - start) / 1000;
}
