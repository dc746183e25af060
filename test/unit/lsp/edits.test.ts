import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol, Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEngine } from '../../../server/src/lsp/engine';
import { Positions, type Encoding } from '../../../server/src/lsp/positions';
import { readResourceTexts } from '../../../server/src/node/resources';
import { endSessions, startSession, uriOfTest, vsCode } from './session';

/** Text as it comes from newsrooms, mail and broken files. */
const words = fc.constantFrom(
  'قال',
  'وأكد الوزير أن',
  'موضحا',
  '«',
  '»',
  '"',
  ': ',
  '، ',
  '. ',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '😀',
  '\ud83d',
  '\u0000',
  '\u202e',
  'ـــ',
  'plain words',
  'الأمين العام للأمم المتحدة',
);
const text = fc.array(words, { maxLength: 30 }).map((list) => list.join(''));
const edit = fc.record({ from: fc.nat(400), length: fc.nat(60), text });

const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value && typeof value.start === 'object';

/** All ranges anywhere in an answer. */
function* rangesIn(value: unknown): Generator<Range> {
  if (isRange(value)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) yield* rangesIn(part);
}

describe('random edits', () => {
  afterEach(endSessions);
  const engine = createEngine(() => readResourceTexts());

  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const satisfies Encoding[]) {
    it(`leave server and client with the same text, and all answers inside it (${encoding})`, async () => {
      const capabilities = { ...vsCode, general: { ...vsCode.general, positionEncodings: [encoding] } };
      const session = await startSession(engine, { capabilities });
      assert.equal(session.initialized.capabilities.positionEncoding, encoding);
      const textDocument = { uri: uriOfTest };
      await fc.assert(
        fc.asyncProperty(
          text,
          fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
          async (first, steps) => {
            await session.open(first);
            let current = TextDocument.create(uriOfTest, 'arabic-news', 1, first);
            for (const [index, step] of steps.entries()) {
              const changes: TextDocumentContentChangeEvent[] = [];
              for (const { from, length, text: newText } of step) {
                const positions = new Positions(current, encoding);
                const range = positions.toRange({ start: from, end: from + length });
                changes.push({ range, text: newText });
                const units = {
                  start: current.positionAt(positions.toOffset(range.start)),
                  end: current.positionAt(positions.toOffset(range.end)),
                };
                current = TextDocument.update(current, [{ range: units, text: newText }], index + 2);
              }
              await session.change(index + 2, changes);
            }
            await checkAnswers(current);
            assert.equal(session.server.documents.get(uriOfTest)?.text, current.getText());
            await session.client.sendNotification('textDocument/didClose', { textDocument });
          },
        ),
        { numRuns: 60 },
      );

      async function checkAnswers(current: TextDocument): Promise<void> {
        const positions = new Positions(current, encoding);
        const end = positions.toPosition(current.getText().length);
        const middle = positions.toPosition(current.getText().length >> 1);
        const at = (position: Position) => ({ textDocument, position });
        const answers: unknown[] = await Promise.all([
          session.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument }),
          session.request('textDocument/diagnostic', { textDocument }),
          session.request('isnad/marks', { textDocument }),
          session.request('textDocument/selectionRange', { textDocument, positions: [middle, end] }),
          session.request('textDocument/codeAction', { textDocument, range: { start: middle, end }, context: {} }),
          ...['hover', 'definition', 'documentHighlight'].map((method) =>
            session.request(`textDocument/${method}`, at(middle)),
          ),
          session.request('textDocument/references', { ...at(middle), context: { includeDeclaration: true } }),
        ]);
        for (const range of rangesIn(answers)) {
          assert.ok(!isAfter(range.start, range.end) && !isAfter(range.end, end), JSON.stringify(range));
          assert.ok(range.start.line >= 0 && range.start.character >= 0);
        }
      }
    });
  }

  it('of nothing, of nothing but marks, and of a megabyte in one line are all answered', async () => {
    const session = await startSession(engine, { capabilities: vsCode });
    const textDocument = { uri: uriOfTest };
    for (const odd of ['', '\n\n\n', '،؛؟»«"', '\ufeff', 'كانت السدود ممتلئة في الشتاء '.repeat(36_000)]) {
      await session.open(odd);
      await session.request('textDocument/documentSymbol', { textDocument });
      await session.request('isnad/marks', { textDocument });
      await session.client.sendNotification('textDocument/didClose', { textDocument });
    }
  });
});

const isAfter = (one: Position, other: Position): boolean =>
  one.line > other.line || (one.line === other.line && one.character > other.character);
