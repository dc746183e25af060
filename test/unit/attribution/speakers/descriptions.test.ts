import { check } from '../check';

describe('definite descriptions (ATTRIBUTION B.6, 5)', () => {
  it('a title means whoever was introduced with it', () => {
    check(
      '<cue>قالت</cue> <source>كاتبة الدولة للتكوين المهني ليلى الطرابلسي</source> <linker>إن</linker> <content>البرنامج جاهز</content>. <cue 2>وأكدت</cue> <source 2>كاتبة الدولة</source> <linker 2>أن</linker> <content 2>التمويل متوفر</content>.',
      { 2: { speaker: 'ليلى الطرابلسي' } },
    );
  });

  it('a minister may have several domains', () => {
    check(
      '<cue>أكد</cue> <source>وزير المالية والاقتصاد الوطني سمير الحوراني</source> <linker>أن</linker> <content>المشروع جاهز</content>.\n<cue 2>وقال</cue> <source 2>الوزير</source> <linker 2>إن</linker> <content 2>التمويل متوفر</content>.\nمن جانبه <cue 3>قال</cue> <source 3>وزير المالية بالولاية سليم الشماسي</source> <linker 3>إن</linker> <content 3>العمل مستمر</content>.',
      { 2: { speaker: 'سمير الحوراني' } },
    );
    check(
      '<cue>أكد</cue> <source>وزير الصناعة والمؤسسات الصغيرة والمتوسطة وترقية الاستثمار، سمير الحوراني</source>، <linker>أن</linker> <content>المشروع جاهز</content>.\n<cue 2>ونفى</cue> <source 2>وزير الصناعة</source> <content 2>وجود ندرة في الإسمنت</content>.',
      { 2: { speaker: 'سمير الحوراني' } },
    );
  });

  it('a demonstrative before it changes nothing', () => {
    check(
      '<cue>قالت</cue> <source>مصادر أمنية في الميناء</source> <linker>إن</linker> <content>الحريق تحت السيطرة</content>. <cue 2>وأضافت</cue> <source 2>هذه المصادر</source> <linker 2>أن</linker> <content 2>التحقيق مستمر</content>.',
      { 2: { speaker: 'مصادر أمنية في الميناء', kind: 'anonymous' } },
    );
  });

  it('a woman is not meant by a man’s title', () => {
    check(
      '<cue>قالت</cue> <source>وزيرة الصحة ليلى الطرابلسي</source> <linker>إن</linker> <content>اللقاح متوفر</content>، فيما <cue 2>قال</cue> <source 2>وزير المالية سمير الحوراني</source> <linker 2>إن</linker> <content 2>الميزانية جاهزة</content>. <cue 3>وأكدت</cue> <source 3>الوزيرة</source> <linker 3>أن</linker> <content 3>الحملة تبدأ غدا</content>.',
      { 3: { speaker: 'ليلى الطرابلسي' } },
    );
  });

  it('nobody’s wife is himself', () => {
    check(
      '<cue>قال</cue> <source>المحافظ سمير الحوراني</source> <linker>إن</linker> <content>الطريق مفتوح</content>. <cue 2>وقالت</cue> <source 2>زوجته</source> <linker 2>إن</linker> <content 2>الحي آمن</content>.',
      { 2: { speaker: 'زوجته' } },
    );
  });

  it('a name in apposition to a noun that is no title', () => {
    check(
      '<cue>قال</cue> <source>النائب فينس كيبل</source> <linker>إن</linker> <content>القانون جاهز</content>. <cue 2>وقال</cue> <source 2>السير فينس</source> <linker 2>إن</linker> <content 2>التصويت غدا</content>.',
      { 2: { speaker: 'فينس كيبل' } },
    );
  });

  it('a class noun means the organisation that was named with it', () => {
    check(
      'ارتفعت أسهم بنك باركليز أمس. <cue>وأكد</cue> <source>البنك البريطاني</source> <linker>أن</linker> <content>الأرباح زادت</content>.',
      { 1: { speaker: 'بنك باركليز' } },
    );
  });

  it('a document by less than all its words', () => {
    check(
      '<cue>قال</cue> <source>بيان كتلة المعارضة</source> <linker>إن</linker> <content>القانون باطل</content>. <cue 2>وأكد</cue> <source 2>بيان المعارضة</source> <linker 2>أن</linker> <content 2>التصويت غدا</content>.',
      { 2: { speaker: 'بيان كتلة المعارضة', kind: 'document' } },
    );
  });

  it('an organisation by less than its name', () => {
    check(
      '<cue>أعلنت</cue> <source>المديرية العامة للضرائب</source> <linker>أن</linker> <content>المداخيل زادت</content>. <cue 2>وأكدت</cue> <source 2>مديرية الضرائب</source> <linker 2>أن</linker> <content 2>الإصلاح مستمر</content>.',
      { 2: { speaker: 'المديرية العامة للضرائب' } },
    );
  });

  it('whoever spoke goes before whoever was only named', () => {
    check(
      '<cue>قالت</cue> <source>صحيفة الغارديان</source> <linker>إن</linker> <content>صحيفة التايمز تأخرت في النشر</content>. <cue 2>وأضافت</cue> <source 2>الصحيفة</source> <linker 2>أن</linker> <content 2>الخبر قديم</content>.',
      { 2: { speaker: 'الغارديان' } },
    );
  });

  it('a country and its adjective say the same', () => {
    check(
      '<cue>أكد</cue> <source>وزير الخارجية الفرنسي جان دوبون</source> <linker>أن</linker> <content>اللقاء مفيد</content>. <cue 2>وكتب</cue> <source 2>وزير خارجية فرنسا</source><linker 2>:</linker> <content 2>«نشكر الجميع»</content>.',
      { 2: { speaker: 'جان دوبون' } },
    );
  });

  it('a courtesy noun with a pronoun is whoever spoke', () => {
    check(
      '<cue>أكد</cue> <source>الأمير سلطان بن فهد</source> <linker>أن</linker> <content>المشروع جاهز</content>. <cue 2>وقال</cue> <source 2>سموه</source> <linker 2>إن</linker> <content 2>العمل مستمر</content>.',
      { 2: { speaker: 'سلطان بن فهد', inherited: 'anaphor' } },
    );
  });

  it('a courtesy noun is whoever is called so, not whoever was named last', () => {
    check(
      'استقبل صاحب السمو الأمير سلطان بن فهد في مكتبه أمس سعادة السفير عادل الشماسي. <cue>وقال</cue> <source>سموه</source> <linker>إن</linker> <content>العلاقات قوية</content>.',
      { 1: { speaker: 'سلطان بن فهد', inherited: 'anaphor' } },
    );
  });

  it('not one with another nationality', () => {
    check(
      '<cue>قالت</cue> <source>السلطات السعودية</source> <linker>إن</linker> <content>الطريق مفتوح</content>. <cue 2>وقالت</cue> <source 2>السلطات التركية</source> <linker 2>إن</linker> <content 2>الطريق مغلق</content>.',
      { 2: { speaker: 'السلطات التركية' } },
    );
  });

  it('a relative clause does not set the phrase apart', () => {
    check(
      '<cue>قال</cue> <source>موظف في المصرف</source> <linker>إن</linker> <content>الأبواب أغلقت</content>. <cue 2>وأضاف</cue> <source 2>الموظف الذي حضر الاجتماع</source> <linker 2>أن</linker> <content 2>العمل متوقف</content>.',
      { 2: { speaker: 'موظف في المصرف' } },
    );
  });
});

describe('who can speak (ATTRIBUTION B.5)', () => {
  it('a participle does not belong to a noun that cannot speak', () => {
    check(
      '<cue>قال</cue> <source>المحافظ سمير الحوراني</source> <linker>إن</linker> <content>الطريق مفتوح</content>. وحاول تهدئة مخاوف السكان القلقين <cue 2>قائلا</cue> <linker 2>إن</linker> <content 2>الجسر آمن</content>.',
      { 2: { speaker: 'سمير الحوراني', inherited: 'hal' } },
    );
  });

  it('what the speaker does meanwhile is no speaker', () => {
    check(
      '<cue>نفى</cue> <source>المحافظ سمير الحوراني</source> <content>التهم</content>، <cue 2>وقال</cue> مخاطبا هيئة المحكمة<linker 2>:</linker> <content 2>«لم آخذ قرشا واحدا»</content>.',
      { 2: { speaker: 'سمير الحوراني' } },
    );
  });

  it('people without a name who were the subject of another clause', () => {
    check(
      'زار باحثون من الجامعة عشرين موقعا. <cue>وأوصى</cue> <source>الباحثون</source> <content>بحماية السواحل</content>.',
      { 1: { speaker: 'باحثون', kind: 'group' } },
    );
  });

  it('a feminine verb knows a woman by any name', () => {
    check(
      '<cue>قالت</cue> <source>المدربة منى الحوراني</source> <linker>إن</linker> <content>الفريق جاهز</content>، فيما <cue 2>قالت</cue> <source 2>معالي جمال الشماسي، وزيرة الرياضة</source>،<linker 2>:</linker> <content 2>«نشكر الجميع»</content>. <cue 3>وأضافت</cue><linker 3>:</linker> <content 3>«العمل مستمر»</content>.',
      { 3: { speaker: 'جمال الشماسي' } },
    );
  });

  it('the verb tells the gender of a member', () => {
    check(
      '<cue>قالت</cue> <source>عضو البرلمان</source> <linker>إن</linker> <content>القانون جاهز</content>، فيما <cue 2>قال</cue> <source 2>المحافظ</source> <linker 2>إن</linker> <content 2>التمويل متأخر</content>. <cue 3>وأضافت</cue> <linker 3>أن</linker> <content 3>التصويت غدا</content>.',
      { 3: { speaker: 'عضو البرلمان' } },
    );
  });

  it('a plural participle belongs to the people before it', () => {
    check(
      '<cue>قال</cue> <source>المحافظ سمير الحوراني</source> <linker>إن</linker> <content>الطريق مفتوح</content>. جاء ذلك بعد شكاوى المواطنين من الخدمات، <cue 2>مؤكدين</cue> <linker 2>أن</linker> <content 2>الجسر مغلق</content>.',
      { 2: { speaker: 'المواطنين', inherited: 'hal' } },
    );
  });

  it('«المصدر» alone is whoever spoke, where nobody has been called so', () => {
    check(
      '<cue>قالت</cue> <source>صحيفة الغارديان</source> <linker>إن</linker> <content>الطريق مفتوح</content>. <cue 2>وأضاف</cue> <source 2>المصدر</source> <linker 2>أن</linker> <content 2>الجسر آمن</content>.',
      { 2: { speaker: 'الغارديان', inherited: 'anaphor' } },
    );
  });

  it('after «لكن» the label is in the nominative', () => {
    check(
      'لكن <source>مسؤولا بارزا في البلدية</source> <cue>قال</cue> <linker>إن</linker> <content>السوق مغلق</content>.',
      { 1: { speaker: 'مسؤول بارز في البلدية', kind: 'anonymous' } },
    );
  });
});
