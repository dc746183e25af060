import assert from 'node:assert/strict';
import { commands, extensions, Range, Selection, Uri, ViewColumn, window, workspace, type TextEditor } from 'vscode';
import type { IsnadApi } from '../../../client/src/extension';
import type { PageDescription } from '../../../client/src/reading/messages';
import { print } from '../reporter';

type View = NonNullable<ReturnType<IsnadApi['readingView']>>;

/** Asks until it is so, for ten seconds at most. */
async function until<Value>(ask: () => Value | Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await ask();
    if (isSo(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** How long the editor takes to show a page with one word, for comparison: three times. */
async function emptyPage(): Promise<number[]> {
  const times: number[] = [];
  for (let opening = 0; opening < 3; opening++) {
    const began = Date.now();
    const panel = window.createWebviewPanel('isnad.empty', '', ViewColumn.Beside, { enableScripts: true });
    const shown = new Promise((resolve) => {
      panel.webview.onDidReceiveMessage(resolve);
    });
    panel.webview.html =
      '<html><body>x<script>requestAnimationFrame(() => acquireVsCodeApi().postMessage(1))</script></body></html>';
    await shown;
    times.push(Date.now() - began);
    panel.dispose();
  }
  return times;
}

describe('The reading view', () => {
  let isnad: IsnadApi;
  let uri: Uri;
  let editor: TextEditor;

  const open = async (): Promise<View> => {
    const shown = nextShown();
    await commands.executeCommand('isnad.openReadingView');
    await shown;
    const view = isnad.readingView(uri);
    assert.ok(view, 'no reading view');
    return view;
  };
  const nextShown = (): Promise<number> =>
    new Promise((resolve) => {
      const subscription = isnad.onDidShowReading((shown) => {
        if (shown.uri.toString() !== uri.toString()) return;
        subscription.dispose();
        resolve(shown.version);
      });
    });
  const page = (view: View, isSo: (page: PageDescription) => boolean): Promise<PageDescription> =>
    until(() => view.describe(), isSo);

  before(async () => {
    isnad = (await extensions.getExtension<IsnadApi>('isnad.isnad')?.activate()) as IsnadApi;
    await isnad.ready;
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder);
    uri = Uri.joinPath(folder.uri, '09-diplomacy.txt');
    editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    await until(
      () => isnad.marks(editor.document.uri),
      (marks) => marks !== undefined,
    );
  });

  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens beside the editor, from right to left, with the whole article', async () => {
    await window.showTextDocument(editor.document);
    // The first page of a window waits for the editor's own frame and worker, the later ones do not.
    print(`      an empty page of the editor after ${(await emptyPage()).join(', ')} ms`);
    const times: number[] = [];
    const paints: number[] = [];
    let view: View | undefined;
    for (let opening = 0; opening < 4; opening++) {
      view?.close();
      await until(
        () => isnad.readingView(uri),
        (known) => known === undefined,
      );
      await window.showTextDocument(editor.document);
      const began = Date.now();
      view = await open();
      times.push(Date.now() - began);
      paints.push(Math.round((await view.describe()).painted - began));
    }
    assert.ok(view);
    print(`      on the screen after ${paints.join(', ')} ms, ready after ${times.join(', ')} ms`);
    const shown = await view.describe();
    assert.equal(shown.direction, 'rtl');
    assert.equal(shown.version, editor.document.version);
    assert.equal(shown.headline, editor.document.lineAt(0).text);
    const lines = editor.document.getText().split(/\r?\n/).filter(Boolean);
    assert.deepEqual(shown.paragraphs, lines);
    assert.ok(!bidiControls.test(shown.paragraphs.join('')));
    assert.ok(shown.speakers.length >= 4, `${shown.speakers.length} speakers`);
  });

  it('takes the focus when it is asked for again, and gives it back', async () => {
    const isActive = (): boolean => isnad.readingView(uri)!.isActive;
    await window.showTextDocument(editor.document, editor.viewColumn);
    await commands.executeCommand('isnad.openReadingView');
    assert.ok(await until(isActive, Boolean));
    await commands.executeCommand('isnad.openReadingView');
    assert.ok(!(await until(isActive, (active) => !active)));
    editor = window.activeTextEditor ?? editor;
  });

  it('follows the cursor of the editor', async () => {
    const view = isnad.readingView(uri)!;
    const last = editor.document.lineCount - 1;
    const line = editor.document.lineAt(editor.document.lineAt(last).text === '' ? last - 1 : last);
    editor.selection = new Selection(line.range.end, line.range.end);
    const shown = await page(view, ({ here, isHereInSight }) => here === line.text && isHereInSight);
    assert.equal(shown.here, line.text);
    assert.ok(shown.isHereInSight);
  });

  it('lights one speaker, and walks through those statements alone; the editor goes along', async () => {
    const view = isnad.readingView(uri)!;
    const [loudest] = isnad.trees.speakers.getChildren();
    view.light(loudest!.speaker!);
    const lit = await page(view, ({ litTexts }) => litTexts.length > 0);
    assert.ok(lit.lit);
    const speakers = new Set<string>();
    for (let statement = 0; statement < 3; statement++) {
      const before = editor.selection.active;
      view.step('next');
      await until(
        () => editor.selection.active,
        (at) => !at.isEqual(before),
      );
      const walked = await view.describe();
      assert.ok(walked.current && walked.litTexts.includes(walked.current), String(walked.current));
      const cue = editor.document.getText(
        new Range(editor.selection.active, editor.selection.active.translate(0, walked.current.length)),
      );
      assert.equal(cue, walked.current);
      speakers.add(walked.lit ?? '');
    }
    assert.equal(speakers.size, 1);
    view.light(null);
    const all = await page(view, (shown) => shown.lit === null);
    assert.deepEqual(all.litTexts, []);
  });

  it('shows an edit at once', async () => {
    const view = isnad.readingView(uri)!;
    const times: number[] = [];
    for (let edit = 0; edit < 8; edit++) {
      const shown = nextShown();
      const began = Date.now();
      await editor.edit((change) => {
        change.insert(editor.document.lineAt(2).range.end, edit % 2 === 0 ? ' اليوم' : ' غدا');
      });
      await shown;
      times.push(Date.now() - began);
    }
    print(`      edits on the screen after ${times.join(', ')} ms`);
    const drawn = await page(view, ({ version }) => version === editor.document.version);
    assert.equal(drawn.paragraphs[1], editor.document.lineAt(2).text);
  });

  it('comes back to the article that it showed', async () => {
    const state = await isnad.readingView(uri)!.describe();
    isnad.readingView(uri)!.close();
    await until(
      () => isnad.readingView(uri),
      (view) => view === undefined,
    );
    const panel = window.createWebviewPanel('isnad.reading', '', ViewColumn.Two);
    const shown = nextShown();
    await isnad.restoreReading(panel, { uri: uri.toString(), hidden: [], lit: null, scroll: 0 });
    await shown;
    const restored = await isnad.readingView(uri)!.describe();
    assert.deepEqual(restored.paragraphs, state.paragraphs);
  });
});

describe('The side bar', () => {
  let isnad: IsnadApi;

  before(async () => {
    isnad = (await extensions.getExtension<IsnadApi>('isnad.isnad')?.activate()) as IsnadApi;
    await isnad.ready;
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder);
    await window.showTextDocument(Uri.joinPath(folder.uri, '01-politics.txt'));
    await commands.executeCommand('workbench.view.extension.isnad');
    await until(
      () => isnad.trees.speakers.getChildren(),
      (rows) => rows.length > 0,
    );
  });

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('has the speakers with their statements', async () => {
    const { speakers } = isnad.trees;
    const rows = speakers.getChildren();
    assert.ok(rows.length >= 2, `${rows.length} speakers`);
    const statements = rows.flatMap((row) => speakers.getChildren(row));
    assert.ok(statements.length >= 5, `${statements.length} statements`);
    const item = speakers.getTreeItem(statements[0]!);
    assert.match(item.label as string, /^\u2067[^\u2067]+\u2069$/);
    assert.ok(item.command);
    await commands.executeCommand(item.command.command, ...((item.command.arguments ?? []) as unknown[]));
    const { document, selection } = window.activeTextEditor!;
    assert.equal(document.offsetAt(selection.active), statements[0]!.place?.start);
  });

  it('has the entities by type', () => {
    const { entities } = isnad.trees;
    const types = entities.getChildren();
    assert.ok(types.length >= 2, `${types.length} types`);
    assert.ok(types.every((type) => entities.getChildren(type).length > 0));
  });

  it('gives every row a name of its own', () => {
    for (const tree of Object.values(isnad.trees)) {
      const ids: string[] = [];
      const collect = (rows: ReturnType<typeof tree.getChildren>): void => {
        for (const row of rows) {
          ids.push(row.id);
          collect(tree.getChildren(row));
        }
      };
      collect(tree.getChildren());
      assert.equal(new Set(ids).size, ids.length);
    }
  });
});
