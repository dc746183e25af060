import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/analyze';
import { readSet, setNames } from '../../server/training/goldSets';
import { figureNames, type Figures, Scorer } from '../../server/training/score';
import { resources } from './resources';

const committed = JSON.parse(readFileSync(join(import.meta.dirname, 'figures.json'), 'utf8')) as Record<
  string,
  Figures
>;

/** Points of a hundred that a figure may lose before the gate closes: rounding, not regressions. */
const tolerance = 0.05;

describe('the gate: no figure falls below the committed one', () => {
  for (const name of setNames) {
    it(name, function () {
      const articles = readSet(name);
      if (articles === null) this.skip();
      const scorer = new Scorer();
      for (const article of articles) scorer.add(article, analyze(article.text, resources()));
      const measured = scorer.figures();
      const fallen = figureNames.flatMap((figure) => {
        const before = committed[name]?.[figure];
        const now = measured[figure] ?? 0;
        return before !== undefined && now < before - tolerance
          ? [`${figure} fell from ${before.toFixed(2)} to ${now.toFixed(2)}`]
          : [];
      });
      assert.deepEqual(
        fallen,
        [],
        `npm run eval -- ${name} --errors says where; npm run eval -- --update when it is meant to be so`,
      );
    });
  }

  it('has figures for every set', () => {
    assert.deepEqual(Object.keys(committed).sort(), [...setNames].sort());
  });
});
