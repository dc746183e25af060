import assert from 'node:assert/strict';
import { gatherEvidence } from '../../../server/src/entities/evidence';
import { foldSpelling, hashOf } from '../../../server/src/entities/featureKeys';
import { partKey } from '../../../server/src/entities/keys';
import { readClusters } from '../../../server/src/entities/clusters';
import { compilePhrases } from '../../../server/src/entities/phrases';
import { readParagraph } from '../../../server/src/text/layer';
import { resources } from './fixture';

const wordsOf = (text: string) => {
  const { words, entities } = resources();
  return entities.features.words(readParagraph(text, words));
};

describe('learned tables', () => {
  it('knows no cluster from a damaged file', () => {
    assert.equal(readClusters(new Uint8Array(20)).fine(1), -1);
    assert.equal(readClusters(undefined).middle(3), -1);
  });
});

describe('spelling', () => {
  it('folds what the press writes in several ways', () => {
    assert.equal(foldSpelling('إلى'), foldSpelling('الي'));
    assert.equal(partKey('غوتيريش', true), partKey('جوتيريش', true));
    assert.equal(partKey('سيرجى', true), partKey('سيرغي', true));
    assert.notEqual(partKey('حسن', false), partKey('حسين', false));
  });
});

describe('known names of several words', () => {
  it('marks the longest, its first word apart', () => {
    const keys = (text: string) => text.split(' ').map((word) => hashOf(foldSpelling(word)));
    const phrases = compilePhrases([
      { keys: keys('مجلس الأمن'), type: 1 },
      { keys: keys('مجلس الأمن الدولي'), type: 2 },
    ]);
    assert.deepEqual([...phrases.mark(wordsOf('عقد مجلس الأمن الدولي جلسة'))], [0, 5, 4, 4, 0]);
    assert.deepEqual([...phrases.mark(wordsOf('مجلس الأمن'))], [3, 2]);
    assert.deepEqual([...phrases.mark([])], []);
    const joined = compilePhrases([{ keys: keys('الصحة البيئة'), type: 1 }]);
    assert.deepEqual([...joined.mark(wordsOf('وزارة الصحة و البيئة'))], [0, 3, 2, 2]);
  });
});

describe('evidence of the article', () => {
  it('tells a word what its other occurrences were, and nothing of words that are never names', () => {
    const first = wordsOf('زار سامر الحداد القرية');
    const second = wordsOf('قال الحداد ذلك');
    const [one, two] = gatherEvidence([
      { words: first, labels: Uint8Array.from([0, 1, 2, 0]) },
      { words: second, labels: Uint8Array.from([0, 0, 0]) },
    ]);
    assert.equal(two![0], 0);
    assert.ok(two![1]! > 2);
    assert.ok(one![2] === 1);
    assert.equal(one![1], 0);
  });
});
