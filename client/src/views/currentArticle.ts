import { commands, Disposable, EventEmitter, window, workspace, type Uri } from 'vscode';
import { isOurs } from '../language/documents';
import type { Article } from '../reading/messages';
import type { Readings } from '../reading/readings';
import type { ReadingViews } from '../reading/readingViews';

/**
 * The article that the side bar is about: that of the active editor or reading view, and when neither shows one, the last
 * that was, as long as its document is open. Sets the context key `isnad.hasArticle`.
 */
export class CurrentArticle implements Disposable {
  private uri: Uri | undefined;
  private wanted: Disposable | undefined;
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: Disposable;

  constructor(
    private readonly readings: Readings,
    views: ReadingViews,
  ) {
    this.subscriptions = Disposable.from(
      this.changed,
      readings.onDidChange((uri) => {
        if (uri.toString() === this.uri?.toString()) this.tell();
      }),
      views.onDidActivate((uri) => {
        this.set(uri);
      }),
      window.onDidChangeActiveTextEditor(() => {
        this.take();
      }),
      workspace.onDidOpenTextDocument(() => {
        this.take();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document.uri.toString() === this.uri?.toString() && !views.of(document.uri)) this.set(undefined);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('isnad.language')) this.tell();
      }),
    );
    this.take();
  }

  get article(): Article | undefined {
    const known = this.uri && this.readings.of(this.uri);
    return typeof known === 'object' ? known : undefined;
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.wanted?.dispose();
  }

  private take(): void {
    const document = window.activeTextEditor?.document;
    if (document && isOurs(document)) this.set(document.uri);
  }

  private set(uri: Uri | undefined): void {
    if (uri?.toString() === this.uri?.toString()) return;
    const before = this.wanted;
    this.uri = uri;
    this.wanted = uri && this.readings.want(uri);
    before?.dispose();
    this.tell();
  }

  private tell(): void {
    void commands.executeCommand('setContext', 'isnad.hasArticle', this.article !== undefined);
    this.changed.fire(undefined);
  }
}
