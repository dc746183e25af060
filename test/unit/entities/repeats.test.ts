import assert from 'node:assert/strict';
import type { EntityType } from '../../../server/src/analysis';
import { withRepeats } from '../../../server/src/entities/repeats';
import { readParagraph } from '../../../server/src/text/layer';
import { resources } from './fixture';

/** Paragraphs with tagged names; every name that is there after the article was read, as `ORG:…`, by paragraph. */
function repeated(...tagged: string[]): string[][] {
  const { words, entities } = resources();
  const paragraphs = tagged.map((source) => {
    const text = readParagraph(source.replace(/<[^>]*>/g, ''), words);
    const names: { type: EntityType; from: number; to: number; confidence: number }[] = [];
    let removed = 0;
    for (const match of source.matchAll(/<([A-Z]+)>([^<]*)<\/\1>/g)) {
      const start = match.index - removed;
      const end = start + match[2]!.length;
      removed += match[0].length - match[2]!.length;
      const inside = Array.from(text.tokens.start.keys()).filter(
        (at) => text.tokens.start[at]! >= start && text.tokens.end[at]! <= end,
      );
      names.push({ type: match[1] as EntityType, from: inside[0]!, to: inside[inside.length - 1]! + 1, confidence: 1 });
    }
    return { text, words: entities.features.words(text), names };
  });
  return withRepeats(paragraphs).map((names, index) => {
    const { text, tokens } = paragraphs[index]!.text;
    return names.map(({ type, from, to }) => `${type}:${text.slice(tokens.start[from], tokens.end[to - 1])}`);
  });
}

describe('names that an article repeats', () => {
  it('are names wherever they are spelt, with proclitics too', () => {
    assert.deepEqual(repeated('أعلنت <ORG>هيئة السدود الشمالية</ORG> ذلك.', 'وقال لهيئة السدود الشمالية إنه راض.'), [
      ['ORG:هيئة السدود الشمالية'],
      ['ORG:لهيئة السدود الشمالية'],
    ]);
  });

  it('are surnames after the full name', () => {
    assert.deepEqual(repeated('وصل <PER>سامي الغندورجي</PER> أمس.', 'وشكر الغندورجي الحضور.'), [
      ['PER:سامي الغندورجي'],
      ['PER:الغندورجي'],
    ]);
  });

  it('are left alone where the word mostly means something else, and where nothing is new', () => {
    const texts = ['نشرت <ORG>النهار</ORG> خبرا.', 'طوال النهار وفي النهار.'];
    assert.deepEqual(repeated(...texts), [['ORG:النهار'], []]);
    assert.deepEqual(repeated(), []);
  });
});
