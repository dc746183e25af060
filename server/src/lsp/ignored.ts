import type { Analysis, Finding } from '../analysis';
import { findingKey, wordingKey } from '../features/findingKey';
import { withFindings } from '../features/findings';
import type { IgnoredParams } from './protocol';

/**
 * What the readers do not want to be told again: in an open document until it is closed, and what the workspace keeps for
 * good, which the client reads and tells (`IgnoredParams`).
 */
export class Ignored {
  readonly #once = new Map<string, Set<string>>();
  /** Keys by the address of the article that they hold for; '' stands for every article. */
  #lasting = new Map<string, Set<string>>();
  #generation = 0;

  /** Grows with every change: part of what a result is valid for. */
  get generation(): number {
    return this.#generation;
  }

  /** Ignores a finding of an open document until it is closed. */
  add(uri: string, key: string): void {
    this.#generation++;
    put(this.#once, uri, key);
  }

  /** Takes what the workspace ignores for good in the place of what it ignored before. */
  keep({ ignored }: IgnoredParams): void {
    this.#generation++;
    this.#lasting = new Map();
    for (const { within, key } of ignored) put(this.#lasting, within, key);
  }

  /** The analysis without the findings that are ignored. Linear in the findings and their sentences when there are any. */
  filter(uri: string, analysis: Analysis): Analysis {
    const sets = [this.#once.get(uri), this.#lasting.get(uri), this.#lasting.get('')].filter(
      (keys) => keys !== undefined,
    );
    if (sets.length === 0) return analysis;
    const isIgnored = (finding: Finding): boolean => {
      const own = findingKey(analysis, finding);
      const wording = wordingKey(analysis, finding);
      return sets.some((keys) => keys.has(own) || keys.has(wording));
    };
    return withFindings(
      analysis,
      analysis.findings.filter((finding) => !isIgnored(finding)),
    );
  }

  /** The document was closed: what was ignored until then is told again. */
  forget(uri: string): void {
    this.#once.delete(uri);
  }
}

function put(sets: Map<string, Set<string>>, place: string, key: string): void {
  const keys = sets.get(place);
  if (keys) keys.add(key);
  else sets.set(place, new Set([key]));
}
