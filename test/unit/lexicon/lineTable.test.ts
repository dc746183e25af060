import assert from 'node:assert/strict';
import { LineTable } from '../../../server/src/lexicon/lineTable';
import { readTable } from '../../../server/src/lexicon/table';
import { readResourceTexts } from '../../../server/src/node/resources';
import { foldL2, keyL2, normaliseL1 } from '../../../server/src/text/normalise';

const text = '# a comment\nword\tshare\tbare\r\n\nقلم\t0.9\nوقلم\t0.2\tقلم\r\nقلم\t0.4\n#قلم\t1\nأمس\nامس\t0.1';

function cells(table: LineTable, key: string, column: string): string[] {
  const out: string[] = [];
  for (let line = table.find(key); line >= 0; line = table.find(key, line))
    out.push(table.cell(line, table.columnOf(column)));
  return out;
}

describe('a table that stays text', () => {
  it('finds the lines of a word in their order', () => {
    const table = new LineTable(text);
    assert.deepEqual(cells(table, 'قلم', 'share'), ['0.9', '0.4']);
    assert.deepEqual(cells(table, 'وقلم', 'bare'), ['قلم']);
    assert.deepEqual(cells(table, 'أمس', 'share'), ['']);
    assert.deepEqual(cells(table, 'امس', 'share'), ['0.1']);
  });

  it('knows no comment, no column name, and no beginning of a word', () => {
    const table = new LineTable(text);
    for (const absent of ['#قلم', 'word', 'قل', 'قلمان', '', 'share']) assert.ok(!table.has(absent), absent);
    assert.deepEqual(cells(table, 'قلم', 'no such column'), ['', '']);
  });

  it('finds words by a folded spelling, or by another column where that is filled', () => {
    assert.deepEqual(cells(new LineTable(text, foldL2), 'امس', 'share'), ['', '0.1']);
    assert.deepEqual(cells(new LineTable(text, undefined, 'bare'), 'قلم', 'share'), ['0.9', '0.2', '0.4']);
  });

  it('is empty for an empty text', () => {
    for (const nothing of ['', '\n\n', '# a comment', 'word\tshare\n']) assert.ok(!new LineTable(nothing).has('قلم'));
  });

  it('knows of the tables of words what reading them line by line tells', () => {
    const { names, verbs, commonNouns, adjectives, wholeWords, speakingNouns } = readResourceTexts();
    for (const one of [names, verbs, commonNouns, adjectives, wholeWords, speakingNouns]) {
      assert.equal(normaliseL1(one), one, 'words of a table are in normal form');
      const table = new LineTable(one);
      const folded = new LineTable(one, foldL2);
      for (const row of readTable(one)) {
        const word = row.word ?? '';
        for (const column of Object.keys(row)) assert.ok(cells(table, word, column).includes(row[column]!), word);
        assert.ok(folded.has(keyL2(word)), word);
      }
    }
  });
});
