#!/usr/bin/env node
import { createConnection } from 'vscode-languageserver/node';
import { connectionOptions } from '../lsp/cancellation';
import { createEngine } from '../lsp/engine';
import { startServer } from '../lsp/server';
import { readResourceTexts } from './resources';
import { keepMemorySmall } from './memory';

/**
 * The language server as a program: `isnad-language-server --stdio` for any editor, `--node-ipc` under VS Code, `--pipe` and
 * `--socket` for the rest. It ends when the client says exit, closes the channel or dies.
 */

keepMemorySmall();

const transports = ['--stdio', '--node-ipc', '--pipe', '--socket'];

if (!process.argv.slice(2).some((argument) => transports.includes(argument.split('=')[0] ?? ''))) {
  process.stderr.write('Usage: isnad-language-server --stdio | --node-ipc | --pipe=NAME | --socket=PORT\n');
  process.exit(2);
}

const connection = createConnection(connectionOptions);

/** Where a client is gone there is nobody left to serve or to tell. */
const isGone = (error: unknown): boolean =>
  ['EPIPE', 'ERR_IPC_CHANNEL_CLOSED', 'ERR_STREAM_DESTROYED'].includes(
    String((error as { readonly code?: unknown } | null)?.code),
  );

function survive(error: unknown): void {
  if (isGone(error)) process.exit(1);
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

process.on('uncaughtException', survive);
process.on('unhandledRejection', survive);
process.on('disconnect', () => process.exit(1));

startServer(
  connection,
  createEngine(() => readResourceTexts()),
);
