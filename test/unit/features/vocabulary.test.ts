import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readTable } from '../../../server/src/lexicon/table';
import { evidenceWords, stanceWords } from '../../../server/src/features/vocabulary';

describe('vocabulary', () => {
  for (const table of ['cues.tsv', 'devices.tsv'])
    it(`has words for every stance of ${table}`, () => {
      const rows = readTable(readFileSync(`server/data/${table}`, 'utf8'));
      const stances = new Set(rows.flatMap((row) => [row.stance ?? '', row.stance_coarse ?? '']));
      assert.deepEqual(
        [...stances].filter((stance) => stance !== '' && stance !== '-' && stanceWords(stance).ar === stance),
        [],
      );
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
