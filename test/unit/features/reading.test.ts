import assert from 'node:assert/strict';
import { SpeakerPlaces } from '../../../server/src/features/marks';
import { reading } from '../../../server/src/features/reading';
import { article, fixture } from './fixture';

describe('reading', () => {
  it('gives each statement the speaker that the marks give it', () => {
    const { analysis } = article();
    const found = reading(analysis, new SpeakerPlaces());
    assert.equal(found.speakerOf.length, analysis.attributions.length);
    assert.deepEqual(
      found.speakers.map(({ label, statements }) => [label, statements]),
      [
        ['سلمى الحداد', 3],
        ['منير الساعدي', 1],
      ],
    );
    assert.equal(found.paragraphKinds.length, analysis.paragraphs.length);
  });

  describe('of statements inside statements', () => {
    const { analysis, slice } = fixture(
      '<cue>قالت</cue> <source><PER E1>ليلى</PER></source> إن <content>الطريق مغلق وإن <source 2><PER E2>سالما</PER>' +
        '</source> <cue 2>أبلغها</cue> بأن <content 2>فريق <GPE E3>المدينة</GPE> قادم</content> غدا</content>.',
    );
    const found = reading(analysis, new SpeakerPlaces());

    it('lets the innermost speak', () => {
      assert.deepEqual(
        found.voices.map((voice) => [found.speakers[voice.speaker]?.label, slice(voice)]),
        [
          ['ليلى', 'الطريق مغلق وإن سالما أبلغها بأن '],
          ['سالما', 'فريق المدينة قادم'],
          ['ليلى', ' غدا'],
        ],
      );
      assert.deepEqual(
        found.speakers.map(({ words }) => words),
        [7, 3],
      );
      assert.equal(found.words, 13);
      assert.equal(found.unspecifiedWords, 0);
    });

    it('tells who speaks about whom', () => {
      assert.deepEqual(found.concerns, [
        { speaker: 0, chain: 'E2', mentions: 1 },
        { speaker: 1, chain: 'E3', mentions: 1 },
      ]);
    });

    it('brings the words for its codes, and no others', () => {
      assert.deepEqual(found.vocabulary.stances, { assert: { ar: 'قول', en: 'says' } });
      assert.deepEqual(Object.keys(found.vocabulary.entityTypes), ['PER', 'GPE']);
    });
  });

  it('has nothing for text that is not Arabic, and no voices where contents are empty', () => {
    const { analysis } = article();
    assert.deepEqual(reading({ ...analysis, isArabic: false }, new SpeakerPlaces()).voices, []);
    const empty = analysis.attributions.map((attribution) => ({ ...attribution, content: [{ start: 3, end: 3 }] }));
    assert.deepEqual(reading({ ...analysis, attributions: empty }, new SpeakerPlaces()).voices, []);
  });
});
