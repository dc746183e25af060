import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/analyze';
import { readResourceTexts } from '../../server/src/node/resources';
import { compileResources } from '../../server/src/resources';

const samples = join(import.meta.dirname, '..', '..', 'samples');

/** Ways to write the same article that keep every offset. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  'letters of a Persian keyboard': (text) => text.replace(/ي/g, 'ی').replace(/ك/g, 'ک'),
  'spaces that do not break': (text) => text.replace(/ /g, '\u00a0'),
  'line ends of another system': (text) => text.replace(/\n/g, '\r'),
};

describe('the same article in another spelling', () => {
  const resources = compileResources(readResourceTexts());
  const spans = (text: string) =>
    analyze(text, resources).attributions.map(({ cue, source, content }) => ({ cue, source, content }));

  for (const [name, respell] of Object.entries(spellings))
    it(`has the same statements: ${name}`, () => {
      for (const file of readdirSync(samples).filter((one) => one.endsWith('.txt'))) {
        const text = readFileSync(join(samples, file), 'utf8');
        assert.deepEqual(spans(respell(text)), spans(text), file);
      }
    });
});
