import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyL2, normaliseL1 } from '../../../server/src/text/normalise';
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

  it('L1 takes the letters of a Persian keyboard for the Arabic ones, in Arabic words', () => {
    assert.equal(normaliseL1('وزیر'), 'وزير');
    assert.equal(normaliseL1('کشفت'), 'كشفت');
    assert.equal(normaliseL1('وعلی'), 'وعلى');
    assert.equal(normaliseL1('گفتگوی'), 'گفتگوی');
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

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        assert.equal(normaliseL1(normaliseL1(text)), normaliseL1(text));
      }),
    );
  });
});
