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

  it('fold nothing in an article without subheadings', () => {
    assert.deepEqual(foldingRanges(fixture('سطر\nسطر').analysis), []);
  });
});
