import { check } from './check';

describe('subjects in relative clauses (ATTRIBUTION B.3)', () => {
  it('follow the verb when the pronoun is its object', () => {
    check(
      'ووقع الحادث في اليوم الذي <cue>أعلنت</cue> فيه <source>الحكومة السورية</source> <content>رفع الأسعار</content>.',
    );
  });

  it('are elided when a pronoun on the verb is all there is', () => {
    check(
      '<cue>وقال</cue> <source>العمدة</source> <linker>إن</linker> <content>المدينة سئمت الخطة التي <cue 2>وصفها</cue 2> <content 2>بـ"الكارثة"</content 2></content>.',
    );
  });

  it('are the pronoun when nothing refers back to it', () => {
    check('وحضر الوزير <source>الذي</source> <cue>قال</cue> <linker>إن</linker> <content>الجسر آمن</content>.');
  });
});

describe('words without their hamza (ATTRIBUTION B.1)', () => {
  it('are closed classes too', () => {
    check('<cue>قال</cue> <source>وزير النقل</source> امس <linker>ان</linker> <content>الجسر آمن</content>.');
  });
});
