import { l10n, window, workspace, type ExtensionContext, type TextDocument, type Uri } from 'vscode';
import { registerCommands } from './commands/register';
import { Connection, type CreateClient } from './connection';
import { AutoDetect } from './language/autoDetect';
import { isOurs, openDocument } from './language/documents';
import { PlainTextWishes } from './language/wishes';
import type { ShownMark } from './marks/decorations';
import { MarksOfDocuments } from './marks/marksOfDocuments';
import { Status } from './status';

/** What a document shows: the marks on the screen and the version of the document that they were made for. */
export interface ShownDocument {
  readonly version: number;
  readonly marks: readonly ShownMark[];
}

/** What `activate` returns, for tests and other extensions. */
export interface IsnadApi {
  /** Settles when the server runs. Reading it starts the server. */
  readonly ready: Promise<void>;
  /** Milliseconds that `activate` took. */
  readonly activationTime: number;
  /** The marks of an open document; undefined when it is not analysed or not Arabic. */
  marks(uri: Uri): ShownDocument | undefined;
}

let connection: Connection | undefined;

/** Wires the parts. Nothing here waits for the server, which starts with the first Arabic document. */
export function activateIsnad(context: ExtensionContext, createClient: CreateClient): IsnadApi {
  const began = performance.now();
  const log = window.createOutputChannel('Isnad', { log: true });
  const server = new Connection(createClient, log);
  connection = server;
  const marks = new MarksOfDocuments(server);

  const startFor = (document: TextDocument): void => {
    if (!server.isStarted && isOurs(document)) server.start().catch(reportFailure);
  };
  const reportFailure = async (problem: unknown): Promise<void> => {
    log.error(String(problem));
    const showLog = l10n.t('Show the log');
    const answer = await window.showErrorMessage(l10n.t('Isnad could not start its language server.'), showLog);
    if (answer === showLog) log.show();
  };

  context.subscriptions.push(
    log,
    server,
    marks,
    new Status(marks),
    new AutoDetect(new PlainTextWishes(context.workspaceState)),
    registerCommands({ context, connection: server, marks, log }),
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidChangeTextDocument(({ document }) => {
      startFor(document);
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('isnad.outline') || change.affectsConfiguration('isnad.language')) {
        server.refreshOutlines().catch((problem: unknown) => {
          log.warn(String(problem));
        });
      }
    }),
  );
  workspace.textDocuments.forEach(startFor);

  const activationTime = performance.now() - began;
  log.info(`Active after ${activationTime.toFixed(1)} ms.`);
  return {
    get ready() {
      return server.start().then(() => undefined);
    },
    activationTime,
    marks: (uri) => {
      const document = openDocument(uri);
      const known = document && marks.of(document);
      return known && { version: known.version, marks: marks.shown(document) };
    },
  };
}

export async function deactivate(): Promise<void> {
  await connection?.stop();
}
