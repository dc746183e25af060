import assert from 'node:assert/strict';
import { colours } from '../../../server/src/features/colours';
import { fixture } from './fixture';

describe('colours of letters', () => {
  it('are those of cues, names and quotations, the smaller before the larger, without overlap', () => {
    const { analysis } = fixture(
      '<cue>قال</cue> <source><PER E1>عادل الشماسي</PER></source>: <content>«الجسر في <GPE E2>النهر</GPE> آمن»</content>.\n',
      { attributions: { A1: { type: 'direct' } } },
    );
    const found = colours(analysis);
    assert.deepEqual(
      found.map(({ start, end, kind }) => `${kind} ${analysis.text.slice(start, end)}`),
      ['keyword قال', 'class عادل الشماسي', 'string «الجسر في ', 'namespace النهر', 'string  آمن»'],
    );
    for (let index = 1; index < found.length; index++) assert.ok(found[index]!.start >= found[index - 1]!.end);
  });

  it('are none in text that is not Arabic', () => {
    const { analysis } = fixture('<cue>قال</cue> <source>الرجل</source>.\n');
    assert.deepEqual(colours({ ...analysis, isArabic: false }), []);
  });
});
