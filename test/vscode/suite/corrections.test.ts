import assert from 'node:assert/strict';
import { commands, window, workspace, type CodeAction, type TextDocument } from 'vscode';
import { eventually, fileOf, freshMarks, isnad, openFile, rangeOf } from '../article';

const text = [
  'افتتاح جسر جديد في الوادي',
  'قال وزير النقل عادل الشماسي إن الجسر سيفتح في الربيع. وأضاف أن الأعمال تمت في وقتها.',
  'وأكدت المهندسة ليلى الحداد أن المواد فحصت مرتين.',
].join('\n');

const statements = async (document: TextDocument): Promise<number> =>
  (await freshMarks(document)).marks.filter(({ kind }) => kind === 'cue').length;

/** The correction that is offered at a text, by a word of its title. */
async function offered(document: TextDocument, at: string, title: RegExp): Promise<CodeAction> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, at),
    'refactor.isnad',
  );
  const found = actions.find((action) => title.test(action.title));
  assert.ok(found, `nothing offered at ${at} but ${actions.map((action) => action.title).join(', ')}`);
  return found;
}

async function correct(document: TextDocument, at: string, title: RegExp): Promise<void> {
  const { command } = await offered(document, at, title);
  await commands.executeCommand(command!.command, ...((command!.arguments ?? []) as unknown[]));
}

async function kept(): Promise<unknown[]> {
  const bytes = await workspace.fs.readFile(fileOf('.isnad/corrections.json'));
  return (JSON.parse(new TextDecoder().decode(bytes)) as { corrections: unknown[] }).corrections;
}

describe('Corrections', () => {
  let document: TextDocument;

  before(async () => {
    await (
      await isnad()
    ).ready;
    document = await openFile('corrected.txt', text);
    assert.equal(await statements(document), 3);
  });

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('take a statement away at once, here and in every article, and are kept in the workspace', async () => {
    await correct(document, 'وأكدت', /not an attribution/);
    await eventually('two statements', async () => ((await statements(document)) === 2 ? true : undefined));
    assert.equal((await kept()).length, 1);
    const other = await openFile('corrected-too.txt', `خبر آخر في الوادي\n\n${text}`);
    assert.equal(await statements(other), 2);
  });

  it('survive an edit of the article', async () => {
    document = await openFile('corrected.txt');
    await window.activeTextEditor!.edit((change) => {
      change.insert(document.positionAt(0), 'خبر عاجل من الوادي\n');
    });
    assert.equal(await statements(document), 2);
  });

  it('make a name of a place', async () => {
    await correct(document, 'الوادي', /a place/);
    const words = new Set(['الوادي']);
    await eventually('the place in the tree', async () => {
      const { entities } = (await isnad()).trees;
      const rows = entities.getChildren().flatMap((group) => entities.getChildren(group));
      return rows.some(({ label }) => words.has(label)) ? true : undefined;
    });
  });

  it('are taken back one by one', async () => {
    await commands.executeCommand('isnad.undoCorrection');
    assert.equal((await kept()).length, 1);
    await commands.executeCommand('isnad.undoCorrection');
    await eventually('all statements', async () => ((await statements(document)) === 3 ? true : undefined));
    assert.deepEqual(await kept(), []);
  });

  it('hold when somebody else writes them', async () => {
    const correction = { kind: 'not-attribution', cue: 'وأضاف', sentence: 'وأضاف أن الأعمال تمت في وقتها.' };
    const file = JSON.stringify({ version: 1, corrections: [correction] });
    await workspace.fs.writeFile(fileOf('.isnad/corrections.json'), new TextEncoder().encode(file));
    await eventually('a statement less', async () => ((await statements(document)) === 2 ? true : undefined));
    await workspace.fs.delete(fileOf('.isnad/corrections.json'));
    await eventually('all statements again', async () => ((await statements(document)) === 3 ? true : undefined));
  });
});
