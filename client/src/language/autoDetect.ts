import { Disposable, languages, workspace, type TextDocument } from 'vscode';
import { setting } from '../settings';
import { arabicNews, beginsArabic, plainText } from './documents';
import type { PlainTextWishes } from './wishes';

/** Documents that stand for another version of a file, or for no file. */
const schemesLeftAlone: ReadonlySet<string> = new Set(['git', 'output', 'untitled', 'vscode-scm']);

/**
 * Switches Arabic .txt files from plain text to Arabic news when they are opened or saved, and never again once a user
 * has switched one back. The editor tells of a switch as a close and an open of the same document at once.
 */
export class AutoDetect implements Disposable {
  private readonly subscriptions: Disposable;
  private justClosed: { readonly address: string; readonly languageId: string } | undefined;

  constructor(private readonly wishes: PlainTextWishes) {
    this.subscriptions = Disposable.from(
      workspace.onDidCloseTextDocument((document) => {
        this.closed(document);
      }),
      workspace.onDidOpenTextDocument((document) => {
        this.opened(document);
      }),
      workspace.onDidSaveTextDocument((document) => {
        this.consider(document);
      }),
    );
    for (const document of workspace.textDocuments) this.consider(document);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private closed(document: TextDocument): void {
    this.justClosed = { address: document.uri.toString(), languageId: document.languageId };
    setTimeout(() => (this.justClosed = undefined), 0);
  }

  private opened(document: TextDocument): void {
    const address = document.uri.toString();
    const before = this.justClosed?.address === address ? this.justClosed.languageId : undefined;
    if (before === arabicNews && document.languageId !== arabicNews) this.wishes.add(address);
    else if (document.languageId === arabicNews) this.wishes.remove(address);
    this.consider(document);
  }

  private consider(document: TextDocument): void {
    if (document.languageId !== plainText || schemesLeftAlone.has(document.uri.scheme)) return;
    if (!document.uri.path.toLowerCase().endsWith('.txt') || this.wishes.has(document.uri.toString())) return;
    if (!setting('autoDetect', document) || !beginsArabic(document)) return;
    void languages.setTextDocumentLanguage(document, arabicNews);
  }
}
