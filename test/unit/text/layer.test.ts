import assert from 'node:assert/strict';
import { readParagraph } from '../../../server/src/text/layer';
import { lexicon } from '../lexicon/lexicon';

describe('the text layer: «علي» in papers that write no ى (ATTRIBUTION B.1)', () => {
  const norms = (text: string) => readParagraph(text, lexicon()).words.map(({ norm }) => norm);

  it('is «على» before a noun', () => {
    assert.equal(norms('وقف الوفد علي الجانب الآخر.')[2], 'على');
  });

  it('is a name after a title', () => {
    assert.equal(norms('زار الدكتور علي الحرب المدينة.')[2], 'علي');
  });

  it('is a name where the paragraph writes ى elsewhere', () => {
    assert.equal(norms('وصل علي الحرب إلى المدينة.')[1], 'علي');
  });
});
