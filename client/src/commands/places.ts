import { env, Uri, window, workspace } from 'vscode';
import { openDocument } from '../language/documents';
import type { ReadingViews } from '../reading/readingViews';
import type { ArticleNode } from '../views/nodes';
import { goTo } from './speakers';

/** Puts the cursor of an article's editor on an offset; the editor is opened when it is not in sight. */
export async function goToPlace(address: string, offset: number): Promise<void> {
  const uri = Uri.parse(address, true);
  const seen = window.visibleTextEditors.find(({ document }) => document.uri.toString() === address);
  const document = seen?.document ?? openDocument(uri) ?? (await workspace.openTextDocument(uri));
  const editor = await window.showTextDocument(
    document,
    seen?.viewColumn === undefined ? {} : { viewColumn: seen.viewColumn },
  );
  goTo(editor, document.positionAt(offset));
}

/** Copies what a row of the side bar says: a statement in full, everything else by its name. */
export async function copyRow(node: ArticleNode | undefined): Promise<void> {
  if (node)
    await env.clipboard.writeText(node.kind === 'statement' ? (node.tooltip.split('\n')[1] ?? node.label) : node.label);
}

/** Opens the reading view with the statements of one speaker lit and no others. */
export function lightSpeaker(views: ReadingViews, address: string | undefined, node: ArticleNode | undefined): void {
  if (address === undefined || node?.speaker === undefined) return;
  views.open(Uri.parse(address, true)).light(node.speaker);
}
