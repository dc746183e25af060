import assert from 'node:assert/strict';
import { CharacterClass, classOf, isMark } from '../../../server/src/text/characters';

function check(characters: string, expected: CharacterClass): void {
  for (const character of characters)
    assert.equal(classOf(character.charCodeAt(0)), expected, `U+${character.charCodeAt(0).toString(16)}`);
}

describe('classes of characters', () => {
  it('knows Arabic letters, those of neighbouring languages and presentation forms', () => {
    check('ءاأإآبةىيؤئپچڤگٱﻻﷲ', CharacterClass.ArabicLetter);
  });

  it('counts diacritics and tatweel as marks', () => {
    check('\u064b\u064e\u0651\u0652\u0670\u0640\u0610\u0301', CharacterClass.Mark);
    assert.ok(isMark('ـ'.charCodeAt(0)));
  });

  it('knows digits of three systems', () => {
    check('09٠٩۰۹', CharacterClass.Digit);
  });

  it('knows other scripts, and keeps surrogates among letters', () => {
    check('aZéßжא漢가', CharacterClass.OtherLetter);
    check('\ud83d\ude00', CharacterClass.OtherLetter);
  });

  it('knows punctuation, Arabic and Latin', () => {
    check('،؛؟«»“”".!:()[]%٪٫٬…–', CharacterClass.Punctuation);
  });

  it('knows invisible characters, spaces and line breaks', () => {
    check('\u061c\u200b\u200c\u200d\u200e\u200f\u202b\u2067\ufeff\u00ad', CharacterClass.Invisible);
    check(' \t\u00a0\u2003\u3000', CharacterClass.Space);
    check('\n\r\u000b\u0085\u2028\u2029', CharacterClass.LineBreak);
  });
});
