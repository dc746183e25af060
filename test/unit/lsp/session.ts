import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type MessageConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import type { Analysis } from '../../../server/src/analysis';
import { connectionOptions } from '../../../server/src/lsp/cancellation';
import type { Engine } from '../../../server/src/lsp/documents';
import { startServer, type RunningServer } from '../../../server/src/lsp/server';
import { plainAnalysis } from '../plain';

/** A server and its client in one process, over a pair of streams. */
export interface TestSession {
  readonly client: MessageConnection;
  readonly server: RunningServer;
  readonly initialized: InitializeResult;
  /** What the server sent of its own accord, in order. */
  readonly received: { readonly method: string; readonly params: unknown }[];
  request<Answer>(method: string, params?: unknown): Promise<Answer>;
  open(text: string, uri?: string, languageId?: string): Promise<void>;
  change(version: number, changes: TextDocumentContentChangeEvent[], uri?: string): Promise<void>;
  /** Resolves when everything sent so far has been worked on. */
  settle(): Promise<void>;
  dispose(): void;
}

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** Answers `workspace/configuration`. */
  readonly configuration?: (uri: string) => unknown;
}

export const uriOfTest = 'file:///article.txt';

const sessions = new Set<TestSession>();

/** Ends the sessions that a test has left open; for `afterEach`. */
export function endSessions(): void {
  for (const session of sessions) session.dispose();
  sessions.clear();
}

export async function startSession(engine: Engine, options: SessionOptions = {}): Promise<TestSession> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = startServer(
    createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), connectionOptions),
    engine,
  );
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const received: { method: string; params: unknown }[] = [];
  client.onNotification((method, params) => {
    received.push({ method, params });
  });
  client.onRequest((method, params) => {
    received.push({ method, params });
    if (method === 'workspace/applyEdit') return { applied: true };
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { readonly items: readonly { readonly scopeUri: string }[] };
    return items.map((item) => options.configuration?.(item.scopeUri) ?? null);
  });
  client.onUnhandledProgress((params) => {
    received.push({ method: '$/progress', params });
  });
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  await client.sendNotification('initialized', {});
  const session: TestSession = {
    client,
    server,
    initialized,
    received,
    request: <Answer>(method: string, params?: unknown) => client.sendRequest<Answer>(method, params),
    open: (text, uri = uriOfTest, languageId = 'arabic-news') =>
      client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (version, contentChanges, uri = uriOfTest) =>
      client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    settle: async () => {
      for (let turn = 0; turn < 3; turn++) {
        await client.sendRequest('textDocument/foldingRange', { textDocument: { uri: 'file:///none' } });
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    dispose: () => {
      server.dispose();
      client.dispose();
      up.destroy();
      down.destroy();
    },
  };
  sessions.add(session);
  return session;
}

/** An engine that gives what a test has made; it counts its analyses. */
export function fakeEngine(analyse: (text: string) => Partial<Analysis>): Engine & { analyses: number } {
  const engine = {
    analyses: 0,
    isLoaded: true,
    createAnalyzer: () => ({
      analyze: (text: string): Analysis => {
        engine.analyses++;
        return { ...plainAnalysis(text), ...analyse(text), text };
      },
      segments: () => [],
      topicWords: () => [],
    }),
  };
  return engine;
}

/** The capabilities of VS Code that matter here. */
export const vsCode: ClientCapabilities = {
  general: {
    markdown: { parser: 'marked', version: '1.1.0', allowedTags: ['p', 'br', 'strong', 'em', 'span'] },
    positionEncodings: ['utf-16'],
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    definition: { linkSupport: true },
    foldingRange: { lineFoldingOnly: true },
  },
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
};
