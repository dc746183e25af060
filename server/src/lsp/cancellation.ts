import {
  LSPErrorCodes,
  Message,
  ResponseError,
  type ConnectionOptions,
  type ConnectionStrategy,
} from 'vscode-languageserver';

/** Refuses a request that is cancelled while it still waits in the queue, so that it is never begun. */
const strategy: ConnectionStrategy = {
  cancelUndispatched: (message) =>
    Message.isRequest(message)
      ? {
          jsonrpc: '2.0',
          id: message.id,
          error: new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled').toJson(),
        }
      : undefined,
};

/** How every entry point makes its connection. */
export const connectionOptions: ConnectionOptions = { connectionStrategy: strategy };
