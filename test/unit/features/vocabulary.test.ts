import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { evidenceWords, knowsStance, stanceWords } from '../../../server/src/features/vocabulary';

describe('vocabulary', () => {
  it('has words for every stance of the cue table', () => {
    const [head, ...rows] = readFileSync('server/data/cues.tsv', 'utf8').trimEnd().split('\n');
    const columns = head!.split('\t');
    for (const name of ['stance', 'stance_coarse']) {
      const column = columns.indexOf(name);
      const stances = new Set(rows.map((row) => row.split('\t')[column]!).filter((stance) => stance !== '-'));
      assert.deepEqual(
        [...stances].filter((stance) => !knowsStance(stance)),
        [],
      );
    }
  });

  it('shows a code that it does not know as it is, also an odd one', () => {
    assert.deepEqual(stanceWords('whatever'), { ar: 'whatever', en: 'whatever' });
    assert.deepEqual(stanceWords('constructor'), { ar: 'constructor', en: 'constructor' });
  });

  it('keeps the value of evidence', () => {
    assert.equal(evidenceWords('complementiser:أن').en, 'complementiser: أن');
    assert.equal(evidenceWords('frame:quotation').en, 'frame of the verb: quotation mark');
    assert.equal(evidenceWords('vso').ar, 'الفاعل بعد الفعل');
  });
});
