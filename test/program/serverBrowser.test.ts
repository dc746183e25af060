import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { tableFiles } from '../../server/src/lsp/protocol';
import { binaryFiles, resourceFiles } from '../../server/src/resources';

/** The web worker, bundled as the build does it, in a world that has nothing of Node. */

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

type Listener = (event: { readonly data: unknown }) => void;

/** The global scope of a worker, as far as the server needs it. */
class WorkerScope {
  readonly sent: Message[] = [];
  onmessage: Listener | null = null;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #id = 0;

  addEventListener(): void {
    // Only errors of the port are listened to, and none comes.
  }

  postMessage(message: Message): void {
    this.sent.push(message);
    if (message.id !== undefined && message.method === undefined) this.#waiting.get(message.id)?.(message);
  }

  notify(method: string, params: unknown): void {
    this.onmessage?.({ data: { jsonrpc: '2.0', method, params } });
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#id;
    const answered = new Promise<unknown>((resolve) => {
      this.#waiting.set(id, (message) => {
        resolve(message.result);
      });
    });
    this.onmessage?.({ data: { jsonrpc: '2.0', id, method, params } });
    return answered;
  }
}

describe('the language server as a web worker', () => {
  it('is given every table that the engine reads', () => {
    assert.deepEqual([...tableFiles].sort(), [...Object.values(resourceFiles), ...Object.values(binaryFiles)].sort());
  });

  it('answers initialize and reads an article with the tables that it is sent', async () => {
    const { outputFiles } = await build({
      entryPoints: ['server/src/browser/server.ts'],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      mainFields: ['browser', 'module', 'main'],
    });
    const self = new WorkerScope();
    const world = { self, setTimeout, clearTimeout, console, TextDecoder, TextEncoder, atob, queueMicrotask };
    runInContext(outputFiles[0]!.text, createContext(world));

    const tables = Object.fromEntries(
      tableFiles.map((file) => [file, new Uint8Array(readFileSync(`server/data/${file}`))]),
    );
    self.onmessage?.({ data: { tables } });
    const initialized = (await self.request('initialize', { processId: null, rootUri: null, capabilities: {} })) as {
      readonly serverInfo: { readonly name: string };
    };
    assert.equal(initialized.serverInfo.name, 'isnad-language-server');
    const uri = 'vscode-test-web://mount/article.txt';
    const text = 'قالت وزيرة الزراعة سلمى الحداد إن السدود امتلأت.';
    self.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'arabic-news', version: 1, text } });
    const marks = await self.request('isnad/marks', { textDocument: { uri } });
    assert.equal((marks as { readonly isArabic: boolean }).isArabic, true);
  });
});
