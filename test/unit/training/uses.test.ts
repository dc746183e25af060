import assert from 'node:assert/strict';
import { readClusters } from '../../../server/src/entities/clusters';
import { hashOf } from '../../../server/src/entities/featureKeys';
import { clusterSizes, packClusters, withUses, type WordGroups } from '../../../server/training/clusterFile';
import { Uses } from '../../../server/training/uses';

const groups = (fine: number): WordGroups => ({
  fineOf: Uint16Array.from([fine, fine + 1]),
  middleOf: Uint16Array.from({ length: clusterSizes[0] }, (_, at) => at % 250),
  coarseOf: Uint16Array.from({ length: clusterSizes[0] }, (_, at) => at % 60),
});

describe('the file of clusters', () => {
  it('gives both groups of a word, and what it is used as', () => {
    const hashes = [hashOf('تونس'), hashOf('قال')];
    const file = packClusters(hashes, groups(300), groups(7), new Uint8Array(2));
    const used = withUses(file, (hash) => (hash === hashes[0] ? 160 : 2));
    const clusters = readClusters(used);
    assert.deepEqual(clusters.of(hashes[0]!), {
      fine: 300,
      middle: 50,
      coarse: 0,
      fineByPlace: 7,
      middleByPlace: 7,
      coarseByPlace: 7,
      use: 160,
    });
    assert.equal(clusters.of(hashes[1]!)?.use, 2);
    assert.equal(clusters.of(hashOf('زقلط')), null);
  });
});

describe('what words are used as', () => {
  const word = { key: 5 };
  const uses = (labels: readonly number[]): number => {
    const counted = new Uses();
    for (const label of labels) counted.add([word], Uint8Array.of(label));
    return counted.code(5);
  };

  it('is unknown, seldom or often no name', () => {
    assert.equal(new Uses().code(5), 0);
    assert.equal(uses([0, 0]), 1);
    assert.equal(uses(new Array<number>(30).fill(0)), 2);
  });

  it('tells share, type, purity and place in the name', () => {
    const city = uses([5, 5, 5]);
    const surname = uses([2, 2, 2]);
    const doubtful = uses([5, 3, 0, 0]);
    assert.equal(new Set([city, surname, doubtful]).size, 3);
    for (const code of [city, surname, doubtful]) assert.ok(code > 2 && code < 165);
  });
});
