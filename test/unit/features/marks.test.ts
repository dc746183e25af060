import assert from 'node:assert/strict';
import { marks, SpeakerPlaces } from '../../../server/src/features/marks';
import { article, topicOf } from './fixture';

describe('marks', () => {
  const { analysis, slice } = article();

  it('marks sources, cues and contents in text order, each with the place of its speaker', () => {
    const found = marks(analysis, new SpeakerPlaces());
    assert.deepEqual(
      found.marks.slice(0, 4).map((mark) => [mark.kind, mark.speaker, slice(mark.span)]),
      [
        ['cue', 0, 'أكدت'],
        ['source', 0, 'وزيرة الزراعة سلمى الحداد'],
        ['content', 0, 'السدود امتلأت'],
        ['cue', 0, 'موضحة'],
      ],
    );
    assert.deepEqual(
      found.speakers.map(({ label, statements }) => [label, statements]),
      [
        ['سلمى الحداد', 3],
        ['منير الساعدي', 1],
      ],
    );
    assert.equal(found.counts.speakers, 2);
  });

  it('tell the main topic of the article', () => {
    const topics = [topicOf('اقتصاد', 'economy', [0]), topicOf('زراعة', 'economy', [1])];
    assert.equal(marks({ ...analysis, topics }, new SpeakerPlaces()).topic?.ar, 'اقتصاد');
    assert.equal(marks(analysis, new SpeakerPlaces()).topic, null);
  });

  it('puts an unspecified speaker at no place', () => {
    const [first, ...rest] = analysis.attributions;
    const unspecified = { ...first!, speaker: { id: null, label: '', kind: 'unspecified' as const } };
    const found = marks({ ...analysis, attributions: [unspecified, ...rest] }, new SpeakerPlaces());
    assert.equal(found.marks[0]?.speaker, -1);
  });

  it('has none for text that is not Arabic', () => {
    const found = marks({ ...analysis, isArabic: false }, new SpeakerPlaces());
    assert.deepEqual([found.marks, found.speakers], [[], []]);
  });
});

describe('SpeakerPlaces', () => {
  it('keeps the place of a speaker when another one before it goes', () => {
    const places = new SpeakerPlaces();
    places.assign(['سلمى', 'منير']);
    assert.deepEqual([...places.assign(['منير'])], [['منير', 1]]);
    assert.equal(places.length, 2);
  });

  it('gives a free place to the next new speaker: a name that is being typed keeps its colour', () => {
    const places = new SpeakerPlaces();
    places.assign(['سلم', 'منير']);
    assert.deepEqual(
      [...places.assign(['سلمى', 'منير'])],
      [
        ['سلمى', 0],
        ['منير', 1],
      ],
    );
  });
});
