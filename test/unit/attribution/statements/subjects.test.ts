import { check } from '../check';

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

describe('whole noun phrases (ATTRIBUTION A.2 source, B.3.1)', () => {
  const says = (source: string): void => {
    check(`<cue>وأكد</cue> <source>${source}</source> <linker>أن</linker> <content>الجسر آمن</content>.`);
  };

  it('keep the place of work and the charge of a title', () => {
    says('متحدث باسم الشركة في اليونان');
    says('المستشار المكلف بهذه العملية');
    says('سفير الدولة لدى الجزائر');
  });

  it('hold a share of those asked', () => {
    says('31 في المائة من المقاولات');
    says('5% من الناخبين');
  });

  it('end before what is spoken to', () => {
    check(
      '<cue>وقال</cue> <source>الرئيس سمير الحوراني</source> لموظفي الوكالة <linker>إن</linker> <content>الجسر آمن</content>.',
    );
  });

  it('have the preposition of a title when the linker comes later', () => {
    check(
      '<cue>وشدد</cue> <source>المسؤول الأول على البنك</source> <linker>على أن</linker> <content>الفرص متاحة</content>.',
    );
  });

  it('are no possession of the one who speaks', () => {
    check('<cue>وأكدت</cue> <content>قدرتها على البيع</content>.');
  });
});

describe('a parenthesis between dashes', () => {
  it('hides no linker', () => {
    check(
      '<cue>وقال</cue> <source>العمدة</source> -خلال مؤتمر صحفي في المدينة- <linker>إن</linker> <content>الجسر آمن</content>.',
    );
  });
});
