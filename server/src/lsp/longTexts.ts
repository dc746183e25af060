import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { Analysis } from '../analysis';
import { inLanguage, type Display } from './display';

/**
 * Longest text that is read as a whole, in UTF-16 units: some three hundred articles. Beyond it a first reading would keep
 * the editor waiting for many seconds.
 */
export const longestText = 1_000_000;

/** Tells the reader once for each opening of a document that only its beginning was read. */
export class LongTexts {
  readonly #told = new Set<number>();

  constructor(private readonly connection: Connection) {}

  /** Says it when the analysis ends before the text does, and this opening was not told. */
  tell(opening: number, { text, readTo }: Analysis, display: Display): void {
    if (readTo >= text.length || this.#told.has(opening)) return;
    this.#told.add(opening);
    const percent = Math.max(1, Math.floor((100 * readTo) / text.length));
    const message = inLanguage(display, {
      ar: `إسناد: هذا النص أطول مما يُقرأ دفعة واحدة، فقُرئ أوله فقط (${percent}%). اقسمه إلى مقالات لتحليله كله.`,
      en: `Isnad: this text is too long to be read as one article; only its first ${percent}% was read. Split it into articles to have all of it analysed.`,
    });
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}
