import {
  commands,
  Disposable,
  EventEmitter,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import { isolate } from '../bidi';
import { openDocument } from '../language/documents';
import { changeSetting, interfaceLanguage, setting } from '../settings';
import type { Article, Direction, FromPage, PageDescription, PageSettings, ToPage } from './messages';
import type { Readings } from './readings';
import { shell } from './shell';
import { PageUpdates } from './updates';
import { say } from '../../../server/src/export/page/words';

const smallestType = 12;
const largestType = 48;

/** A word that nobody can guess. */
function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pageSettings(uri: Uri): PageSettings {
  return {
    language: interfaceLanguage(),
    fontFamily: setting('reading.fontFamily', uri),
    fontSize: setting('reading.fontSize', uri),
    lineHeight: setting('reading.lineHeight', uri),
    width: setting('reading.width', uri),
  };
}

/** One reading view: the panel of one article, which follows its editor and leads it. */
export class ReadingPanel implements Disposable {
  private readonly subscriptions: Disposable;
  private readonly shown = new EventEmitter<number>();
  /** Fires with the version of the article that has come to the screen. */
  readonly onDidShow = this.shown.event;
  private readonly describing = new Map<number, (page: PageDescription) => void>();
  private requests = 0;
  private isReady = false;
  private later: ToPage[] = [];
  private readonly updates = new PageUpdates();
  /** The page has been sent a version and has not shown it yet: what comes meanwhile waits, so that only the newest is sent. */
  private isDrawing = false;
  /** What was shown last: it stays when the document is closed. */
  private article: Article | undefined;
  /** Where the page has sent the cursor: the page need not follow it there. */
  private sentTo: number | undefined;

  constructor(
    private readonly panel: WebviewPanel,
    readonly uri: Uri,
    private readonly readings: Readings,
    extension: Uri,
    /** The style sheet, when it has been read already. */
    style: string | undefined,
  ) {
    const files = Uri.joinPath(extension, 'client', 'dist');
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [files] };
    panel.iconPath = Uri.joinPath(extension, 'images', 'icon.svg');
    this.subscriptions = Disposable.from(
      this.shown,
      readings.want(uri),
      webview.onDidReceiveMessage((message: FromPage) => {
        this.receive(message);
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.isReady = false;
      }),
      readings.onDidChange((changed) => {
        if (changed.toString() === uri.toString()) this.showArticle();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.follow(textEditor);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor) this.follow(editor);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('isnad.reading') && !change.affectsConfiguration('isnad.language')) return;
        this.entitle();
        this.post({ kind: 'settings', settings: pageSettings(uri) });
        this.showArticle();
      }),
    );
    this.entitle();
    const known = readings.of(uri);
    const article = typeof known === 'object' ? known : undefined;
    const settings = pageSettings(uri);
    webview.html = shell({
      source: webview.cspSource,
      script: webview.asWebviewUri(Uri.joinPath(files, 'reading.js')).toString(true),
      style:
        style === undefined
          ? { address: webview.asWebviewUri(Uri.joinPath(files, 'reading.css')).toString(true) }
          : { text: style },
      nonce: nonce(),
      title: 'Isnad',
      language: settings.language,
      first:
        article && style !== undefined ? { parts: this.updates.begin(article, settings.language), settings } : null,
    });
    // While the editor makes the page, the rest of the article is drawn.
    if (article) setTimeout(() => this.updates.prepare(article, settings.language), 0);
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  /** Whether it is on the screen, be it the active one or not. */
  get isVisible(): boolean {
    return this.panel.visible;
  }

  /** Brings the view to the front. */
  reveal(focus: boolean): void {
    this.panel.reveal(undefined, !focus);
  }

  /** Leaves the view for the editor of its article, where the cursor is. */
  async leave(): Promise<void> {
    const editor = this.editor();
    await this.lead(editor ? editor.document.offsetAt(editor.selection.active) : 0, true);
  }

  step(direction: Direction): void {
    this.post({ kind: 'step', direction });
  }

  /** Lights the statements of one speaker, or of all. */
  light(speaker: number | null): void {
    this.post({ kind: 'light', speaker });
  }

  describe(): Promise<PageDescription> {
    const request = ++this.requests;
    return new Promise((resolve) => {
      this.describing.set(request, resolve);
      this.post({ kind: 'describe', request });
    });
  }

  close(): void {
    this.panel.dispose();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private entitle(): void {
    const name = this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
    this.panel.title = isolate(say(interfaceLanguage(), 'title', name));
  }

  /** Messages wait for the page. A hidden page is gone, and asks for everything when it comes back. */
  private post(message: ToPage): void {
    if (this.isReady && this.panel.visible) void this.panel.webview.postMessage(message);
    else if (message.kind === 'light' || message.kind === 'step' || message.kind === 'describe')
      this.later.push(message);
  }

  private receive(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.isReady = true;
        this.isDrawing = false;
        this.updates.reload();
        this.post({ kind: 'settings', settings: pageSettings(this.uri) });
        this.showArticle();
        for (const waiting of this.later.splice(0)) this.post(waiting);
        break;
      case 'shown':
        this.isDrawing = false;
        this.shown.fire(message.version);
        if (this.article && this.article.reading.version !== message.version) this.showArticle();
        break;
      case 'goTo':
        void this.lead(message.offset, message.focus);
        break;
      case 'correct':
        void commands.executeCommand('isnad.correctAt', this.uri.toString(), message.offset);
        break;
      case 'resize':
        void changeSetting(
          'reading.fontSize',
          Math.min(largestType, Math.max(smallestType, setting('reading.fontSize', this.uri) + message.by)),
        );
        break;
      case 'described':
        this.describing.get(message.request)?.(message.page);
        this.describing.delete(message.request);
        break;
    }
  }

  private showArticle(): void {
    const known = this.readings.of(this.uri) ?? 'waiting';
    if (typeof known === 'object') this.article = known;
    else if (known === 'empty') this.article = undefined;
    if (this.article) this.postArticle(this.article);
    else if (typeof known === 'string') {
      this.updates.forget();
      this.post({ kind: 'absent', uri: this.uri.toString(), why: known });
    }
    const editor = this.editor();
    if (editor) this.postCursor(editor, false);
  }

  private postArticle(article: Article): void {
    if (!this.isReady || !this.panel.visible || this.isDrawing) return;
    this.isDrawing = true;
    this.post({ kind: 'article', article: this.updates.next(article, interfaceLanguage()) });
  }

  private editor(): TextEditor | undefined {
    const address = this.uri.toString();
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === address);
  }

  private follow(editor: TextEditor): void {
    if (editor.document.uri.toString() === this.uri.toString()) this.postCursor(editor, true);
  }

  private postCursor({ document, selection }: TextEditor, follow: boolean): void {
    const offset = document.offsetAt(selection.active);
    this.post({ kind: 'cursor', offset, follow: follow && offset !== this.sentTo });
    this.sentTo = undefined;
  }

  /** Brings the editor to an offset of the article, and leaves the page for it when that is wanted. */
  private async lead(offset: number, focus: boolean): Promise<void> {
    const seen = this.editor();
    const beside = this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
    let editor = seen;
    try {
      if (!seen || focus) {
        const document = openDocument(this.uri) ?? (await workspace.openTextDocument(this.uri));
        editor = await window.showTextDocument(document, {
          viewColumn: seen?.viewColumn ?? beside,
          preserveFocus: !focus,
        });
      }
    } catch {
      // The file is gone; the page goes on showing what it had.
    }
    if (!editor) return;
    const place = editor.document.positionAt(offset);
    this.sentTo = editor.document.offsetAt(place);
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
