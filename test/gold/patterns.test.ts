import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/analyze';
import { readSet } from '../../server/training/goldSets';
import { failuresOf, type PatternFailures } from '../../server/training/patterns';
import { resources } from './resources';

const known = JSON.parse(readFileSync(join(import.meta.dirname, 'known-failures.json'), 'utf8')) as PatternFailures;

/**
 * The worked patterns of the specification, part by part. What fails today is listed in known-failures.json, and that list
 * may only grow shorter.
 */
describe('worked patterns of the specification', () => {
  const patterns = readSet('patterns')!;

  for (const pattern of patterns) {
    it(`${pattern.id}: ${pattern.text.slice(0, 60)}`, () => {
      const failures = failuresOf(pattern, analyze(pattern.text, resources()).attributions);
      const listed = known[pattern.id] ?? [];
      assert.deepEqual(
        failures.filter((failure) => !listed.includes(failure)),
        [],
        'these parts were right before',
      );
      assert.deepEqual(
        listed.filter((failure) => !failures.includes(failure)),
        [],
        'these are right now: remove them from test/gold/known-failures.json (npm run eval -- --update does)',
      );
    });
  }

  it('lists failures of patterns that are there', () => {
    const ids = new Set(patterns.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(known).filter((id) => !ids.has(id)),
      [],
    );
  });

  it('has spans that lie on whole words of their text', () => {
    const isLetter = (character: string | undefined): boolean =>
      character !== undefined && /[\p{L}\p{M}]/u.test(character);
    for (const { id, text, attributions } of patterns)
      for (const { cue, source, linker, content } of attributions)
        for (const span of [cue, source, linker, ...(content ?? [])]) {
          if (span === null) continue;
          const { start, end } = span;
          assert.ok(start < end && end <= text.length, id);
          assert.ok(!(isLetter(text[start - 1]) && isLetter(text[start])), `${id}: ${text.slice(start, end)}`);
          assert.ok(!(isLetter(text[end - 1]) && isLetter(text[end])), `${id}: ${text.slice(start, end)}`);
        }
  });
});
