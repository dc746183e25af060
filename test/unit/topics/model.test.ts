import assert from 'node:assert/strict';
import { classifyTopics } from '../../../server/src/topics/classify';
import { readTopicModel, rootCount, rootNames } from '../../../server/src/topics/model';
import { football, read, resources } from './setup';
import { readResourceTexts } from '../../../server/src/node/resources';

describe('topic model', () => {
  const texts = readResourceTexts();

  it('has 17 roots and 150 narrower topics or more, each with both labels and a broader topic', () => {
    const { nodes } = resources().topics;
    assert.deepEqual(
      nodes.filter(({ depth }) => depth === 0).map(({ root }) => rootNames[root]),
      [...rootNames],
    );
    assert.ok(nodes.filter(({ depth }) => depth > 0).length >= 150);
    for (const { code, label, broader, depth } of nodes) {
      assert.match(code, /^medtop:\d{8}$/);
      assert.match(label.ar, /^[ء-ي ]+$/);
      assert.ok(label.en !== '' && broader >= 0 === depth > 0);
    }
    assert.equal(new Set(nodes.map(({ code }) => code)).size, nodes.length);
  });

  it('weighs less than 1.5 MB with its table', () => {
    assert.ok(texts.topicModel.length + Buffer.byteLength(texts.topics) < 1_500_000);
  });

  it('reads bytes that begin at an odd place of a larger buffer', () => {
    const shifted = new Uint8Array(texts.topicModel.length + 1);
    shifted.set(texts.topicModel, 1);
    const model = readTopicModel(texts.topics, shifted.subarray(1));
    assert.equal(model.featureCount, resources().topics.featureCount);
    assert.equal(model.rootWeights.length, model.featureCount * rootCount);
  });

  for (const [what, bytes] of [
    ['no bytes', new Uint8Array(0)],
    ['cut bytes', texts.topicModel.slice(0, 5000)],
    ['other bytes', new Uint8Array(4096).fill(0x49)],
  ] as const)
    it(`finds nothing, and does not throw, with ${what}`, () => {
      const model = readTopicModel(texts.topics, bytes);
      const { paragraphs, kinds } = read(football);
      assert.deepEqual(classifyTopics(paragraphs, kinds, model), []);
    });

  it('finds nothing when the table has other topics than the model', () => {
    const lines = texts.topics.split('\n');
    assert.equal(readTopicModel(lines.slice(0, -20).join('\n'), texts.topicModel).featureCount, 0);
  });
});
