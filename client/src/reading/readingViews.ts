import {
  Disposable,
  EventEmitter,
  Uri,
  ViewColumn,
  window,
  workspace,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import type { Connection } from '../connection';
import type { PageState } from './messages';
import { ReadingPanel } from './readingPanel';
import type { Readings } from './readings';

/** Type of the panels; the manifest wakes the extension with it after a reload of the window. */
const viewType = 'isnad.reading';

/** All reading views, one for each article. */
export class ReadingViews implements Disposable, WebviewPanelSerializer<PageState> {
  private readonly panels = new Map<string, ReadingPanel>();
  private readonly shown = new EventEmitter<{ readonly uri: Uri; readonly version: number }>();
  /** Fires when a version of an article has come to the screen. */
  readonly onDidShow = this.shown.event;
  private readonly activated = new EventEmitter<Uri>();
  /** Fires with the article of a reading view that has become the active one. */
  readonly onDidActivate = this.activated.event;
  private readonly subscriptions: Disposable;
  private style: string | undefined;

  constructor(
    private readonly extension: Uri,
    private readonly readings: Readings,
    private readonly connection: Connection,
  ) {
    this.subscriptions = Disposable.from(
      this.shown,
      this.activated,
      window.registerWebviewPanelSerializer(viewType, this),
    );
    void this.readStyle();
  }

  /** Opens the view of an article beside its editor, or brings the one that is open to the front; asked again, it takes the focus. */
  open(uri: Uri): ReadingPanel {
    const known = this.panels.get(uri.toString());
    if (known) {
      known.reveal(known.isVisible);
      return known;
    }
    const panel = window.createWebviewPanel(viewType, '', { viewColumn: ViewColumn.Beside, preserveFocus: true });
    return this.add(panel, uri);
  }

  of(uri: Uri): ReadingPanel | undefined {
    return this.panels.get(uri.toString());
  }

  get active(): ReadingPanel | undefined {
    return [...this.panels.values()].find(({ isActive }) => isActive);
  }

  /** After a reload of the window: the page remembers what it showed, the article is opened again. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: PageState | undefined): Promise<void> {
    if (!state?.uri) {
      panel.dispose();
      return;
    }
    const uri = Uri.parse(state.uri, true);
    this.add(panel, uri);
    try {
      await workspace.openTextDocument(uri);
      await this.connection.start();
    } catch {
      this.readings.gone(uri);
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const panel of this.panels.values()) panel.dispose();
  }

  /** With the style in it, a page is painted before it has loaded anything. */
  private async readStyle(): Promise<void> {
    try {
      const bytes = await workspace.fs.readFile(Uri.joinPath(this.extension, 'client', 'dist', 'reading.css'));
      this.style = new TextDecoder().decode(bytes);
    } catch {
      // The page then loads it itself.
    }
  }

  private add(panel: WebviewPanel, uri: Uri): ReadingPanel {
    const made = new ReadingPanel(panel, uri, this.readings, this.extension, this.style);
    this.panels.set(uri.toString(), made);
    made.onDidShow((version) => {
      this.shown.fire({ uri, version });
    });
    panel.onDidChangeViewState(() => {
      if (panel.active) this.activated.fire(uri);
    });
    panel.onDidDispose(() => {
      made.dispose();
      this.panels.delete(uri.toString());
    });
    return made;
  }
}
