import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CharacterClass, classOf } from '../../../server/src/text/characters';
import { tokenize, TokenKind } from '../../../server/src/text/tokens';
import { oddTexts } from './texts';

/** What may stand between tokens. */
const gaps: readonly number[] = [CharacterClass.Space, CharacterClass.LineBreak, CharacterClass.Invisible];

/** The tokens of a text, separated by strokes. */
function split(text: string): string {
  const { count, start, end } = tokenize(text);
  return Array.from({ length: count }, (_, index) => text.slice(start[index], end[index])).join('|');
}

function kinds(text: string): number[] {
  return [...tokenize(text).kind];
}

describe('tokens', () => {
  it('splits words and marks', () => {
    assert.equal(split('قال الوزير: «سنعود»، ثم صمت.'), 'قال|الوزير|:|«|سنعود|»|،|ثم|صمت|.');
    assert.equal(split('  \n\t '), '');
    assert.equal(split(''), '');
  });

  it('leaves proclitics and suffixes at their word', () => {
    assert.equal(split('وبالحكومة سيبلغونها'), 'وبالحكومة|سيبلغونها');
  });

  it('keeps diacritics, tatweel and joiners inside the word', () => {
    assert.equal(split('ذُكِرَ قـــال می\u200cخواهد'), 'ذُكِرَ|قـــال|می\u200cخواهد');
  });

  it('leaves invisible characters at the edges of a word outside', () => {
    assert.equal(split('\u200fقال\u200f الوزير'), 'قال|الوزير');
  });

  it('keeps numbers whole, with separators only between digits', () => {
    assert.equal(split('12.5 3,000 ٣٫٥ 19/05/2018 10:30'), '12.5|3,000|٣٫٥|19/05/2018|10:30');
    assert.equal(split('بلغ 12. ثم'), 'بلغ|12|.|ثم');
    assert.equal(split('12%'), '12|%');
  });

  it('takes two single quotation marks for one mark', () => {
    assert.equal(split("قال ''نعم'' و‘‘لا’’"), "قال|''|نعم|''|و|‘‘|لا|’’");
    assert.equal(split("'نعم'"), "'|نعم|'");
  });

  it('tells kinds', () => {
    assert.deepEqual(kinds('قال BBC 12.5 ، ٣'), [
      TokenKind.Arabic,
      TokenKind.Other,
      TokenKind.Number,
      TokenKind.Punctuation,
      TokenKind.Number,
    ]);
    assert.deepEqual(kinds('الـBBC جي20'), [TokenKind.Arabic, TokenKind.Arabic]);
  });

  it('covers all that is no space, in order and without overlap', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        const { count, start, end } = tokenize(text);
        let last = 0;
        const between = (to: number): void => {
          for (let at = last; at < to; at++) {
            assert.ok(gaps.includes(classOf(text.charCodeAt(at))));
          }
        };
        for (let index = 0; index < count; index++) {
          assert.ok(start[index]! >= last && end[index]! > start[index]!);
          between(start[index]!);
          last = end[index]!;
        }
        between(text.length);
      }),
    );
  });

  it('never cuts a pair of surrogates', () => {
    const isCut = (text: string, at: number): boolean =>
      at > 0 &&
      at < text.length &&
      /[\ud800-\udbff]/.test(text.charAt(at - 1)) &&
      /[\udc00-\udfff]/.test(text.charAt(at));
    fc.assert(
      fc.property(oddTexts, (text) => {
        const { start, end } = tokenize(text);
        for (const at of [...start, ...end]) assert.ok(!isCut(text, at));
      }),
    );
  });
});
