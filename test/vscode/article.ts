import { commands, extensions, type Position, Range, Uri, window, workspace, type TextDocument } from 'vscode';
import type { IsnadApi, ShownDocument } from '../../client/src/extension';

/** Activates the extension as an editor does; answers what it tells other extensions. */
export async function isnad(): Promise<IsnadApi> {
  const extension = extensions.getExtension<IsnadApi>('isnad.isnad');
  if (!extension) throw new Error('The extension isnad.isnad is not there.');
  return extension.activate();
}

/** Asks again and again until there is an answer; fails after a number of seconds. */
export async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const limit = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > limit) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The address of a file at the root of the workspace. */
export function fileOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('There is no workspace.');
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in an editor, after writing it when a text is given. */
export async function openFile(name: string, text?: string): Promise<TextDocument> {
  const uri = fileOf(name);
  if (text !== undefined) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  // As a person opens it: the document comes with its tab.
  await commands.executeCommand('vscode.open', uri);
  return eventually(`an editor for ${name}`, () => {
    const document = window.activeTextEditor?.document;
    return document?.uri.toString() === uri.toString() ? document : undefined;
  });
}

/** The marks that an editor shows for the newest version of a document. */
export async function freshMarks(document: TextDocument): Promise<ShownDocument> {
  const api = await isnad();
  return eventually(`marks of ${document.uri.path}`, () => {
    const shown = api.marks(document.uri);
    return shown?.version === document.version ? shown : undefined;
  });
}

/** Where a text stands first in a document. */
export function rangeOf(document: TextDocument, text: string): Range {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`There is no «${text}» in ${document.uri.path}.`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

export function endOf(document: TextDocument): Position {
  return document.lineAt(document.lineCount - 1).range.end;
}
