import { compileCorrections, noCorrections, readCorrections, type Corrections } from '../corrections/index';

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
