import { Uri, type ExtensionContext } from 'vscode';
import { activateIsnad, type IsnadApi } from '../extension';

export { deactivate } from '../extension';

/** Entry point of the desktop: the server is a Node process. */
export function activate(context: ExtensionContext): IsnadApi {
  return activateIsnad(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = {
      module: Uri.joinPath(context.extensionUri, 'server', 'dist', 'node.js').fsPath,
      transport: TransportKind.ipc,
    };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('isnad', 'Isnad', { run: server, debug }, options);
  });
}
