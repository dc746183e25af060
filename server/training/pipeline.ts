import type { Chain, Entity } from '../src/analysis';
import { chainMentions, entitiesOf } from '../src/entities/chains';
import { tagParagraph } from '../src/entities/tag';
import type { Resources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { splitParagraphs } from '../src/text/paragraphs';

/** The entity stage alone: text to mentions and chains. */
export function annotate(
  text: string,
  resources: Resources,
): { entities: readonly Entity[]; chains: readonly Chain[] } {
  const spans = splitParagraphs(text);
  const paragraphs = spans.map(({ start, end }) => readParagraph(text.slice(start, end), resources.words));
  const tagged = paragraphs.map((paragraph) => ({
    text: paragraph,
    mentions: tagParagraph(paragraph, resources.entities),
  }));
  const document = chainMentions(tagged, resources.entities);
  return {
    entities: entitiesOf(
      document,
      paragraphs,
      spans.map(({ start }) => start),
    ),
    chains: document.chains,
  };
}
