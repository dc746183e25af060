import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { connectionOptions } from '../lsp/cancellation';
import { createEngine } from '../lsp/engine';
import { isTables, type Tables } from '../lsp/protocol';
import { startServer } from '../lsp/server';
import { binaryFiles, type ResourceBinaries, resourceFiles, type ResourceTexts } from '../resources';

/**
 * The language server as a web worker. Its first message brings the tables of `server/data`, which the client reads from the
 * extension: so they are in the package once, for the desktop and for the browser.
 */

/** The scope of the worker, as far as it is used here before the connection takes it over. */
declare const self: { onmessage: ((event: { readonly data: unknown }) => void) | null };

self.onmessage = ({ data }: { readonly data: unknown }): void => {
  if (!isTables(data)) return;
  const { tables } = data;
  // The connection takes the port over; messages that wait already reach it.
  const connection = createConnection(
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
    connectionOptions,
  );
  startServer(
    connection,
    createEngine(() => readTables(tables)),
  );
};

function readTables(tables: Tables): ResourceTexts & ResourceBinaries {
  const decoder = new TextDecoder();
  const empty = new Uint8Array(0);
  const texts = Object.entries(resourceFiles).map(([name, file]) => [name, decoder.decode(tables[file] ?? empty)]);
  const binaries = Object.entries(binaryFiles).map(([name, file]) => [name, tables[file] ?? empty]);
  return Object.fromEntries([...texts, ...binaries]) as ResourceTexts & ResourceBinaries;
}
