import { CancellationTokenSource, env, l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import { renderHtml } from '../../../server/src/export/html';
import type { Connection } from '../connection';
import { interfaceLanguage } from '../settings';

export type ExportFormat = 'html' | 'json';

/**
 * Writes what is known of an article into a file that the reader chooses: the article as the reading view shows it, or its
 * annotation document. `target` spares the question; undefined when nothing was written.
 */
export async function exportArticle(
  format: ExportFormat,
  document: TextDocument,
  connection: Connection,
  extension: Uri,
  target?: Uri,
): Promise<Uri | undefined> {
  const text = await exported(format, document, connection, extension);
  if (text === undefined) {
    void window.showInformationMessage(l10n.t('There is no analysed Arabic article in the active editor.'));
    return undefined;
  }
  const place =
    target ??
    (await window.showSaveDialog({
      defaultUri: beside(document, format),
      filters: format === 'html' ? { HTML: ['html'] } : { JSON: ['json'] },
    }));
  if (!place) return undefined;
  await workspace.fs.writeFile(place, new TextEncoder().encode(text));
  if (!target) void offerToOpen(place, format);
  return place;
}

async function exported(
  format: ExportFormat,
  document: TextDocument,
  connection: Connection,
  extension: Uri,
): Promise<string | undefined> {
  const reading = await connection.reading(document.uri, new CancellationTokenSource().token);
  if (!reading) return undefined;
  if (format === 'json') return `${JSON.stringify(reading.document, null, 2)}\n`;
  const style = await workspace.fs.readFile(Uri.joinPath(extension, 'server', 'data', 'reading.css'));
  const { path } = document.uri;
  const article = { name: path.slice(path.lastIndexOf('/') + 1), text: document.getText(), reading };
  return renderHtml(article, { language: interfaceLanguage(), style: new TextDecoder().decode(style) });
}

/** `FOLDER/article.html` for `FOLDER/article.txt`; in the first folder of the workspace for what is in no file yet. */
function beside({ uri }: TextDocument, format: ExportFormat): Uri {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (uri.scheme === 'untitled' && folder) return Uri.joinPath(folder, `${name}.${format}`);
  return uri.with({
    scheme: uri.scheme === 'untitled' ? 'file' : uri.scheme,
    path: uri.path.replace(/[^/]*$/, `${name}.${format}`),
  });
}

async function offerToOpen(place: Uri, format: ExportFormat): Promise<void> {
  const open = l10n.t('Open the file');
  const answer = await window.showInformationMessage(l10n.t('Written: {0}', workspace.asRelativePath(place)), open);
  if (answer !== open) return;
  if (format === 'json' || !(await env.openExternal(place))) await window.showTextDocument(place);
}
