import { type Candidate, findCandidates } from '../cues/candidates';
import type { Clause } from '../grammar/clause';
import type { Boundaries, CueStart } from '../contents/boundaries';
import { isInserted } from './deviceContent';
import { type Device, findDevices } from '../cues/devices';
import type { AttributionTables } from './tables';

/** The cues of a paragraph, and what each of them means for the content of the others. */
export interface Accepted {
  readonly candidates: readonly Candidate[];
  readonly devices: readonly Device[];
  readonly boundaries: Boundaries;
}

/** The candidates that the gate accepts and that no device, formula or other cue takes for itself (ATTRIBUTION B.2). */
export function acceptCues(clause: Clause, tables: AttributionTables): Accepted {
  const devices = findDevices(clause, tables.devices);
  const inDevice = new Set<number>();
  for (const { cue } of devices) for (let index = cue.from; index < cue.to; index++) inDevice.add(index);
  const scored = findCandidates(clause, tables.gate).filter(
    (candidate) => candidate.score > 0 && !inDevice.has(candidate.index) && !isEditorial(clause, candidate),
  );
  const finite = new Set<number>();
  // «مشددا بقوله: …»: what links another cue to its content is no cue of its own (A.2).
  const linking = new Set<number>();
  for (const { frame, reading } of scored)
    if (frame.linker) {
      for (let index = frame.linker.from; index < frame.linker.to; index++) linking.add(index);
      if (reading.form !== 'noun') finite.add(frame.linker.from);
    }
  const candidates = scored.filter(
    ({ index, reading, frame }) =>
      !linking.has(index) &&
      // «قال القاضي في قراره إن»: one linker, one cue, and a verb has it rather than a noun.
      !(reading.form === 'noun' && frame.linker !== null && finite.has(frame.linker.from)),
  );
  const boundaries: Boundaries = {
    cueAt: new Map(candidates.map((candidate) => [candidate.cue.from, startOf(candidate)])),
    deviceAt: new Set(devices.filter((device) => !isInserted(clause, device)).map(({ cue }) => cue.from)),
    deviceEnd: new Map(devices.map(({ cue, end }) => [cue.from, end])),
    weights: tables.contentEnds,
  };
  return { candidates, devices, boundaries };
}

function startOf({ reading, frame, score }: Candidate): CueStart {
  const { form, gender, number, conjunction } = reading;
  return {
    shape: form === 'participle' ? 'participle' : form === 'noun' ? 'noun' : 'finite',
    gender,
    number,
    conjunction,
    frame: frame.kind,
    content: frame.from,
    score,
  };
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
