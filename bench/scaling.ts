import type { Bundles } from './bundles';
import type { Row, Section } from './report';
import { interleave, type Subject, type Summary } from './statistics';
import { oneLine, textOfSize, type Articles } from './texts';

const SMALL = 100_000;

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

/** Time per word of large texts beside small ones: 1 means linear. */
export async function scaling(bundles: Bundles, { articles, origin }: Articles, quick: boolean): Promise<Section> {
  const large = quick ? 1_000_000 : 10_000_000;
  const size = `${large / 1_000_000} MB`;
  const perWord = (texts: readonly string[]): number => {
    const start = performance.now();
    let words = 0;
    for (const text of texts) words += bundles.analyze(text).wordCount;
    return ((performance.now() - start) * 1e6) / words;
  };
  const several = Array.from({ length: 12 }, (_, index) => textOfSize(articles, SMALL, index * 300));
  const varied = textOfSize(articles, large);
  const subjects: Subject[] = [
    { name: '100 KB', measure: () => perWord(several) },
    { name: size, measure: () => perWord([varied]) },
    { name: '100 KB, one line', measure: () => perWord(several.map(oneLine)) },
    { name: `${size}, one line`, measure: () => perWord([oneLine(varied)]) },
  ];
  const summaries = await interleave(subjects, quick ? 2 : 5, 1);
  const growth = (name: string): number | null =>
    name.startsWith('100 KB')
      ? null
      : summaries.get(name)!.median / summaries.get(name.replace(size, '100 KB'))!.median;
  const rows: Row[] = Array.from(summaries, ([subject, summary]) => {
    const ratio = growth(subject);
    return { measure: 'articles', subject, summary, ratio, ...(ratio === null ? {} : { aim: '≤ 1.15×' }) };
  });
  for (const [measure, pattern] of Object.entries(PATTERNS))
    rows.push(...(await patternRows(bundles, measure, pattern)));
  return {
    title: 'Time per word',
    unit: 'ns; of the odd texts, ns a character',
    ratioOf: 'large / small',
    rows,
    notes: [`Articles: ${origin}. Odd texts: one pattern repeated to 20,000 and 320,000 characters.`],
  };
}

async function patternRows(bundles: Bundles, measure: string, pattern: string): Promise<Row[]> {
  const small = pattern.repeat(Math.ceil(20_000 / pattern.length));
  const large = pattern.repeat(Math.ceil(320_000 / pattern.length));
  const perCharacter = (text: string, times: number): number => {
    const start = performance.now();
    for (let time = 0; time < times; time++) bundles.analyze(text);
    return ((performance.now() - start) * 1e6) / (text.length * times);
  };
  const summaries = await interleave(
    [
      { name: 'small', measure: () => perCharacter(small, 8) },
      { name: 'large', measure: () => perCharacter(large, 1) },
    ],
    3,
    1,
  );
  const largeSummary: Summary = summaries.get('large')!;
  return [
    { measure, subject: '320,000', summary: largeSummary, ratio: largeSummary.median / summaries.get('small')!.median },
  ];
}
