import assert from 'node:assert/strict';
import { WordCache } from '../../../server/src/lexicon/wordCache';
import type { Word } from '../../../server/src/lexicon/words';

describe('cache of words', () => {
  it('reads each form once, wherever in a text it is written', () => {
    const built: string[] = [];
    const cache = new WordCache((form) => {
      built.push(form);
      return { norm: form } as Word;
    });
    const text = 'قال العمدة إن العمدة قال';
    const first = cache.get(text, 4, 10);
    assert.equal(first.norm, 'العمدة');
    assert.equal(cache.get(text, 14, 20), first);
    assert.equal(cache.get('العمدة', 0, 6), first);
    assert.deepEqual(built, ['العمدة']);
  });

  it('tells forms apart however many there are', () => {
    const cache = new WordCache((form) => ({ norm: form }) as Word);
    for (let round = 0; round < 2; round++)
      for (let number = 0; number < 40_000; number++) {
        const form = `كلمة${number}`;
        assert.equal(cache.get(form, 0, form.length).norm, form);
      }
    assert.equal(cache.get('', 0, 0).norm, '');
  });
});
