import assert from 'node:assert/strict';
import { foldingRanges } from '../../../server/src/features/foldingRanges';
import { selectionRanges } from '../../../server/src/features/selectionRanges';
import { wordAt } from '../../../server/src/features/spans';
import { article, fixture } from './fixture';

describe('selection ranges', () => {
  it('grow from the word to the content, statement, sentence, paragraph and text', () => {
    const { analysis, slice } = fixture(
      'قبل ذلك.\nجاء المساء. <cue>قال</cue> <source><PER E1>منير</PER></source> <linker>إن</linker> <content>الجسر <here/>مفتوح</content> الآن.',
    );
    const offset = analysis.text.indexOf('مفتوح');
    assert.deepEqual(
      selectionRanges(analysis, offset).map((span) => slice(span).trim()),
      [
        'مفتوح',
        'الجسر مفتوح',
        'قال منير إن الجسر مفتوح',
        'قال منير إن الجسر مفتوح الآن.',
        'جاء المساء. قال منير إن الجسر مفتوح الآن.',
        analysis.text,
      ],
    );
  });

  it('always hold one another and never run out, at any offset', () => {
    const { analysis } = article();
    for (let offset = 0; offset <= analysis.text.length; offset++) {
      const spans = selectionRanges(analysis, offset);
      assert.deepEqual(spans.at(-1), { start: 0, end: analysis.text.length });
      spans.reduce((inner, outer) => {
        assert.ok(outer.start <= inner.start && inner.end <= outer.end && inner !== outer);
        return outer;
      });
    }
  });
});

describe('words under a caret', () => {
  it('take in marks and tatweel and stop at Arabic punctuation', () => {
    const text = 'قالَـت، نعم';
    assert.deepEqual(wordAt(text, 2), { start: 0, end: 6 });
    assert.equal(wordAt('، ،', 1), null);
  });
});

describe('folding ranges', () => {
  it('fold sections and runs of list lines', () => {
    const { analysis, slice } = fixture(
      '<headline>عنوان</headline>\n<subheading>أول</subheading>\nنص\n<list>- واحد</list>\n<list>- اثنان</list>\n<subheading>ثان</subheading>\nنص',
    );
    assert.deepEqual(foldingRanges(analysis).map(slice), ['أول\nنص\n- واحد\n- اثنان', '- واحد\n- اثنان', 'ثان\nنص']);
  });

  it('fold paragraphs of several lines where empty lines part them', () => {
    const { analysis, slice } = fixture('عنوان\n\nسطر أول\nسطر ثان\n \nسطر ثالث\r\nسطر رابع\n');
    assert.deepEqual(
      foldingRanges(analysis).map((span) => slice(span).trim()),
      ['سطر أول\nسطر ثان', 'سطر ثالث\r\nسطر رابع'],
    );
  });

  it('fold where the article changes its subject, inside sections and around lists', () => {
    const { analysis, slice } = fixture('أ\nب\n<subheading>ج</subheading>\nد\n<list>ه</list>\n<list>و</list>\nز\nح');
    const parts = (...starts: number[]) => starts.map((from, at) => ({ from, to: starts[at + 1] ?? 8 }));
    const folded = (starts: number[]): string[] =>
      foldingRanges(analysis, parts(...starts)).map((span) => slice(span).replaceAll('\n', ''));
    assert.deepEqual(folded([0]), ['جدهوزح', 'هو']);
    assert.deepEqual(folded([0, 6]), ['أب', 'جدهوزح', 'جدهو', 'هو', 'زح']);
    assert.deepEqual(folded([0, 5]), ['جدهوزح', 'هو']);
  });

  it('never cross, whatever the lines and segments are', () => {
    const kinds = ['text', 'text', 'subheading', 'list', 'link'] as const;
    for (let seed = 1; seed < 300; seed++) {
      let state = seed;
      const next = (below: number): number => (state = (state * 48271) % 2147483647) % below;
      const lines = Array.from({ length: 12 }, () => {
        const kind = kinds[next(kinds.length)]!;
        return kind === 'text' ? 'سطر' : `<${kind}>سطر</${kind}>`;
      });
      const { analysis } = fixture(lines.map((line) => line + (next(3) === 0 ? '\n\n' : '\n')).join(''));
      const starts = [0, ...Array.from({ length: 11 }, (_, at) => at + 1).filter(() => next(4) === 0)];
      const spans = foldingRanges(
        analysis,
        starts.map((from, at) => ({ from, to: starts[at + 1] ?? 12 })),
      );
      for (const one of spans)
        for (const other of spans) {
          const apart = one.end <= other.start || other.end <= one.start;
          const held = one.start <= other.start && other.end <= one.end;
          const holding = other.start <= one.start && one.end <= other.end;
          assert.ok(apart || held || holding, `seed ${seed}`);
        }
    }
  });

  it('fold nothing in an article without subheadings', () => {
    assert.deepEqual(foldingRanges(fixture('سطر\nسطر').analysis), []);
  });
});
