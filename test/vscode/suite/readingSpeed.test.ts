import assert from 'node:assert/strict';
import { commands, Selection, ViewColumn, window, workspace, type TextEditor, type Uri } from 'vscode';
import type { IsnadApi } from '../../../client/src/extension';
import { eventually, fileOf, freshMarks, isnad, openFile } from '../article';
import { print } from '../reporter';

const samples = ['01-politics', '02-economy', '04-court', '05-science', '08-maghreb', '09-diplomacy', '10-culture'];

/** An article of so many words, made of the paragraphs of the samples; none comes twice, because each round is numbered. */
async function articleOf(words: number): Promise<string> {
  const texts = await Promise.all(samples.map((name) => workspace.fs.readFile(fileOf(`${name}.txt`))));
  const paragraphs = texts.flatMap((bytes) => new TextDecoder().decode(bytes).split(/\r?\n/).filter(Boolean));
  const taken: string[] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const round = Math.floor(at / paragraphs.length);
    const paragraph = paragraphs[at % paragraphs.length]! + (round === 0 ? '' : ` (${round})`);
    taken.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return `${taken.join('\n\n')}\n`;
}

const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[times.length >> 1]!;

/** What an earlier step has set in motion in the editor, a column that closes above all, is no part of the next. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

/** When the editor has painted a page with one word beside an article, in milliseconds from asking for it. */
async function emptyPage(): Promise<number> {
  const began = Date.now();
  const panel = window.createWebviewPanel(
    'isnad.empty',
    '',
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true },
  );
  const painted = new Promise<number>((resolve) => {
    panel.webview.onDidReceiveMessage(resolve);
  });
  const tell = `const editor = acquireVsCodeApi();
    new PerformanceObserver((list) => editor.postMessage(performance.timeOrigin + list.getEntries().at(-1).startTime))
      .observe({ type: 'paint', buffered: true });`;
  panel.webview.html = `<html><body>x<script>${tell}</script></body></html>`;
  const time = (await painted) - began;
  panel.dispose();
  return time;
}

interface Opened {
  readonly painted: number;
  readonly ready: number;
}

describe('The speed of the reading view', function () {
  // A busy machine may take long over 20,000 words.
  this.timeout(150_000);
  let api: IsnadApi;

  const shown = (uri: Uri, act: () => unknown): Promise<number> =>
    new Promise((resolve, reject) => {
      const began = Date.now();
      const subscription = api.onDidShowReading((what) => {
        if (what.uri.toString() !== uri.toString()) return;
        subscription.dispose();
        resolve(Date.now() - began);
      });
      Promise.resolve(act()).catch(reject);
    });
  const opened = async (editor: TextEditor): Promise<Opened> => {
    const { uri } = editor.document;
    // The command is about the editor in front.
    await window.showTextDocument(editor.document, ViewColumn.One);
    await eventually(
      'the editor',
      () => window.activeTextEditor?.document.uri.toString() === uri.toString() || undefined,
    );
    const began = Date.now();
    const ready = await shown(uri, () => commands.executeCommand('isnad.openReadingView'));
    const { painted } = await api.readingView(uri)!.describe();
    return { painted: painted - began, ready };
  };
  const closed = async (uri: Uri): Promise<void> => {
    api.readingView(uri)?.close();
    await eventually('the view to go', () => (api.readingView(uri) ? undefined : true));
    await rest();
  };
  const edits = async (editor: TextEditor, line: number, count: number): Promise<number[]> => {
    const times: number[] = [];
    for (let edit = 0; edit < count; edit++) {
      const insert = (): unknown =>
        editor.edit((change) => {
          change.insert(editor.document.lineAt(line).range.end, edit % 2 === 0 ? ' اليوم' : ' غدا');
        });
      times.push(await shown(editor.document.uri, insert));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return times;
  };
  const editorOf = async (name: string, words: number): Promise<TextEditor> => {
    await freshMarks(await openFile(name, await articleOf(words)));
    // The side bar has asked for what the view shows; the view may come.
    await eventually('the side bar', () => api.trees.speakers.getChildren()[0]);
    return window.activeTextEditor!;
  };

  before(async () => {
    api = await isnad();
    await api.ready;
  });

  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('with an article of 400 words', async () => {
    const editor = await editorOf('short.txt', 400);
    const { uri } = editor.document;
    // The first page of a window waits for the editor's own frame and worker, the later ones do not.
    const first = await emptyPage();
    await rest();
    const empty: number[] = [];
    const opening: Opened[] = [];
    for (let round = 0; round < 5; round++) {
      empty.push(await emptyPage());
      await rest();
      opening.push(await opened(editor));
      await closed(uri);
    }
    const floor = median(empty);
    const painted = median(opening.map((one) => one.painted));
    const ready = median(opening.map((one) => one.ready));
    await opened(editor);
    const times = await edits(editor, 2, 9);
    print(`      opened: painted after ${Math.round(painted)} ms, ${(painted / floor).toFixed(2)} times an empty page`);
    print(`      (${Math.round(floor)} ms; the first of the window ${Math.round(first)} ms); live after ${ready} ms`);
    print(`      an edit is on the screen after ${median(times)} ms (${times.join(', ')})`);
    assert.ok(Math.min(...opening.map((one) => one.painted)) < Math.max(300, 2 * floor));
    assert.ok(Math.min(...times) < 150, times.join(' '));
  });

  it('with a text of 20,000 words', async () => {
    const editor = await editorOf('long.txt', 20_000);
    const { uri } = editor.document;
    await opened(editor);
    await closed(uri);
    // The editor breaks a long text into lines anew when it becomes narrower: the floor is higher here.
    const floor = await emptyPage();
    await rest();
    const { painted, ready } = await opened(editor);
    const view = api.readingView(uri)!;
    const atTop = await edits(editor, 2, 3);
    const middle = editor.document.lineCount >> 1;
    const inMiddle = await edits(editor, middle, 3);
    let began = Date.now();
    view.light(api.trees.speakers.getChildren()[0]!.speaker!);
    const lit = await view.describe();
    const lighting = Date.now() - began;
    began = Date.now();
    const end = editor.document.lineAt(editor.document.lineCount - 2).range.end;
    editor.selection = new Selection(end, end);
    await eventually('the end of the text', async () => ((await view.describe()).isHereInSight ? true : undefined));
    const followed = Date.now() - began;
    print(`      opened: painted after ${Math.round(painted)} ms, ${(painted / floor).toFixed(2)} times an empty page`);
    print(`      (${Math.round(floor)} ms); live after ${ready} ms`);
    print(`      an edit is on the screen after ${median(atTop)} ms at the top, ${median(inMiddle)} ms in the middle`);
    print(`      one speaker alone after ${lighting} ms; at the end of the text ${followed} ms after the cursor`);
    assert.ok(lit.litTexts.length > 0);
  });
});
