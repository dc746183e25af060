import assert from 'node:assert/strict';
import { PlainTextWishes, type WishStore } from '../../../../client/src/language/wishes';

/** A memento in memory. */
function store(): WishStore & { kept: readonly string[] } {
  return {
    kept: [],
    get(_key, fallback) {
      return this.kept.length > 0 ? this.kept : fallback;
    },
    update(_key, value) {
      this.kept = value;
      return Promise.resolve();
    },
  };
}

describe('PlainTextWishes', () => {
  it('remembers over sessions which files stay plain text', () => {
    const memento = store();
    const wishes = new PlainTextWishes(memento);
    wishes.add('file:///a.txt');
    wishes.add('file:///b.txt');
    wishes.remove('file:///a.txt');
    const later = new PlainTextWishes(memento);
    assert.ok(later.has('file:///b.txt'));
    assert.ok(!later.has('file:///a.txt'));
  });

  it('forgets the oldest of very many', () => {
    const memento = store();
    const wishes = new PlainTextWishes(memento);
    for (let index = 0; index < 600; index++) wishes.add(`file:///${index}.txt`);
    assert.equal(memento.kept.length, 500);
    assert.equal(memento.kept.at(-1), 'file:///599.txt');
  });
});
