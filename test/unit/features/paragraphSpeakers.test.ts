import assert from 'node:assert/strict';
import { paragraphSpeakers } from '../../../server/src/features/paragraphSpeakers';
import { fixture } from './fixture';

describe('speakers of paragraphs', () => {
  it('are told with all that they say in the article', () => {
    const { analysis, slice } = fixture(`<headline>عنوان</headline>

<cue>قال</cue> <source><PER E1>عادل الشماسي</PER></source> إن <content>الجسر آمن</content>. <cue 2>وأكدت</cue> <source 2><PER E2>ليلى الحداد</PER></source> أن <content 2>العمل انتهى</content>.

<cue 3>وختم</cue> <source 3><PER E1>الشماسي</PER></source> بأن <content 3>الطريق مفتوح</content>.
`);
    const [first, second, ...others] = paragraphSpeakers(analysis);
    assert.deepEqual(others, []);
    assert.deepEqual(
      first!.speakers.map(({ speaker, statements, cues }) => [speaker.id, statements, cues.map(slice)]),
      [
        ['E1', 1, ['قال', 'وختم']],
        ['E2', 1, ['وأكدت']],
      ],
    );
    assert.equal(slice(second!.paragraph).startsWith('وختم'), true);
    assert.deepEqual(paragraphSpeakers({ ...analysis, isArabic: false }), []);
  });
});
