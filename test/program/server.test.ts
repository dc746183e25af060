import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { Marks } from '../../server/src/lsp/protocol';
import { vsCode } from '../unit/lsp/session';

/** The language server as Neovim, Helix or Emacs run it: a process of its own that talks over its standard streams. */

const bundle = 'server/dist/node.js';
const programs: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'the sources', command: ['--import', 'tsx', 'server/src/node/server.ts'] },
  ...(existsSync(bundle) ? [{ name: 'the bundle', command: [bundle] }] : []),
];

const uri = 'file:///article.txt';
const textDocument = { uri };
const text =
  'وزيرة الزراعة تعد بسقي الحقول قبل الصيف\n' +
  'قالت وزيرة الزراعة سلمى الحداد، إن السدود امتلأت بعد أمطار الشتاء، مؤكدة أن الماء يكفي الحقول كلها.\n';

for (const { name, command } of programs) {
  describe(`isnad-language-server --stdio, from ${name}`, () => {
    let child: ChildProcessWithoutNullStreams;
    let client: ProtocolConnection;
    let ended: Promise<number | null>;

    beforeEach(() => {
      child = spawn(process.execPath, [...command, '--stdio']);
      ended = new Promise((resolve) => child.once('exit', resolve));
      client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
      client.onUnhandledNotification(() => undefined);
      client.listen();
    });

    afterEach(() => {
      client.dispose();
      child.kill();
    });

    const initialize = (): Promise<InitializeResult> =>
      client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: vsCode });

    it('plays a session from start to end', async () => {
      const { serverInfo } = await initialize();
      assert.equal(serverInfo?.name, 'isnad-language-server');
      await client.sendNotification('initialized', {});
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'arabic-news', version: 1, text },
      });
      const marks = await client.sendRequest<Marks>('isnad/marks', { textDocument });
      assert.equal(marks.version, 1);
      const symbols = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
      assert.ok(symbols.length > 0);
      const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
      assert.equal(report.kind, 'full');
      const hover = await client.sendRequest<Hover | null>('textDocument/hover', {
        textDocument,
        position: { line: 1, character: 1 },
      });
      assert.ok(hover === null || JSON.stringify(hover.contents).includes('وزيرة الزراعة'));

      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [
          {
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
            text: 'وأضافت أن المطر قريب.',
          },
        ],
      });
      const again = await client.sendRequest<Marks>('isnad/marks', { textDocument });
      assert.equal(again.version, 2);
      assert.ok(again.counts.words >= marks.counts.words);

      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      assert.equal(await ended, 0);
    });

    it('ends when the client closes the channel', async () => {
      await initialize();
      child.stdin.end();
      assert.equal(await ended, 1);
    });
  });
}

describe('isnad-language-server without a transport', () => {
  it('says how it is run', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/node/server.ts']);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    assert.equal(code, 2);
    assert.match(said, /--stdio/);
  });
});

describe('isnad-language-server --node-ipc', () => {
  it('serves VS Code over its channel, and ends with it', async () => {
    const child = fork('server/src/node/server.ts', ['--node-ipc'], { execArgv: ['--import', 'tsx'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const client = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    client.listen();
    const { capabilities } = await client.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: vsCode,
    });
    assert.equal(capabilities.hoverProvider, true);
    child.disconnect();
    assert.equal(await ended, 1);
    client.dispose();
  });
});
