import type { Bundles } from './bundles';
import type { Row, Section } from './report';
import { interleave } from './statistics';
import { oneLine, textOfSize, type Articles } from './texts';

/** Odd texts that have made engines quadratic; each is repeated up to the size that is asked for. */
const PATTERNS: Readonly<Record<string, string>> = {
  'opening marks': 'قال: «كلام ( ',
  'closing marks': 'كلام » ) ',
  'straight marks': 'قال "كلام ',
  'one cue': 'قال ',
  participles: 'مؤكدا أن ',
  linkers: 'أن إن بأن ',
  names: 'محمد بن علي ',
  'one name, many mentions': 'قال محمد علي إنه. ',
  'lines of one word': 'قال\n',
  abbreviations: 'د. أ.د. ',
  'one long word': 'قالالوزير',
  diacritics: 'قَالَ الوَزِيرُ إِنَّ ',
  'marks only': '«»،؛(). ',
};

/** Bytes of articles, and characters of odd texts; each size is a multiple of the one before. */
const ARTICLE_SIZES = [100_000, 1_000_000, 10_000_000];
const PATTERN_SIZES = [20_000, 80_000, 320_000];

/** Seconds that one analysis may take; a size that would need more is not measured, and the table says so. */
const PATIENCE = { articles: 30, pattern: 4 };

/** A text by size, and how to tell its sizes in the table. */
interface Growing {
  readonly measure: string;
  readonly textOfSize: (size: number) => string;
  readonly sizes: readonly number[];
  readonly patience: number;
  readonly sizeName: (size: number) => string;
  readonly rounds: number;
  readonly aim?: string;
}

/** Time per character of large texts beside small ones: 1 means linear. */
export async function scaling(bundles: Bundles, { articles, origin }: Articles, quick: boolean): Promise<Section> {
  const ofArticles = {
    sizes: quick ? ARTICLE_SIZES.slice(0, 2) : ARTICLE_SIZES,
    patience: PATIENCE.articles,
    sizeName: (size: number) => (size < 1_000_000 ? `${size / 1000} KB` : `${size / 1_000_000} MB`),
    rounds: quick ? 2 : 5,
    aim: '≤ 1.15×',
  };
  const texts: Growing[] = [
    { ...ofArticles, measure: 'articles', textOfSize: (size) => textOfSize(articles, size) },
    { ...ofArticles, measure: 'articles, one line', textOfSize: (size) => oneLine(textOfSize(articles, size)) },
    ...Object.entries(PATTERNS).map(([measure, pattern]) => ({
      measure,
      textOfSize: (size: number) => pattern.repeat(Math.ceil(size / pattern.length)),
      sizes: PATTERN_SIZES,
      patience: PATIENCE.pattern,
      sizeName: (size: number) => `${size} characters`,
      rounds: quick ? 1 : 3,
    })),
  ];
  const rows: Row[] = [];
  const notes = [`Articles: ${origin}. Odd texts: one pattern over and over.`];
  for (const text of texts) {
    const largest = largestWithin(bundles, text);
    const wanted = text.sizes.at(-1)!;
    if (largest < wanted)
      notes.push(`${text.measure}: not measured beyond ${text.sizeName(largest)}, it would take too long.`);
    rows.push(...(await growth(bundles, text, largest)));
  }
  return { title: 'Time per character', unit: 'ns', ratioOf: 'large / small', rows, notes };
}

/** The largest size that patience allows, judged by how the time grew from one size to the next. */
function largestWithin(bundles: Bundles, { textOfSize: make, sizes, patience }: Growing): number {
  let largest = sizes[0]!;
  let previous = Infinity;
  for (const size of sizes) {
    const text = make(size);
    const begin = performance.now();
    bundles.analyze(text);
    const time = performance.now() - begin;
    largest = size;
    const growth = previous === Infinity ? size / sizes[0]! : time / previous;
    if (time * Math.max(growth, 1) > patience * 1000) break;
    previous = time;
  }
  return largest;
}

async function growth(bundles: Bundles, text: Growing, largest: number): Promise<Row[]> {
  const smallest = text.sizes[0]!;
  const perCharacter = (size: number): (() => number) => {
    const content = text.textOfSize(size);
    // Small texts several times over, so that both sides of the ratio run about as long.
    const times = Math.min(10, Math.ceil(largest / size));
    return () => {
      const begin = performance.now();
      for (let time = 0; time < times; time++) bundles.analyze(content);
      return ((performance.now() - begin) * 1e6) / (content.length * times);
    };
  };
  const subjects = [smallest, largest].map((size) => ({ name: text.sizeName(size), measure: perCharacter(size) }));
  const summaries = await interleave(largest === smallest ? subjects.slice(0, 1) : subjects, text.rounds, 1);
  const base = summaries.get(text.sizeName(smallest))!.median;
  return Array.from(summaries, ([subject, summary]) => {
    const ratio = subject === text.sizeName(smallest) ? null : summary.median / base;
    return {
      measure: text.measure,
      subject,
      summary,
      ratio,
      ...(ratio === null || text.aim === undefined ? {} : { aim: text.aim }),
    };
  });
}
