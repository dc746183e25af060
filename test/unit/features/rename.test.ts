import assert from 'node:assert/strict';
import { rename, renameTarget } from '../../../server/src/features/rename';
import { applyEdits } from '../checks/setup';
import { fixture } from './fixture';

/** The text after renaming what `<here/>` stands in. Joined letters stand before the tag of a mention. */
function renamed(tagged: string, newName: string): string | null {
  const { analysis, here } = fixture(tagged);
  const edits = rename(analysis, here[0]!, newName);
  return edits && applyEdits(analysis.text, edits);
}

describe('renaming a name', () => {
  const article =
    '<PER E1>سير<here/>جى لافروف</PER> في بيروت. وقال <PER E1>سيرغي لافروف</PER> و<PER E1>لافروف</PER> ل<PER E2>جون</PER>.';

  it('unifies the spelling of all mentions, short ones too, and leaves others alone', () => {
    assert.equal(renamed(article, 'سيرجي لافروف'), 'سيرجي لافروف في بيروت. وقال سيرجي لافروف ولافروف لجون.');
    assert.equal(renamed(article, 'سيرغي لفروف'), 'سيرغي لفروف في بيروت. وقال سيرغي لفروف ولفروف لجون.');
  });

  it('replaces whole names where the number of words changes', () => {
    assert.equal(
      renamed(article, 'سيرغي فيكتوروفيتش لافروف'),
      'سيرغي فيكتوروفيتش لافروف في بيروت. وقال سيرغي فيكتوروفيتش لافروف ولافروف لجون.',
    );
  });

  it('keeps a ل that has taken the place of the article', () => {
    const text = 'زار <ORG E1>الأمم المت<here/>حدة</ORG> وو<ORG E1>للأمم المتحدة</ORG>';
    assert.equal(renamed(text, 'الامم المتحدة'), 'زار الامم المتحدة ووللامم المتحدة');
    assert.equal(renamed(text, 'أمم متحدة'), 'زار أمم متحدة وولأمم متحدة');
  });

  it('begins with the name as it stands alone', () => {
    const { analysis, here, slice } = fixture('تابع <ORG E1>لل<here/>أمم  المتحدة</ORG>');
    const target = renameTarget(analysis, here[0]!)!;
    assert.deepEqual([slice(target.span), target.text], ['للأمم  المتحدة', 'الأمم المتحدة']);
  });

  it('is not for titles, figures and words of no name, nor to nothing', () => {
    for (const text of ['قال <ROLE E1>الو<here/>زير</ROLE>', 'في <DATE>20<here/>24</DATE>', 'قا<here/>ل'])
      assert.equal(renamed(text, 'كريم'), null);
    assert.equal(renamed(article, ' … '), null);
  });
});
