import assert from 'node:assert/strict';
import { paragraphEvidence, type ParagraphEvidence } from '../../../server/src/topics/evidence';
import { type KeptLikenesses, segments, type Segment } from '../../../server/src/topics/segments';
import { football, markets, read, resources, war } from './setup';

function segmentsOf(text: string): Segment[] {
  const { paragraphs, kinds } = read(text);
  const model = resources().topics;
  return segments(
    paragraphs.map((paragraph) => paragraphEvidence(paragraph, model)),
    kinds,
    model,
  );
}

describe('segments', () => {
  it('part where the subject changes', () => {
    assert.deepEqual(segmentsOf(`${football}\n${war}`), [
      { from: 0, to: 4 },
      { from: 4, to: 8 },
    ]);
  });

  it('an article on one subject is one segment', () => {
    assert.deepEqual(segmentsOf(war), [{ from: 0, to: 4 }]);
  });

  it('cover all paragraphs in order', () => {
    const parts = segmentsOf([football, markets, war, football].join('\n'));
    assert.equal(parts[0]!.from, 0);
    assert.equal(parts.at(-1)!.to, 15);
    for (let at = 1; at < parts.length; at++) assert.equal(parts[at]!.from, parts[at - 1]!.to);
  });

  it('are the same with likenesses kept from a former version', () => {
    const model = resources().topics;
    const kept: KeptLikenesses = new WeakMap();
    const evidence = new Map<string, ParagraphEvidence>();
    for (const text of [
      [war, football, markets],
      [football, markets, war],
      [war, markets, football, markets],
    ]) {
      const { paragraphs, kinds } = read(text.join('\n'));
      const known = paragraphs.map((paragraph) => {
        const found = evidence.get(paragraph.text) ?? paragraphEvidence(paragraph, model);
        evidence.set(paragraph.text, found);
        return found;
      });
      assert.deepEqual(segments(known, kinds, model, kept), segments(known, kinds, model));
    }
  });

  it('of no paragraphs are none', () => {
    assert.deepEqual(segmentsOf(''), []);
  });
});
