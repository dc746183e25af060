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

  /** Takes the texts of all files, the later going before the earlier; false when they say nothing new. */
  replace(texts: readonly string[]): boolean {
    const list = texts.flatMap(readCorrections);
    if (JSON.stringify(list) === JSON.stringify(this.#compiled.list)) return false;
    this.#compiled = list.length > 0 ? compileCorrections(list) : noCorrections;
    this.#generation++;
    return true;
  }
}
