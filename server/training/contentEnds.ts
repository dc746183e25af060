/**
 * Learns where content ends, at a comma or before another cue, from gold articles and writes `server/data/content-ends.tsv`.
 * The prior beside this file holds what the rulings say.
 *
 * Run: `npx tsx server/training/contentEnds.ts GOLD-FOLDER… [--patterns patterns.jsonl] [--news CORPUS]`; `--news` adds the
 * annotated articles of that corpus.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { acceptCues } from '../src/attribution/accepted';
import { Clause } from '../src/attribution/clause';
import { contentLimit, possibleEnds, trimEnd } from '../src/attribution/content';
import { contentEndFeatures } from '../src/attribution/contentEnds';
import { tagParagraph } from '../src/entities/tag';
import { readTable } from '../src/lexicon/table';
import { readResourceTexts } from '../src/node/resources';
import { compileResources, type Resources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import { type GoldArticle, readGold, readPatterns } from './gold';
import { type Example, fitLogistic } from './logistic';
import { readStandoff } from './standoff';

/** One example for each token before which content may end and about which the rules do not decide alone. */
export function contentEndExamples(articles: readonly GoldArticle[], resources: Resources): Example[] {
  const examples: Example[] = [];
  for (const { text, attributions } of articles)
    for (const span of splitParagraphs(text)) {
      const paragraph = readParagraph(text.slice(span.start, span.end), resources.words);
      const clause = new Clause(paragraph, tagParagraph(paragraph, resources.entities));
      const { candidates, boundaries } = acceptCues(clause, resources.attribution);
      const { tokens } = paragraph;
      for (const { cue, content, linker, type } of attributions) {
        const only = content?.[0];
        if (!cue || !only || content.length !== 1 || only.start < cue.end) continue;
        if (only.start < span.start || only.end > span.end) continue;
        const from = tokens.start.indexOf(only.start - span.start);
        const end = tokens.end.indexOf(only.end - span.start);
        if (from < 0 || end < 0) continue;
        const opening = clause.opens(from);
        if (opening && opening.close === end) continue;
        const own = candidates.find(
          ({ index }) => tokens.start[index]! + span.start < cue.end && tokens.end[index]! + span.start > cue.start,
        );
        const limit = contentLimit(clause, from);
        const isClause = linker !== null && type !== 'speech-act';
        for (const index of possibleEnds(clause, from, limit, boundaries)) {
          const to = trimEnd(clause, from, index);
          if (to > end + 1) break;
          if (!boundaries.deviceAt.has(index))
            examples.push({
              features: contentEndFeatures(
                clause,
                { from, limit, isClause, governor: (own && boundaries.cueAt.get(own.cue.from)) ?? null },
                index,
                boundaries,
              ),
              label: to === end + 1 ? 1 : 0,
              weight: 1,
            });
          if (to === end + 1) break;
        }
      }
    }
  return examples;
}

/** Words at an end that one example alone has are noise: features of words need a prior or two examples. */
function withoutRareWords(examples: readonly Example[], prior: ReadonlyMap<string, number>): Example[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const [name] of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isKept = (name: string): boolean => !/^next(?: two)?:/.test(name) || prior.has(name) || counts.get(name)! > 1;
  return examples.map((example) => ({ ...example, features: example.features.filter(([name]) => isKept(name)) }));
}

export function learnContentEnds(
  articles: readonly GoldArticle[],
  resources: Resources,
  prior: ReadonlyMap<string, number>,
): Map<string, number> {
  const trust = (feature: string): number =>
    feature.startsWith('next two:') ? 2 : feature.startsWith('next:') ? 1.5 : 1;
  return fitLogistic(withoutRareWords(contentEndExamples(articles, resources), prior), prior, 1.5, trust);
}

export const contentEndsPrior = new URL('content-ends-prior.tsv', import.meta.url);

if (process.argv[1]?.includes('contentEnds')) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { patterns: { type: 'string' }, news: { type: 'string' } },
  });
  const articles = positionals.flatMap((folder) => readGold(folder));
  if (values.patterns !== undefined) articles.push(...readPatterns(values.patterns));
  if (values.news !== undefined) articles.push(...readStandoff(values.news));
  const resources = compileResources(readResourceTexts());
  const prior = new Map(
    readTable(readFileSync(contentEndsPrior, 'utf8')).map((row) => [row.feature ?? '', Number(row.weight)]),
  );
  const examples = contentEndExamples(articles, resources);
  const weights = learnContentEnds(articles, resources, prior);
  const rows = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.02).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  writeFileSync(
    new URL('../data/content-ends.tsv', import.meta.url),
    '# Log odds of a content end at a comma or before another cue (ATTRIBUTION A.2). Written by server/training/contentEnds.ts; the prior is beside it.\n' +
      `feature\tweight\n${rows.map(([name, weight]) => `${name}\t${weight.toFixed(3)}`).join('\n')}\n`,
  );
  process.stdout.write(
    `${examples.length} possible ends, ${examples.filter(({ label }) => label === 1).length} ends, ${rows.length} weights\n`,
  );
}
