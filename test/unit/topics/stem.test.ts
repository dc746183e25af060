import assert from 'node:assert/strict';
import { hashOf, phraseHash, topicStem } from '../../../server/src/topics/stem';
import { resources } from './setup';

describe('topic stems', () => {
  const stem = (form: string): string => topicStem(resources().words.word(form));

  for (const [one, other] of [
    ['المدنيين', 'مدنيي'],
    ['الانتخابات', 'انتخابات'],
    ['الروسى', 'روسية'],
    ['والمصارف', 'مصارف'],
    ['للحكومة', 'الحكومة'],
  ] as const)
    it(`«${one}» and «${other}» meet`, () => {
      assert.equal(stem(one), stem(other));
    });

  it('keeps three letters at least', () => {
    assert.equal(stem('دين'), 'دين');
    assert.ok(stem('سنة').length >= 2);
  });

  it('hashes are whole numbers other than 0, and phrases depend on their order', () => {
    assert.ok(Number.isInteger(hashOf('')) && hashOf('') !== 0);
    assert.notEqual(phraseHash(hashOf('أ'), hashOf('ب')), phraseHash(hashOf('ب'), hashOf('أ')));
  });
});
