import { commands, Disposable, l10n, StatusBarAlignment, window, type TextEditor } from 'vscode';
import { isolate } from './bidi';
import type { MarksOfDocuments } from './marks/marksOfDocuments';

/**
 * The counts and the topic of the active article in the status bar, and the context key `isnad.active` for menus and keys: whether the
 * active editor holds an analysed Arabic article.
 */
export class Status implements Disposable {
  private readonly item = window.createStatusBarItem('isnad.counts', StatusBarAlignment.Right, 99);
  private readonly subscriptions: Disposable;
  private editor: TextEditor | undefined;

  constructor(private readonly marks: MarksOfDocuments) {
    this.item.name = 'Isnad';
    this.item.command = 'isnad.showSpeakers';
    this.subscriptions = Disposable.from(
      this.item,
      window.onDidChangeActiveTextEditor((editor) => {
        // The log is an editor too; a look at it does not leave the article.
        if (editor?.document.uri.scheme !== 'output') this.update(editor);
      }),
      marks.onDidChange((uri) => {
        if (uri.toString() === this.editor?.document.uri.toString()) this.update(this.editor);
      }),
    );
    this.update(window.activeTextEditor);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private update(editor: TextEditor | undefined): void {
    this.editor = editor;
    const marks = editor && this.marks.of(editor.document);
    const counts = marks?.counts;
    void commands.executeCommand('setContext', 'isnad.active', counts !== undefined);
    if (!marks || !counts) {
      this.item.hide();
      return;
    }
    const { topic } = marks;
    this.item.text =
      `$(person) ${counts.speakers} $(quote) ${counts.statements} $(checklist) ${counts.findings}` +
      (topic === '' ? '' : ` $(tag) ${isolate(topic)}`);
    const lines = [
      l10n.t('Speakers: {0}', counts.speakers),
      l10n.t('Statements: {0}', counts.statements),
      l10n.t('Findings: {0}', counts.findings),
      ...(topic === '' ? [] : [l10n.t('Topic: {0}', isolate(topic))]),
    ];
    this.item.tooltip = lines.join('\n');
    this.item.accessibilityInformation = { label: `Isnad. ${lines.join('. ')}` };
    this.item.show();
  }
}
