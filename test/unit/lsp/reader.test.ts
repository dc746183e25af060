import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, Hover, InlayHint, SemanticTokens } from 'vscode-languageserver-protocol';
import type { CorrectionOffer } from '../../../server/src/lsp/protocol';
import { createEngine } from '../../../server/src/lsp/engine';
import { readResourceTexts } from '../../../server/src/node/resources';
import { endSessions, startSession, uriOfTest, vsCode, type TestSession } from './session';

const text = 'افتتاح جسر\n\nقال عادل الشماسي إن الجسر آمن. وأكدت ليلى الحداد أن العمل انتهى.\n';
const engine = createEngine(readResourceTexts);
const textDocument = { uri: uriOfTest };
const all = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
const cue = { start: { line: 2, character: 1 }, end: { line: 2, character: 1 } };

const own = (settings = {}): Promise<TestSession> =>
  startSession(engine, { capabilities: vsCode, locale: 'ar', initializationOptions: { commands: true, ...settings } });

const actions = async (session: TestSession, triggerKind: 1 | 2): Promise<string[]> =>
  (
    await session.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: cue,
      context: { diagnostics: [], triggerKind },
    })
  ).flatMap(({ kind, command }) => (kind === 'refactor.isnad' ? command!.command : []));

describe('what the server offers to a reader', () => {
  afterEach(endSessions);

  it('are corrections of a place, in a hover and among the actions that are asked for', async () => {
    const session = await own();
    await session.open(text);
    const hover = await session.request<Hover>('textDocument/hover', { textDocument, position: cue.start });
    assert.match(JSON.stringify(hover.contents), /<a href=\\"command:isnad\.correctAt\?%5B[^"<]+\\">تصحيح…<\/a>/);
    assert.deepEqual(await actions(session, 1), ['isnad.correct', 'isnad.correct']);
    assert.deepEqual(await actions(session, 2), []);
    const offers = await session.request<CorrectionOffer[]>('isnad/correctionOffers', { textDocument, range: cue });
    assert.deepEqual(
      offers.map(({ ask, choices }) => [ask, choices]),
      [
        ['speaker', ['ليلى الحداد']],
        [null, []],
      ],
    );
  });

  it('are none where they cannot be kept', async () => {
    const session = await startSession(engine, { capabilities: vsCode });
    await session.open(text);
    const hover = await session.request<Hover>('textDocument/hover', { textDocument, position: cue.start });
    assert.doesNotMatch(JSON.stringify(hover.contents), /command:/);
    assert.deepEqual(await actions(session, 1), []);
  });

  it('takes corrections in at once, and takes them back', async () => {
    const session = await own();
    await session.open(text);
    const statements = async (): Promise<number> =>
      (await session.request<{ attributions: unknown[] }>('isnad/annotations', { textDocument })).attributions.length;
    assert.equal(await statements(), 2);
    const correction = { kind: 'not-attribution', cue: 'وأكدت', sentence: 'وأكدت ليلى الحداد أن العمل انتهى.' };
    await session.client.sendNotification('isnad/corrections', {
      texts: ['no JSON', JSON.stringify({ version: 1, corrections: [correction] })],
    });
    assert.equal(await statements(), 1);
    await session.client.sendNotification('isnad/corrections', { texts: 7 });
    assert.equal(await statements(), 2);
  });

  it('are speakers above a paragraph and at its end, and colours, all of them off at first', async () => {
    for (const enabled of [false, true]) {
      const setting = { enabled };
      const session = await own({ codeLens: setting, inlayHints: setting, colours: setting });
      await session.open(text);
      const lenses = await session.request<CodeLens[]>('textDocument/codeLens', { textDocument });
      const hints = await session.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: all });
      const tokens = await session.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
      const seen = lenses.map(({ command }) => command!.title.replace(/[\u2066-\u2069]/g, ''));
      assert.deepEqual(seen, enabled ? ['عادل الشماسي · 1', 'ليلى الحداد · 1'] : []);
      assert.deepEqual(
        hints.map(({ position }) => position),
        enabled ? [{ line: 2, character: text.split('\n')[2]!.length }] : [],
      );
      assert.equal(tokens.data.length, enabled ? 20 : 0);
    }
  });
});
