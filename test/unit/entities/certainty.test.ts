import assert from 'node:assert/strict';
import { certaintyOf } from '../../../server/src/entities/certainty';

/** Odds of a model taken as they are for persons, halved for organisations, with a doubt for each more word. */
const weights = Float32Array.from([0, 1, 0, 0, 0.5, -0.5, 1, 1, 0]);

describe('how sure a name is', () => {
  it('is brought to scale by its type and its length', () => {
    assert.ok(Math.abs(certaintyOf({ type: 'PER', from: 0, to: 2, confidence: 0.9 }, weights) - 0.9) < 1e-6);
    const short = certaintyOf({ type: 'ORG', from: 3, to: 4, confidence: 0.9 }, weights);
    const long = certaintyOf({ type: 'MEDIA', from: 3, to: 7, confidence: 0.9 }, weights);
    assert.ok(0.5 < short && short < 0.9 && long < short);
  });

  it('stays between 0 and 1, and is 1 only where a reader gave the name', () => {
    assert.ok(certaintyOf({ type: 'GPE', from: 0, to: 1, confidence: 0 }, weights) > 0);
    assert.ok(certaintyOf({ type: 'GPE', from: 0, to: 1, confidence: 0.9999 }, weights) < 1);
    assert.equal(certaintyOf({ type: 'PER', from: 0, to: 1, confidence: 1 }, weights), 1);
  });
});
