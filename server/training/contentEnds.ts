/**
 * Learns where content ends at a comma or before another cue from gold articles and writes `server/data/content-ends.tsv`. The prior beside this
 * file holds what the rulings say.
 *
 * Run: `npx tsx server/training/contentEnds.ts GOLD-FOLDER… [--patterns patterns.jsonl]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Accepted, acceptCues } from '../src/attribution/accepted';
import { Clause } from '../src/attribution/clause';
import { clauseOfCue, cueEndFeatures } from '../src/attribution/cueEnds';
import { contentEndFeatures } from '../src/attribution/contentEnds';
import { tagParagraph } from '../src/entities/tag';
import { readTable } from '../src/lexicon/table';
import { readResourceTexts } from '../src/node/resources';
import { compileResources, type Resources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import { type GoldArticle, readGold, readPatterns } from './gold';
import { type Example, fitLogistic } from './logistic';

/** Whether content ends before another accepted cue, for every cue up to the end of each content. */
function cueEndExamples(
  clause: Clause,
  accepted: Accepted,
  goldCue: { readonly start: number; readonly end: number },
  content: { readonly from: number; readonly to: number },
  limit: number,
  isClause: boolean,
): Example[] {
  const examples: Example[] = [];
  const { tokens } = clause.paragraph;
  const governor = accepted.candidates.find(
    ({ index }) => tokens.start[index]! < goldCue.end && tokens.end[index]! > goldCue.start,
  );
  if (!governor) return examples;
  const { cueAt } = accepted.boundaries;
  const open = { from: content.from, limit, isClause, governor: cueAt.get(governor.cue.from) ?? null };
  for (let index = content.from + 1; index <= Math.min(content.to + 3, limit - 1); index++) {
    const inner = clause.opens(index);
    if (inner && inner.close > index && inner.close < limit) {
      index = inner.close;
      continue;
    }
    const cue = cueAt.get(index);
    if (!cue || cue.shape === 'noun') continue;
    const label = clauseOfCue(clause, index) >= content.to ? 1 : 0;
    const features = cueEndFeatures(clause, index, cue, open);
    if (features) examples.push({ features, label, weight: 1 });
    if (label === 1) break;
  }
  return examples;
}

export function contentEndExamples(articles: readonly GoldArticle[], resources: Resources): Example[] {
  const examples: Example[] = [];
  for (const { text, attributions } of articles)
    for (const span of splitParagraphs(text)) {
      const paragraph = readParagraph(text.slice(span.start, span.end), resources.words);
      const clause = new Clause(paragraph, tagParagraph(paragraph, resources.entities));
      const { tokens } = paragraph;
      const accepted = acceptCues(clause, resources.attribution);
      const cueStarts = new Set(attributions.map(({ cue }) => (cue ? cue.start - span.start : -1)));
      for (const { cue, content, linker, type } of attributions) {
        const only = content?.[0];
        if (!cue || !only || content.length !== 1 || only.start < cue.end) continue;
        if (only.start < span.start || only.end > span.end) continue;
        const from = tokenAt(tokens.start, only.start - span.start);
        const end = tokenAt(tokens.end, only.end - span.start);
        if (from < 0 || end < 0) continue;
        const opening = clause.opens(from);
        if (opening && opening.close === end) continue;
        const outer = clause.quotationAt(from);
        const limit =
          outer && outer.open < from ? Math.min(outer.close, clause.sentenceEnd(from)) : clause.sentenceEnd(from);
        const isClause = linker !== null && type !== 'speech-act';
        const inside = { start: cue.start - span.start, end: cue.end - span.start };
        examples.push(...cueEndExamples(clause, accepted, inside, { from, to: end + 1 }, limit, isClause));
        for (let index = from; index < limit; index++) {
          const inner = clause.opens(index);
          if (inner && inner.close > index && inner.close < limit) {
            index = inner.close;
            continue;
          }
          if (!clause.isComma(index) || index + 1 >= limit) continue;
          if (index > end + 1) break;
          const isEnd = index === end + 1;
          // Where another cue follows, other rules decide.
          const beside = [1, 2, 3].some(
            (step) => index + step < tokens.count && cueStarts.has(tokens.start[index + step]!),
          );
          if (!beside)
            examples.push({
              features: contentEndFeatures(clause, from, index, limit, isClause),
              label: isEnd ? 1 : 0,
              weight: 1,
            });
          if (isEnd) break;
        }
      }
    }
  return examples;
}

function tokenAt(offsets: Int32Array, offset: number): number {
  return offsets.indexOf(offset);
}

export function learnContentEnds(
  articles: readonly GoldArticle[],
  resources: Resources,
  prior: ReadonlyMap<string, number>,
): Map<string, number> {
  const trust = (feature: string): number =>
    feature.startsWith('next:') ? 1.5 : feature.startsWith('next two:') ? 2 : 1;
  return fitLogistic(contentEndExamples(articles, resources), prior, 0.7, trust);
}

export const contentEndsPrior = new URL('content-ends-prior.tsv', import.meta.url);

if (process.argv[1]?.includes('contentEnds')) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { patterns: { type: 'string' } } });
  const articles = positionals.flatMap((folder) => readGold(folder));
  if (values.patterns !== undefined) articles.push(...readPatterns(values.patterns));
  const resources = compileResources(readResourceTexts());
  const prior = new Map(
    readTable(readFileSync(contentEndsPrior, 'utf8')).map((row) => [row.feature ?? '', Number(row.weight)]),
  );
  const examples = contentEndExamples(articles, resources);
  const weights = learnContentEnds(articles, resources, prior);
  const rows = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.02).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  writeFileSync(
    new URL('../data/content-ends.tsv', import.meta.url),
    '# Log odds of a content end at a comma (ATTRIBUTION A.2). Written by server/training/contentEnds.ts; the prior is beside it.\n' +
      `feature\tweight\n${rows.map(([name, weight]) => `${name}\t${weight.toFixed(3)}`).join('\n')}\n`,
  );
  process.stdout.write(
    `${examples.length} commas, ${examples.filter(({ label }) => label === 1).length} ends, ${rows.length} weights\n`,
  );
}
