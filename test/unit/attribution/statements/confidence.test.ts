import assert from 'node:assert/strict';
import {
  confidenceFeatures,
  confidenceOf,
  scoreEvidence,
  type Unsure,
} from '../../../../server/src/attribution/statements/confidence';
import { plainStatement } from '../../plain';

const overt: Unsure = {
  ...plainStatement({ start: 0, end: 3 }),
  source: { start: 4, end: 20 },
  linker: { start: 21, end: 23 },
  content: [{ start: 24, end: 100 }],
  speaker: { id: 'E1', label: 'سلمى الحداد', kind: 'person' },
  evidence: ['vso', 'complementiser:إن', 'prior:0.88', scoreEvidence(3.14)],
};

const names = (attribution: Unsure): string[] => confidenceFeatures(attribution).map(([name]) => name);

describe('confidence', () => {
  it('weighs how sure the gate was, within bounds', () => {
    const scoreOf = (score: number): number | undefined =>
      confidenceFeatures({ ...overt, evidence: [scoreEvidence(score)] }).find(([name]) => name === 'score')?.[1];
    assert.deepEqual([3.14, 40, -40].map(scoreOf), [3.1, 6, -1]);
    assert.ok(names({ ...overt, evidence: ['headline colon'] }).includes('unweighed'));
  });

  it('weighs how the speaker was found', () => {
    assert.ok(names(overt).includes('source:written'));
    const inherited = {
      ...overt,
      source: null,
      inherited: { kind: 'elided', from: null },
      candidates: ['E1', 'E2'],
    } as const;
    for (const name of ['inherited:elided', 'inherited from nowhere', 'ambiguous'])
      assert.ok(names(inherited).includes(name), name);
  });

  it('weighs what is said', () => {
    assert.ok(names({ ...overt, content: [] }).includes('content:none'));
    assert.ok(names({ ...overt, content: [...overt.content, { start: 110, end: 120 }] }).includes('content:parts'));
  });

  it('is a probability whatever the weights, and even without any', () => {
    assert.equal(confidenceOf(overt, new Map()), 0.5);
    assert.equal(confidenceOf(overt, new Map([['bias', 100]])), 0.99);
    assert.equal(confidenceOf(overt, new Map([['bias', -100]])), 0.01);
  });
});
