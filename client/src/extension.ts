import {
  l10n,
  window,
  workspace,
  type Event,
  type ExtensionContext,
  type TextDocument,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import { registerCommands } from './commands/register';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { Connection, type CreateClient } from './connection';
import { Corrections } from './corrections/corrections';
import { AutoDetect } from './language/autoDetect';
import { isOurs, openDocument } from './language/documents';
import { PlainTextWishes } from './language/wishes';
import { ColouredLetters } from './marks/colouredLetters';
import type { ShownMark } from './marks/decorations';
import { MarksOfDocuments } from './marks/marksOfDocuments';
import { IgnoredFindings } from './desk/ignored';
import { WorkspaceNames } from './desk/workspaceNames';
import type { PageState } from './reading/messages';
import type { ReadingPanel } from './reading/readingPanel';
import { Readings } from './reading/readings';
import { ReadingViews } from './reading/readingViews';
import { Status } from './status';
import { createTrees, type ArticleTree } from './views/articleTree';
import { CurrentArticle } from './views/currentArticle';

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
  /** The open reading view of an article. */
  readingView(uri: Uri): Pick<ReadingPanel, 'describe' | 'light' | 'step' | 'close' | 'isActive'> | undefined;
  /** What the editor does with a reading view after a reload of the window. */
  restoreReading(panel: WebviewPanel, state: PageState): Promise<void>;
  /** Fires when a version of an article has come to the screen in its reading view. */
  readonly onDidShowReading: Event<{ readonly uri: Uri; readonly version: number }>;
  /** The trees of the side bar. */
  readonly trees: Readonly<
    Record<'speakers' | 'entities' | 'topics', Pick<ArticleTree, 'getChildren' | 'getTreeItem'>>
  >;
}

let connection: Connection | undefined;

/** Wires the parts. Nothing here waits for the server, which starts with the first Arabic document. */
export function activateIsnad(context: ExtensionContext, createClient: CreateClient): IsnadApi {
  const began = performance.now();
  const log = window.createOutputChannel('Isnad', { log: true });
  // Codes of findings link to the documentation that the extension carries.
  const initializationOptions: InitializationOptions = {
    root: context.extensionUri.toString(),
    lastingIgnores: true,
    commands: true,
  };
  const server = new Connection((options) => createClient({ ...options, initializationOptions }), log);
  connection = server;
  const corrections = new Corrections(context.globalStorageUri, server);
  const marks = new MarksOfDocuments(server);
  const readings = new Readings(server);
  const views = new ReadingViews(context.extensionUri, readings, server);
  const current = new CurrentArticle(readings, views);
  const trees = createTrees(current);
  const ignored = new IgnoredFindings(context.globalStorageUri, server);
  const names = new WorkspaceNames(context.globalStorageUri, server);

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
    corrections,
    readings,
    views,
    current,
    ignored,
    names,
    ...Object.values(trees),
    new ColouredLetters(),
    new Status(marks),
    new AutoDetect(new PlainTextWishes(context.workspaceState)),
    registerCommands({ context, connection: server, marks, views, current, corrections, ignored, names, log }),
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
    readingView: (uri) => views.of(uri),
    restoreReading: (panel, state) => views.deserializeWebviewPanel(panel, state),
    onDidShowReading: views.onDidShow,
    trees,
  };
}

export async function deactivate(): Promise<void> {
  await connection?.stop();
}
