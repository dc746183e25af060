import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { peer } from './paths';

/** A language server to be measured, and a document for it. */
export interface ServerKind {
  readonly name: string;
  readonly path: string;
  readonly languageId: string;
  readonly extension: string;
  readonly initializationOptions: unknown;
  /** Sent as `workspace/didChangeConfiguration`; answers `workspace/configuration` as well. */
  readonly settings: unknown;
  /** A document of about so many bytes of UTF-8. */
  readonly documentOfSize: (bytes: number) => string;
  /** What is typed into it, letter by letter. */
  readonly typing: string;
}

/** The Markdown server lets its client parse: as in VS Code, with markdown-it. */
export type MarkdownParser = (text: string) => unknown;

export async function loadMarkdownParser(): Promise<MarkdownParser> {
  const markdownIt = createRequire(import.meta.url)(await peer('markdown-it')) as (options: object) => {
    readonly parse: (text: string, environment: object) => unknown;
  };
  const parser = markdownIt({ html: true });
  return (text) => parser.parse(text, {});
}

/** The servers of VS Code for JSON and Markdown. */
export async function peerServers(pages: readonly string[]): Promise<ServerKind[]> {
  const bin = join(await peer('vscode-langservers-extracted'), 'bin');
  const sentences = pages.join('\n').split(/(?<=\.)\s+/);
  const validate = (enabled: string) => ({ enabled });
  return [
    {
      name: 'JSON',
      path: join(bin, 'vscode-json-language-server'),
      languageId: 'json',
      extension: 'json',
      initializationOptions: { provideFormatter: true },
      settings: { json: { validate: { enable: true } } },
      documentOfSize: (bytes) => jsonOfSize(sentences, bytes),
      typing: 'the minister said ',
    },
    {
      name: 'Markdown',
      path: join(bin, 'vscode-markdown-language-server'),
      languageId: 'markdown',
      extension: 'md',
      initializationOptions: { markdownFileExtensions: ['md'] },
      settings: {
        markdown: {
          validate: {
            enabled: true,
            referenceLinks: validate('warning'),
            fragmentLinks: validate('warning'),
            fileLinks: { enabled: 'ignore', markdownFragmentLinks: 'ignore' },
            unusedLinkDefinitions: validate('hint'),
            duplicateLinkDefinitions: validate('warning'),
            ignoredLinks: [],
          },
        },
      },
      documentOfSize: (bytes) => markdownOfSize(sentences, bytes),
      typing: 'the minister said ',
    },
  ];
}

function jsonOfSize(sentences: readonly string[], bytes: number): string {
  const records: string[] = [];
  for (let index = 0, size = 0; size < bytes; index++) {
    const text = sentences[index % sentences.length]!;
    const record = `  ${JSON.stringify({ id: index, text, tags: ['news', String(index % 7)], done: index % 2 === 0 })}`;
    records.push(record);
    size += Buffer.byteLength(record) + 2;
  }
  return `[\n${records.join(',\n')}\n]\n`;
}

function markdownOfSize(sentences: readonly string[], bytes: number): string {
  const blocks: string[] = [];
  for (let index = 0, size = 0; size < bytes; index++) {
    const text = sentences[index % sentences.length]!;
    const block =
      index % 12 === 0 ? `## Section ${index}` : index % 5 === 0 ? `- ${text} [more](#section-${index})` : text;
    blocks.push(block);
    size += Buffer.byteLength(block) + 2;
  }
  return `${blocks.join('\n\n')}\n`;
}

/** One running server with one open document. */
export class RunningServer {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly connection: ProtocolConnection;
  private readonly died: Promise<never>;
  private stopping = false;
  private text = '';
  private version = 0;
  /** Where the next letter goes. */
  private caret = 0;
  private readonly uri: string;

  constructor(
    private readonly kind: ServerKind,
    parseMarkdown: MarkdownParser,
  ) {
    this.uri = `file:///bench/document.${kind.extension}`;
    this.process = spawn(process.execPath, [kind.path, '--stdio']);
    this.process.stderr.resume();
    this.died = new Promise((_, reject) => {
      this.process.once('exit', (code) => {
        if (!this.stopping) reject(new Error(`${kind.name} ended with ${code}`));
      });
    });
    this.died.catch(() => undefined);
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onRequest('markdown/parse', () => parseMarkdown(this.text));
    this.connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
    this.connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
      items.map(() => null),
    );
    // Files that the Markdown server asks for: there are none.
    const none = (): null => null;
    for (const method of ['stat', 'readFile', 'readDirectory', 'watcher/create', 'watcher/delete']) {
      this.connection.onRequest(`markdown/fs/${method}`, none);
    }
    for (const method of [
      'client/registerCapability',
      'workspace/diagnostic/refresh',
      'window/workDoneProgress/create',
    ]) {
      this.connection.onRequest(method, none);
    }
    this.connection.listen();
  }

  /** Sends `initialize` and waits for the answer. */
  async initialize(): Promise<void> {
    await this.request('initialize', {
      processId: process.pid,
      workspaceFolders: null,
      initializationOptions: this.kind.initializationOptions,
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        workspace: { diagnostics: { refreshSupport: true } },
        textDocument: { diagnostic: { dynamicRegistration: false }, synchronization: {} },
      },
    });
  }

  async initialized(): Promise<void> {
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: this.kind.settings });
  }

  /** Opens a document of about so many bytes and waits for its diagnostics. */
  async open(bytes: number): Promise<void> {
    this.text = this.kind.documentOfSize(bytes);
    this.version = 1;
    const middle = this.text.length >> 1;
    this.caret = middle + (/\p{L}\p{L}/u.exec(this.text.slice(middle))?.index ?? 0) + 1;
    const { languageId } = this.kind;
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri, languageId, version: this.version, text: this.text },
    });
    await this.diagnostics();
  }

  /** Types one letter at the caret, in a word in the middle of the document; answers the milliseconds until fresh diagnostics are there. */
  async type(): Promise<number> {
    const offset = this.caret++;
    const letter = this.kind.typing.charAt(this.version % this.kind.typing.length);
    const before = this.text.slice(0, offset);
    const line = before.split('\n').length - 1;
    const character = offset - (before.lastIndexOf('\n') + 1);
    this.text = before + letter + this.text.slice(offset);
    this.version++;
    const position = { line, character };
    const start = performance.now();
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range: { start: position, end: position }, text: letter }],
    });
    await this.diagnostics();
    return performance.now() - start;
  }

  private diagnostics(): Promise<unknown> {
    return this.request('textDocument/diagnostic', { textDocument: { uri: this.uri } });
  }

  private request(method: string, parameters: object): Promise<unknown> {
    return Promise.race([this.died, this.connection.sendRequest<unknown>(method, parameters)]);
  }

  get pid(): number {
    return this.process.pid!;
  }

  stop(): void {
    this.stopping = true;
    this.connection.dispose();
    this.process.kill();
  }
}
