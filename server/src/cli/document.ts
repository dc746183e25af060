import type { Analysis } from '../analysis';
import { flatNames } from '../entities/flat';
import { toAnnotationDocument } from '../export/annotations';
import { analyze } from '../analyze';
import type { Corrections } from '../corrections/index';
import type { Resources } from '../resources';
import type { Guidelines, ReadArticle } from './io';

/** By what articles are read. */
export interface Means {
  readonly resources: Resources;
  readonly guidelines: Guidelines;
  readonly corrections: Corrections;
}

/** The document of one analysis; by the guidelines of ANERcorp with its flat names, and without chains. */
export function documentOf(analysis: Analysis, uri: string, { resources, guidelines }: Means): object {
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
export function readJson(text: string, name: string, means: Means): ReadArticle {
  const analysis = analyze(text, means.resources, means);
  const { isArabic } = analysis;
  return { result: `${JSON.stringify(documentOf(analysis, name, means))}\n`, isArabic };
}
