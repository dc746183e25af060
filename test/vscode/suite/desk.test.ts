import assert from 'node:assert/strict';
import {
  commands,
  languages,
  Range,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type MarkdownString,
  type TextDocument,
} from 'vscode';
import { endOf, eventually, fileOf, freshMarks, openFile } from '../article';

const text = `افتتاح الجسر الجديد في المدينة

قال أن الجسر مفتوح، وقالت الوزيرة سلمى العطار إن العمل مستمر في الطريق الساحلي.
`;

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

const codesOf = (document: TextDocument): string[] => languages.getDiagnostics(document.uri).map(codeOf);

const untilFound = (document: TextDocument, code: string, isThere: boolean): Promise<true> =>
  eventually(
    `${code} ${isThere ? 'to come' : 'to go'}`,
    () => codesOf(document).includes(code) === isThere || undefined,
  );

/** Gives a file of the workspace another text, as a person does who opens, changes and saves it. */
async function save(name: string, content: string): Promise<void> {
  const file = await workspace.openTextDocument(fileOf(name));
  const edit = new WorkspaceEdit();
  edit.replace(file.uri, new Range(file.positionAt(0), endOf(file)), content);
  await workspace.applyEdit(edit);
  await file.save();
}

describe("The editor's desk", () => {
  let document: TextDocument;

  before(async () => {
    document = await openFile('bridge.txt', text);
    await freshMarks(document);
    await untilFound(document, 'GRM001', true);
  });

  it('keeps what is ignored in the workspace, and tells it again when it is taken back', async () => {
    const found = languages.getDiagnostics(document.uri).find((diagnostic) => codeOf(diagnostic) === 'GRM001');
    assert.ok(found);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    const ignore = actions.find(({ command }) =>
      JSON.stringify(command?.arguments ?? []).includes('"article"'),
    )?.command;
    assert.ok(ignore, actions.map(({ title }) => title).join(' · '));
    // The command waits for an answer to its message, which nobody gives.
    void commands.executeCommand(ignore.command, ...(ignore.arguments as unknown[]));
    await untilFound(document, 'GRM001', false);
    const file = fileOf('.isnad/ignored.json');
    const written = new TextDecoder().decode(await workspace.fs.readFile(file));
    assert.match(written, /"article": "bridge\.txt"/);
    await save('.isnad/ignored.json', '{}');
    await untilFound(document, 'GRM001', true);
  });

  it('learns the names of the workspace', async () => {
    const table = 'الطريق الساحلي\tFAC\n';
    const isNamed = async (): Promise<true | undefined> => {
      const at = document.positionAt(text.indexOf('الطريق') + 2);
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
      const values = hovers.flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value));
      return values.some((value) => value.includes('الطريق الساحلي')) || undefined;
    };
    await commands.executeCommand('isnad.openNames');
    await save('.isnad/entities.tsv', table);
    await eventually('the name', isNamed);
  });

  it('mends by command', async () => {
    document = await openFile('bridge.txt');
    await freshMarks(document);
    await commands.executeCommand('isnad.fixArticle');
    await eventually('the fix', () => document.getText().includes('قال إن الجسر') || undefined);
  });
});
