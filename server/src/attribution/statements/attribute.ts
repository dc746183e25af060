import type { ParagraphKind } from '../../analysis';
import type { LocalMention } from '../../entities/mentions';
import type { ParagraphText } from '../../text/layer';
import { acceptCues } from './accepted';
import { Clause } from '../grammar/clause';
import { type ClauseSubject, sentenceSubjects } from '../sources/clauseSubjects';
import { disjoint } from './disjoint';
import { fromDevice } from './fromDevice';
import { fromCandidate } from './fromCandidate';
import { fromHeadline } from './fromHeadline';
import type { Draft, LocalAttribution } from '../local';
import { govern, nest } from './nesting';
import type { AttributionTables } from './tables';

/** What the speaker pass needs of one paragraph; kept with it between versions. */
export interface ParagraphAttributions {
  readonly clause: Clause;
  readonly attributions: readonly LocalAttribution[];
  /** The subject of the first clause of each sentence that does not begin with a cue, or null (B.5). */
  readonly subjects: readonly (ClauseSubject | null)[];
}

/**
 * The attributions of one paragraph (ATTRIBUTION A, B), before speakers are known. Pure in the paragraph and its kind; cost
 * linear in its tokens.
 */
export function attributeParagraph(
  paragraph: ParagraphText,
  mentions: readonly LocalMention[],
  kind: ParagraphKind,
  isEarly: boolean,
  tables: AttributionTables,
): ParagraphAttributions {
  const clause = new Clause(paragraph, mentions);
  const attributions = findAttributions(clause, kind, isEarly, tables);
  return { clause, attributions, subjects: sentenceSubjects(clause, attributions) };
}

function findAttributions(
  clause: Clause,
  kind: ParagraphKind,
  isEarly: boolean,
  tables: AttributionTables,
): LocalAttribution[] {
  const { candidates, devices, boundaries } = acceptCues(clause, tables);
  const found: (Draft | undefined)[] = [
    ...candidates.map((candidate) => fromCandidate(clause, candidate, boundaries, tables)),
    ...devices.map((device) => fromDevice(clause, device, boundaries)),
  ];
  const drafts = found.flatMap((draft) => (draft && disjoint(draft)) ?? []);
  const headline = fromHeadline(clause, kind, isEarly, drafts, boundaries);
  drafts.push(...((headline && [disjoint(headline)].filter((draft) => draft !== undefined)) ?? []));
  drafts.sort((a, b) => a.cue.from - b.cue.from || a.cue.to - b.cue.to);
  const kept = drafts.filter((draft) => !isPartOfSource(draft, drafts));
  nest(kept);
  govern(clause, kept);
  return kept;
}

/** «مصدر أمني، رفض الكشف عن اسمه،»: what a source says of itself is a part of the source (A.2). */
function isPartOfSource(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(
    ({ source, cue }) =>
      source !== null &&
      cue !== draft.cue &&
      source.from < draft.cue.from &&
      draft.cue.to <= source.to &&
      source.to < cue.from + 60,
  );
}
