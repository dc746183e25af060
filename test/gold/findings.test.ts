import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, Finding } from '../../server/src/analysis';
import { analyze } from '../../server/src/analyze';
import { applyEdits } from '../unit/checks/setup';
import { resources } from './resources';

interface Expected {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly severity: string;
  readonly fix?: { readonly newText: string };
  /** Wanted somewhere in the article rather than at this place. */
  readonly document?: boolean;
}

interface Pattern {
  readonly id: string;
  readonly text: string;
  readonly diagnostics?: readonly string[];
}

const patterns = readFileSync(join(import.meta.dirname, 'patterns.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Pattern);

/** The article that the project was started from lies beside the repository, on the machines that have it. */
const reference = join(import.meta.dirname, '..', '..', '..', 'shared', 'reference');

const inside = (finding: Finding, { code, start, end, document }: Expected): boolean =>
  finding.code === code && (document === true || (finding.start < end && start < finding.end));

describe('findings of the worked patterns', () => {
  for (const { id, text, diagnostics = [] } of patterns.filter((pattern) => (pattern.diagnostics ?? []).length > 0))
    it(`${id} has ${diagnostics.join(', ')}`, () => {
      const codes = analyze(text, resources()).findings.map(({ code }) => code);
      assert.deepEqual(
        diagnostics.filter((code) => !codes.includes(code)),
        [],
      );
    });
});

(existsSync(reference) ? describe : describe.skip)('findings of the reference article', () => {
  const text = existsSync(reference) ? readFileSync(join(reference, 'reference.txt'), 'utf8') : '';
  const gold = existsSync(reference)
    ? (
        JSON.parse(readFileSync(join(reference, 'reference.gold.json'), 'utf8')) as {
          readonly diagnostics: { readonly must: readonly Expected[]; readonly mustNot: readonly string[] };
        }
      ).diagnostics
    : { must: [], mustNot: [] };
  let analysis: Analysis;

  before(() => {
    analysis = analyze(text, resources());
  });

  for (const expected of gold.must)
    it(`has ${expected.code} at ${expected.start}`, () => {
      const found = analysis.findings.find((finding) => inside(finding, expected));
      assert.ok(found, expected.text);
      assert.equal(found.severity, expected.severity);
      const fix = found.fixes[0];
      if (!expected.fix) return;
      assert.ok(fix);
      const after = applyEdits(text, fix.edits);
      const wanted = text.slice(0, expected.start) + expected.fix.newText + text.slice(expected.end);
      assert.ok(after === wanted || expected.document === true, after.slice(expected.start - 20, expected.end + 20));
    });

  it('has none of those that would be wrong', () => {
    const wrong = analysis.findings.filter(({ code }) => gold.mustNot.includes(code));
    assert.deepEqual(
      wrong.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`),
      [],
    );
  });
});
