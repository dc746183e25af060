import assert from 'node:assert/strict';
import { mentionsOf } from './fixture';

describe('mentions of a paragraph', () => {
  it('nests names in titles, and adds peoples', () => {
    assert.deepEqual(mentionsOf('وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة.'), [
      'ROLE:وزير الخارجية الروسي',
      'NORP:الروسي',
      'PER:سيرغي لافروف',
      'GPE:القاهرة',
    ]);
    assert.deepEqual(mentionsOf('دعا الأمين العام للأمم المتحدة إلى الحوار.'), [
      'ROLE:الأمين العام للأمم المتحدة',
      'ORG:للأمم المتحدة',
    ]);
  });

  it('reads final ى as ي in peoples', () => {
    assert.ok(mentionsOf('التقى الرئيس الفرنسى الوفد.').includes('NORP:الفرنسى'));
  });

  it('tells media from other organisations, and waters from towns', () => {
    const mentions = mentionsOf('قالت وكالة رويترز إن السفينة غرقت في البحر الأحمر قرب بورتسودان.');
    assert.ok(mentions.some((mention) => mention.startsWith('MEDIA:')));
    assert.ok(mentions.includes('LOC:البحر الأحمر'));
  });

  it('finds known events and laws, and those with a name after their head', () => {
    const mentions = mentionsOf('ينص ميثاق الأمم المتحدة على ذلك منذ الحرب العالمية الثانية.');
    assert.ok(mentions.includes('LAW:ميثاق الأمم المتحدة'));
    assert.ok(mentions.includes('EVENT:الحرب العالمية الثانية'));
  });

  it('gives nothing for nothing', () => {
    assert.deepEqual(mentionsOf(''), []);
    assert.deepEqual(mentionsOf('،،، ... ()'), []);
  });
});

describe('odd text', () => {
  it('costs no more than its length, and gives no endless names', () => {
    for (const unit of ['محمد ', 'بي ', 'وزير الخارجية ', 'القاهرة ومحمد علي، قال ', '# _']) {
      const mentions = mentionsOf(unit.repeat(2000));
      assert.ok(mentions.every((mention) => mention.split(' ').length <= 17));
    }
  });
});
