import {
  DidChangeConfigurationNotification,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  CodeLensRefreshRequest,
  SemanticTokensRefreshRequest,
  type CancellationToken,
  type Connection,
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
  let session: Session | null = null;
  let refresher: Refresher | null = null;
  const documents = new Documents(engine, () => session?.client.encoding ?? 'utf-16');

  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    const ask = (uri: string): Promise<unknown> =>
      connection.workspace.getConfiguration({ scopeUri: uri, section: 'isnad' }) as Promise<unknown>;
    const log = (message: string, error?: unknown): void => {
      connection.console.error(error === undefined ? message : `${message}: ${describe(error)}`);
    };
    const settings = new Settings(params.initializationOptions, client.configuration ? ask : null);
    const corrections = new ReaderCorrections();
    session = {
      connection,
      client,
      documents,
      settings,
      ignored: new Ignored(),
      corrections,
      longTexts: new LongTexts(connection),
      log,
    };
    refresher = new Refresher(session, engine);
    const capabilities: ServerCapabilities = {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      executeCommandProvider: { commands: Object.keys(commands) },
    };
    for (const { provides } of registrations) Object.assign(capabilities, provides(client));
    return { capabilities, serverInfo: { name: 'isnad-language-server', version: VERSION } };
  });

  connection.onInitialized(() => {
    if (!session?.client.dynamicConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'isnad' })
      .catch((error: unknown) => session?.log('configuration changes will not be heard', error));
  });

  const askToPullAgain = ({ client }: Session): void => {
    if (client.pullDiagnostics && client.diagnosticRefresh) connection.languages.diagnostics.refresh();
    const { codeLens, inlayHints, colours } = client.refreshes;
    const { languages } = connection;
    const asked: Promise<unknown>[] = [];
    if (codeLens) asked.push(connection.sendRequest(CodeLensRefreshRequest.type));
    if (inlayHints) asked.push(languages.inlayHint.refresh());
    if (colours) asked.push(connection.sendRequest(SemanticTokensRefreshRequest.type));
    // What a client answers to that changes nothing.
    void Promise.allSettled(asked);
  };

  const tellAnew = (known: Session): void => {
    askToPullAgain(known);
    for (const document of documents.all()) refresher?.schedule(document);
  };

  connection.onExecuteCommand(async (params: unknown) => {
    const query = commandQuery(params);
    const command = query && Object.hasOwn(commands, query.name) ? commands[query.name] : undefined;
    if (!session || !query || !command) return null;
    try {
      if (await command(session, query.given)) tellAnew(session);
    } catch (error) {
      session.log(`${query.name} failed`, error);
    }
    return null;
  });

  connection.onNotification(ignoredNotification, (params: unknown) => {
    if (!session) return;
    session.ignored.keep(ignoredQuery(params));
    tellAnew(session);
  });

  connection.onNotification(correctionsNotification, (params: unknown) => {
    if (session?.corrections.replace(textsQuery(params))) tellAnew(session);
  });

  connection.onNotification(namesNotification, (params: unknown) => {
    if (!session || !documents.takeNames(textsQuery(params))) return;
    tellAnew(session);
  });

  connection.onDidChangeConfiguration((params: unknown) => {
    if (!session) return;
    session.settings.change((params as { readonly settings?: unknown } | null)?.settings);
    tellAnew(session);
  });

  for (const { method, handle } of registrations) {
    // The connection spreads a list of parameters and leaves out missing ones: only the last argument is certain.
    connection.onRequest(method, (...sent: unknown[]) => {
      if (!session) return new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');
      return handle(session, sent.length > 1 ? sent[0] : undefined, sent.at(-1) as CancellationToken);
    });
  }

  documents.sync.onDidChangeContent(({ document }) => {
    const open = documents.get(document.uri);
    if (open) refresher?.schedule(open);
  });
  documents.onDidForget((document) => {
    session?.settings.forget(document.uri);
    session?.ignored.forget(document.uri);
    refresher?.forget(document);
  });

  documents.sync.listen(connection);
  connection.listen();
  return {
    documents,
    dispose: () => {
      refresher?.stop();
      connection.dispose();
    },
  };
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
