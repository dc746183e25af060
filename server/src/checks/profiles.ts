import type { SeverityChoice } from './check';

/** For whom the checks speak. */
export const profiles = ['editor', 'reader', 'egyptian'] as const;

/** Which checks are on, and how loudly: a choice for all at once (`isnad.diagnostics.profile`). */
export type CheckProfile = (typeof profiles)[number];

/** What a profile says of a code; null where the check keeps its own severity. */
const rules: Readonly<Record<CheckProfile, (code: string) => SeverityChoice | null>> = {
  editor: () => null,
  // Who says what, and on what grounds; how it is written is not the reader's business.
  reader: (code) => (code.startsWith('SRC') ? null : 'off'),
  // Final ى for ي is the style of the house. ORT004 and ENT001 take the two letters for one in any profile.
  egyptian: (code) => (code === 'ORT001' ? 'off' : null),
};

/** Severity of a code in a profile; null where the check keeps its own. A code that no check has is no error. */
export function profileSeverity(profile: CheckProfile, code: string): SeverityChoice | null {
  return rules[profile](code);
}
