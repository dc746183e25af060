import assert from 'node:assert/strict';
import { firstIndex } from '../../../server/src/text/firstIndex';

describe('firstIndex', () => {
  it('finds the first of those that follow, whatever their number', () => {
    for (let count = 0; count < 9; count++)
      for (let first = 0; first <= count; first++)
        assert.equal(
          firstIndex(count, (index) => index >= first),
          first,
        );
  });
});
