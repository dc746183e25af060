import { compileCorrections, noCorrections, readCorrections, type Corrections } from '../corrections/index';

/** The command of the client that asks what is missing and writes a correction into its file. */
export const correctCommand = 'isnad.correct';
/** The command of the client that offers the corrections of a place. */
export const correctAtCommand = 'isnad.correctAt';

/** What readers have corrected, as the client has read it from its files. */
export class ReaderCorrections {
  #compiled: Corrections = noCorrections;
  #generation = 0;

  get compiled(): Corrections {
    return this.#compiled;
  }

  /** Grows with every change: part of what a result is valid for. */
  get generation(): number {
    return this.#generation;
  }

  /** Takes the texts of all files, the later going before the earlier. */
  replace(texts: readonly string[]): void {
    const list = texts.flatMap(readCorrections);
    this.#compiled = list.length > 0 ? compileCorrections(list) : noCorrections;
    this.#generation++;
  }
}
