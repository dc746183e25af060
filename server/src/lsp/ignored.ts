import type { Analysis } from '../analysis';
import { findingKey } from '../features/findingKey';

/** The command of «ignore once», with the URI of the document and the key of the finding. */
export const ignoreCommand = 'isnad.ignoreFinding';

/** What the reader of an open document does not want to be told again until it is closed. */
export class Ignored {
  readonly #keys = new Map<string, Set<string>>();
  #generation = 0;

  /** Grows with every change: part of what a result is valid for. */
  get generation(): number {
    return this.#generation;
  }

  add(uri: string, key: string): void {
    this.#generation++;
    const keys = this.#keys.get(uri);
    if (keys) keys.add(key);
    else this.#keys.set(uri, new Set([key]));
  }

  /** The analysis without the findings that are ignored. Linear in the findings and their sentences when there are any. */
  filter(uri: string, analysis: Analysis): Analysis {
    const keys = this.#keys.get(uri);
    if (!keys) return analysis;
    return { ...analysis, findings: analysis.findings.filter((finding) => !keys.has(findingKey(analysis, finding))) };
  }

  forget(uri: string): void {
    this.#keys.delete(uri);
  }
}
