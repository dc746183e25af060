import { check } from '../check';

describe('the cue (ATTRIBUTION A.2)', () => {
  it('is the verb with its proclitics', () => {
    check('<cue>وقال</cue> <source>العمدة</source> <linker>إن</linker> <content>الجسر آمن</content>.');
  });

  it('takes particles and negation along', () => {
    check('<cue>لم يقل</cue> <source>الوزير</source> <linker>إن</linker> <content>الاتفاق انتهى</content>.', {
      1: { polarity: 'negative' },
    });
    check('<cue>وقد أعلن</cue> <source>المدير</source> <linker>أن</linker> <content>المصنع جاهز</content>.');
    check('<cue>سيؤكد</cue> <source>الوزير</source> <linker>أن</linker> <content>الميزانية كافية</content>.');
  });

  it('takes a particle of possibility along', () => {
    check('<cue>وقد يعلن</cue> <source>الوزير</source> <linker>أن</linker> <content>الانتخابات تأجلت</content>.');
  });

  it('leaves free connectives outside', () => {
    check('كما <cue>أوضح</cue> <source>المدير</source> <linker>أن</linker> <content>العمل مستمر</content>.');
  });

  it('has its participle قائلا in the linker', () => {
    check('<cue>وعلق</cue> <source>المدرب</source> <linker>قائلا:</linker> <content>"لعبنا جيدا"</content>.', {
      1: { type: 'direct' },
    });
  });
});

describe('the source (A.2)', () => {
  it('is the whole noun phrase with honorific, title, nisba and name', () => {
    check(
      '<cue>قال</cue> <source>وزير النقل الأردني سمير الحوراني</source> <linker>إن</linker> <content>الطريق مفتوح</content>.',
      {
        1: { kind: 'person' },
      },
    );
  });

  it('takes an apposition between commas along', () => {
    check(
      '<cue>قالت</cue> <source>الدكتورة منى الشافعي، مديرة المتحف الوطني</source>، <linker>إن</linker> <content>المعرض يفتتح غدا</content>.',
    );
  });

  it('leaves place, time and occasion outside', () => {
    check(
      '<cue>وأكد</cue> <source>المحافظ</source> خلال مؤتمر صحفي أمس <linker>أن</linker> <content>المياه ستعود مساء</content>.',
      {
        1: { occasion: 'خلال مؤتمر صحفي أمس' },
      },
    );
  });

  it('may be anonymous', () => {
    check('<cue>وكشف</cue> <source>مصدر أمني</source> <linker>أن</linker> <content>التحقيق مستمر</content>.', {
      1: { kind: 'anonymous' },
    });
    check('<cue>وقالت</cue> <source>مصادر مطلعة</source> <linker>إن</linker> <content>الصفقة تأجلت</content>.', {
      1: { kind: 'anonymous' },
    });
  });

  it('may be a document or an institution', () => {
    check('<cue>وذكر</cue> <source>التقرير</source> <linker>أن</linker> <content>البطالة تراجعت</content>.', {
      1: { kind: 'document' },
    });
    check('<cue>وأعلنت</cue> <source>وزارة الصحة</source> <linker>أن</linker> <content>اللقاح متوفر</content>.', {
      1: { kind: 'organisation' },
    });
  });
});

describe('the linker (A.2)', () => {
  it('is the complementiser, with its pronoun', () => {
    check('<cue>وأكدت</cue> <source>الوزيرة</source> <linker>أنها</linker> <content>ستزور المدرسة</content>.');
  });

  it('is the preposition that the verb governs, with a complementiser after it', () => {
    check('<cue>وأشار</cue> <source>المدير</source> <linker>إلى أن</linker> <content>المشروع اكتمل</content>.', {
      1: { type: 'indirect' },
    });
    check('<cue>وحذر</cue> <source>الخبير</source> <linker>من أن</linker> <content>السد مهدد</content>.', {
      1: { stance: 'warn' },
    });
    check('<cue>ودعا</cue> <source>الأمين العام</source> <linker>إلى</linker> <content>وقف القتال</content>.', {
      1: { type: 'speech-act', stance: 'demand' },
    });
  });

  it('is a colon', () => {
    check('<cue>وقال</cue> <source>المدرب</source><linker>:</linker> <content>"لم نوفق اليوم"</content>.', {
      1: { type: 'direct' },
    });
  });

  it('is not the أن that a noun governs', () => {
    check('<cue>وأكد</cue> <source>رئيس الهيئة</source> <content>ضرورة أن تلتزم الشركات بالموعد</content>.', {
      1: { type: 'speech-act' },
    });
  });

  it('cannot be a proclitic: content begins with that word', () => {
    check('<cue>وطالب</cue> <source>العمال</source> <content>بزيادة الأجور</content>.', { 1: { stance: 'demand' } });
  });
});

describe('the content (A.2)', () => {
  it('ends at the closing mark that its opening mark began (rule 1)', () => {
    check('<cue>وقال</cue> <source>الوزير</source><linker>:</linker> <content>«سنعود غدا»</content> ثم غادر القاعة.');
  });

  it('goes on in a second span when the quotation is interrupted (rule 1)', () => {
    check(
      '<content>"لن نتراجع عن الاتفاق"</content>، <cue>قال</cue> <source>رئيس الوفد</source>، <content>"وسنواصل المفاوضات غدا"</content>.',
      { 1: { type: 'direct' } },
    );
  });

  it('ends at a comma before a participle (rule 2)', () => {
    check(
      '<cue>وقال</cue> <source>الوزير</source> <linker>إن</linker> <content>المصنع جاهز</content>، <cue 2>موضحا</cue> <linker 2>أن</linker> <content 2>العمل يبدأ غدا</content>.',
      { 2: { inherited: 'hal', speaker: 'الوزير' } },
    );
  });

  it('ends before a participle even where no comma stands (rule 2)', () => {
    check(
      '<cue>وقال</cue> <source>المدرب</source> <linker>إن</linker> <content>الفريق كان في المستوى</content> <cue 2>مشيرا</cue 2> <linker 2>إلى أن</linker 2> <content 2>اللاعبين تعبوا</content 2>.',
    );
  });

  it('goes on over a verb that agrees with its own subject and not with the speaker', () => {
    check(
      '<cue>وأضاف</cue> <source>المدير</source> <linker>أن</linker> <content>الوزارة راسلت البلدية <cue 2>وأكدت</cue 2> <linker 2>أن</linker 2> <content 2>الجسر آمن</content 2></content>.',
      { 2: { nestedIn: 1 } },
    );
  });

  it('ends at a comma before و and a finite cue (rule 3)', () => {
    check(
      '<cue>وقال</cue> <source>الوزير</source> <linker>إن</linker> <content>المصنع جاهز</content>، <cue 2>وأضاف</cue> <linker 2>أن</linker> <content 2>العمل يبدأ غدا</content>.',
      { 2: { inherited: 'elided' } },
    );
  });

  it('ends at a weak switch before a cue (rule 3)', () => {
    check(
      '<cue>وقال</cue> <source>الوزير</source> <linker>إن</linker> <content>المصنع جاهز</content>، فيما <cue 2>أكدت</cue> <source 2>النقابة</source> <linker 2>أن</linker> <content 2>الأجور متأخرة</content>.',
    );
  });

  it('ends at the sentence, without its full stop but with a question mark (rule 6)', () => {
    check(
      '<cue>وقال</cue> <source>الوزير</source> <linker>إن</linker> <content>المصنع جاهز</content>. وكان المصنع قد أغلق.',
    );
  });

  it('of unquoted speech goes on over dots, questions and the first person (rule 6)', () => {
    check(
      '<cue>وأوضح</cue> <source>المدرب</source><linker>:</linker> <content>لا أبدا... الفريق جاهز للمباراة. لدينا لاعبون كبار</content>. وصل الوفد أمس.',
    );
  });

  it('of an unclosed quotation goes on to the next cue', () => {
    check(
      '<cue>وأضاف</cue> <source>المدرب</source> <content>"بذلنا جهدا كبيرا في المباراة. لم ننجح. هل لدينا خيار آخر؟</content>',
    );
  });

  it('begins with the object that a preposition belongs to', () => {
    check(
      '<cue>وقال</cue> <source>الوزير</source> <linker>إن</linker> <content>الجسر آمن</content>، <cue 2>مؤكدا</cue 2> <content 2>عزم الحكومة على فتح الطريق</content 2>.',
    );
  });

  it('goes on over coordinated complementisers', () => {
    check(
      '<cue>أوضح</cue> <source>المدير</source> <linker>أن</linker> <content>المخزن فارغ وأن الشحنة في الطريق، وأنها ستصل غدا</content>.',
    );
  });

  it('keeps the target of a charge', () => {
    check('<cue>واتهم</cue> <source>النائب</source> <content>الحكومة بإهدار المال العام</content>.', {
      1: { stance: 'accuse' },
    });
  });

  it('recovers at the end of the paragraph when a quotation is never closed', () => {
    check('<cue>وقال</cue> <source>المتحدث</source><linker>:</linker> <content>«سنرد في الوقت المناسب.</content>');
  });
});
