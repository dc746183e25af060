import { ConfigurationTarget, Disposable, Range, window, workspace, type TextEditor } from 'vscode';
import { wordOrderGuard } from '../bidi';
import { arabicNews } from '../language/documents';
import { changeSetting, setting } from '../settings';

/**
 * Keeps the words of Arabic news in order while letters are coloured, which splits lines into parts: a decoration over all lines
 * of each editor whose letters may be coloured, and over none else.
 */
export class ColouredLetters implements Disposable {
  private readonly guard = window.createTextEditorDecorationType({ ...wordOrderGuard, isWholeLine: true });
  private readonly subscriptions: Disposable;

  constructor() {
    this.subscriptions = Disposable.from(
      this.guard,
      window.onDidChangeVisibleTextEditors(() => {
        this.guardAll();
      }),
      workspace.onDidOpenTextDocument(() => {
        this.guardAll();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (!setting('colours.enabled', document)) return;
        // Lines that were added at the end are not under the guard yet.
        for (const editor of window.visibleTextEditors) if (editor.document === document) this.guardEditor(editor);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('isnad.colours')) this.guardAll();
      }),
    );
    this.guardAll();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private guardAll(): void {
    for (const editor of window.visibleTextEditors) this.guardEditor(editor);
  }

  private guardEditor(editor: TextEditor): void {
    const { document } = editor;
    const isOn = document.languageId === arabicNews && setting('colours.enabled', document);
    editor.setDecorations(this.guard, isOn ? [new Range(0, 0, document.lineCount, 0)] : []);
  }
}

/** Switches colours of letters on or off, with the editor's own switch for them in Arabic news. */
export async function toggleColours(): Promise<void> {
  const isOn = !setting('colours.enabled');
  // Without the guard the colours of others would turn words around, so that the switch goes back with it.
  await workspace
    .getConfiguration('editor', { languageId: arabicNews })
    .update('semanticHighlighting.enabled', isOn ? true : undefined, ConfigurationTarget.Global, true);
  await changeSetting('colours.enabled', isOn);
}
