import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../../server/src/checks/check';
import { checks } from '../../../server/src/checks/index';
import { Lookout } from '../../../server/src/checks/lookout';
import { readParagraph } from '../../../server/src/text/layer';
import { findingsIn, read, resources } from './setup';

const samples = join(import.meta.dirname, '../../../samples');

function check(code: string, looksFor?: Check['looksFor']): Check {
  return {
    code,
    scope: 'paragraph',
    severity: 'hint',
    message: { ar: '', en: '' },
    reason: '',
    examples: { bad: [], good: [] },
    run: () => undefined,
    ...(looksFor && { looksFor }),
  };
}

describe('what checks look for', () => {
  it('tells where a check is concerned, and at which words', () => {
    const set = [
      check('T1', { word: ({ norm }) => norm === 'الوفد' }),
      check('T2', { character: (unit) => unit === 0x21 }),
      check('T3'),
    ];
    const look = (text: string): readonly unknown[] => {
      const sighting = Lookout.over(set, resources.words).look(readParagraph(text, resources.words));
      return [...set.keys()].map((index) => [sighting.concerns(index), sighting.words(index)]);
    };
    assert.deepEqual(look('وصل الوفد وعاد الوفد'), [
      [true, [1, 3]],
      [false, []],
      [true, []],
    ]);
    assert.deepEqual(look('وصل الجميع!!'), [
      [false, []],
      [true, []],
      [true, []],
    ]);
  });

  it('hides nothing from them: run on every paragraph they find the same', () => {
    const everywhere = checks.map((one) =>
      one.looksFor ? { ...one, looksFor: { ...one.looksFor, character: () => true } } : one,
    );
    let total = 0;
    for (const name of readdirSync(samples).filter((file) => file.endsWith('.txt'))) {
      const { analysis, layers } = read(readFileSync(join(samples, name), 'utf8'));
      const found = findingsIn(checks, analysis, layers);
      total += found.length;
      assert.deepEqual(found, findingsIn(everywhere, analysis, layers), name);
    }
    assert.ok(total > 20);
  });
});
