import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  languages,
  Range,
  workspace,
  WorkspaceEdit,
  type CodeLens,
  type DocumentHighlight,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type MarkdownString,
  type SelectionRange,
  type TextDocument,
  type Uri,
} from 'vscode';
import { endOf, eventually, freshMarks, isnad, openFile, rangeOf } from '../article';
import { print } from '../reporter';

const text = `وزير الرى يعلن خطة جديدة لترشيد المياه

أكد وزير الرى محمد عبد الحميد أن الحكومة ستبدأ تنفيذ الخطة فى مارس المقبل.

وأضاف عبد الحميد أن المزارعين سيحصلون على قروض ميسرة.
`;

async function hoverText(document: TextDocument, word: string): Promise<string> {
  const at = rangeOf(document, word).start.translate(0, 1);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content as MarkdownString).value)
    .join('\n');
}

function outlineOf(uri: Uri): Thenable<DocumentSymbol[] | undefined> {
  return commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
}

function setting(name: string, value: unknown): Thenable<void> {
  return workspace.getConfiguration('isnad').update(name, value, ConfigurationTarget.Workspace);
}

describe('An Arabic article in the editor', () => {
  let document: TextDocument;

  before(async () => {
    document = await openFile('water.txt', text);
    await freshMarks(document);
  });

  it('becomes Arabic news, with the comfort of an Arabic reader', async () => {
    await eventually('the language', () => document.languageId === 'arabic-news' || undefined);
    const settings = workspace.getConfiguration('editor', document);
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('semanticHighlighting.enabled'), false);
  });

  it('marks who speaks, the reporting word and what was said', async () => {
    const { marks } = await freshMarks(document);
    const marked = (kind: string): string[] =>
      marks.filter((mark) => mark.kind === kind).map((mark) => document.getText(mark.range));
    assert.ok(marked('cue').includes('أكد'), marked('cue').join(' · '));
    assert.ok(marked('source').includes('وزير الرى محمد عبد الحميد'), marked('source').join(' · '));
    assert.ok(
      marked('content').some((content) => content.includes('الحكومة ستبدأ')),
      marked('content').join(' · '),
    );
  });

  it('gives one speaker one colour', async () => {
    const { marks } = await freshMarks(document);
    const colours = new Set(marks.filter((mark) => mark.kind === 'cue').map((mark) => mark.colour));
    assert.equal(colours.size, 1, [...colours].join(' '));
    assert.ok(!colours.has('unspecified'));
  });

  it('says in a hover who speaks', async () => {
    const hover = await hoverText(document, 'أكد');
    assert.match(hover, /محمد عبد الحميد/);
  });

  it('has an outline with the statements, in the order of the article or by speaker', async () => {
    const rows = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...rows(symbol.children)]);
    const byArticle = await eventually('an outline', async () => outlineOf(document.uri));
    assert.ok(byArticle.length >= 2, byArticle.map((symbol) => symbol.name).join(' · '));
    assert.ok(rows(byArticle).length > byArticle.length, 'no statements under paragraphs');
    await setting('outline.order', 'speaker');
    try {
      const bySpeaker = await eventually('the speakers', async () => {
        const symbols = await outlineOf(document.uri);
        return symbols?.[0] && symbols[0].name !== byArticle[0]?.name ? symbols : undefined;
      });
      // The headline is his too: «وزير الرى» is the minister named below it.
      assert.ok(
        bySpeaker.some((symbol) => symbol.name.includes('عبد الحميد') && symbol.children.length === 3),
        bySpeaker.map((symbol) => `${symbol.name} ${symbol.children.length}`).join(' · '),
      );
    } finally {
      await setting('outline.order', undefined);
    }
  });

  it('takes an edit in, and shows fresh marks', async () => {
    const before = (await freshMarks(document)).marks.filter((mark) => mark.kind === 'cue').length;
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, endOf(document), '\nوقال رئيس الاتحاد كامل الشناوى إن الخطة تأخرت كثيرا.\n');
    const began = Date.now();
    assert.ok(await workspace.applyEdit(edit));
    const { marks } = await freshMarks(document);
    print(`      fresh marks ${Date.now() - began} ms after an edit`);
    const cues = marks.filter((mark) => mark.kind === 'cue').map((mark) => document.getText(mark.range));
    assert.equal(cues.length, before + 1, cues.join(' · '));
    assert.match(cues.at(-1) ?? '', /قال/);
  });

  it('lights, where the cursor is in a statement, its cue, what was said and the one who speaks, also when not named there', async () => {
    const statement = '\nوأضاف أن البذور ستوزع مجانا.\n';
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, endOf(document), statement);
    assert.ok(await workspace.applyEdit(edit));
    await freshMarks(document);
    const at = document.positionAt(document.getText().lastIndexOf('وأضاف') + 2);
    const found = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at,
    );
    const lit = found.map(({ range }) => document.getText(range));
    assert.deepEqual(lit, ['رئيس الاتحاد كامل الشناوى', 'وأضاف', 'البذور ستوزع مجانا']);
  });

  it('selects from the word to the statement and beyond', async () => {
    const at = rangeOf(document, 'ستبدأ').start.translate(0, 1);
    const [selection] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const texts: string[] = [];
    for (let one = selection; one; one = one.parent) texts.push(document.getText(one.range));
    const content = 'الحكومة ستبدأ تنفيذ الخطة فى مارس المقبل';
    assert.equal(texts[0], 'ستبدأ');
    assert.ok(texts.includes(content), texts.join(' · '));
    assert.ok(
      texts.some((text) => text.startsWith('أكد وزير الرى') && text.includes(content)),
      texts.join(' · '),
    );
  });

  it('says above and behind the paragraphs who speaks, when it is asked to', async () => {
    await setting('codeLens.enabled', true);
    await setting('inlayHints.enabled', true);
    try {
      await eventually('a lens', async () => {
        const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20);
        return lenses.some(({ command }) => command?.title.includes('عبد الحميد')) || undefined;
      });
      await eventually('a hint', async () => {
        const all = new Range(0, 0, document.lineCount, 0);
        const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
        return hints.some(({ position }) => document.lineAt(position.line).range.end.isEqual(position)) || undefined;
      });
    } finally {
      await setting('codeLens.enabled', undefined);
      await setting('inlayHints.enabled', undefined);
    }
  });

  it('shows no marks when they are switched off', async () => {
    await setting('marks.enabled', false);
    try {
      const api = await isnad();
      await eventually('marks to go', () => api.marks(document.uri)?.marks.length === 0 || undefined);
    } finally {
      await setting('marks.enabled', undefined);
    }
    assert.ok((await freshMarks(document)).marks.length > 0);
  });
});

describe('A sample full of faults', () => {
  const codes = (uri: Uri): string[] =>
    languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));

  it('has findings, and one less when one is corrected', async () => {
    const document = await openFile('07-faults.txt');
    await eventually('findings', () => (codes(document.uri).length >= 5 ? true : undefined));
    const found = codes(document.uri);
    assert.ok(
      found.every((code) => /^[A-Z]{3}\d{3}$/.test(code)),
      found.join(' '),
    );
    const first = languages.getDiagnostics(document.uri)[0];
    assert.ok(first);
    const edit = new WorkspaceEdit();
    edit.delete(document.uri, document.lineAt(first.range.start.line).range);
    assert.ok(await workspace.applyEdit(edit));
    await eventually('fewer findings', () => codes(document.uri).length < found.length || undefined);
  });
});

describe('A text that is not Arabic', () => {
  it('stays plain text, without marks and findings', async () => {
    const document = await openFile('english.txt', 'The minister said that the plan ,would begin in March .\n');
    // The article that is opened next has been analysed: so this one has had its turn.
    await freshMarks(await openFile('after-english.txt', text));
    assert.equal(document.languageId, 'plaintext');
    assert.equal((await isnad()).marks(document.uri), undefined);
    assert.equal(languages.getDiagnostics(document.uri).length, 0);
  });
});
