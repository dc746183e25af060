import type { Analysis } from '../analysis';
import { flatNames } from '../entities/flat';
import { toAnnotationDocument } from '../export/annotations';
import type { Resources } from '../resources';
import type { Guidelines } from './io';

/** The document of one analysis; by the guidelines of ANERcorp with its flat names, and without chains. */
export function documentOf(analysis: Analysis, uri: string, resources: Resources, guidelines: Guidelines): object {
  const document = toAnnotationDocument(analysis, uri);
  const tagger = resources.entities.flat;
  if (guidelines === 'isnad' || tagger === null || !analysis.isArabic) return document;
  const entities = flatNames(analysis.text, resources.words, tagger).map(({ type, start, end, confidence }) => ({
    type,
    start,
    end,
    core: { start, end },
    chain: null,
    confidence,
  }));
  return { ...document, entities, chains: [] };
}
