import type { WordLexicon } from '../lexicon/words';
import { readParagraph } from '../text/layer';
import { splitParagraphs } from '../text/paragraphs';
import { evidenceReach, gatherEvidence } from './evidence';
import { Label } from './labels';
import type { SequenceTagger } from './sequenceTagger';

/** A name by the guidelines of ANERcorp, which knows neither nesting nor titles, and MISC for all other names. */
export interface FlatName {
  readonly type: 'PERS' | 'ORG' | 'LOC' | 'MISC';
  /** UTF-16 code units of the text, whole written words. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly confidence: number;
}

const typeOf: Readonly<Record<number, FlatName['type']>> = {
  [Label.Person]: 'PERS',
  [Label.Organisation]: 'ORG',
  [Label.Place]: 'LOC',
  [Label.Other]: 'MISC',
};

/**
 * The names of a text by a model of other guidelines, in text order: for comparison with the literature. Two passes, no
 * rules of ours. Linear in the text.
 */
export function flatNames(text: string, lexicon: WordLexicon, tagger: SequenceTagger): FlatName[] {
  const paragraphs = splitParagraphs(text).map(({ start, end }) => ({
    start,
    paragraph: readParagraph(text.slice(start, end), lexicon),
  }));
  const out: FlatName[] = [];
  for (let from = 0; from < paragraphs.length; from += evidenceReach) {
    const block = paragraphs.slice(from, from + evidenceReach);
    const scored = block.map(({ paragraph }) => tagger.score(paragraph));
    const evidences = gatherEvidence(
      scored.map((one) => ({ words: one.words, labels: tagger.label(one, null).labels })),
    );
    block.forEach(({ start, paragraph: { tokens } }, index) => {
      const { labels, probability } = tagger.label(scored[index]!, evidences[index]!);
      for (let at = 0; at < labels.length; at++) {
        const type = typeOf[labels[at]!];
        if (type === undefined) continue;
        let to = at + 1;
        let confidence = probability[at]!;
        while (to < labels.length && labels[to] === labels[at]! + 1)
          confidence = Math.min(confidence, probability[to++]!);
        out.push({ type, start: start + tokens.start[at]!, end: start + tokens.end[to - 1]!, confidence });
      }
    });
  }
  return out;
}
