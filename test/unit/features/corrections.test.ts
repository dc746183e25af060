import assert from 'node:assert/strict';
import { correctionOffers } from '../../../server/src/features/corrections';
import { fixture } from './fixture';

describe('corrections offered at a place', () => {
  const { analysis, here } = fixture(`<headline>عنوان</headline>

<cue>قال</cue> <source><PER E1>عادل <here/>الشماسي</PER></source> إن <content>الجسر <here/>آمن</content>. <cue 2>وأكدت</cue> <source 2><PER E2>ليلى الحداد</PER></source> أن <content 2>العمل انتهى</content>.

وتستمر <here/>الأعمال.
`);
  const at = (index: number, length = 0) => {
    const start = here[index]!;
    return correctionOffers(analysis, { start, end: start + length });
  };

  it('on a name are what it is, that it is none, and who else it is', () => {
    const offers = at(0);
    assert.deepEqual(
      offers.map(({ kind }) => kind),
      ['name', 'name', 'not-a-name', 'same', 'speaker', 'not-attribution'],
    );
    assert.deepEqual(offers[2]!.correction, { kind: 'name', names: ['عادل الشماسي'], type: null });
    assert.deepEqual(offers[3], {
      kind: 'same',
      correction: { kind: 'same', name: 'عادل الشماسي', as: '' },
      name: 'عادل الشماسي',
      choices: ['ليلى الحداد'],
    });
  });

  it('in what somebody says are whose it is, and whether it is a statement', () => {
    const [speaker, mistaken] = at(1);
    assert.ok(speaker?.kind === 'speaker');
    assert.deepEqual(speaker.choices, ['ليلى الحداد']);
    assert.deepEqual(mistaken?.correction, {
      kind: 'not-attribution',
      cue: 'قال',
      sentence: 'قال عادل الشماسي إن الجسر آمن.',
      nth: 0,
    });
  });

  it('make a name of a selection, and are none elsewhere', () => {
    assert.deepEqual(at(2), []);
    assert.deepEqual(
      at(2, 'الأعمال'.length).map(({ correction }) => correction),
      (['PER', 'ORG', 'GPE'] as const).map((type) => ({ kind: 'name', names: ['الأعمال'], type })),
    );
  });
});
