import type { Uri } from 'vscode';
import { l10n, window, workspace, type Disposable } from 'vscode';
import { namesNotification } from '../../../server/src/lsp/protocol';
import type { Connection } from '../connection';
import { ToldFile } from '../workspaceFiles';

/** The file of `.isnad` with the names that a newsroom adds. */
const namesFileName = 'entities.tsv';

const template = [
  '# One name a line, with tabs between name, type, aliases (between |) and role. Types: PER ORG MEDIA GPE LOC FAC EVENT LAW',
  'name\ttype\taliases\trole',
  '',
].join('\n');

/** The names that a workspace adds to those that Isnad knows: `.isnad/entities.tsv`, read for the server. */
export class WorkspaceNames implements Disposable {
  private readonly file: ToldFile;

  constructor(storage: Uri, connection: Connection) {
    const names = async (): Promise<unknown> => ({ texts: await this.file.texts() });
    this.file = new ToldFile(namesFileName, storage, connection, namesNotification, names);
  }

  /** Opens the table of the active article's folder, which is begun when there is none. */
  async open(): Promise<void> {
    const place = this.file.placeFor(window.activeTextEditor?.document.uri);
    await this.file.change(place, (text) => (text === undefined ? template : undefined));
    await window.showTextDocument(await workspace.openTextDocument(place));
  }

  /** Adds a name to the table; the selection of the active editor when none is given. */
  async add(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const selected = editor.document.getText(editor.selection).replace(/\s+/g, ' ').trim();
    const name = await window.showInputBox({ prompt: l10n.t('Name to add'), value: selected });
    if (name === undefined || name.trim() === '') return;
    const types: readonly { readonly label: string; readonly type: string }[] = [
      { label: l10n.t('Person'), type: 'PER' },
      { label: l10n.t('Organisation'), type: 'ORG' },
      { label: l10n.t('News outlet'), type: 'MEDIA' },
      { label: l10n.t('Country, town or region'), type: 'GPE' },
      { label: l10n.t('Natural place'), type: 'LOC' },
      { label: l10n.t('Building or site'), type: 'FAC' },
      { label: l10n.t('Event'), type: 'EVENT' },
      { label: l10n.t('Law or treaty'), type: 'LAW' },
    ];
    const chosen = await window.showQuickPick(types, { placeHolder: name });
    if (!chosen) return;
    const line = `${name.replace(/\s+/g, ' ').trim()}\t${chosen.type}\t\t\n`;
    await this.file.change(this.file.placeFor(editor.document.uri), (text = template) =>
      text.endsWith('\n') || text === '' ? text + line : `${text}\n${line}`,
    );
  }

  dispose(): void {
    this.file.dispose();
  }
}
