import assert from 'node:assert/strict';
import { NameCode, personName, placeName, Trigger, WordClass } from '../../../server/src/lexicon/words';
import { lexicon, word } from './lexicon';

/** Conjunction, preposition and stem of a written word. */
function check(form: string, expected: string): void {
  const { conjunction, preposition, stem } = word(form);
  assert.equal([conjunction, preposition, stem].filter((part) => part !== '').join('+'), expected, form);
}

describe('proclitics', () => {
  it('come off before the article', () => {
    check('الحكومة', 'حكومة');
    check('والحكومة', 'و+حكومة');
    check('بالحكومة', 'ب+حكومة');
    check('للحكومة', 'ل+حكومة');
    check('وللحكومة', 'و+ل+حكومة');
    check('كالحكومة', 'ك+حكومة');
  });

  it('come off before the article of a noun of two letters', () => {
    check('الري', 'ري');
    check('والري', 'و+ري');
    check('بالحق', 'ب+حق');
    check('للسن', 'ل+سن');
    check('التي', 'التي');
    check('الله', 'الله');
    check('بالغة', 'بالغة');
    check('كالين', 'كالين');
  });

  it('come off before known words', () => {
    check('وقال', 'و+قال');
    check('فأكد', 'ف+أكد');
    check('لوزارة', 'ل+وزارة');
    check('بوزير', 'ب+وزير');
  });

  it('stay at words that only begin like them', () => {
    check('وزير', 'وزير');
    check('وزارة', 'وزارة');
    check('بيان', 'بيان');
    check('فريق', 'فريق');
    check('وفد', 'وفد');
    check('كتاب', 'كتاب');
    check('لجنة', 'لجنة');
  });

  it('stay at words that nobody knows', () => {
    check('وفنارة', 'وفنارة');
    check('بزقلط', 'بزقلط');
  });

  it('do not hide the definite form', () => {
    assert.equal(word('بالوزير').isDefinite, true);
    assert.equal(word('لوزير').isDefinite, false);
  });
});

describe('what is known of a word', () => {
  const has = (bits: number, bit: number): boolean => (bits & bit) !== 0;

  it('closed classes', () => {
    assert.ok(has(word('إلى').classes, WordClass.preposition));
    assert.ok(has(word('أن').classes, WordClass.anna));
    assert.ok(has(word('إنها').classes, WordClass.inna));
    assert.ok(has(word('بأن').classes, WordClass.bianna));
    assert.ok(has(word('الذي').classes, WordClass.relative));
    assert.ok(has(word('لم').classes, WordClass.negation));
    assert.ok(has(word('فيما').classes, WordClass.weakSwitch));
  });

  it('triggers and their gender, with the article and without', () => {
    for (const form of ['وزير', 'الوزير', 'والوزير']) assert.ok(has(word(form).triggers, Trigger.role), form);
    assert.equal(word('وزير').triggerGender, 'm');
    assert.equal(word('وزيرة').triggerGender, 'f');
    assert.ok(has(word('الدكتور').triggers, Trigger.honorific));
    assert.ok(has(word('وكالة').triggers, Trigger.media | Trigger.organisation));
    assert.ok(has(word('تقرير').triggers, Trigger.document));
  });

  it('names, and how sure they are', () => {
    assert.ok(has(word('محمد').nameSure, personName));
    assert.ok(has(word('القاهرة').name, placeName));
    // «سعيد» is also «happy».
    assert.ok(has(word('سعيد').name, NameCode.GM) && !has(word('سعيد').nameSure, NameCode.GM));
    assert.equal(word('الطاولة').nameSure, 0);
  });

  it('adjectives of nationality and of titles, only with the article', () => {
    assert.equal(word('الروسية').isAdjective, true);
    assert.equal(word('السابق').isAdjective, true);
    assert.equal(word('روسية').isAdjective, false);
    assert.equal(word('الوزير').isAdjective, false);
  });

  it('verbs by their neighbours in the news, conjunctions and س apart', () => {
    assert.ok(word('وقال').verb > 0.8);
    assert.ok(word('سيؤكد').verb > 0.5);
    assert.equal(word('الطاولة').verb, 0);
  });

  it('nouns with a possessive pronoun', () => {
    assert.equal(word('قوله').isPossessed, true);
    assert.equal(word('الوزير').isPossessed, false);
  });

  it('nothing of figures, marks and other scripts', () => {
    for (const form of ['12.5', '٣', '«', 'BBC']) {
      assert.equal(word(form).isArabic, false, form);
      assert.deepEqual(word(form).cues, []);
    }
  });
});

describe('the cache of words', () => {
  it('gives one object a form', () => {
    assert.equal(word('وقال'), word('وقال'));
    assert.equal(word('ذُكِرَ').norm, 'ذكر');
  });

  it('bears odd forms', () => {
    for (const form of ['', ' ', '\ud800', 'ـــ', 'و', 'ال', 'وال', 'ا'.repeat(10_000), '__proto__', 'constructor'])
      assert.doesNotThrow(() => lexicon().word(form));
    assert.equal(word('constructor').triggers, 0);
  });
});
