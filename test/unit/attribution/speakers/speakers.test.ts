import { check } from '../check';

describe('inherited speakers (ATTRIBUTION B.5)', () => {
  it('a verb without a subject carries the last speaker on', () => {
    check(
      '<cue>قال</cue> <source>المحافظ سمير الحوراني</source> <linker>إن</linker> <content>الطريق مفتوح</content>. <cue 2>وأضاف</cue> <linker 2>أن</linker> <content 2>الجسر آمن</content>.',
      {
        2: { inherited: 'elided' },
      },
    );
  });

  it('over paragraphs too', () => {
    check(
      '<cue>قال</cue> <source>المحافظ</source> <linker>إن</linker> <content>الطريق مفتوح</content>.\n<cue 2>وتابع</cue><linker 2>:</linker> <content 2>«الجسر آمن»</content>.',
      {
        2: { inherited: 'elided', speaker: 'المحافظ' },
      },
    );
  });

  it('a participle belongs to the subject of its clause', () => {
    check(
      '<cue>أكدت</cue> <source>الوزيرة</source> <linker>أن</linker> <content>الخطة جاهزة</content>، <cue 2>مشيرة</cue> <linker 2>إلى أن</linker> <content 2>التمويل متوفر</content>، <cue 3>ومطالبة</cue> <content 3>بتعاون الجميع</content>.',
      {
        2: { inherited: 'hal', speaker: 'الوزيرة' },
        3: { inherited: 'hal', speaker: 'الوزيرة' },
      },
    );
  });

  it('a participle may belong to a clause that reports nothing', () => {
    check('وصل الوزير إلى العاصمة، <cue>مؤكدا</cue> <linker>أن</linker> <content>الزيارة ناجحة</content>.', {
      1: { inherited: 'hal', speaker: 'الوزير' },
    });
  });

  it('gender decides between two people', () => {
    check(
      '<cue>قالت</cue> <source>الوزيرة</source> <linker>إن</linker> <content>الخطة جاهزة</content>، فيما <cue 2>قال</cue> <source 2>المحافظ</source> <linker 2>إن</linker> <content 2>التمويل متأخر</content>. <cue 3>وأضافت</cue> <linker 3>أن</linker> <content 3>العمل يبدأ غدا</content>.',
      {
        3: { inherited: 'elided', speaker: 'الوزيرة' },
      },
    );
  });

  it('whoever is the subject of a nearer clause of the sentence', () => {
    check(
      '<cue>قال</cue> <source>المحافظ سمير الحوراني</source> <linker>إن</linker> <content>الطريق مفتوح</content>. وعلى الجانب الآخر ترفض نقابة المعلمين المصرية خطة <cue 2>تقول</cue> <linker 2>إنها</linker> <content 2>مكلفة</content>.',
      { 2: { inherited: 'elided', speaker: 'نقابة المعلمين المصرية' } },
    );
  });

  it('not a place, nor a name after a preposition', () => {
    check(
      '<cue>قال</cue> <source>المحافظ سمير الحوراني</source> <linker>إن</linker> <content>الطريق مفتوح</content>. وعن زيارة الوزير عادل الشماسي إلى القاهرة <cue 2>قال</cue> <linker 2>إنها</linker> <content 2>مثمرة</content>.',
      { 2: { inherited: 'elided', speaker: 'سمير الحوراني' } },
    );
  });

  it('a man’s title before a name that women bear too', () => {
    check(
      '<cue>أوضح</cue> <source>الباحث آن غابرييل</source> <linker>أن</linker> <content>العلاج معقد</content>. <cue 2>وأضاف</cue> <linker 2>أن</linker> <content 2>النتائج أولية</content>.',
      { 2: { inherited: 'elided', speaker: 'آن غابرييل' } },
    );
  });

  it('a strong switch brings a new source', () => {
    check(
      '<cue>قال</cue> <source>رئيس الشركة</source> <linker>إن</linker> <content>المصنع سيغلق أبوابه</content>. من جانبها، <cue 2>نفت</cue> <source 2>النقابة</source> <content 2>تلقيها أي إخطار</content>.',
      {
        2: { inherited: null },
      },
    );
  });

  it('«المتحدث ذاته» is the speaker just heard', () => {
    check(
      '<cue>قال</cue> <source>الناطق باسم البلدية</source> <linker>إن</linker> <content>السوق مغلق</content>.\n<cue 2>وأضاف</cue> <source 2>المتحدث ذاته</source> <linker 2>أن</linker> <content 2>العمل يبدأ غدا</content>.',
      {
        2: { inherited: 'anaphor' },
      },
    );
  });

  it('nobody can be carried on from nobody', () => {
    check('<cue>وأضاف</cue> <linker>أن</linker> <content>العمل يبدأ غدا في الميناء</content>.', {
      1: { speaker: null, kind: 'unspecified' },
    });
  });
});

describe('passives (A.5)', () => {
  it('have no source', () => {
    check('<cue>وذُكر</cue> <linker>أن</linker> <content>الجسر سيغلق غدا</content>.', {
      1: { kind: 'unspecified' },
    });
  });
});
