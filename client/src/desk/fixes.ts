import { commands, l10n, languages, window, type Diagnostic, type TextEditor } from 'vscode';
import { fixAllCommand, fixAtCommand } from '../../../server/src/lsp/protocol';

/** The code of a finding of Isnad. */
function codeOf({ source, code }: Diagnostic): string | undefined {
  if (source !== 'isnad') return undefined;
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}

/** Mends what is found at the cursor, with the first fix that it has. */
export async function fixHere({ document, selection }: TextEditor): Promise<void> {
  await commands.executeCommand(fixAtCommand, document.uri.toString(), selection.active);
}

/** Mends spelling and punctuation of an article where there is no choice. */
export async function fixArticle({ document }: TextEditor): Promise<void> {
  await commands.executeCommand(fixAllCommand, document.uri.toString());
}

/** Lets the reader choose a kind of finding, and mends all of that kind. */
export async function fixKind({ document }: TextEditor): Promise<void> {
  const kinds = new Map<string, { message: string; count: number }>();
  for (const diagnostic of languages.getDiagnostics(document.uri)) {
    const code = codeOf(diagnostic);
    if (code === undefined) continue;
    const kind = kinds.get(code);
    if (kind) kind.count++;
    else kinds.set(code, { message: diagnostic.message, count: 1 });
  }
  const items = [...kinds].map(([code, { message, count }]) => ({
    label: code,
    description: l10n.t('Findings: {0}', count),
    detail: message,
  }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Kind of finding to mend everywhere') });
  if (chosen) await commands.executeCommand(fixAllCommand, document.uri.toString(), chosen.label);
}
