import { Uri, type ExtensionContext } from 'vscode';
import { activateIsnad, type IsnadApi } from '../extension';

export { deactivate } from '../extension';

/** The client is typed for Node; the worker of the browser is all that it takes from the page. */
declare const Worker: new (url: string) => never;

/** Entry point of the browser edition: the server is a web worker. */
export function activate(context: ExtensionContext): IsnadApi {
  return activateIsnad(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const module = Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser.js');
    return new LanguageClient('isnad', 'Isnad', options, new Worker(module.toString(true)));
  });
}
