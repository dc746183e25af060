import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { negotiateEncoding, Positions, type Encoding } from '../../../server/src/lsp/positions';

const positions = (text: string, encoding: Encoding): Positions =>
  new Positions(TextDocument.create('file:///a', 'plaintext', 1, text), encoding);

/** Pieces of text that count differently in each encoding, with lone halves of pairs and all line endings. */
const pieces = fc.constantFrom('a', 'é', 'ق', 'ال', '😀', '\ud83d', '\ude00', '\n', '\r', '\r\n', 'ﷺ', ' ');
const text = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''));

describe('positions', () => {
  it('count units, bytes or characters', () => {
    const line = 'قال 😀 نعم';
    const offset = line.indexOf('نعم');
    assert.equal(positions(line, 'utf-16').toPosition(offset).character, 7);
    assert.equal(positions(line, 'utf-8').toPosition(offset).character, 12);
    assert.equal(positions(line, 'utf-32').toPosition(offset).character, 6);
  });

  it('lead back to the offset in every encoding', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<Encoding>('utf-8', 'utf-16', 'utf-32'), (content, encoding) => {
        const map = positions(content, encoding);
        for (let offset = 0; offset <= content.length; offset++) {
          const before = content.slice(offset - 1, offset + 1);
          // The middle of a pair and of a line ending has no position of its own.
          if (before === '\r\n' || (encoding !== 'utf-16' && before === '😀')) continue;
          assert.equal(map.toOffset(map.toPosition(offset)), offset);
        }
      }),
    );
  });

  it('count UTF-8 like an encoder does', () => {
    fc.assert(
      fc.property(text, (content) => {
        const line = content.replace(/[\r\n]/g, '');
        const { character } = positions(line, 'utf-8').toPosition(line.length);
        assert.equal(character, new TextEncoder().encode(line).length);
      }),
    );
  });

  it('are clamped to line and text', () => {
    for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
      const map = positions('قال\nنعم', encoding);
      assert.equal(map.toOffset({ line: 0, character: 999 }), 3);
      assert.equal(map.toOffset({ line: 9, character: 0 }), 7);
      assert.equal(map.toPosition(999).line, 1);
    }
  });

  it('round down inside a character', () => {
    assert.equal(positions('aقb', 'utf-8').toOffset({ line: 0, character: 2 }), 1);
  });

  it('stay quick on one line of a million letters', () => {
    const content = 'قا😀ل '.repeat(170_000);
    const map = positions(content, 'utf-8');
    const start = performance.now();
    for (let offset = 0; offset < content.length; offset += 500) map.toOffset(map.toPosition(offset));
    assert.ok(performance.now() - start < 1000);
  });
});

describe('negotiation of the encoding', () => {
  it('follows the order of the client, and falls back to UTF-16', () => {
    assert.equal(negotiateEncoding(['utf-8', 'utf-16']), 'utf-8');
    assert.equal(negotiateEncoding(['utf-7', 'utf-32']), 'utf-32');
    assert.equal(negotiateEncoding(['utf-7']), 'utf-16');
    assert.equal(negotiateEncoding(undefined), 'utf-16');
  });
});
