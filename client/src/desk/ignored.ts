import { Disposable, l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { ignoredNotification, type IgnoredParams, type KeepIgnored } from '../../../server/src/lsp/protocol';
import { isolate } from '../bidi';
import type { Connection } from '../connection';
import { ToldFile } from '../workspaceFiles';
import { ignoredFileName, readIgnored, withIgnored, withMoved, withoutIgnored, type IgnoredEntry } from './ignoredFile';

/** What stands in `.isnad/ignored.json`: read for the server, written for the fix «ignore», listed and taken back. */
export class IgnoredFindings implements Disposable {
  private readonly file: ToldFile;
  private readonly subscriptions: Disposable;

  constructor(storage: Uri, connection: Connection) {
    this.file = new ToldFile(ignoredFileName, storage, connection, ignoredNotification, () => this.forServer());
    this.subscriptions = Disposable.from(
      this.file,
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) void this.move(oldUri, newUri);
      }),
    );
  }

  /** Ignores a finding for good, and offers to take it back. */
  async keep(address: string, wish: KeepIgnored): Promise<void> {
    const article = Uri.parse(address, true);
    const place = this.file.placeFor(article);
    const entry: IgnoredEntry = wish.scope === 'article' ? { ...wish, article: pathIn(place, article) } : wish;
    await this.file.change(place, (text) => withIgnored(text, entry));
    const undo = l10n.t('Undo');
    const all = l10n.t('Show all');
    const said =
      wish.scope === 'article'
        ? l10n.t('{0} is ignored in this article: {1}', wish.code, isolate(wish.words))
        : l10n.t('{0} is ignored in every article: {1}', wish.code, isolate(wish.words));
    const answer = await window.showInformationMessage(said, undo, all);
    if (answer === undo) await this.file.change(place, (text) => withoutIgnored(text, [entry]));
    else if (answer === all) await this.choose();
  }

  /** Lists what is ignored; what is chosen is told again from then on. */
  async choose(): Promise<void> {
    const items = (await this.entries()).map(({ place, entry }): IgnoredItem => ({
      label: `${entry.code}  ${isolate(entry.words)}`,
      description: entry.article ?? l10n.t('every article'),
      detail: isolate(entry.sentence),
      place,
      entry,
    }));
    if (items.length === 0) {
      void window.showInformationMessage(l10n.t('No finding is ignored for good.'));
      return;
    }
    const chosen = await window.showQuickPick(items, {
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
      placeHolder: l10n.t('Ignored findings: choose those to be told again'),
    });
    for (const place of new Set(chosen?.map((item) => item.place))) {
      const gone = chosen!.filter((item) => item.place === place).map(({ entry }) => entry);
      await this.file.change(place, (text) => withoutIgnored(text, gone));
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async forServer(): Promise<IgnoredParams> {
    const entries = await this.entries();
    return {
      ignored: entries.map(({ place, entry: { article, key } }) => ({
        within: article === undefined ? '' : addressIn(place, article),
        key,
      })),
    };
  }

  private async entries(): Promise<{ readonly place: Uri; readonly entry: IgnoredEntry }[]> {
    const texts = await this.file.placedTexts();
    return texts.flatMap(({ place, text }) => readIgnored(text).map((entry) => ({ place, entry })));
  }

  private async move(from: Uri, to: Uri): Promise<void> {
    const place = this.file.placeFor(from);
    await this.file.change(place, (text) => withMoved(text, pathIn(place, from), pathIn(place, to)));
  }
}

interface IgnoredItem extends QuickPickItem {
  readonly place: Uri;
  readonly entry: IgnoredEntry;
}

/** `FOLDER/.isnad/ignored.json` → `FOLDER`. */
const folderOf = (place: Uri): Uri => Uri.joinPath(place, '..', '..');

/** The path of an article from the folder whose file speaks of it, or its address when it lies elsewhere. */
function pathIn(place: Uri, article: Uri): string {
  const folder = `${folderOf(place).path.replace(/\/$/, '')}/`;
  const isInside = article.scheme === place.scheme && article.authority === place.authority;
  return isInside && article.path.startsWith(folder) ? article.path.slice(folder.length) : article.toString();
}

function addressIn(place: Uri, path: string): string {
  const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(path);
  return (isAddress ? Uri.parse(path) : Uri.joinPath(folderOf(place), path)).toString();
}
