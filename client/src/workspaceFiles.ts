import { Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { Connection } from './connection';

/** The folder of a workspace in which Isnad keeps what its users decide. Meant to be checked in with the articles. */
const folderName = '.isnad';

/**
 * One file of Isnad in every folder of the workspace, `.isnad/NAME`, and one in the storage of the extension for articles that
 * lie in no folder. Watched, so that what somebody else writes counts at once. What is in the files is the affair of others:
 * here they are texts.
 */
export class WorkspaceFile implements Disposable {
  private readonly known = new Map<string, string>();
  private readonly changed = new EventEmitter<undefined>();
  /** Fires when one of the texts has become another. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: Disposable;
  private watchers = Disposable.from();
  private work: Promise<unknown>;

  /** @param storage a folder of the extension, which need not exist */
  constructor(
    private readonly name: string,
    private readonly storage: Uri,
  ) {
    this.watch();
    this.work = this.readAll();
    this.subscriptions = Disposable.from(
      this.changed,
      workspace.onDidChangeWorkspaceFolders(() => {
        this.watch();
        this.work = this.work.then(() => this.readAll());
      }),
      // What is saved in this editor counts also where files cannot be watched.
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.places().some((place) => place.toString() === uri.toString())) this.look(uri);
      }),
    );
  }

  /** The texts of the files that are there, in the order of the folders, when all work so far is done. */
  async texts(): Promise<readonly string[]> {
    return (await this.placedTexts()).map(({ text }) => text);
  }

  /** As `texts`, each with its file. */
  async placedTexts(): Promise<readonly { readonly place: Uri; readonly text: string }[]> {
    await this.work;
    return this.places().flatMap((place) => {
      const text = this.known.get(place.toString());
      return text === undefined ? [] : [{ place, text }];
    });
  }

  /** The file that holds for an article: that of its folder, else that of the first folder, else that of the extension. */
  placeFor(article: Uri | undefined): Uri {
    const folder = (article && workspace.getWorkspaceFolder(article)) ?? workspace.workspaceFolders?.[0];
    return folder ? Uri.joinPath(folder.uri, folderName, this.name) : Uri.joinPath(this.storage, this.name);
  }

  /**
   * Writes one of the files anew, after what is still being written. The change gets the text that is there now, or undefined;
   * when it gives undefined or throws, nothing is written. Rejects when the file cannot be written.
   */
  async change(place: Uri, edit: (text: string | undefined) => string | undefined): Promise<void> {
    const done = this.work.then(async () => {
      const text = edit(await read(place));
      if (text === undefined) return;
      await workspace.fs.writeFile(place, new TextEncoder().encode(text));
      this.know(place, text);
    });
    this.work = done.catch(() => undefined);
    await done;
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.watchers.dispose();
  }

  /** Every file that may be there. */
  places(): readonly Uri[] {
    const folders = workspace.workspaceFolders ?? [];
    return [
      ...folders.map(({ uri }) => Uri.joinPath(uri, folderName, this.name)),
      Uri.joinPath(this.storage, this.name),
    ];
  }

  private watch(): void {
    this.watchers.dispose();
    const made = (workspace.workspaceFolders ?? []).map((folder) => {
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, `${folderName}/${this.name}`));
      const look = (place: Uri): void => {
        this.look(place);
      };
      return Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
    });
    this.watchers = Disposable.from(...made);
  }

  private look(place: Uri): void {
    this.work = this.work.then(async () => {
      this.know(place, await read(place));
    });
  }

  private async readAll(): Promise<void> {
    for (const place of this.places()) this.know(place, await read(place));
  }

  private know(place: Uri, text: string | undefined): void {
    const address = place.toString();
    if (this.known.get(address) === text) return;
    if (text === undefined) this.known.delete(address);
    else this.known.set(address, text);
    this.changed.fire(undefined);
  }
}

/** One of these files that the server is told of when it starts, and again whenever a text has changed. */
export class ToldFile extends WorkspaceFile {
  private readonly telling: Disposable;

  /** @param what is told, under the name of the method */
  constructor(name: string, storage: Uri, connection: Connection, method: string, what: () => Promise<unknown>) {
    super(name, storage);
    this.telling = connection.tell(method, what, this.onDidChange);
  }

  override dispose(): void {
    this.telling.dispose();
    super.dispose();
  }
}

/** The text of a file; undefined when there is none. */
async function read(place: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(place));
  } catch {
    return undefined;
  }
}
