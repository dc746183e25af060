import assert from 'node:assert/strict';
import { readingEnd } from '../../../server/src/text/limit';

const read = (text: string, limit: number): string => text.slice(0, readingEnd(text, limit));

describe('a text that is too long', () => {
  it('is read to the end of its last whole line', () => {
    assert.equal(read('قال العمدة\nوأضاف الوزير\nوختم', 26), 'قال العمدة\nوأضاف الوزير');
  });

  it('is read to the end of a word where one line is endless', () => {
    assert.equal(read('قال\nوأضاف الوزير أن الجسر آمن', 20), 'قال\nوأضاف الوزير أن');
  });

  it('is cut where it has neither', () => {
    assert.equal(read('ا'.repeat(100), 50).length, 50);
  });

  it('is no text that just fits', () => {
    assert.equal(read('قال العمدة', 10), 'قال العمدة');
  });
});
