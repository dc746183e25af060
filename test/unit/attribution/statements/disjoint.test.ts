import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../../server/src/analysis';
import { analyze } from '../../../../server/src/analyze';
import { readResourceTexts } from '../../../../server/src/node/resources';
import { compileResources } from '../../../../server/src/resources';
import { check } from '../check';

const samples = join(import.meta.dirname, '..', '..', '..', '..', 'samples');
const texts = readdirSync(samples)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(samples, file), 'utf8'));

/** The same words in another order, by a generator that gives the same order every time. */
function shuffled(text: string, seed: number): string {
  const words = text.split(/[ \n]+/);
  let state = seed;
  const next = (bound: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % bound;
  };
  return Array.from({ length: 400 }, () => {
    const from = next(words.length);
    return words.slice(from, from + 1 + next(6)).join(' ');
  }).join(' ');
}

describe('every statement (ATTRIBUTION A.1)', () => {
  const resources = compileResources(readResourceTexts());
  const keeps = (text: string): void => {
    for (const { cue, source, linker, content } of analyze(text, resources).attributions) {
      assert.ok(content.length > 0, `«${text.slice(cue.start, cue.end)}» has no content`);
      const spans = [cue, source, linker, ...content].filter((span): span is Span => span !== null);
      for (const one of spans)
        for (const other of spans)
          if (one !== other)
            assert.ok(
              one.end <= other.start || other.end <= one.start,
              `«${text.slice(one.start, one.end)}» and «${text.slice(other.start, other.end)}» overlap`,
            );
    }
  };

  it('has content, and spans that share no word, in the samples', () => {
    texts.forEach(keeps);
  });

  it('has them in any order of words', () => {
    texts.forEach((text, seed) => {
      keeps(shuffled(text, seed + 1));
    });
  });

  it('finds a linker behind a relative clause', () => {
    check(
      '<cue>وقال</cue> <source>العلماء</source> في هذه الدراسة التي نشرت في مجلة دولية <linker>إن</linker> <content>الخلايا تنمو</content>.',
    );
  });

  it('may be speech without a linker', () => {
    check('<cue>وأضاف</cue> <content>نحن نتطلع إلى العمل</content>.');
  });
});
