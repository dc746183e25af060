import type { Analysis } from '../analysis';
import { flatNames } from '../entities/flat';
import { toAnnotationDocument } from '../export/annotations';
import type { Resources } from '../resources';
import { analyze } from '../analyze';
import type { Guidelines, ReadArticle } from './io';

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

/** An article as a line of JSON: its annotation document. */
export function readJson(text: string, name: string, resources: Resources, guidelines: Guidelines): ReadArticle {
  const analysis = analyze(text, resources);
  const { isArabic } = analysis;
  return { result: `${JSON.stringify(documentOf(analysis, name, resources, guidelines))}\n`, isArabic };
}
