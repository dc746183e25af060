import { check } from '../check';

describe('types (ATTRIBUTION A.3)', () => {
  it('direct: wholly in marks', () => {
    check('<cue>وقال</cue> <source>المدرب</source><linker>:</linker> <content>«لم نوفق اليوم»</content>.', {
      1: { type: 'direct' },
    });
  });

  it('direct without marks: after a bare colon', () => {
    check('<cue>وقال</cue> <source>المدرب</source><linker>:</linker> <content>لم نوفق اليوم</content>.', {
      1: { type: 'direct-unquoted' },
    });
  });

  it('indirect: a clause', () => {
    check('<cue>وقال</cue> <source>المدرب</source> <linker>إن</linker> <content>فريقه لم يوفق</content>.', {
      1: { type: 'indirect' },
    });
  });

  it('mixed: a quoted part in a clause', () => {
    check('<cue>وقال</cue> <source>المدرب</source> <linker>إن</linker> <content>فريقه "لم يوفق" أمس</content>.', {
      1: { type: 'mixed' },
    });
  });

  it('is mixed when a preposition governs a whole quotation', () => {
    check(
      '<cue>ودعا</cue> <source>الوزير</source> <linker>إلى</linker> <content>"وقف فوري لكل أعمال العنف"</content>.',
      { 1: { type: 'mixed' } },
    );
  });

  it('speech act: a noun phrase', () => {
    check('<cue>وأعرب</cue> <source>السفير</source> <linker>عن</linker> <content>قلقه من التصعيد</content>.', {
      1: { type: 'speech-act', stance: 'express' },
    });
  });
});

describe('stance, strength, polarity (A.4)', () => {
  it('has the stance of its verb', () => {
    check('<cue>ونفت</cue> <source>النقابة</source> <content>تلقيها أي إخطار</content>.', {
      1: { stance: 'deny', polarity: 'positive' },
    });
    check('<cue>ووعد</cue> <source>الوزير</source> <content>بصرف الرواتب</content>.', { 1: { stance: 'promise' } });
  });

  it('weighs the commitment of the verb', () => {
    check('<cue>وزعم</cue> <source>الناطق</source> <linker>أن</linker> <content>الهجوم فشل</content>.', {
      1: { strength: 'distancing' },
    });
    check('<cue>وأكد</cue> <source>الناطق</source> <linker>أن</linker> <content>الهجوم فشل</content>.', {
      1: { strength: 'strong' },
    });
    check('<cue>وقال</cue> <source>الناطق</source> <linker>إن</linker> <content>الهجوم فشل</content>.', {
      1: { strength: 'neutral' },
    });
  });
});

describe('the order of source and cue (B.3)', () => {
  it('verb before subject', () => {
    check('<cue>وصرحت</cue> <source>الناطقة باسم البلدية</source> <linker>بأن</linker> <content>السوق مغلق</content>.');
  });

  it('subject before verb', () => {
    check('<source>وزير المالية</source> <cue>أكد</cue> <linker>أن</linker> <content>الرواتب في موعدها</content>.');
  });

  it('subject after أما', () => {
    check('أما <source>المدير</source> <cue>فقال</cue> <linker>إن</linker> <content>العمل مستمر</content>.');
  });

  it('a pronoun in a connective', () => {
    check(
      '<cue>وصف</cue> <source>المبعوث</source> <content>الهدنة بأنها هشة</content>، <source 2>لكنه</source> <cue 2>أكد</cue> <linker 2>أن</linker> <content 2>القتال توقف</content>.',
      { 2: { inherited: 'pronoun' } },
    );
  });

  it('a headline with a colon', () => {
    check('<source>وزير النقل</source><cue>:</cue> <content>لا زيادة في أسعار التذاكر هذا العام</content>', {
      1: { type: 'direct-unquoted' },
    });
  });

  it('no headline in the middle of an article', () => {
    check(
      'عنوان الخبر الأول\nزار الوفد المدينة أمس.\nوتجول في الأسواق صباحا.\nثم عاد إلى العاصمة مساء.\nأسعار التذاكر: لا زيادة هذا العام.',
    );
  });
});

describe('nouns and idioms that only look like cues (B.2)', () => {
  it('طالب: a student, and demanded', () => {
    check('<cue>قال</cue> <source>طالب في كلية الهندسة</source> <linker>إن</linker> <content>النتائج تأخرت</content>.');
  });

  it('ما لا يقل عن', () => {
    check('وأصيب ما لا يقل عن عشرين شخصا في الحادث.');
  });

  it('رأى النور، رد فعل، وجهة نظر', () => {
    check('رأى الكتاب النور أخيرا بعد سنوات من الانتظار.');
    check('ولم يصدر أي رد فعل من الشركة حتى مساء أمس.');
  });

  it('a verb that is none of speech', () => {
    check('تابع الوزير سير العمل في الموقع صباح أمس.');
    check('نقل الإسعاف المصابين إلى المستشفى العام.');
    check('علقت الشركة رحلاتها إلى العاصمة يومين.');
  });
});

describe('the colon of a headline (B.3.3)', () => {
  it('lets a state speak in a headline, and names where news come from below it', () => {
    check('<source>بيروت</source><cue>:</cue> <content>لا زيادة في الأسعار</content>\nالتقى الوفد سكان القرية أمس.');
    check('افتتاح الجسر الجديد\nبيروت: افتتح الجسر الجديد أمس وعبرته الشاحنات.');
  });

  it('is none after a rubric or before who wrote', () => {
    check('فيديو: افتتاح الجسر الجديد\nافتتح الجسر أمس.');
    check('افتتاح الجسر الجديد\nبيروت: سليم حداد\nافتتح الجسر أمس.');
  });
});
