import { check } from '../check';

describe('content before another cue (ATTRIBUTION A.2, content rules 2 and 3)', () => {
  it('ends at a participle without a comma', () => {
    check(
      '<cue>وأكد</cue> <source>الوزير</source> <linker>أن</linker> <content>الجسر آمن</content> <cue 2>مشيرا</cue 2> <linker 2>إلى أن</linker 2> <content 2>العمل مستمر</content 2>.',
      { 2: { inherited: 'hal', speaker: 'الوزير' } },
    );
  });

  it('goes on where a relative or a particle governs the verb', () => {
    check(
      '<cue>ودعا</cue> <source>الوزير</source> <linker>إلى</linker> <content>وضع حد لما <cue 2>وصفه</cue 2> <content 2>بـ"التدخل"</content 2></content>.',
    );
  });

  it('ends before a connective that opens the clause of a cue', () => {
    check(
      '<cue>وقال</cue> <source>العمدة</source> <linker>إن</linker> <content>الجسر آمن</content>، بينما <cue 2>أكدت</cue 2> <source 2>الشرطة</source 2> <linker 2>أن</linker 2> <content 2>الطريق مغلق</content 2>.',
    );
  });
});
