import assert from 'node:assert/strict';
import type { LocalMention } from '../../../server/src/entities/mentions';
import { RoleIndex, roleKey } from '../../../server/src/entities/roleKeys';

const title = (...parts: string[]) => roleKey({ parts } as unknown as LocalMention);

describe('keys of titles (ATTRIBUTION B.6, 4)', () => {
  it('are equal whatever the order of the words, and without classifiers', () => {
    assert.equal(title('امين', 'عام', 'منظم', 'امم', 'متحد').full, title('امين', 'عام', 'امم', 'متحد').full);
  });

  it('are equal with a country and with its adjective', () => {
    assert.equal(title('وزير', 'خارجي', 'فرنسا').full, title('وزير', 'خارجي', 'فرنسي').full);
    assert.equal(title('رييس', 'اميركي').full, title('رييس', 'امريكي').full);
  });

  it('find the holder of a bare title: the last one named before, else the first after', () => {
    const index = new RoleIndex<string>();
    index.add(title('وزير', 'خارجي', 'مصري'), 3, 'أ');
    index.add(title('وزير', 'مالي', 'اردني'), 8, 'ب');
    assert.equal(index.resolve(title('وزير'), 5), 'أ');
    assert.equal(index.resolve(title('وزير'), 9), 'ب');
    assert.equal(index.resolve(title('وزير'), 1), 'أ');
    assert.equal(index.resolve(title('وزير', 'مالي'), 5), 'ب');
    assert.equal(index.resolve(title('وزير', 'صح'), 9), null);
    assert.equal(index.resolve(title('سفير'), 9), null);
  });

  it('point back: whoever was named before with more words goes before a later one with the same', () => {
    const index = new RoleIndex<string>();
    index.add(title('وزير', 'مالي', 'تخطيط'), 3, 'أ');
    index.add(title('وزير', 'مالي'), 8, 'ب');
    assert.equal(index.resolve(title('وزير', 'مالي'), 5), 'أ');
    assert.equal(index.resolve(title('وزير', 'مالي'), 9), 'ب');
    assert.equal(index.resolve(title('وزير', 'مالي'), 1), 'ب');
  });
});
