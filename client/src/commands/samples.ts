import { commands, l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { isolate } from '../bidi';
import { arabicNews } from '../language/documents';

interface Sample extends QuickPickItem {
  readonly text: string;
}

/** The sample of the walkthrough, which opens it without asking. */
export async function openSampleNamed(extension: Uri, name: string): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'samples', name));
  await openCopy(new TextDecoder().decode(bytes));
}

/**
 * Lets the user choose a sample article and opens a copy of it, so that the installed one stays as it is. The samples lie
 * in the folder of the extension, which a web worker may read but not list.
 */
export async function openSample(extension: Uri): Promise<void> {
  const folder = Uri.joinPath(extension, 'samples');
  let names: string[];
  try {
    names = (await workspace.fs.readDirectory(folder)).map(([name]) => name).filter((name) => name.endsWith('.txt'));
  } catch {
    void window.showInformationMessage(l10n.t('The sample articles cannot be listed in this edition of the editor.'));
    return;
  }
  const samples = await Promise.all(
    names.sort().map(async (name): Promise<Sample> => {
      const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
      const headline = /\S.*/u.exec(text)?.[0] ?? name;
      return { label: isolate(headline), description: name, text };
    }),
  );
  // A walkthrough that is open takes the focus back while the extension starts: the list stays, and is given it again.
  const chosen = window.showQuickPick(samples, { placeHolder: l10n.t('Sample article to open'), ignoreFocusOut: true });
  const focusing = [100, 400, 1000].map((wait) => setTimeout(() => void focusList(), wait));
  const sample = await chosen;
  for (const one of focusing) clearTimeout(one);
  if (sample) await openCopy(sample.text);
}

async function focusList(): Promise<void> {
  try {
    await commands.executeCommand('workbench.action.focusQuickOpen');
  } catch {
    // An editor without this command: the list is one click away.
  }
}

async function openCopy(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: arabicNews, content }));
}
