import assert from 'node:assert/strict';
import { excerpt, neighbour, statementsOf } from '../../../../client/src/marks/statements';
import type { Mark, MarkKind, Marks } from '../../../../server/src/lsp/protocol';

function mark(kind: MarkKind, line: number, character: number, speaker = 0): Mark {
  return { kind, speaker, range: { start: { line, character }, end: { line, character: character + 3 } } };
}

function marks(...all: Mark[]): Marks {
  const counts = { words: 0, statements: 0, speakers: 0, entities: 0, findings: 0 };
  return { uri: 'file:///a.txt', version: 1, isArabic: true, speakers: [], marks: all, counts, topic: '' };
}

describe('statements', () => {
  const statements = statementsOf(
    marks(mark('cue', 4, 2), mark('content', 0, 8), mark('cue', 0, 0, 1), mark('source', 0, 4), mark('cue', 0, 30, -1)),
  );

  it('are the cues, in the order of the text', () => {
    assert.deepEqual(
      statements.map(({ at, speaker }) => [at.line, at.character, speaker]),
      [
        [0, 0, 1],
        [0, 30, -1],
        [4, 2, 0],
      ],
    );
  });

  it('are walked in both directions, round the ends', () => {
    const from = (line: number, character: number, direction: 'next' | 'previous'): number[] => {
      const found = neighbour(statements, { line, character }, direction);
      return found ? [found.at.line, found.at.character] : [];
    };
    assert.deepEqual(from(0, 0, 'next'), [0, 30]);
    assert.deepEqual(from(0, 31, 'next'), [4, 2]);
    assert.deepEqual(from(4, 2, 'next'), [0, 0]);
    assert.deepEqual(from(4, 2, 'previous'), [0, 30]);
    assert.deepEqual(from(0, 0, 'previous'), [4, 2]);
    assert.equal(neighbour([], { line: 0, character: 0 }, 'next'), undefined);
    assert.equal(neighbour([], { line: 0, character: 0 }, 'previous'), undefined);
  });
});

describe('excerpt', () => {
  const line = 'وقال المدير إن العمل يبدأ غدا في الميناء';

  it('cuts between words and shows what is left out', () => {
    assert.equal(excerpt(line, 0, 14), 'وقال المدير إن …');
    assert.equal(excerpt(line, 5, 100), '… المدير إن العمل يبدأ غدا في الميناء');
    assert.equal(excerpt(line, 0, 100), line);
  });

  it('copes with a place behind the line and with one endless word', () => {
    assert.equal(excerpt(line, 900), '… ');
    assert.equal(excerpt('ا'.repeat(100), 0, 10), `${'ا'.repeat(10)} …`);
  });
});
