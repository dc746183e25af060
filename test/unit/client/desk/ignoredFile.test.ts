import assert from 'node:assert/strict';
import {
  readIgnored,
  withIgnored,
  withMoved,
  withoutIgnored,
  type IgnoredEntry,
} from '../../../../client/src/desk/ignoredFile';

const entry = (article: string | undefined, key: string): IgnoredEntry => ({
  scope: article === undefined ? 'workspace' : 'article',
  ...(article === undefined ? {} : { article }),
  code: key.slice(0, 6),
  key,
  words: 'قال أن',
  sentence: 'قال أن الجسر مفتوح.',
});
const here = entry('news/bridge.txt', 'GRM001-1');
const there = entry('news/river.txt', 'GRM001-1');
const everywhere = entry(undefined, 'ORT004-2');

describe('the file of what is ignored for good', () => {
  const all = [there, everywhere, here].reduce<string | undefined>((text, next) => withIgnored(text, next), undefined);

  it('gives back what was put in, in an order that does not depend on when', () => {
    assert.deepEqual(readIgnored(all), [everywhere, here, there]);
    const other = [here, there, everywhere].reduce<string | undefined>(
      (text, next) => withIgnored(text, next),
      undefined,
    );
    assert.equal(other, all);
  });

  it('is left alone when there is nothing to change', () => {
    assert.equal(withIgnored(all, here), undefined);
    assert.equal(withoutIgnored(all, [entry('news/none.txt', 'GRM001-1')]), undefined);
    assert.equal(withMoved(all, 'news/none.txt', 'a.txt'), undefined);
  });

  it('loses what is taken back, and follows an article that moves', () => {
    assert.deepEqual(readIgnored(withoutIgnored(all, [here, everywhere])), [there]);
    const moved = readIgnored(withMoved(all, 'news/bridge.txt', 'old/bridge.txt'));
    assert.deepEqual(
      moved.map(({ article }) => article),
      [undefined, 'news/river.txt', 'old/bridge.txt'],
    );
  });

  it('bears any content', () => {
    for (const text of [undefined, '', '{', 'null', '[]', '{"ignored":{}}', '{"ignored":[null,1,{"scope":"article"}]}'])
      assert.deepEqual(readIgnored(text), []);
    assert.deepEqual(readIgnored(withIgnored('{', here)), [here]);
  });
});
