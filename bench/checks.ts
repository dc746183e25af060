import type { Bundles } from './bundles';
import type { Section } from './report';
import { interleave, summarise } from './statistics';
import { textOfSize, type Articles } from './texts';

/** Bytes of an article. */
const ARTICLE = 4000;

/** What all checks cost, as a share of the time of the whole analysis: articles are analysed with them and without. */
export async function checks(bundles: Bundles, { articles, origin }: Articles, quick: boolean): Promise<Section> {
  const count = quick ? 50 : 300;
  const texts = Array.from({ length: count }, (_, index) => textOfSize(articles, ARTICLE, index * 5));
  const spent: Record<'with' | 'without', number[]> = { with: [], without: [] };
  const time = (kind: keyof typeof spent) => (): number => {
    const start = process.cpuUsage();
    for (const text of texts) bundles.analyzeWithChecks(text, kind === 'with');
    const { user, system } = process.cpuUsage(start);
    spent[kind].push((user + system) / 1000 / count);
    return spent[kind].at(-1)!;
  };
  const subjects = [
    { name: 'with checks', measure: time('with') },
    { name: 'without', measure: time('without') },
  ];
  const warmUp = 2;
  await interleave(subjects, quick ? 5 : 15, warmUp);
  const shares = spent.with.map((whole, round) => (1 - spent.without[round]! / whole) * 100).slice(warmUp);
  return {
    title: 'Checks',
    unit: 'per cent of the processor time of the analysis',
    ratioOf: '',
    rows: [{ measure: 'all checks', subject: 'share', summary: summarise(shares), ratio: null, aim: '< 20' }],
    notes: [
      `${count} articles of 4 KB from ${origin}, each analysed with all checks and with all of them off, in turn.`,
    ],
  };
}
