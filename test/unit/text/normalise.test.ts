import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyL2, normaliseL1, normaliseWithMap } from '../../../server/src/text/normalise';
import { oddTexts } from './texts';

describe('normal forms (ATTRIBUTION B.1)', () => {
  it('L1 drops diacritics, tatweel and invisible characters', () => {
    assert.equal(normaliseL1('ذُكِرَ'), 'ذكر');
    assert.equal(normaliseL1('قـــال'), 'قال');
    assert.equal(normaliseL1('\u200fأكّد\u200f'), 'أكد');
  });

  it('L1 resolves presentation forms', () => {
    assert.equal(normaliseL1('ﻗﺎﻝ'), 'قال');
    assert.equal(normaliseL1('ﻻ'), 'لا');
  });

  it('L1 keeps hamza, ى and ة', () => {
    assert.equal(normaliseL1('أكدت إلى المنتدى'), 'أكدت إلى المنتدى');
  });

  it('L2 forgives a dropped initial hamza and a final ى', () => {
    assert.equal(keyL2('أكد'), keyL2('اكد'));
    assert.equal(keyL2('إلى'), keyL2('الي'));
    assert.equal(keyL2('آخر'), keyL2('اخر'));
  });

  it('L2 forgives nothing inside the word, and never ة for ه', () => {
    assert.notEqual(keyL2('سأل'), keyL2('سال'));
    assert.notEqual(keyL2('إشارة'), keyL2('إشاره'));
    assert.notEqual(keyL2('مؤكد'), keyL2('موكد'));
  });

  it('maps every kept character to its place', () => {
    const { text, map } = normaliseWithMap('قـال ﻻ');
    assert.equal(text, 'قال لا');
    assert.deepEqual([...map], [0, 2, 3, 4, 5, 5, 6]);
  });

  it('maps in order, and gives the same text as L1', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        const mapped = normaliseWithMap(text);
        assert.equal(mapped.text, normaliseL1(text));
        assert.equal(mapped.map.length, mapped.text.length + 1);
        assert.equal(mapped.map[mapped.text.length], text.length);
        for (let at = 1; at < mapped.map.length; at++) assert.ok(mapped.map[at]! >= mapped.map[at - 1]!);
      }),
    );
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        assert.equal(normaliseL1(normaliseL1(text)), normaliseL1(text));
      }),
    );
  });
});
