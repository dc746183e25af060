import type { ParagraphKind } from '../analysis';
import type { LocalMention } from '../entities/mentions';
import type { ParagraphText } from '../text/layer';
import { type Candidate, findCandidates } from './candidates';
import { Clause } from './clause';
import { type ClauseSubject, sentenceSubjects } from './clauseSubjects';
import type { Boundaries } from './content';
import { findDevices, fromDevice } from './fromDevice';
import { fromCandidate } from './fromCandidate';
import { fromHeadline } from './fromHeadline';
import type { Draft, LocalAttribution } from './local';
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
  const candidates = findCandidates(clause, tables.gate);
  const devices = findDevices(clause);
  const inDevice = new Set<number>();
  for (const device of devices) for (let index = device.cue.from; index < device.cue.to; index++) inDevice.add(index);
  const scored = candidates.filter(
    (candidate) => candidate.score > 0 && !inDevice.has(candidate.index) && !isEditorial(clause, candidate),
  );
  // «مشددا بقوله: …»: what links another cue to its content is no cue of its own (A.2).
  const linking = new Set<number>();
  for (const { frame } of scored)
    if (frame.linker) for (let index = frame.linker.from; index < frame.linker.to; index++) linking.add(index);
  const accepted = scored.filter(({ index }) => !linking.has(index));
  const boundaries: Boundaries = {
    cueAt: new Map(
      accepted.map((candidate) => [
        candidate.cue.from,
        candidate.reading.form === 'participle' ? 'participle' : 'finite',
      ]),
    ),
    weights: tables.contentEnds,
    strong: new Set(
      accepted
        .filter(({ frame, score }) => score > 2 && /^(?:complementiser|colon|quotation)$/.test(frame.kind))
        .map(({ cue }) => cue.from),
    ),
    deviceAt: new Set(devices.map((device) => device.cue.from)),
  };
  const drafts: Draft[] = [];
  for (const candidate of accepted) drafts.push(fromCandidate(clause, candidate, boundaries));
  for (const device of devices) {
    const draft = fromDevice(clause, device, boundaries);
    if (draft) drafts.push(draft);
  }
  const headline = fromHeadline(clause, kind, isEarly, drafts, boundaries);
  if (headline) drafts.push(headline);
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

/** Newsroom background and schedules (A.5): «يذكر أن»، «يشار إلى أن»، «الجدير بالذكر». */
function isEditorial(clause: Clause, candidate: Candidate): boolean {
  const { index, reading } = candidate;
  const bare = clause.bare(index);
  const next = clause.norm(index + 1);
  if (reading.suffix !== '') return false;
  const isOpening = candidate.cue.from === clause.sentenceStart(index) || clause.isComma(index - 1);
  if (bare === 'يذكر' && /^(?:أن|بأن|أنه|أنها|ان)$/.test(next)) return isOpening;
  if (bare === 'يشار' || bare === 'تجدر') return true;
  if (bare === 'يلاحظ' && /^(?:أن|أنه|أنها)$/.test(next)) return isOpening;
  return false;
}
