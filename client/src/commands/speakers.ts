import {
  commands,
  l10n,
  Range,
  Selection,
  TextEditorRevealType,
  ThemeIcon,
  window,
  type QuickPickItem,
  type TextEditor,
} from 'vscode';
import type { Marks } from '../../../server/src/lsp/protocol';
import { isolate } from '../bidi';
import { excerpt, statementsOf, type Position, type Statement } from '../marks/statements';

/** Puts the cursor on a place and brings it into view. */
export function goTo(editor: TextEditor, at: Position): void {
  const range = new Range(at.line, at.character, at.line, at.character);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

interface SpeakerItem extends QuickPickItem {
  readonly statements: readonly Statement[];
}

interface StatementItem extends QuickPickItem {
  readonly at: Position;
}

function speakerItems(marks: Marks): SpeakerItem[] {
  const statements = statementsOf(marks);
  const item = (label: string, icon: string, index: number): SpeakerItem => {
    const its = statements.filter(({ speaker }) => speaker === index);
    return {
      label: isolate(label),
      description: l10n.t('Statements: {0}', its.length),
      iconPath: new ThemeIcon(icon),
      statements: its,
    };
  };
  return [
    ...marks.speakers.map(({ label, kind }, index) =>
      item(label, kind === 'person' ? 'person' : 'organization', index),
    ),
    item(l10n.t('Speaker not given'), 'question', -1),
  ].filter((choice) => choice.statements.length > 0);
}

/** A list of the speakers of an article, then of the statements of the chosen one; the text follows the list. */
export async function showSpeakers(editor: TextEditor, marks: Marks): Promise<void> {
  const outline: SpeakerItem = {
    label: l10n.t('Show the outline'),
    iconPath: new ThemeIcon('list-tree'),
    statements: [],
  };
  const speaker = await window.showQuickPick([...speakerItems(marks), outline], {
    placeHolder: l10n.t('Who speaks in this article'),
  });
  if (!speaker) return;
  if (speaker === outline) {
    await commands.executeCommand('outline.focus');
    return;
  }
  const [first, ...others] = speaker.statements;
  if (first && others.length === 0) {
    goTo(editor, first.at);
    return;
  }
  const before = editor.selection.active;
  const items = speaker.statements.map(({ at }): StatementItem => ({
    label: isolate(excerpt(editor.document.lineAt(at.line).text, at.character)),
    description: l10n.t('line {0}', at.line + 1),
    at,
  }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: speaker.label,
    onDidSelectItem: (item: StatementItem) => {
      goTo(editor, item.at);
    },
  });
  goTo(editor, chosen?.at ?? before);
}
