import assert from 'node:assert/strict';
import { documentLinks } from '../../../server/src/features/documentLinks';
import { fixture } from './fixture';

describe('links to Wikidata', () => {
  it('lead from the first full mention of whom it certainly knows', () => {
    const { analysis, slice } = fixture(
      '<ROLE E1>الوزير</ROLE> <PER E1>لافروف</PER> و<PER E1>سيرغي لافروف</PER> و<PER E2>سلمى الحداد</PER>',
      { chains: { E1: { type: 'PER', label: 'سيرغي لافروف', wikidata: 'Q58217' } } },
    );
    assert.deepEqual(
      documentLinks(analysis).map(({ span, url }) => [slice(span), url]),
      [['سيرغي لافروف', 'https://www.wikidata.org/wiki/Q58217']],
    );
  });

  it('are none in text that is not Arabic', () => {
    const { analysis } = fixture('<PER E1>سلمى</PER>', { analysis: { isArabic: false } });
    assert.deepEqual(documentLinks(analysis), []);
  });
});
