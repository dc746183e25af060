/**
 * Learns where content ends, at a comma or before another cue, from gold articles. The prior beside this file
 * (`content-ends-prior.tsv`) holds what the rulings say.
 */
import { acceptCues } from '../src/attribution/statements/accepted';
import { Clause } from '../src/attribution/grammar/clause';
import { contentLimit, possibleEnds, trimEnd } from '../src/attribution/contents/content';
import { contentEndFeatures } from '../src/attribution/contents/contentEnds';
import { tagParagraph } from '../src/entities/tag';
import type { Resources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import type { GoldArticle } from './gold';
import { type Example, fitLogistic } from './logistic';

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
