import { Uri, workspace, type ExtensionContext } from 'vscode';
import { tableFiles, type Tables, type TablesMessage } from '../../../server/src/lsp/protocol';
import { activateIsnad, type IsnadApi } from '../extension';

export { deactivate } from '../extension';

/** The client is typed for Node; the worker of the browser is all that it takes from the page. */
declare const Worker: new (url: string) => { postMessage(message: TablesMessage): void };

/** Entry point of the browser edition: the server is a web worker, which gets its tables with its first message. */
export function activate(context: ExtensionContext): IsnadApi {
  return activateIsnad(context, async (options) => {
    const [{ LanguageClient }, tables] = await Promise.all([
      import('vscode-languageclient/browser'),
      readTables(Uri.joinPath(context.extensionUri, 'server', 'data')),
    ]);
    const module = Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser.js');
    const worker = new Worker(module.toString(true));
    worker.postMessage({ tables });
    return new LanguageClient('isnad', 'Isnad', options, worker);
  });
}

/** The tables of the extension. Rejects when one is missing: the package would be broken. */
async function readTables(folder: Uri): Promise<Tables> {
  const read = tableFiles.map(async (file) => [file, await workspace.fs.readFile(Uri.joinPath(folder, file))] as const);
  return Object.fromEntries(await Promise.all(read));
}
