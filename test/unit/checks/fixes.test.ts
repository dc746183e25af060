import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Finding } from '../../../server/src/analysis';
import { checks } from '../../../server/src/checks/index';
import { fixAllSafe } from '../../../server/src/features/fixAll';
import { applyEdits, findingsOf, read, untag } from './setup';

/** Sentences with and without faults, from the checks' own examples: news as an editor gets it. */
const sentences = checks.flatMap(({ examples }) => [
  ...examples.bad.map(({ text }) => untag(text).text),
  ...examples.good,
]);

/** Fixes that put a form to be filled in, or take a whole sentence away, may bring out what was hidden before. */
const reshaping = new Set([
  'SRC001',
  'SRC003',
  'SRC005',
  'SRC007',
  'SRC009',
  'SRC014',
  'QUO001',
  'QUO003',
  'QUO006',
  'QUO007',
  'GRM007',
]);

const samples = join(import.meta.dirname, '../../../samples');

const article = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 })
  .map((lines) => lines.join('\n'));

const count = (findings: readonly Finding[], code: string): number =>
  findings.filter((finding) => finding.code === code).length;

describe('every fix of every finding', () => {
  it('mends what it was offered for and breaks nothing', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(article, (text) => {
        const before = findingsOf(checks, text);
        for (const finding of before)
          for (const { edits, title } of finding.fixes) {
            const about = `${finding.code} ${title.en}`;
            assert.ok(edits.length > 0, about);
            const after = applyEdits(text, edits);
            assert.notEqual(after, text, about);
            const findings = findingsOf(checks, after);
            const still = findings.filter(({ code, fixes }) => code === finding.code && fixes.length > 0);
            const wasOffered = before.filter(({ code, fixes }) => code === finding.code && fixes.length > 0);
            assert.ok(still.length < wasOffered.length, `${about} is still offered in: ${after}`);
            if (reshaping.has(finding.code)) continue;
            for (const { code, severity } of findings)
              if (severity === 'error')
                assert.ok(count(findings, code) <= count(before, code), `${about} brings ${code} into: ${after}`);
          }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('keeps to edits that do not overlap, inside the text, and adds no direction marks', () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const { fixes, start, end } of findingsOf(checks, text)) {
          assert.ok(start >= 0 && start < end && end <= text.length);
          for (const { edits } of fixes) {
            const sorted = [...edits].sort((one, other) => one.start - other.start);
            sorted.forEach((edit, position) => {
              assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length);
              assert.ok(position === 0 || sorted[position - 1]!.end <= edit.start);
              assert.doesNotMatch(edit.newText, /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/);
            });
          }
        }
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('mends whole articles: the finding goes, no error comes, and only its own place changes', function () {
    this.timeout(120_000);
    const mended = new Set<string>();
    for (const name of readdirSync(samples).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(join(samples, name), 'utf8');
      const { analysis } = read(text);
      const before = findingsOf(checks, text);
      const seen = new Map<string, number>();
      for (const finding of before)
        for (const { edits } of finding.fixes) {
          const tries = (seen.get(finding.code) ?? 0) + 1;
          seen.set(finding.code, tries);
          if (tries > 3) continue;
          const about = `${name}: ${finding.code} «${text.slice(finding.start, finding.end)}»`;
          const check = checks.find(({ code }) => code === finding.code);
          const paragraph = analysis.paragraphs.find(({ start, end }) => finding.start >= start && finding.start < end);
          if (check?.scope === 'paragraph' && paragraph)
            assert.ok(
              edits.every(({ start, end }) => start >= paragraph.start && end <= paragraph.end),
              about,
            );
          const after = findingsOf(checks, applyEdits(text, edits));
          const fixable = (findings: readonly Finding[]): number =>
            findings.filter(({ code, fixes }) => code === finding.code && fixes.length > 0).length;
          assert.ok(fixable(after) < fixable(before), `${about} is still offered`);
          if (reshaping.has(finding.code)) continue;
          const errors = (findings: readonly Finding[]): number =>
            findings.filter(({ severity }) => severity === 'error').length;
          assert.ok(errors(after) <= errors(before), `${about} brings an error`);
          mended.add(finding.code);
        }
    }
    assert.ok(mended.size > 8, [...mended].join(' '));
  });

  it('may be applied with all that is safe: a few rounds leave nothing more to do and bring in no error', function () {
    this.timeout(60_000);
    const errors = (findings: readonly Finding[]): number =>
      findings.filter(({ severity }) => severity === 'error').length;
    fc.assert(
      fc.property(article, (text) => {
        let current = text;
        for (let round = 0; round < 4; round++) {
          const findings = findingsOf(checks, current);
          const { edits } = fixAllSafe({ ...read(current).analysis, isArabic: true, findings });
          if (edits.length === 0) return;
          const next = applyEdits(current, edits);
          assert.ok(errors(findingsOf(checks, next)) <= errors(findings), next);
          current = next;
        }
        assert.fail(`There is no end to: ${current}`);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('survives any text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'قال إن أن على المدير،«»"“”.:؟ \n\u200fىيـ12٣'.split('')), maxLength: 200 }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        findingsOf(checks, `${text}\nوقال المدير سامر الحلو إن العمل مستمر.`);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
