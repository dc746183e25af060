import assert from 'node:assert/strict';
import { compileDevices } from '../../../../server/src/attribution/cues/deviceTable';
import { readTable } from '../../../../server/src/lexicon/table';
import { readResourceTexts } from '../../../../server/src/node/resources';
import { check } from '../check';

const head = 'words\ttakes\tlemma\tstance\tstance_coarse\tstrength';
const compiled = (...lines: string[]) => compileDevices([head, ...lines].join('\n'));

describe('the table of devices (ATTRIBUTION B.3.4)', () => {
  for (const { words, example = '' } of readTable(readResourceTexts().devices))
    it(`finds the example of ${words ?? ''}`, () => {
      check(example);
    });

  it('has alternatives, conjunctions and pronouns', () => {
    const table = compiled('+حسب|وفق قول~|رأي\town\tحسب قوله\trelay\trelay\tdistancing');
    assert.deepEqual([...table.keys()], ['حسب', 'وفق', 'وحسب', 'ووفق', 'فحسب', 'فوفق']);
    assert.deepEqual([...table.get('فوفق')![0]!.words[1]!], ['قوله', 'قولها', 'قولهم', 'قولهما', 'رأي']);
  });

  it('keeps the order of its lines', () => {
    const table = compiled('وفق ما\tclause\tأ\t\t\t', 'وفق\tspeaker\tب\t\t\t');
    assert.deepEqual(
      table.get('وفق')!.map(({ lemma }) => lemma),
      ['أ', 'ب'],
    );
  });

  it('leaves out lines that it cannot read', () => {
    assert.equal(compiled('', '\tspeaker', 'بحسب\tsomething\tبحسب\trelay\trelay\tneutral').size, 0);
  });
});
