import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentLink,
  DocumentSymbol,
  Hover,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { Analysis, Finding } from '../../../server/src/analysis';
import type { Marks } from '../../../server/src/lsp/protocol';
import { article, fixture } from '../features/fixture';
import { endSessions, fakeEngine, startSession, uriOfTest, vsCode, type TestSession } from './session';

const { analysis, slice } = article();
const textDocument = { uri: uriOfTest };
const finding: Partial<Finding> = {
  fixes: [{ title: { ar: 'بدّل', en: 'Replace' }, edits: [{ start: 0, end: 3, newText: 'قيل' }] }],
};
const faulty = fixture('<finding GRM001>قال أن</finding> الجسر مفتوح', { findings: { GRM001: finding } }).analysis;

const start = (given: Partial<Analysis>, options = {}): Promise<TestSession> =>
  startSession(
    fakeEngine(() => given),
    { capabilities: vsCode, ...options },
  );

/** The text under a range of UTF-16 positions. */
function under(text: string, range: Range): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const offset = (position: Range['start']): number => starts[position.line]! + position.character;
  return text.slice(offset(range.start), offset(range.end));
}

describe('language server', () => {
  afterEach(endSessions);

  it('says what it can before it loads anything', async () => {
    let loads = 0;
    const engine = {
      isLoaded: false,
      createAnalyzer: () => {
        loads++;
        return { analyze: () => analysis, segments: () => [], topicWords: () => [] };
      },
    };
    const session = await startSession(engine, { capabilities: vsCode });
    const { capabilities } = session.initialized;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.semanticTokensProvider, undefined);
    assert.equal(loads, 0);
    await session.open(analysis.text);
    await session.request('textDocument/documentSymbol', { textDocument });
    assert.equal(loads, 1);
  });

  it('offers no more of renames and code actions than a client knows', async () => {
    const plain = await start(analysis, { capabilities: {} });
    assert.equal(plain.initialized.capabilities.renameProvider, true);
    assert.equal(plain.initialized.capabilities.codeActionProvider, undefined);
    const able = await start(analysis, {
      capabilities: { textDocument: { ...vsCode.textDocument, rename: { prepareSupport: true } } },
    });
    assert.deepEqual(able.initialized.capabilities.renameProvider, { prepareProvider: true });
    assert.ok(able.initialized.capabilities.codeActionProvider);
  });

  it('hovers in the language of the editor', async () => {
    const session = await start(analysis, { locale: 'ar' });
    await session.open(analysis.text);
    const hover = await session.request<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 1, character: 1 },
    });
    assert.equal(under(analysis.text, hover.range!), 'أكدت');
    assert.match(JSON.stringify(hover.contents), /align=\\"right\\".*سلمى الحداد/);
  });

  it('outlines in the order of the settings', async () => {
    const session = await start(analysis, { initializationOptions: { outline: { order: 'speaker' } } });
    await session.open(analysis.text);
    const symbols = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map((symbol) => symbol.name),
      ['\u2067سلمى الحداد\u2069', '\u2067منير الساعدي\u2069'],
    );
  });

  it('answers unchanged diagnostics without an analysis', async () => {
    const engine = fakeEngine(() => faulty);
    const session = await startSession(engine, { capabilities: vsCode });
    await session.open(faulty.text);
    const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      session.request('textDocument/diagnostic', { textDocument, previousResultId });
    const first = await pull();
    assert.equal(first.kind, 'full');
    assert.equal(first.items[0]?.code, 'GRM001');
    const { analyses } = engine;
    assert.equal((await pull(first.resultId)).kind, 'unchanged');
    assert.equal(engine.analyses, analyses);
    await session.change(2, [{ text: faulty.text }]);
    assert.equal((await pull(first.resultId)).kind, 'full');
  });

  it('does not take the first version of a reopened document for the one it knew', async () => {
    const session = await start(faulty);
    await session.open(faulty.text);
    const first = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    await session.client.sendNotification('textDocument/didClose', { textDocument });
    await session.open('نص آخر');
    const second = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument,
      previousResultId: first.resultId,
    });
    assert.equal(second.kind, 'full');
  });

  it('pushes to clients that cannot pull, and takes everything back on close', async () => {
    const session = await start(faulty, { capabilities: {} });
    await session.open(faulty.text);
    await session.settle();
    await session.client.sendNotification('textDocument/didClose', { textDocument });
    await session.settle();
    const pushed = session.received.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.deepEqual(
      pushed.map(({ params }) => (params as { diagnostics: Diagnostic[] }).diagnostics.length),
      [1, 0],
    );
    assert.ok(!session.received.some(({ method }) => method === 'isnad/analysed'));
  });

  it('links the code of a finding to its documentation when it knows where that lies', async () => {
    const roots = ['file:///isnad', 'https://news.example/isnad/', 'isnad', 7, undefined];
    const links = roots.map(async (root) => {
      const session = await start(faulty, { initializationOptions: { root } });
      await session.open(faulty.text);
      const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
      return report.kind === 'full' ? report.items[0]?.codeDescription?.href : null;
    });
    assert.deepEqual(await Promise.all(links), [
      'file:///isnad/docs/checks.md#grm001',
      'https://news.example/isnad/docs/checks.md#grm001',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('offers fixes with the version that they are for', async () => {
    const session = await start(faulty);
    await session.open(faulty.text);
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } },
      context: { diagnostics: [] },
    });
    assert.equal(actions[0]?.isPreferred, true);
    assert.deepEqual(actions[0].edit?.documentChanges, [
      {
        textDocument: { uri: uriOfTest, version: 1 },
        edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, newText: 'قيل' }],
      },
    ]);
  });

  describe('with many findings', () => {
    const edit = (start: number, newText: string) => ({
      fixes: [{ title: { ar: 'بدّل', en: 'Replace' }, edits: [{ start, end: start + 3, newText }] }],
    });
    const many = fixture(
      '<finding GRM001>قال</finding> ثم <finding GRM001>عاد</finding> ثم <finding QUO001>ذهب</finding>',
    ).analysis;
    const findings = many.findings.map((found) => ({ ...found, ...edit(found.start, 'مضى') }));
    const actionsFor = async (only?: string[]): Promise<CodeAction[]> => {
      const session = await start({ ...many, findings });
      await session.open(many.text);
      const place = { line: 0, character: 1 };
      const context = { diagnostics: [], ...(only && { only }) };
      const range = { start: place, end: place };
      return session.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
    };
    const editsOf = (action: CodeAction | undefined): number =>
      (action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits.length ?? 0;

    it('fixes all of one kind', async () => {
      const actions = await actionsFor();
      assert.deepEqual(
        actions.map(({ title, kind }) => [title, kind]),
        [
          ['Replace', 'quickfix'],
          ['Fix all of this kind (GRM001: 2)', 'quickfix'],
          ['Ignore once (GRM001)', 'quickfix'],
        ],
      );
      assert.equal(editsOf(actions[1]), 2);
    });

    it('fixes the whole text when it is asked for that, or for a kind above it', async () => {
      for (const only of ['source', 'source.fixAll', 'source.fixAll.isnad']) {
        const actions = await actionsFor([only]);
        assert.deepEqual(
          actions.map((action) => [action.title, action.kind, editsOf(action)]),
          [['Fix spelling and punctuation (2)', 'source.fixAll.isnad', 2]],
        );
      }
      assert.deepEqual(await actionsFor(['source.fixAll.other']), []);
      assert.deepEqual(await actionsFor(['source.organizeImports', 'refactor', 'sour']), []);
      assert.equal((await actionsFor([''])).length, 4);
    });
  });

  it('ignores a finding until its document is closed', async () => {
    const session = await start(faulty);
    const codes = async (): Promise<unknown> => {
      const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
      return report.kind === 'full' && report.items.map(({ code }) => code);
    };
    await session.open(faulty.text);
    assert.deepEqual(await codes(), ['GRM001']);
    const position = { line: 0, character: 1 };
    const range = { start: position, end: position };
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: {},
    });
    const { command } = actions.find(({ title }) => title.startsWith('Ignore once'))!;
    await session.request('workspace/executeCommand', { ...command });
    assert.deepEqual(await codes(), []);
    await session.client.sendNotification('textDocument/didClose', { textDocument });
    await session.open(faulty.text);
    assert.deepEqual(await codes(), ['GRM001']);
  });

  describe('with a client that keeps what is ignored', () => {
    const keeping = { initializationOptions: { lastingIgnores: true } };
    const place = { line: 0, character: 1 };
    const actionsAt = (session: TestSession): Promise<CodeAction[]> =>
      session.request('textDocument/codeAction', { textDocument, range: { start: place, end: place }, context: {} });
    const count = async (session: TestSession, uri = uriOfTest): Promise<number> => {
      const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.kind === 'full' ? report.items.length : -1;
    };

    it('offers to ignore in the article and in the workspace, and to nobody else', async () => {
      const session = await start(faulty, keeping);
      await session.open(faulty.text);
      const wishes = (await actionsAt(session)).flatMap(({ command }) => (command?.arguments?.[1] as unknown) ?? []);
      assert.deepEqual(
        wishes.map((wish) => (wish as { readonly scope?: string }).scope ?? 'once'),
        ['once', 'article', 'workspace'],
      );
      const other = await start(faulty);
      await other.open(faulty.text);
      assert.equal((await actionsAt(other)).filter(({ command }) => command).length, 1);
    });

    it('ignores what it is told, where it is told, and takes it back', async () => {
      const session = await start(faulty, keeping);
      const elsewhere = 'file:///other.txt';
      await session.open(faulty.text);
      await session.open(faulty.text, elsewhere);
      const wishes = (await actionsAt(session)).map(({ command }) => command?.arguments?.[1] as { key: string });
      const [article, workspace] = wishes.slice(-2);
      const tell = (ignored: unknown): Promise<void> => session.client.sendNotification('isnad/ignored', { ignored });
      await tell([{ within: uriOfTest, key: article!.key }]);
      assert.deepEqual([await count(session), await count(session, elsewhere)], [0, 1]);
      await tell([{ within: '', key: workspace!.key }, 7, { within: 3 }]);
      assert.deepEqual([await count(session), await count(session, elsewhere)], [0, 0]);
      await tell('nonsense');
      assert.deepEqual([await count(session), await count(session, elsewhere)], [1, 1]);
    });
  });

  it('mends by command what is at a place, of one kind or safe in the whole text', async () => {
    const session = await start(faulty);
    await session.open(faulty.text);
    const place = { line: 0, character: 1 };
    for (const [command, ...given] of [
      ['isnad.applyFixAt', uriOfTest, place],
      ['isnad.applyFixes', uriOfTest, 'GRM001'],
      ['isnad.applyFixes', uriOfTest],
      ['isnad.applyFixAt', uriOfTest, 'here'],
      ['isnad.applyFixes', uriOfTest, 'GRM002'],
      ['isnad.applyFixes', 'file:///none'],
    ])
      await session.request('workspace/executeCommand', { command, arguments: given });
    const applied = session.received.filter(({ method }) => method === 'workspace/applyEdit');
    assert.equal(applied.length, 3);
    assert.ok(applied.every(({ params }) => JSON.stringify(params).includes('قيل')));
  });

  it('reads everything anew with the names that a workspace adds', async () => {
    const told: (readonly string[])[] = [];
    const engine = {
      ...fakeEngine(() => analysis),
      takeNames: (texts: readonly string[]) => told.push(texts) === 1,
    };
    const session = await startSession(engine, { capabilities: vsCode });
    await session.open(analysis.text);
    const resultOf = async (): Promise<unknown> =>
      (await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument })).resultId;
    const before = await resultOf();
    await session.client.sendNotification('isnad/names', { texts: ['زهرون مكعبر\tPER', 7] });
    const after = await resultOf();
    assert.notEqual(after, before);
    await session.client.sendNotification('isnad/names', null);
    assert.equal(await resultOf(), after);
    assert.deepEqual(told, [['زهرون مكعبر\tPER'], []]);
  });

  it('renames, completes and links names', async () => {
    const named = fixture('<PER E1>سيرجى لافروف</PER> في بيروت. وقال <PER E1>لافروف</PER> لاف', {
      chains: { E1: { type: 'PER', label: 'سيرجى لافروف', wikidata: 'Q58217' } },
    }).analysis;
    const asked = { ...vsCode, workspace: { ...vsCode.workspace, configuration: true } };
    const session = await start(named, { capabilities: asked, configuration: () => ({ links: true }) });
    await session.open(named.text);
    const position = { line: 0, character: 1 };
    const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
      session.request<Answer>(`textDocument/${method}`, { textDocument, position, ...more });
    const target = await ask<{ placeholder: string }>('prepareRename');
    assert.equal(target.placeholder, 'سيرجى لافروف');
    const edit = await ask<WorkspaceEdit>('rename', { newName: 'سيرجي لفروف' });
    assert.equal((edit.documentChanges?.[0] as TextDocumentEdit).edits.length, 3);
    assert.equal(await ask('rename', { newName: 7 }), null);
    const end = { line: 0, character: named.text.length };
    const list = await ask<CompletionList>('completion', { position: end });
    assert.deepEqual(
      list.items.map(({ label, filterText }) => [label, filterText]),
      [['سيرجى لافروف', 'لاف']],
    );
    const links = await ask<DocumentLink[]>('documentLink');
    assert.deepEqual(
      links.map(({ target: address }) => address),
      ['https://www.wikidata.org/wiki/Q58217'],
    );
    const silent = await start(named, { capabilities: asked, configuration: () => ({ links: false }) });
    await silent.open(named.text);
    assert.deepEqual(await silent.request('textDocument/documentLink', { textDocument }), []);
  });

  it('answers commands that it does not know with nothing', async () => {
    const session = await start(faulty);
    for (const params of [{ command: 'other' }, { command: 'isnad.ignoreFinding', arguments: [7] }])
      assert.equal(await session.request('workspace/executeCommand', params), null);
  });

  it('marks statements, and tells when there is something to mark', async () => {
    const session = await start(analysis);
    await session.open(analysis.text);
    const marks = await session.request<Marks>('isnad/marks', { textDocument });
    const cues = marks.marks.filter(({ kind }) => kind === 'cue').map(({ range }) => under(analysis.text, range));
    assert.deepEqual(
      cues,
      analysis.attributions.map(({ cue }) => slice(cue)),
    );
    assert.deepEqual(session.received.find(({ method }) => method === 'isnad/analysed')?.params, {
      uri: uriOfTest,
      version: 1,
      isArabic: true,
    });
  });

  it('sends the annotation document', async () => {
    const session = await start(analysis);
    await session.open(analysis.text);
    const document = await session.request<{ schema: string; uri: string }>('isnad/annotations', { textDocument });
    assert.deepEqual([document.schema, document.uri], ['isnad/annotations/1', uriOfTest]);
  });

  describe('is silent', () => {
    const quiet = async (session: TestSession): Promise<void> => {
      const position = { line: 0, character: 1 };
      assert.equal(await session.request('textDocument/hover', { textDocument, position }), null);
      assert.deepEqual(await session.request('textDocument/documentSymbol', { textDocument }), []);
      assert.equal(await session.request('isnad/marks', { textDocument }), null);
      assert.equal(await session.request('isnad/annotations', { textDocument }), null);
      const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
      assert.deepEqual(report.kind === 'full' && report.items, []);
    };

    it('on text that is not Arabic', async () => {
      const session = await start({ ...faulty, isArabic: false });
      await session.open('an English text');
      await quiet(session);
    });

    it('on plain text when the reader wants it so, and then without an analysis', async () => {
      const engine = fakeEngine(() => faulty);
      const session = await startSession(engine, { capabilities: vsCode, initializationOptions: { plainText: false } });
      await session.open(faulty.text, uriOfTest, 'plaintext');
      await quiet(session);
      assert.equal(engine.analyses, 0);
    });

    it('on documents that nobody opened, and after closing', async () => {
      const session = await start(faulty);
      await quiet(session);
      await session.open(faulty.text);
      await session.client.sendNotification('textDocument/didClose', { textDocument });
      await quiet(session);
    });
  });

  describe('settings', () => {
    const asking = { ...vsCode, workspace: { ...vsCode.workspace, configuration: true } };
    const uris = ['file:///a/1.txt', 'file:///b/1.txt'] as const;

    it('hold for their scope', async () => {
      const session = await start(faulty, {
        capabilities: asking,
        configuration: (uri: string) => ({ diagnostics: { enabled: uri.startsWith('file:///a') } }),
      });
      const sizes: unknown[] = [];
      for (const uri of uris) {
        await session.open(faulty.text, uri);
        const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
          textDocument: { uri },
        });
        sizes.push(report.kind === 'full' && report.items.length);
      }
      assert.deepEqual(sizes, [1, 0]);
    });

    it('are read anew after a change, and diagnostics with them', async () => {
      let enabled = true;
      const session = await start(faulty, {
        capabilities: { ...asking, workspace: { ...asking.workspace, diagnostics: { refreshSupport: true } } },
        configuration: () => ({ diagnostics: { enabled } }),
      });
      await session.open(faulty.text);
      const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
        session.request('textDocument/diagnostic', { textDocument, previousResultId });
      const first = await pull();
      enabled = false;
      await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const second = await pull(first.resultId);
      assert.deepEqual(second.kind === 'full' && second.items, []);
      await session.settle();
      assert.ok(session.received.some(({ method }) => method === 'workspace/diagnostic/refresh'));
    });

    it('come with the notification from clients that cannot be asked', async () => {
      const session = await start(faulty, { locale: 'en' });
      await session.open(faulty.text);
      await session.client.sendNotification('workspace/didChangeConfiguration', {
        settings: { isnad: { language: 'ar' } },
      });
      const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
      assert.equal(report.kind === 'full' && report.items[0]?.message, '\u2067ملاحظة\u2069');
    });
  });

  describe('stays up', () => {
    it('when an analysis throws', async () => {
      const session = await startSession(
        fakeEngine(() => {
          throw new Error('broken table');
        }),
        { capabilities: vsCode },
      );
      await session.open('قال');
      assert.deepEqual(await session.request('textDocument/documentSymbol', { textDocument }), []);
      await session.settle();
      assert.ok(session.received.some(({ params }) => JSON.stringify(params).includes('broken table')));
    });

    it('with any parameters', async () => {
      const session = await start(analysis);
      await session.open(analysis.text);
      const odd = [
        undefined,
        {},
        [],
        [1, 2],
        { textDocument: null },
        { textDocument },
        { textDocument, position: { line: -1 } },
      ];
      for (const method of ['hover', 'definition', 'references', 'documentHighlight', 'selectionRange', 'codeAction']) {
        for (const params of odd) {
          const answer = await session.request<unknown>(`textDocument/${method}`, params);
          assert.ok(
            answer === null || (Array.isArray(answer) && answer.length === 0),
            `${method} ${JSON.stringify(params)}`,
          );
        }
      }
    });

    it('with edits that say nothing, and with edits of unknown documents', async () => {
      const session = await start(analysis);
      await session.open(analysis.text);
      await session.client.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{}] });
      await session.change(2, [{ text: 'x' }], 'file:///none');
      assert.equal(session.server.documents.get(uriOfTest)?.text, analysis.text);
    });
  });

  it('shows progress while the tables are read for the first time, to clients that can show it', async () => {
    const engine = { ...fakeEngine(() => analysis), isLoaded: false };
    const session = await startSession(engine, { capabilities: { ...vsCode, window: { workDoneProgress: true } } });
    await session.open(analysis.text);
    await session.settle();
    const methods = session.received.map(({ method }) => method);
    assert.ok(methods.includes('window/workDoneProgress/create'));
    const kinds = session.received
      .filter(({ method }) => method === '$/progress')
      .map(({ params }) => (params as { readonly value: { readonly kind: string } }).value.kind);
    assert.deepEqual(kinds, ['begin', 'end']);
    assert.ok(methods.includes('isnad/analysed'));
  });

  it('says once that a text was too long to be read as a whole', async () => {
    const session = await start({ ...analysis, readTo: 5 });
    const { client } = session;
    await session.open(analysis.text);
    await client.sendRequest('textDocument/documentSymbol', { textDocument });
    await client.sendRequest('textDocument/diagnostic', { textDocument });
    await session.settle();
    assert.equal(session.received.filter(({ method }) => method === 'window/showMessage').length, 1);
  });

  it('says once, in the language of the editor, that an analysis failed', async () => {
    const engine = {
      isLoaded: true,
      createAnalyzer: () => {
        throw new Error('no tables');
      },
    };
    const session = await startSession(engine, { locale: 'ar' });
    await session.open(analysis.text);
    await session.change(2, [{ text: `${analysis.text} ` }]);
    await session.settle();
    const shown = session.received.filter(({ method }) => method === 'window/showMessage');
    assert.deepEqual(
      shown.map(({ params }) => params),
      [{ type: 1, message: 'إسناد: تعذّر تحليل المقال؛ التفاصيل في سجل خادم اللغة.' }],
    );
  });

  it('refuses what is cancelled before its turn', async () => {
    const session = await start(analysis);
    await session.open(analysis.text);
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const answer = session.client.sendRequest('textDocument/documentSymbol', { textDocument }, source.token);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
  });
});
