import {
  DidChangeConfigurationNotification,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  CodeLensRefreshRequest,
  SemanticTokensRefreshRequest,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { readClient } from './client';
import { ReaderCorrections } from './corrections';
import { Documents, type Engine } from './documents';
import { commands } from './commands';
import { commandQuery, ignoredQuery, textsQuery } from './fromLsp';
import { Ignored } from './ignored';
import { LongTexts } from './longTexts';
import { correctionsNotification, ignoredNotification, namesNotification } from './protocol';
import { Refresher } from './refresh';
import { registrations } from './registrations';
import type { Session } from './session';
import { Settings } from './settings';
import { VERSION } from '../version';

/** A server that answers one client. */
export interface RunningServer {
  readonly documents: Documents;
  /** Stops everything that is still to happen and lets go of the connection. */
  dispose(): void;
}

/**
 * Serves one client over a connection, until it says exit. `initialize` is answered without touching the engine: tables are
 * read when the first document asks for an analysis.
 */
export function startServer(connection: Connection, engine: Engine): RunningServer {
  const server = new Server(connection, engine);
  server.listen();
  return server;
}

class Server implements RunningServer {
  readonly documents: Documents;
  /** From `initialize` on. */
  #session: Session | null = null;
  #refresher: Refresher | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly engine: Engine,
  ) {
    this.documents = new Documents(engine, () => this.#session?.client.encoding ?? 'utf-16');
  }

  listen(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      this.#hearSettings();
    });
    connection.onExecuteCommand((params: unknown) => this.#execute(params));
    this.#listenToTellings();
    this.#listenToDocuments();
    for (const { method, handle } of registrations) {
      // The connection spreads a list of parameters and leaves out missing ones: only the last argument is certain.
      connection.onRequest(method, (...sent: unknown[]) => {
        if (!this.#session) return new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');
        return handle(this.#session, sent.length > 1 ? sent[0] : undefined, sent.at(-1) as CancellationToken);
      });
    }
    this.documents.sync.listen(connection);
    connection.listen();
  }

  dispose(): void {
    this.#refresher?.stop();
    this.connection.dispose();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { connection, documents } = this;
    const client = readClient(params);
    const ask = (uri: string): Promise<unknown> =>
      connection.workspace.getConfiguration({ scopeUri: uri, section: 'isnad' }) as Promise<unknown>;
    const log = (message: string, error?: unknown): void => {
      connection.console.error(error === undefined ? message : `${message}: ${describe(error)}`);
    };
    this.#session = {
      connection,
      client,
      documents,
      settings: new Settings(params.initializationOptions, client.configuration ? ask : null),
      ignored: new Ignored(),
      corrections: new ReaderCorrections(),
      longTexts: new LongTexts(connection),
      log,
    };
    this.#refresher = new Refresher(this.#session, this.engine);
    const capabilities: ServerCapabilities = {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      executeCommandProvider: { commands: Object.keys(commands) },
    };
    for (const { provides } of registrations) Object.assign(capabilities, provides(client));
    return { capabilities, serverInfo: { name: 'isnad-language-server', version: VERSION } };
  }

  /** Clients that can register it tell of changed settings only when asked to. */
  #hearSettings(): void {
    const session = this.#session;
    if (!session?.client.dynamicConfiguration) return;
    this.connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'isnad' })
      .catch((error: unknown) => {
        session.log('configuration changes will not be heard', error);
      });
  }

  async #execute(params: unknown): Promise<null> {
    const session = this.#session;
    const query = commandQuery(params);
    const command = query && Object.hasOwn(commands, query.name) ? commands[query.name] : undefined;
    if (!session || !query || !command) return null;
    try {
      if (await command(session, query.given)) this.#tellAnew();
    } catch (error) {
      session.log(`${query.name} failed`, error);
    }
    return null;
  }

  /** What the client tells of the workspace and of its settings: all that is shown may be another then. */
  #listenToTellings(): void {
    const { connection, documents } = this;
    connection.onNotification(ignoredNotification, (params: unknown) => {
      this.#session?.ignored.keep(ignoredQuery(params));
      this.#tellAnew();
    });
    connection.onNotification(correctionsNotification, (params: unknown) => {
      if (this.#session?.corrections.replace(textsQuery(params))) this.#tellAnew();
    });
    connection.onNotification(namesNotification, (params: unknown) => {
      if (this.#session && documents.takeNames(textsQuery(params))) this.#tellAnew();
    });
    connection.onDidChangeConfiguration((params: unknown) => {
      this.#session?.settings.change((params as { readonly settings?: unknown } | null)?.settings);
      this.#tellAnew();
    });
  }

  #listenToDocuments(): void {
    const { documents } = this;
    documents.sync.onDidChangeContent(({ document }) => {
      const open = documents.get(document.uri);
      if (open) this.#refresher?.schedule(open);
    });
    documents.onDidForget((document) => {
      this.#session?.settings.forget(document.uri);
      this.#session?.ignored.forget(document.uri);
      this.#refresher?.forget(document);
    });
  }

  /** Has everything that the client shows made anew: what it pulls by asking it to pull, the rest by telling it. */
  #tellAnew(): void {
    if (!this.#session) return;
    const { client } = this.#session;
    const { languages } = this.connection;
    if (client.pullDiagnostics && client.diagnosticRefresh) languages.diagnostics.refresh();
    const { codeLens, inlayHints, colours } = client.refreshes;
    const asked: Promise<unknown>[] = [];
    if (codeLens) asked.push(this.connection.sendRequest(CodeLensRefreshRequest.type));
    if (inlayHints) asked.push(languages.inlayHint.refresh());
    if (colours) asked.push(this.connection.sendRequest(SemanticTokensRefreshRequest.type));
    // What a client answers to that changes nothing.
    void Promise.allSettled(asked);
    for (const document of this.documents.all()) this.#refresher?.schedule(document);
  }
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
