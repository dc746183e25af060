import { fixAllOfKind, fixAllSafe } from '../features/fixAll';
import { fixesAt } from '../features/findings';
import type { TextEdit } from '../analysis';
import { callFor, type Call } from './dispatch';
import { isPosition } from './fromLsp';
import { fixAllCommand, fixAtCommand, ignoreCommand } from './protocol';
import { isSilent, type Session } from './session';
import { toWorkspaceEdit } from './toLsp';

/**
 * Does what a command says; `arguments` are believed in nothing. Answers whether there was something to do. The caller tells
 * the client of what has changed.
 */
type Command = (session: Session, given: readonly unknown[]) => Promise<boolean>;

/** The commands of the server, by name. */
export const commands: Readonly<Record<string, Command>> = {
  [ignoreCommand]: (session, [uri, key]) => {
    if (typeof uri !== 'string' || typeof key !== 'string' || !session.documents.get(uri))
      return Promise.resolve(false);
    session.ignored.add(uri, key);
    return Promise.resolve(true);
  },
  [fixAtCommand]: (session, [uri, position]) =>
    applyTo(session, uri, (call) => {
      if (!isPosition(position)) return [];
      const at = call.positions.toOffset(position);
      return fixesAt(call.analysis, { start: at, end: at })[0]?.fix.edits ?? [];
    }),
  [fixAllCommand]: (session, [uri, code]) =>
    applyTo(session, uri, ({ analysis }) =>
      typeof code === 'string' ? fixAllOfKind(analysis, code).edits : fixAllSafe(analysis).edits,
    ),
};

/** Has the client make the edits in a document; false when there are none, or when it does not. */
async function applyTo(session: Session, uri: unknown, edits: (call: Call) => readonly TextEdit[]): Promise<boolean> {
  const document = typeof uri === 'string' ? session.documents.get(uri) : null;
  if (!document || !session.client.appliesEdits) return false;
  const settings = await session.settings.of(document.uri);
  if (isSilent(document, settings) || session.documents.get(document.uri) !== document) return false;
  const call = callFor(session, document, settings);
  const made = edits(call);
  if (made.length === 0) return false;
  const { applied } = await session.connection.workspace.applyEdit(toWorkspaceEdit(call, made));
  return applied;
}
