import assert from 'node:assert/strict';
import { checks } from '../../../server/src/checks/index';
import { applyEdits, findingsOf, findingsWith, untag } from './setup';

describe('every check keeps to its own examples', () => {
  for (const check of checks)
    describe(`${check.code} ${check.message.en}`, () => {
      for (const { text: tagged, fixed } of check.examples.bad) {
        const { text, spans, mentions } = untag(tagged);
        it(`finds: ${text}`, () => {
          const found = findingsWith([check], text, mentions);
          assert.deepEqual(
            found.map(({ start, end }) => ({ start, end })),
            spans,
          );
        });
        if (fixed !== undefined)
          it(`mends: ${text}`, () => {
            // One fix after another, as a reader would choose them.
            let now = text;
            for (let round = 0; round < spans.length; round++) {
              const fix = findingsWith([check], now, mentions)[0]?.fixes[0];
              assert.ok(fix, 'a fix is offered');
              now = applyEdits(now, fix.edits);
            }
            assert.equal(now, fixed);
            if (mentions.length > 0) return;
            // What stays (an anonymous source with its reason) leaves nothing to do.
            assert.deepEqual(
              findingsOf([check], now).flatMap(({ fixes }) => fixes),
              [],
            );
          });
      }
      for (const text of check.examples.good)
        it(`passes: ${text}`, () => {
          assert.deepEqual(
            findingsOf([check], text).map(({ start, end }) => text.slice(start, end)),
            [],
          );
        });
    });
});

describe('the registry of checks', () => {
  it('holds each code once', () => {
    const codes = checks.map(({ code }) => code);
    assert.deepEqual(codes, [...new Set(codes)]);
  });
  it('gives every check both languages, a reason and examples', () => {
    for (const { code, message, reason, examples } of checks) {
      assert.match(message.ar, /[\u0621-\u064a]/, code);
      assert.match(message.en, /^[“{A-Z]|^أ/, code);
      assert.ok(reason.length > 20, code);
      assert.ok(examples.good.length > 0, code);
      // No short text makes the engine doubt between two speakers; run.test.ts makes one by hand.
      assert.ok(examples.bad.length > 0 || code === 'SRC005', code);
    }
  });
});
