import assert from 'node:assert/strict';
import { correctionsIn, withCorrection, withoutCorrection } from '../../../../client/src/corrections/file';

const one = { kind: 'name', names: ['زهرون'], type: 'GPE' };
const other = { kind: 'same', name: 'زهرون', as: 'بلدة زهرون' };

describe('The file of corrections', () => {
  it('grows by one at its end, and begins with the first', () => {
    const first = withCorrection(undefined, one);
    assert.deepEqual(correctionsIn(first), [one]);
    assert.deepEqual(correctionsIn(withCorrection(first, other)), [one, other]);
    assert.match(first, /^\{\n {2}"version": 1,[\s\S]*\}\n$/);
  });

  it('loses the last of equal ones, and stays as it is without any', () => {
    const three = [one, other, one].reduce<string | undefined>(withCorrection, undefined);
    assert.deepEqual(correctionsIn(withoutCorrection(three, one)), [one, other]);
    assert.equal(withoutCorrection(withCorrection(undefined, one), other), undefined);
  });

  it('is never overwritten when it is something else', () => {
    for (const text of ['{', '[]', '{"corrections": 1}']) assert.throws(() => withCorrection(text, one), SyntaxError);
  });
});
