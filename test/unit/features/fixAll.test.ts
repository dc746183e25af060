import assert from 'node:assert/strict';
import type { Finding, TextEdit } from '../../../server/src/analysis';
import { fixAllOfKind, fixAllSafe } from '../../../server/src/features/fixAll';
import { fixture } from './fixture';

const { analysis } = fixture('ذهب الوفد ثم عاد الوفد');
const replace = (start: number, end: number, newText = ''): TextEdit => ({ start, end, newText });

/** A finding with one fix for each list of edits. */
const finding = (code: string, ...fixes: TextEdit[][]): Finding => ({
  code,
  severity: 'hint',
  start: fixes[0]?.[0]?.start ?? 0,
  end: (fixes[0]?.[0]?.start ?? 0) + 1,
  message: { ar: '', en: '' },
  fixes: fixes.map((edits) => ({ title: { ar: '', en: '' }, edits })),
  related: [],
});

describe('fixing all', () => {
  it('takes the first fix of each finding of the kind, in text order', () => {
    const findings = [
      finding('GRM001', [replace(10, 12)], [replace(10, 11)]),
      finding('ORT005', [replace(7, 8)]),
      finding('GRM001', [replace(4, 6), replace(14, 15)]),
      finding('GRM001'),
    ];
    const { edits, count } = fixAllOfKind({ ...analysis, findings }, 'GRM001');
    assert.deepEqual(edits, [replace(4, 6), replace(10, 12), replace(14, 15)]);
    assert.equal(count, 2);
  });

  it('leaves a fix that touches another one for the next time, whole', () => {
    const findings = [
      finding('PUN001', [replace(3, 4)]),
      finding('PUN002', [replace(4, 4, ' '), replace(9, 10)]),
      finding('PUN007', [replace(9, 10)]),
    ];
    const { edits, count } = fixAllSafe({ ...analysis, findings });
    assert.deepEqual(edits, [replace(3, 4), replace(9, 10)]);
    assert.equal(count, 2);
  });

  it('does unasked only what is safe and leaves no choice', () => {
    const findings = [
      finding('QUO001', [replace(0, 1)]),
      finding('ORT003', [replace(4, 5)], [replace(4, 6)]),
      finding('ORT003', [replace(8, 9)]),
      finding('ORT004', [replace(12, 13)]),
    ];
    assert.deepEqual(fixAllSafe({ ...analysis, findings }).edits, [replace(8, 9)]);
  });

  it('changes nothing where nothing is found', () => {
    assert.deepEqual(fixAllSafe(analysis), { edits: [], count: 0 });
    assert.deepEqual(fixAllOfKind(analysis, 'PUN001'), { edits: [], count: 0 });
  });
});
