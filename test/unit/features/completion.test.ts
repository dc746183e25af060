import assert from 'node:assert/strict';
import { completion } from '../../../server/src/features/completion';
import { fixture } from './fixture';

const article =
  '<PER E1>سيرغي لافروف</PER> و<ORG E2>الأمم المتحدة</ORG> و<PER E1>لافروف</PER> و<ROLE E3>الوزير</ROLE>.\n';

/** Names offered at `<here/>`, with what they would take the place of. */
function offered(tagged: string): [string, string][] {
  const { analysis, here, slice } = fixture(article + tagged);
  return completion(analysis, here[0]!).map(({ name, replaced }) => [name, slice(replaced)]);
}

describe('completion of names', () => {
  it('offers by any word of a name, and keeps joined letters', () => {
    assert.deepEqual(offered('وقال لاف<here/>'), [['سيرغي لافروف', 'لاف']]);
    assert.deepEqual(offered('وقال ولاف<here/>'), [['سيرغي لافروف', 'لاف']]);
    assert.deepEqual(offered('وقال الامم<here/>'), [['الأمم المتحدة', 'الامم']]);
  });

  it('goes on with a name whose first words are written', () => {
    assert.deepEqual(offered('وقال سيرغي لا<here/>'), [['سيرغي لافروف', 'سيرغي لا']]);
  });

  it('offers all names where nothing is written, the most mentioned first, and no titles', () => {
    assert.deepEqual(
      offered('وقال <here/>').map(([name]) => name),
      ['سيرغي لافروف', 'الأمم المتحدة'],
    );
  });

  it('does not offer what is being written, nor anything for other words', () => {
    assert.deepEqual(offered('وقال <PER E9>زهرون<here/></PER>'), []);
    assert.deepEqual(offered('كتب<here/>'), []);
  });
});
