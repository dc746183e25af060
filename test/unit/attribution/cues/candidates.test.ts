import { check } from '../check';

describe('words that may be cues', () => {
  it('stand after «إلى ذلك», though no verb follows another preposition', () => {
    check('إلى ذلك <cue>قال</cue> <source>المدير</source> <linker>إن</linker> <content>الجسر آمن</content>.');
  });

  it('stand after a preposition that ends the clause before, when joined', () => {
    check(
      '<cue>قال</cue> <source>المدير</source> <linker>إنه</linker> <content>لم ير الجسر من قبل</content> <cue 2>وأضاف</cue 2> <linker 2>أن</linker 2> <content 2>الطريق سيفتح غدا</content 2>.',
    );
  });

  it('are verbs in the dual: of the past after a conjunction and before a linker', () => {
    check('<cue>وقالا</cue> <linker>إن</linker> <content>الجسر آمن</content>.');
    check('تبادل الجانبان وثائق علما ونقلا عن الأصل.');
  });

  it('are verbs of two letters after a conjunction', () => {
    check('<cue>وحث</cue> <source>العمدة</source> السكان <linker>على</linker> <content>توفير الماء</content>.');
  });

  it('are formulas of rumour and suspicion, which name nobody', () => {
    check('<cue>ويتردد</cue> <linker>أن</linker> <content>الجسر سيغلق غدا</content>.');
  });

  it('are not تابع with an object, and no measure of land', () => {
    check(
      '<cue>وقال</cue> <source>المدير</source> في تصريح تابعته الوكالة <linker>إن</linker> <content>الجسر آمن</content>.',
    );
    check('زرعت الوزارة مئة فدان.');
  });

  it('are not what somebody is called', () => {
    check(
      '<cue>قال</cue> <source>المدير</source> <linker>إن</linker> <content>السائق، ويدعى سليم حداد، وصل إلى القرية</content>.',
    );
  });
});
