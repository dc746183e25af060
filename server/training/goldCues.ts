import { type Candidate, findCandidates } from '../src/attribution/cues/candidates';
import { Clause } from '../src/attribution/grammar/clause';
import { tagParagraph } from '../src/entities/tag';
import type { Resources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import type { GoldArticle, GoldAttribution } from './gold';

/** A candidate of the engine that is a cue of the gold. Offsets are UTF-16 units of the article. */
export interface GoldCue {
  readonly clause: Clause;
  readonly candidate: Candidate;
  readonly gold: GoldAttribution;
  /** Where the candidate begins. */
  readonly start: number;
  /** The paragraph. */
  readonly span: { readonly start: number; readonly end: number };
}

/** The cues of gold articles that the engine has as candidates, in text order, with the clauses that they stand in. */
export function* goldCues(articles: readonly GoldArticle[], resources: Resources): Generator<GoldCue> {
  for (const { text, attributions } of articles)
    for (const span of splitParagraphs(text)) {
      const inside = attributions.filter(({ cue }) => cue && cue.start >= span.start && cue.end <= span.end);
      if (inside.length === 0) continue;
      const paragraph = readParagraph(text.slice(span.start, span.end), resources.words);
      const clause = new Clause(paragraph, tagParagraph(paragraph, resources.entities));
      for (const candidate of findCandidates(clause, resources.attribution.gate)) {
        const start = span.start + paragraph.tokens.start[candidate.index]!;
        const gold = inside.find(({ cue }) => cue && cue.start <= start && start < cue.end);
        if (gold) yield { clause, candidate, gold, start, span };
      }
    }
}
