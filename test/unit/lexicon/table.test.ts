import assert from 'node:assert/strict';
import { readTable, readWordLists } from '../../../server/src/lexicon/table';

describe('tables', () => {
  it('are read by the names of their columns', () => {
    assert.deepEqual(readTable('# a comment\nword\tshare\n\nقال\t0.9\r\nأكد\n'), [
      { word: 'قال', share: '0.9' },
      { word: 'أكد', share: '' },
    ]);
    assert.deepEqual(readTable(''), []);
  });

  it('may be lists of words by name', () => {
    assert.deepEqual(
      [...readWordLists('# a comment\nnegation\tلم لن\nodd\nempty\t\n')],
      [
        ['negation', ['لم', 'لن']],
        ['empty', []],
      ],
    );
  });
});
