import { check } from '../check';

describe('the subject of a cue', () => {
  it('may begin with a word that only points to it', () => {
    check('<cue>وأعلنت</cue> <source>هذه الجهات</source> <linker>أن</linker> <content>العمل بدأ</content>.');
    check('<cue>واعتبر</cue> <source>نفس الخبير</source> <linker>أن</linker> <content>السعر مرتفع</content>.');
    check('<cue>أعلن</cue> <source>ما يسمى المجلس الوطني</source> <linker>أنه</linker> <content>يأمل خيرا</content>.');
  });

  it('is the pronoun after «كما أن» and «إلا أن»', () => {
    check('عاد الوزير مساء، إلا <source>أنه</source> <cue>قال</cue> <linker>إن</linker> <content>العمل بدأ</content>.');
  });

  it('is no circumstance that stands before the verb', () => {
    check('وبشكل عام، <cue>أكدت</cue> <source>الوزيرة</source> <linker>أن</linker> <content>العمل بدأ</content>.');
    check(
      'رام الله (وكالات) <cue>أكد</cue> <source>وزير النقل</source> <linker>أن</linker> <content>العمل بدأ</content>.',
    );
  });

  it('is no thing that is said', () => {
    check(
      '<cue>قال</cue> <source>المدير</source> <linker>إن</linker> <content>العمل بدأ</content>. <cue 2>وأكد</cue> <content 2>حق العمال في الاعتراض</content>.',
    );
  });

  it('is a dignity alone', () => {
    check('<cue>وأكد</cue> <source>سيادته</source> <linker>أن</linker> <content>العمل بدأ</content>.');
  });

  it('is the relative pronoun where the noun after the verb is its object', () => {
    check(
      'عاد المدير <source>الذي</source> <cue>حذر</cue> السكان <linker>من أن</linker> <content>الماء يرتفع</content>.',
    );
  });

  it('is the indefinite noun that a relative clause without a pronoun follows', () => {
    check(
      'يستند المقال إلى <source>تقرير إعلامي</source> <cue>أفاد</cue> <linker>بأن</linker> <content>الجسر مغلق</content>.',
    );
  });

  it('stands before its verb across dashes', () => {
    check(
      'وكان <source>المرصد</source> -ومقره المدينة- <cue>قد ذكر</cue> <linker>أن</linker> <content>الجسر مغلق</content>.',
    );
  });

  it('is elided where the only phrase belongs to whoever spoke before', () => {
    check(
      '<cue>وقالت</cue> <source>الوزيرة</source> <linker>إن</linker> <content>العمل بدأ</content>. <cue 2>وأكدت</cue> <content 2>قدرتها على البيع</content 2>.',
    );
  });

  it('is what somebody is to another, with a name', () => {
    check('<cue>ونفى</cue> <source>محاميه سليم حداد</source> <content>التهم الموجهة إليه</content>.');
  });
});
