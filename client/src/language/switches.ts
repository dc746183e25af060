import type { TextDocument } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** A close and an open that lie less far apart are one switch of the language. */
const switchTime = 1000;

/**
 * Tells of documents whose language was switched, which an editor does by a close and an open of the same document, once the
 * server knows of it. Needed for findings: vscode-languageclient 9.0.1 throws away those that it was waiting for and asks
 * for no others, because its `knows` takes the abandoned request for a running one.
 */
export function switches(switched: (document: TextDocument) => void): Middleware {
  const closed = new Set<string>();
  return {
    didClose: async (document, next) => {
      const address = document.uri.toString();
      closed.add(address);
      setTimeout(() => closed.delete(address), switchTime);
      await next(document);
    },
    didOpen: async (document, next) => {
      const isSwitch = closed.delete(document.uri.toString());
      await next(document);
      if (isSwitch) switched(document);
    },
  };
}
