import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityFeatures } from '../src/entities/features';
import { Label } from '../src/entities/labels';
import type { WordFeatures } from '../src/entities/wordFeatures';
import type { WordLexicon } from '../src/lexicon/words';
import { type ParagraphText, readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';
import type { GoldArticle } from './gold';

/** The guidelines that a text was annotated by. */
export const enum Domain {
  Own = 0,
  Anercorp = 1,
  Aqmar = 2,
  Wojood = 3,
}
export const domainCount = 4;

/** One paragraph (or sentence of a corpus) with its labels. */
export interface Example {
  readonly paragraph: ParagraphText;
  readonly words: readonly WordFeatures[];
  readonly labels: Uint8Array;
  readonly domain: Domain;
}

/** Paragraphs of one article: names in one tell of names in another. */
export interface ExampleDocument {
  readonly id: string;
  readonly outlet: string;
  readonly examples: Example[];
}

export interface Annotated {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const labelOf: Readonly<Record<string, Label>> = {
  PER: Label.Person,
  PERS: Label.Person,
  ORG: Label.Organisation,
  LOC: Label.Place,
  GPE: Label.Place,
  FAC: Label.Place,
  MISC: Label.Other,
};

/** Labels the tokens of a paragraph with annotated spans (offsets into the paragraph). Spans that cut tokens are widened. */
export function labelParagraph(paragraph: ParagraphText, spans: readonly Annotated[]): Uint8Array {
  const { tokens } = paragraph;
  const labels = new Uint8Array(tokens.count);
  for (const { start, end, type } of spans) {
    const label = labelOf[type];
    if (label === undefined) continue;
    let isFirst = true;
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.end[at]! <= start || tokens.start[at]! >= end) continue;
      labels[at] = isFirst ? label : label + 1;
      isFirst = false;
    }
  }
  return labels;
}

/** Articles annotated by our own guidelines. */
export function articleDocuments(
  articles: readonly GoldArticle[],
  lexicon: WordLexicon,
  features: EntityFeatures,
): ExampleDocument[] {
  return articles.map((article) => goldDocument(article, lexicon, features));
}

function goldDocument(article: GoldArticle, lexicon: WordLexicon, features: EntityFeatures): ExampleDocument {
  const entities = outermost(article.entities);
  const examples = splitParagraphs(article.text).map(({ start, end }) => {
    const paragraph = readParagraph(article.text.slice(start, end), lexicon);
    const inside = entities
      .filter((entity) => entity.start >= start && entity.end <= end)
      .map((entity) => ({ start: entity.start - start, end: entity.end - start, type: entity.type }));
    return {
      paragraph,
      words: features.words(paragraph),
      labels: labelParagraph(paragraph, inside),
      domain: Domain.Own,
    };
  });
  return { id: article.id, outlet: article.outlet, examples };
}

function outermost<Item extends Annotated>(items: readonly Item[]): Item[] {
  return items.filter(
    (item) =>
      !items.some(
        (other) =>
          other !== item &&
          other.start <= item.start &&
          other.end >= item.end &&
          other.end - other.start > item.end - item.start,
      ),
  );
}

/** Sentences of a corpus in columns that make one block of evidence, for want of article boundaries. */
const blockLength = 12;

/** A corpus of one `word tag…` a line, an empty line after a sentence. Nested tags: the outermost name counts. */
export function columnDocuments(
  file: string,
  domain: Domain,
  lexicon: WordLexicon,
  features: EntityFeatures,
): ExampleDocument[] {
  const documents: ExampleDocument[] = [];
  let examples: Example[] = [];
  for (const block of readFileSync(file, 'utf8').split(/\r?\n\s*\r?\n/)) {
    let text = '';
    const spans: { start: number; end: number; type: string }[] = [];
    let open: { start: number; end: number; type: string } | null = null;
    for (const line of block.split(/\r?\n/)) {
      const [word, ...tags] = line.trim().split(/\s+/);
      if (word === undefined || word === '') continue;
      if (text !== '') text += ' ';
      const start = text.length;
      text += word;
      const wanted = tags.map((tag) => /^([BI])-(.+)$/.exec(tag)).filter((tag) => tag !== null);
      const kind = (tag: RegExpExecArray): string => mappedType(tag[2]!);
      const going: RegExpExecArray | undefined = wanted.find((tag) => tag[1] === 'I' && kind(tag) === open?.type);
      if (going && open) {
        open.end = text.length;
        continue;
      }
      const begin = wanted.find((tag) => labelOf[kind(tag)] !== undefined);
      open = begin ? { start, end: text.length, type: kind(begin) } : null;
      if (open) spans.push(open);
    }
    if (text === '') continue;
    const paragraph = readParagraph(text, lexicon);
    examples.push({ paragraph, words: features.words(paragraph), labels: labelParagraph(paragraph, spans), domain });
    if (examples.length === blockLength) {
      documents.push({ id: `${file}#${String(documents.length)}`, outlet: String(domain), examples });
      examples = [];
    }
  }
  if (examples.length > 0)
    documents.push({ id: `${file}#${String(documents.length)}`, outlet: String(domain), examples });
  return documents;
}

function mappedType(type: string): string {
  if (/^MIS/.test(type)) return 'MISC';
  if (type === 'PERS' || type === 'PER') return 'PER';
  if (type === 'GPE' || type === 'LOC' || type === 'FAC') return 'LOC';
  return type;
}

/** The other corpora by their names in `corpora/`. */
export function corpusFile(folder: string, domain: Domain): string {
  const names = ['', 'anercorp-train.txt', 'aqmar.txt', 'wojood-sample.txt'];
  return join(folder, names[domain]!);
}
