import { workspace, type TextDocument, type Uri } from 'vscode';
import { setting } from '../settings';
import { looksArabic, sampleLength } from './arabicShare';

export const arabicNews = 'arabic-news';
export const plainText = 'plaintext';

/** The first few kilobytes of a document, read line by line so that a large document is not copied. */
function beginningOf(document: TextDocument): string {
  let text = '';
  for (let line = 0; line < document.lineCount && text.length < sampleLength; line++) {
    text += document.lineAt(line).text + '\n';
  }
  return text;
}

/** Whether a document begins with Arabic text. Costs the same for a document of any length. */
export function beginsArabic(document: TextDocument): boolean {
  return looksArabic(beginningOf(document));
}

/** Whether the server has something to say about a document: Arabic news, or Arabic plain text when that is wanted. */
export function isOurs(document: TextDocument): boolean {
  if (document.languageId === arabicNews) return true;
  return document.languageId === plainText && setting('plainText', document) && beginsArabic(document);
}

/** The open document of an address. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const address = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === address);
}
