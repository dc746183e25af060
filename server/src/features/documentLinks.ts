import type { Analysis, Span } from '../analysis';
import { fullMention } from './lookup';

/** A name with the page that explains it. */
export interface DocumentLink {
  readonly span: Span;
  readonly url: string;
  /** The label of the chain that it explains. */
  readonly label: string;
}

/** From the first full mention of whom Wikidata certainly knows to its page there, in text order. Linear. */
export function documentLinks(analysis: Analysis): DocumentLink[] {
  if (!analysis.isArabic) return [];
  return analysis.chains.flatMap((chain) => {
    const mention = chain.wikidata === null ? null : fullMention(analysis, chain);
    if (!mention || chain.wikidata === null) return [];
    const { start, end } = mention.core;
    return [{ span: { start, end }, url: wikidataPage(chain.wikidata), label: chain.label }];
  });
}

/** The page of an id, «Q79». */
export const wikidataPage = (id: string): string => `https://www.wikidata.org/wiki/${id}`;
