import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ParagraphKind } from '../../../server/src/analysis';
import { paragraphKind, splitParagraphs } from '../../../server/src/text/paragraphs';
import { oddTexts } from './texts';

const split = (text: string): string[] => splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

function check(kind: ParagraphKind, ...lines: string[]): void {
  for (const line of lines) assert.equal(paragraphKind(line, false), kind, line);
}

describe('paragraphs', () => {
  it('are lines that hold more than white space, without the space around them', () => {
    assert.deepEqual(split('العنوان\r\n\r\n  النص الأول. \n\u200f\nالثاني'), ['العنوان', 'النص الأول.', 'الثاني']);
    assert.deepEqual(split(''), []);
    assert.deepEqual(split(' \n\t\n'), []);
  });

  it('know every line ending', () => {
    assert.deepEqual(split('أ\rب\u2028ج\u2029د\u0085ه'), ['أ', 'ب', 'ج', 'د', 'ه']);
  });

  it('are in order and hold everything but space', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        let last = 0;
        for (const { start, end } of splitParagraphs(text)) {
          assert.ok(start >= last && end > start);
          assert.equal(text.slice(last, start).replace(/[\p{C}\p{Z}]/gu, ''), '');
          assert.doesNotMatch(text.slice(start, end), /[\n\r\u2028\u2029]/);
          last = end;
        }
        assert.equal(text.slice(last).replace(/[\p{C}\p{Z}]/gu, ''), '');
      }),
    );
  });
});

describe('kinds of paragraphs', () => {
  it('a first line without a full stop is a headline', () => {
    assert.equal(paragraphKind('الوزير يزور المصنع', true), 'headline');
    assert.equal(paragraphKind('زار الوزير المصنع أمس ووعد العمال بزيادة.', true), 'text');
  });

  it('a short later line without a full stop is a subheading', () => {
    check('subheading', 'ردود الفعل');
    check('text', 'زار الوزير المصنع أمس.', 'ردود الفعل، كما هي');
  });

  it('knows datelines', () => {
    check('dateline', 'القاهرة - وكالات', 'عمّان – بترا', 'الرباط (أ ف ب)');
    check('dateline', 'الرباط 12 ماي', 'بيروت، 3 آذار/مارس 2024 (وكالة)', 'دمشق ٤ كانون الثاني');
    check('subheading', 'مقتل 12 في مارس', 'بيروت 3 مرات');
  });

  it('knows bylines', () => {
    check('byline', 'كتب: سامي الحلواني', 'إعداد منى الشافعي', 'بقلم - كريم حداد');
  });

  it('knows items of lists and links', () => {
    check('list', '- أولا: وقف القتال', '• عودة النازحين', '1. فتح المعابر', '٢) تبادل الأسرى');
    check('link', 'https://example.com/news/1', 'www.example.com');
  });

  it('takes a long line for text', () => {
    check('text', 'كلمة '.repeat(100));
  });
});
