import assert from 'node:assert/strict';
import { findingKey, wordingKey } from '../../../server/src/features/findingKey';
import { fixture } from './fixture';

const keys = (tagged: string): string[] => {
  const { analysis } = fixture(tagged);
  return analysis.findings.map((finding) => findingKey(analysis, finding));
};

describe('the key of a finding', () => {
  const [key] = keys('<finding GRM001>قال أن</finding> الجسر مفتوح.');

  it('stays when other lines or the white space change', () => {
    assert.deepEqual(keys('وصل الوفد أمس.\n<finding GRM001>قال أن</finding> الجسر  مفتوح.'), [key]);
  });

  it('differs with the sentence, the words and the code', () => {
    const others = [
      ...keys('<finding GRM001>قال أن</finding> الجسر مغلق.'),
      ...keys('قال <finding GRM001>أن</finding> الجسر مفتوح.'),
      ...keys('<finding GRM002>قال أن</finding> الجسر مفتوح.'),
    ];
    assert.equal(new Set([key, ...others]).size, 4);
  });

  it('of its words alone stays in another sentence, unless it has no letters', () => {
    const wordings = (tagged: string): string[] => {
      const { analysis } = fixture(tagged);
      return analysis.findings.map((finding) => wordingKey(analysis, finding));
    };
    const [here] = wordings('<finding GRM001>قال أن</finding> الجسر مفتوح.');
    assert.deepEqual(wordings('ثم <finding GRM001>قال أن</finding> العمل مستمر.'), [here]);
    assert.notDeepEqual(wordings('<finding GRM002>قال أن</finding> الجسر مفتوح.'), [here]);
    const spaces = [
      ...wordings('وصل<finding PUN007>  </finding>الوفد.'),
      ...wordings('عاد<finding PUN007>  </finding>الوفد.'),
    ];
    assert.equal(new Set(spaces).size, 2);
  });

  it('says its code and nothing of the text', () => {
    assert.match(key!, /^GRM001-[0-9a-f]{16}$/);
  });
});
