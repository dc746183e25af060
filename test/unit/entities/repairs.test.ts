import assert from 'node:assert/strict';
import type { EntityType } from '../../../server/src/analysis';
import { repairNames } from '../../../server/src/entities/repairs';
import { readParagraph } from '../../../server/src/text/layer';
import { resources } from './fixture';

/** Repairs the tagged names of a text; the result as `ORG:…`. Known names are those of the knowledge table. */
function repaired(tagged: string): string[] {
  const { words, entities } = resources();
  const text = tagged.replace(/<[^>]*>/g, '');
  const paragraph = readParagraph(text, words);
  const names: { type: EntityType; from: number; to: number; confidence: number }[] = [];
  let removed = 0;
  for (const match of tagged.matchAll(/<([A-Z]+)>([^<]*)<\/\1>/g)) {
    const start = match.index - removed;
    const end = start + match[2]!.length;
    removed += match[0].length - match[2]!.length;
    const inside = Array.from(paragraph.tokens.start.keys()).filter(
      (at) => paragraph.tokens.start[at]! >= start && paragraph.tokens.end[at]! <= end,
    );
    names.push({ type: match[1] as EntityType, from: inside[0]!, to: inside[inside.length - 1]! + 1, confidence: 1 });
  }
  const known = entities.knowledge.namesIn(entities.features.words(paragraph));
  return repairNames(paragraph, names, known, entities.isPeople).map(
    ({ type, from, to }) => `${type}:${text.slice(paragraph.tokens.start[from], paragraph.tokens.end[to - 1])}`,
  );
}

describe('names by the guidelines', () => {
  it('parts two names joined by و, and keeps the portfolios of a ministry together', () => {
    assert.deepEqual(repaired('دعا <ORG>الاتحاد الأوروبي وحلف شمال الأطلسي</ORG> إلى الهدوء.'), [
      'ORG:الاتحاد الأوروبي',
      'ORG:وحلف شمال الأطلسي',
    ]);
    assert.deepEqual(repaired('أعلنت <ORG>وزارة الزراعة</ORG> والمياه ذلك.'), ['ORG:وزارة الزراعة والمياه']);
  });

  it('adds institutions of a state with their nisba or name, but not inside titles', () => {
    assert.deepEqual(repaired('قالت السلطات المصرية ذلك.'), ['ORG:السلطات المصرية']);
    assert.deepEqual(repaired('أغلقت سفارة <GPE>هولندا</GPE> أبوابها.'), ['ORG:سفارة هولندا']);
    assert.deepEqual(repaired('وصل وزير الخارجية الروسي أمس.'), []);
  });

  it('adds the person whom only a title shows', () => {
    assert.deepEqual(repaired('ألقى المحاضرة الدكتور حازم حمية في القاعة.'), ['PER:حازم حمية']);
    assert.deepEqual(repaired('شرح المهندس نزيه <PER>الغندورجي</PER> الخطة.'), ['PER:نزيه الغندورجي']);
    assert.deepEqual(repaired('حضر الدكتور مدير المستشفى، ووقف المهندس في الصف.'), []);
    assert.deepEqual(repaired('قال الدكتور إن الدواء متوفر.'), []);
  });

  it('finishes a nisba of two words and a hashtag', () => {
    assert.deepEqual(repaired('تحرك <ORG>الجيش الكوري</ORG> الشمالي ليلا.'), ['ORG:الجيش الكوري الشمالي']);
    assert.deepEqual(repaired('زار الوفد #<GPE>كوريا</GPE>_الجنوبية أمس.'), ['GPE:كوريا_الجنوبية']);
  });

  it('finds known names of several words, towns with one reading, and spelt acronyms', () => {
    assert.deepEqual(repaired('توقفت الرحلات إلى بوركينا فاسو وإلى القاهرة.'), ['GPE:بوركينا فاسو', 'GPE:القاهرة']);
    assert.deepEqual(repaired('قالت بي بي سي إن الطقس بارد.'), ['ORG:بي بي سي']);
  });

  it('drops bare institutions, circumstances at the end, and adjectives of the day', () => {
    assert.deepEqual(repaired('قالت <ORG>المنظمة</ORG> ذلك.'), []);
    assert.deepEqual(repaired('عقدت <ORG>هيئة المياه الجديدة</ORG> جلسة.'), ['ORG:هيئة المياه']);
    assert.deepEqual(repaired('أكدت منظمات الأمم المتحدة ذلك.'), ['ORG:الأمم المتحدة']);
  });

  it('leaves a text without names alone', () => {
    assert.deepEqual(repaired('نزل المطر على الحقول.'), []);
    assert.deepEqual(repaired(''), []);
  });

  it('parts a body from the town it stands in, and keeps the town of a court', () => {
    assert.deepEqual(repaired('أغلقت <ORG>السفارة الهولندية بعمان</ORG> أبوابها.'), [
      'ORG:السفارة الهولندية',
      'GPE:بعمان',
    ]);
    assert.deepEqual(repaired('قضت <ORG>المحكمة الابتدائية بسوسة</ORG> بذلك.'), ['ORG:المحكمة الابتدائية بسوسة']);
  });

  it('leaves out where a club or company comes from', () => {
    assert.deepEqual(repaired('فاز <ORG>ميلان الإيطالي</ORG> أمس.'), ['ORG:ميلان']);
    assert.deepEqual(repaired('أعلن <ORG>البرلمان الهولندي</ORG> ذلك.'), ['ORG:البرلمان الهولندي']);
  });

  it('ends a known body before what it does, and before a person', () => {
    assert.deepEqual(repaired('دعا <ORG>مجلس الأمن الدولي لمناقشة الأزمة</ORG> أمس.'), ['ORG:مجلس الأمن الدولي']);
    assert.deepEqual(repaired('قال رئيس <ORG>منظمة الصحة العالمية مروان العطار</ORG> ذلك.'), [
      'ORG:منظمة الصحة العالمية',
      'PER:مروان العطار',
    ]);
  });

  it('takes no several people and no age for a person', () => {
    assert.deepEqual(repaired('قتل <PER>شرطيان أفغانيان</PER> أمس.'), []);
    assert.deepEqual(repaired('توفي عن <PER>عمر</PER> ناهز السبعين.'), []);
    assert.deepEqual(repaired('دعا <PER>آية الله سامي الحداد</PER> إلى الهدوء.'), ['PER:سامي الحداد']);
  });

  it('makes places of roads and buildings with their names', () => {
    assert.deepEqual(repaired('أغلق طريق <GPE>صنعاء</GPE> أمس.'), ['GPE:طريق صنعاء']);
    assert.deepEqual(repaired('وصلوا عن طريق <GPE>تونس</GPE> أمس.'), ['GPE:تونس']);
    assert.deepEqual(repaired('صلوا في مسجد <PER>سامي الحداد</PER> أمس.'), ['FAC:مسجد سامي الحداد']);
  });

  it('finds companies and outlets with one reading', () => {
    assert.deepEqual(repaired('رفعت موبينيل أسعارها.'), ['ORG:موبينيل']);
  });
});
