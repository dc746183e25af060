import { commands, Location, Position, Range, Uri, type TextEditor } from 'vscode';
import type { Marks } from '../../../server/src/lsp/protocol';
import { speakerAt, statementsOf, type Position as Point } from '../marks/statements';

/** Shows places of an article in the editor, without leaving the place where the reader is. */
export async function peek(
  address: string,
  at: Point,
  ranges: readonly { readonly start: Point; readonly end: Point }[],
): Promise<void> {
  const uri = Uri.parse(address, true);
  const locations = ranges.map(
    ({ start, end }) => new Location(uri, new Range(start.line, start.character, end.line, end.character)),
  );
  const place = new Position(at.line, at.character);
  await commands.executeCommand('editor.action.peekLocations', uri, place, locations, 'peek');
}

/** Shows all statements of the one whose words or name the cursor is on; of the next one who speaks when it is on nobody's. */
export async function peekStatements({ document, selection }: TextEditor, marks: Marks): Promise<void> {
  const statements = statementsOf(marks);
  const after = statements.find(({ at }) => at.line >= selection.active.line) ?? statements.at(-1);
  const speaker = speakerAt(marks, selection.active) ?? after?.speaker;
  const cues = marks.marks.filter((mark) => mark.kind === 'cue' && mark.speaker === speaker);
  await peek(
    document.uri.toString(),
    selection.active,
    cues.map(({ range }) => range),
  );
}
