import { chainMentions, type DocumentEntities } from '../../../server/src/entities/chains';
import { tagParagraph } from '../../../server/src/entities/tag';
import { readResourceTexts } from '../../../server/src/node/resources';
import { compileResources, type Resources } from '../../../server/src/resources';
import { type ParagraphText, readParagraph } from '../../../server/src/text/layer';

let compiled: Resources | undefined;

export function resources(): Resources {
  compiled ??= compileResources(readResourceTexts());
  return compiled;
}

/** A text with inline tags, «<PER>سلمى العطار</PER>», without them, and the tags as `PER:سلمى العطار`. */
export function readTags(tagged: string): { text: string; tags: string[] } {
  const tags = [...tagged.matchAll(/<([A-Z]+)>([^<]*)<\/\1>/g)].map(([, type, text]) => `${type!}:${text!}`);
  return { text: tagged.replace(/<[^>]*>/g, ''), tags };
}

/** The mentions of one paragraph as `PER:سلمى العطار`. */
export function mentionsOf(text: string): string[] {
  const paragraph = readParagraph(text, resources().words);
  return tagParagraph(paragraph, resources().entities).map(
    ({ type, from, to }) => `${type}:${text.slice(paragraph.tokens.start[from], paragraph.tokens.end[to - 1])}`,
  );
}

export interface ReadDocument {
  readonly paragraphs: readonly ParagraphText[];
  readonly document: DocumentEntities;
  /** The label of the chain that the first occurrence of a phrase denotes. */
  readonly labelOf: (paragraph: number, phrase: string) => string | null;
}

export function readDocument(...texts: string[]): ReadDocument {
  const paragraphs = texts.map((text) => readParagraph(text, resources().words));
  const document = chainMentions(
    paragraphs.map((text) => ({ text, mentions: tagParagraph(text, resources().entities) })),
    resources().entities,
  );
  return {
    paragraphs,
    document,
    labelOf: (paragraph, phrase) => {
      const { text, tokens } = paragraphs[paragraph]!;
      const start = text.indexOf(phrase);
      let from = 0;
      while (tokens.start[from]! < start) from++;
      let to = from;
      while (to < tokens.count && tokens.end[to]! <= start + phrase.length) to++;
      const id = document.resolvePhrase(paragraph, from, to);
      return id === null ? null : document.chain(id)!.label;
    },
  };
}
