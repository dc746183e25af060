import assert from 'node:assert/strict';
import { gatherEvidence } from '../../../server/src/entities/evidence';
import { foldSpelling, hashOf } from '../../../server/src/entities/featureKeys';
import { partKey } from '../../../server/src/entities/keys';
import { readClusters } from '../../../server/src/entities/clusters';
import { PhraseTable } from '../../../server/src/entities/phrases';
import { readParagraph } from '../../../server/src/text/layer';
import { compileKnowledge } from '../../../server/src/entities/knowledge';
import { withoutProclitics } from '../../../server/src/entities/proclitics';
import { readTable } from '../../../server/src/lexicon/table';
import { readResourceTexts } from '../../../server/src/node/resources';
import { resources } from './fixture';

const wordsOf = (text: string) => {
  const { words, entities } = resources();
  return entities.features.words(readParagraph(text, words));
};

describe('learned tables', () => {
  it('knows no cluster from a damaged file', () => {
    assert.equal(readClusters(new Uint8Array(20)).of(1), null);
    assert.equal(readClusters(undefined).of(3), null);
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
    const tableOf = (...names: string[]) => {
      const table = new PhraseTable();
      names.forEach((name, at) => {
        table.add(keys(name), keys(name).length, at + 1);
      });
      return table;
    };
    const phrases = tableOf('مجلس الأمن', 'مجلس الأمن الدولي');
    assert.deepEqual([...phrases.mark(wordsOf('عقد مجلس الأمن الدولي جلسة'))], [0, 5, 4, 4, 0]);
    assert.deepEqual([...phrases.mark(wordsOf('مجلس الأمن'))], [3, 2]);
    assert.deepEqual([...phrases.mark([])], []);
    const joined = tableOf('الصحة البيئة');
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

describe('the table of known entities', () => {
  const lines =
    'type\tname\taliases\nPER\tليلى البستاني\tأم سامر|البستانية\nORG\tوكالة الشروق\nXYZ\tليلى\nLOC\tوادي القمر\r\n';
  const knowledge = () => compileKnowledge(lines, resources().words);

  it('finds an entity by each of its names, in any spelling, where the type fits', () => {
    const table = knowledge();
    for (const name of ['ليلى البستاني', 'ليلي البستاني', 'ام سامر', 'البستانية'])
      assert.equal(table.find('PER', name.split(' '))?.name, 'ليلى البستاني');
    assert.equal(table.find('MEDIA', ['وكالة', 'الشروق'])?.type, 'ORG');
    assert.equal(table.find('GPE', ['وادي', 'القمر'])?.name, 'وادي القمر');
    for (const name of ['ليلى', 'وكالة', 'وكالة الشروق']) assert.equal(table.find('PER', name.split(' ')), undefined);
    assert.equal(table.find('PER', []), undefined);
  });

  it('is the table that reading it line by line gives', () => {
    const { words, entities } = resources();
    for (const { type, name, aliases } of readTable(readResourceTexts().entities)) {
      if (type !== 'PER') continue;
      for (const written of [name!, ...aliases!.split('|')]) {
        if (!/^[\u0621-\u063a\u0641-\u064a ]+$/.test(written)) continue;
        const found = entities.knowledge.find('PER', [written.split(' ')].flatMap(formsOf));
        assert.ok(found && [found.name, ...found.aliases].includes(written), written);
      }
    }
    function formsOf([first = '', ...others]: string[]): string[] {
      const parts = words.partsOf(first);
      return [withoutProclitics(parts), ...others];
    }
  });
});
