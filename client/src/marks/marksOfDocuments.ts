import {
  CancellationTokenSource,
  Disposable,
  EventEmitter,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { Marks } from '../../../server/src/lsp/protocol';
import type { Analysed, Connection } from '../connection';
import { arabicNews, openDocument, plainText } from '../language/documents';
import { Decorations, shownMarks, type ShownMark } from './decorations';

/**
 * The marks of the documents on the screen. They are asked for when the server has analysed a document and when a
 * document comes to the screen. An answer for another version than the editor's is dropped: the next analysis is on its
 * way, and until then the editor moves the old marks along with the text.
 */
export class MarksOfDocuments implements Disposable {
  private readonly decorations = new Decorations();
  private readonly known = new Map<string, Marks>();
  private readonly asked = new Map<string, CancellationTokenSource>();
  private readonly changed = new EventEmitter<Uri>();
  /** Fires with the address of a document whose marks are new or gone. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: Disposable;

  constructor(private readonly connection: Connection) {
    this.subscriptions = Disposable.from(
      this.decorations,
      this.changed,
      connection.onAnalysed((analysed) => {
        this.analysed(analysed);
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.cameToScreen(editor);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.forget(document);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('isnad.marks')) this.redraw();
      }),
    );
  }

  /** What is known of a document, in its newest analysed version. */
  of(document: TextDocument): Marks | undefined {
    return this.known.get(document.uri.toString());
  }

  /** The marks that are on the screen for a document. */
  shown(document: TextDocument): ShownMark[] {
    return shownMarks(document, this.of(document)?.marks ?? []);
  }

  /** Takes all marks off the screen, as when the server stops. */
  forgetAll(): void {
    this.known.clear();
    for (const editor of window.visibleTextEditors) {
      this.decorations.clear(editor);
      this.changed.fire(editor.document.uri);
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const source of this.asked.values()) source.dispose();
  }

  private analysed({ uri, version, isArabic }: Analysed): void {
    const document = openDocument(uri);
    if (document?.version !== version) return;
    if (!isArabic) this.forget(document);
    else if (editorsOf(document).length > 0) void this.ask(document);
    else this.known.delete(uri.toString());
  }

  private cameToScreen(editor: TextEditor): void {
    const { document } = editor;
    if (document.languageId !== arabicNews && document.languageId !== plainText) return;
    if (this.of(document)?.version === document.version) this.draw(document, [editor]);
    else void this.ask(document);
  }

  private async ask(document: TextDocument): Promise<void> {
    const address = document.uri.toString();
    this.asked.get(address)?.cancel();
    const source = new CancellationTokenSource();
    this.asked.set(address, source);
    try {
      const marks = await this.connection.marks(document.uri, source.token);
      const isStale = source.token.isCancellationRequested || document.isClosed || marks?.version !== document.version;
      if (isStale) return;
      if (!marks.isArabic) {
        this.forget(document);
        return;
      }
      this.known.set(address, marks);
      this.draw(document, editorsOf(document));
      this.changed.fire(document.uri);
    } finally {
      source.dispose();
      if (this.asked.get(address) === source) this.asked.delete(address);
    }
  }

  private forget(document: TextDocument): void {
    const address = document.uri.toString();
    this.asked.get(address)?.cancel();
    if (!this.known.delete(address)) return;
    for (const editor of editorsOf(document)) this.decorations.clear(editor);
    this.changed.fire(document.uri);
  }

  private redraw(): void {
    for (const editor of window.visibleTextEditors) {
      if (this.of(editor.document)) this.draw(editor.document, [editor]);
    }
  }

  private draw(document: TextDocument, editors: readonly TextEditor[]): void {
    const marks = this.shown(document);
    for (const editor of editors) this.decorations.draw(editor, marks);
  }
}

function editorsOf(document: TextDocument): readonly TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}
