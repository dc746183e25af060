import { check } from '../check';

describe('devices (ATTRIBUTION A.2, B.3)', () => {
  it('after what they attribute', () => {
    check('<content>ارتفعت أسعار القمح خلال أسبوع</content>، <cue>بحسب</cue> <source>بيانات البورصة</source>.', {
      1: { stance: 'relay', kind: 'document' },
    });
    check('<content>ارتفعت أسعار القمح خلال أسبوع</content>، <cue>وفقا</cue> <source>لوزارة الزراعة</source>.', {
      1: { kind: 'organisation' },
    });
  });

  it('before what they attribute', () => {
    check(
      '<cue>ووفقا</cue> <source>لبيان وزارة المياه</source>، <linker>فإن</linker> <content>منسوب السد ارتفع</content>.',
    );
  });

  it('with a verb of their own are one cue', () => {
    check('<content>توقفت الرحلات لساعات</content>، <cue>حسبما أفادت</cue> <source>سلطة الطيران</source>.');
  });

  it('inside what they attribute leave two spans', () => {
    check(
      '<content>وتعود فكرة المشروع</content> <cue>بحسب</cue> <source>العمدة</source>، <content>إلى نقص المخازن في المدينة</content>.',
    );
    check(
      '<content>وهو ما يستدعي</content>، <cue>بحسب</cue> <source>العمدة</source>، <content>شراكة مع البلدية</content>.',
    );
  });

  it("of the speaker's own hold the last thing that was said", () => {
    check(
      '<cue>وأكد</cue> <source>العمدة</source> <linker>أن</linker> <content>الجسر آمن</content> <cue 2>مضيفا</cue 2> <linker 2>أن</linker 2> <content 2><content 3>الطريق سيفتح غدا</content 3></content 2> <cue 3>على حد قوله</cue 3>.',
    );
  });

  it('leave background formulas and connectives outside', () => {
    check('غير أن <content>المصنع أغلق أبوابه</content>، <cue>بحسب</cue> <source>العمدة</source>.');
  });

  it('name a document with its circumstances before the linker', () => {
    check(
      '<cue>وجاء</cue> في <source>البيان الصادر عن الوزارة</source> بشأن اللقاء <linker>أن</linker> <content>الجسر آمن</content>.',
    );
    check(
      '<cue>وجاء</cue> في <source>تقرير لوكالة "الساحل"</source> <linker>أن</linker> <content>الجسر آمن</content>.',
    );
  });

  it('are not laws and plans', () => {
    check('وتجرى الانتخابات وفقا للقانون في موعدها المحدد.');
  });
});

describe('speech before the verb (A.2, rule 4)', () => {
  it('a quotation, then who said it', () => {
    check('<content>«لن نتراجع»</content>، <cue>قال</cue> <source>رئيس الوفد</source>.', { 1: { type: 'direct' } });
    check('<content>«لن نتراجع عن الاتفاق»</content>، <cue>يقول</cue> <source>المفاوض كريم حداد</source>.');
  });
});

describe('relays (A.5)', () => {
  it('an agency that reports what a minister said: one statement in another', () => {
    check(
      '<cue>نقلت</cue> <source>وكالة أنباء الساحل</source> <content>عن <source 2>وزير الدفاع</source> <cue 2>قوله</cue> <linker 2>إن</linker> <content 2>الحدود مؤمنة</content></content>.',
      {
        1: { kind: 'media', nestedIn: null },
        2: { kind: 'person', nestedIn: 1 },
      },
    );
  });
});

describe('the newsroom itself (A.5, not attribution)', () => {
  it('background formulas give nothing', () => {
    check('يذكر أن المشروع بدأ قبل ثلاث سنوات.');
    check('يشار إلى أن المصنع أغلق في العام الماضي.');
    check('والجدير بالذكر أن الجسر بني قبل خمسين عاما.');
    check('وتجدر الإشارة إلى أن النادي تأسس قبل قرن.');
  });

  it('schedules give nothing', () => {
    check('ومن المقرر أن تنطلق الفعاليات يوم الأحد المقبل.');
    check('ومن المتوقع أن يصل الوفد إلى العاصمة غدا.');
  });

  it('quoted names and scare quotes give nothing', () => {
    check('وتنطلق فعاليات "أسبوع القراءة" في المكتبة الوطنية الأحد.');
  });

  it('a formula ends the chain of speakers', () => {
    check(
      '<cue>قال</cue> <source>المحافظ</source> <linker>إن</linker> <content>الطريق مفتوح</content>. يذكر أن المشروع بدأ قبل ثلاث سنوات.',
    );
  });
});

describe('any text', () => {
  it('without reporting gives nothing', () => {
    check('زار الوفد المدينة القديمة أمس وتجول في أسواقها.');
  });
});
