import assert from 'node:assert/strict';
import { findings, fixesAt } from '../../../server/src/features/findings';
import { fixture } from './fixture';

describe('findings', () => {
  const { analysis, here } = fixture(
    'جاء <finding SRC001>مصدر</finding> و<finding GRM001>قال<here/> أن</finding> الجسر<here/>',
    {
      findings: {
        GRM001: { fixes: [{ title: { ar: 'إن', en: 'Use inna' }, edits: [{ start: 13, end: 15, newText: 'إن' }] }] },
      },
    },
  );

  it('come in text order, and not at all for text that is not Arabic', () => {
    assert.deepEqual(
      findings(analysis).map((finding) => finding.code),
      ['SRC001', 'GRM001'],
    );
    assert.deepEqual(findings({ ...analysis, isArabic: false }), []);
  });

  it('offer their fixes where they touch the caret', () => {
    const offered = fixesAt(analysis, { start: here[0]!, end: here[0]! });
    assert.deepEqual(
      offered.map(({ finding, only }) => [finding.code, only]),
      [['GRM001', true]],
    );
    assert.deepEqual(fixesAt(analysis, { start: here[1]!, end: here[1]! }), []);
  });
});
