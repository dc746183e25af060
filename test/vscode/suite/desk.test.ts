import assert from 'node:assert/strict';
import { commands, languages, workspace, type CodeAction, type TextDocument } from 'vscode';
import { eventually, fileOf, freshMarks, openFile } from '../article';

const text = `افتتاح الجسر الجديد في المدينة

قال أن الجسر مفتوح، وقالت الوزيرة سلمى العطار إن العمل مستمر في الطريق الساحلي.
`;

const codesOf = (document: TextDocument): string[] =>
  languages.getDiagnostics(document.uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));

const untilFound = (document: TextDocument, code: string, isThere: boolean): Promise<true> =>
  eventually(
    `${code} ${isThere ? 'to come' : 'to go'}`,
    () => codesOf(document).includes(code) === isThere || undefined,
  );

describe("The editor's desk", () => {
  let document: TextDocument;

  before(async () => {
    document = await openFile('bridge.txt', text);
    await freshMarks(document);
    await untilFound(document, 'GRM001', true);
  });

  it('keeps what is ignored in the workspace, and tells it again when it is taken back', async () => {
    const found = languages.getDiagnostics(document.uri).find(({ message }) => message.includes('إن'));
    assert.ok(found);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    const ignore = actions.find(({ command }) => JSON.stringify(command?.arguments).includes('"article"'))?.command;
    assert.ok(ignore, actions.map(({ title }) => title).join(' · '));
    // The command waits for an answer to its message, which nobody gives.
    void commands.executeCommand(ignore.command, ...(ignore.arguments as unknown[]));
    await untilFound(document, 'GRM001', false);
    const file = fileOf('.isnad/ignored.json');
    const written = new TextDecoder().decode(await workspace.fs.readFile(file));
    assert.match(written, /"article": "bridge\.txt"/);
    await workspace.fs.delete(file);
    await untilFound(document, 'GRM001', true);
  });

  it('learns the names of the workspace', async () => {
    const table = 'الطريق الساحلي\tFAC\n';
    const isNamed = async (): Promise<true | undefined> => {
      const at = document.positionAt(text.indexOf('الطريق') + 2);
      const hovers = await commands.executeCommand<unknown[]>('vscode.executeHoverProvider', document.uri, at);
      return JSON.stringify(hovers).includes('الطريق الساحلي') || undefined;
    };
    await workspace.fs.writeFile(fileOf('.isnad/entities.tsv'), new TextEncoder().encode(table));
    await eventually('the name', isNamed);
    await workspace.fs.delete(fileOf('.isnad/entities.tsv'));
  });

  it('mends by command', async () => {
    await commands.executeCommand('isnad.fixArticle');
    await eventually('the fix', () => document.getText().includes('قال إن الجسر') || undefined);
  });
});
