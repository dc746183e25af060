import type { NameCorrector } from '../entities/corrector';
import type { Correction } from './correction';
import { CorrectedNames } from './names';
import { StatementCorrections } from './statements';

export { readCorrections, type Correction } from './correction';
export { withNamedSpeakers, withoutMistaken } from './statements';

/** What readers know better than the analysis, compiled once and applied to every article. */
export interface Corrections {
  readonly list: readonly Correction[];
  /** Null when no name is corrected. */
  readonly names: NameCorrector | null;
  /** Null when no statement is corrected. */
  readonly statements: StatementCorrections | null;
}

/** Nobody has corrected anything. */
export const noCorrections: Corrections = { list: [], names: null, statements: null };

/** Where two corrections speak of the same, the later one holds. Linear. */
export function compileCorrections(list: readonly Correction[]): Corrections {
  const ofKind = <Kind extends Correction['kind']>(...kinds: readonly Kind[]): Extract<Correction, { kind: Kind }>[] =>
    list.filter((one): one is Extract<Correction, { kind: Kind }> => (kinds as readonly string[]).includes(one.kind));
  const names = ofKind('name');
  const same = ofKind('same');
  const statements = ofKind('not-attribution', 'speaker');
  return {
    list,
    names: names.length + same.length > 0 ? new CorrectedNames(names, same) : null,
    statements: statements.length > 0 ? new StatementCorrections(statements) : null,
  };
}
