/** Reads each outlet's articles with weights of the gate and of ends that were learned without that outlet. */
import type { Analysis } from '../src/analysis';
import { analyze } from '../src/analyze';
import type { Resources } from '../src/resources';
import { learnContentEnds } from './contentEnds';
import { learnGate } from './gate';
import type { GoldArticle } from './gold';
import { learnSourceEnds } from './sourceEnds';
import { learnSubjects } from './subjects';
import { readPrior } from './weights';

export interface Held {
  readonly outlet: string;
  readonly article: GoldArticle;
  readonly analysis: Analysis;
}

/** Newspapers of one collection count as one outlet: «NP22» and «np22», «AL» and «Al Arabiya». */
export function outletOf({ outlet, stem }: GoldArticle): string {
  const name = (outlet === '' ? stem : outlet).toLowerCase().replace(/[^a-z0-9]/g, '');
  return name.startsWith('np22') || name.startsWith('newspapers') ? 'np22' : name.slice(0, 4);
}

/**
 * Analyses of all articles, each by weights learned from the other outlets and from `always` (samples, patterns). The name
 * model is the shipped one: it has seen the articles that it was learned from.
 */
export function leaveOneOutletOut(
  articles: readonly GoldArticle[],
  always: readonly GoldArticle[],
  resources: Resources,
): Held[] {
  const priors = { gate: readPrior('gate-prior.tsv'), contentEnds: readPrior('content-ends-prior.tsv') };
  return [...new Set(articles.map(outletOf))].sort().flatMap((outlet) => {
    const rest = [...articles.filter((article) => outletOf(article) !== outlet), ...always];
    const gated = {
      ...resources,
      attribution: { ...resources.attribution, gate: learnGate(rest, resources, priors.gate) },
    };
    const contentEnds = learnContentEnds(rest, gated, priors.contentEnds);
    const subjects = learnSubjects(rest, gated);
    const chosen = { ...gated, attribution: { ...gated.attribution, subjects } };
    const sourceEnds = learnSourceEnds(rest, chosen);
    const blind = { ...chosen, attribution: { ...chosen.attribution, contentEnds, sourceEnds } };
    return articles
      .filter((article) => outletOf(article) === outlet)
      .map((article) => ({ outlet, article, analysis: analyze(article.text, blind) }));
  });
}
