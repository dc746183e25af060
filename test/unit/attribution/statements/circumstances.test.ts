import { check } from '../check';

describe('circumstances (ATTRIBUTION A.2, other roles)', () => {
  it('the one who is told', () => {
    check('<cue>وأبلغ</cue> <source>المدير</source> العمال <linker>أن</linker> <content>الرواتب ستصرف غدا</content>.', {
      1: { addressee: 'العمال' },
    });
  });

  it('the one who is asked is outside the content', () => {
    check('<cue>وطلب</cue> <source>المحافظ</source> من السكان <content>عدم مغادرة منازلهم</content>.', {
      1: { stance: 'demand' },
    });
  });

  it('the medium', () => {
    check(
      '<cue>وقالت</cue> <source>الوزيرة</source> على حسابها في تويتر <linker>إن</linker> <content>الطريق مفتوح</content>.',
      { 1: { medium: 'على حسابها في تويتر' } },
    );
    check(
      '<cue>وكتب</cue> <source>النائب</source> في تغريدة<linker>:</linker> <content>الحكومة فشلت في كل شيء</content>.',
      { 1: { medium: 'في تغريدة', type: 'direct-unquoted' } },
    );
  });

  it('an occasion between commas', () => {
    check(
      '<cue>وقال</cue> <source>رئيس الوزراء التونسي</source>، في كلمة ألقاها أمس، <linker>إن</linker> <content>البلاد بحاجة إلى إصلاحات</content>.',
    );
  });

  it('a topic before the verb', () => {
    check('وعن سبب الحادث، <cue>قال</cue> <source>المهندس</source> <linker>إن</linker> <content>السد قديم</content>.');
  });
});

describe('the source, once more (B.3)', () => {
  it('keeps a clause that says why it is not named', () => {
    check(
      '<cue>وقال</cue> <source>مصدر في الشرطة، طلب عدم الكشف عن هويته</source>، <linker>إن</linker> <content>التحقيق مستمر</content>.',
      { 1: { kind: 'anonymous' } },
    );
  });

  it('stands between كان and قد', () => {
    check(
      'كان <source>الوزير</source> <cue>قد قال</cue> في وقت سابق <linker>إن</linker> <content>الموازنة جاهزة</content>.',
    );
  });

  it('follows a verb of the future in a schedule', () => {
    check(
      'ومن المنتظر أن <cue>يعلن</cue> <source>الوزير</source> <linker>أن</linker> <content>الميزانية كافية</content>.',
      { 1: { modality: 'expected' } },
    );
  });
});

describe('questions and answers (B.5)', () => {
  it('the one who was asked answers', () => {
    check(
      '<cue>وسأل</cue> <source>الصحفي</source> الوزير <content>عما إذا كان سيستقيل</content>، <cue 2>فأجاب</cue><linker 2>:</linker> <content 2>«لن أستقيل»</content>.',
      {
        1: { stance: 'ask', addressee: 'الوزير' },
        2: { stance: 'answer', inherited: 'addressee', speaker: 'الوزير' },
      },
    );
  });
});

describe('several statements in a row', () => {
  it('participles with and without و', () => {
    check(
      '<cue>وأشاد</cue> <source>السفير</source> <content>بجهود الوساطة</content>، <cue 2>معربا</cue> <linker 2>عن</linker> <content 2>أمله في نجاحها</content>، <cue 3>وداعيا</cue> الأطراف <linker 3>إلى</linker> <content 3>الهدوء</content>.',
      {
        1: { stance: 'praise' },
        2: { inherited: 'hal', stance: 'express' },
        3: { inherited: 'hal', stance: 'demand' },
      },
    );
  });

  it('one quotation after another', () => {
    check(
      '<cue>وأضاف</cue> <source>الوزير</source><linker>:</linker> <content>«سنعمل جميعا»</content>. <cue 2>وتابع</cue> <content 2>«لن نتوقف»</content>.',
      {
        2: { type: 'direct', inherited: 'elided', speaker: 'الوزير' },
      },
    );
  });
});
