import { CancellationTokenSource, Disposable, EventEmitter, workspace, type TextDocument, type Uri } from 'vscode';
import type { Connection } from '../connection';
import { openDocument } from '../language/documents';
import type { Absence, Article } from './messages';

/** What is known of a document that somebody shows. */
export type Known = Article | Absence;

interface Entry {
  wanted: number;
  known: Known;
  asked?: CancellationTokenSource;
}

/**
 * The articles that the reading views and the trees show, each asked for once, however many show it. As with the marks, an
 * answer for another version than the editor's is dropped, because the next analysis is on its way.
 */
export class Readings implements Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = new EventEmitter<Uri>();
  /** Fires with the address of a document of which something new is known. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: Disposable;

  constructor(private readonly connection: Connection) {
    this.subscriptions = Disposable.from(
      this.changed,
      connection.onAnalysed(({ uri, version, isArabic }) => {
        const document = openDocument(uri);
        if (!this.entries.has(uri.toString()) || document?.version !== version) return;
        if (isArabic) void this.ask(document);
        else this.know(uri, 'empty');
      }),
      workspace.onDidOpenTextDocument((document) => {
        if (this.entries.get(document.uri.toString())?.known === 'gone') void this.ask(document);
      }),
    );
  }

  of(uri: Uri): Known | undefined {
    return this.entries.get(uri.toString())?.known;
  }

  /** Keeps an article known until the answer is disposed of. */
  want(uri: Uri): Disposable {
    const address = uri.toString();
    const entry = this.entries.get(address);
    if (entry) entry.wanted++;
    else {
      this.entries.set(address, { wanted: 1, known: 'waiting' });
      const document = openDocument(uri);
      if (document) void this.ask(document);
    }
    return new Disposable(() => {
      const held = this.entries.get(address);
      if (!held || --held.wanted > 0) return;
      held.asked?.cancel();
      this.entries.delete(address);
    });
  }

  /** Says that the document cannot be had. */
  gone(uri: Uri): void {
    this.know(uri, 'gone');
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const { asked } of this.entries.values()) asked?.dispose();
  }

  private know(uri: Uri, known: Known): void {
    const entry = this.entries.get(uri.toString());
    if (!entry) return;
    entry.known = known;
    this.changed.fire(uri);
  }

  private async ask(document: TextDocument): Promise<void> {
    const { uri } = document;
    const entry = this.entries.get(uri.toString());
    if (!entry) return;
    entry.asked?.cancel();
    const source = new CancellationTokenSource();
    entry.asked = source;
    try {
      const reading = await this.connection.reading(uri, source.token);
      if (source.token.isCancellationRequested || reading?.version !== document.version) return;
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      this.know(uri, { uri: uri.toString(), name, text: document.getText(), reading });
    } finally {
      source.dispose();
      if (entry.asked === source) delete entry.asked;
    }
  }
}
