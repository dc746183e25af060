import type { TokenRange } from '../../text/sentences';
import type { Candidate } from '../cues/candidates';
import type { Clause } from '../grammar/clause';
import type { Boundaries } from '../contents/boundaries';
import { trimEnd } from '../contents/content';
import { isQuotedName } from '../grammar/frame';
import type { FoundSource } from '../sources/source';

/** Speech verbs that may follow their quotation: «"…"، قال فلان» (A.2 content rule 4). */
export function precedingContent(
  clause: Clause,
  candidate: Candidate,
  source: FoundSource,
  right: readonly TokenRange[],
  boundaries: Boundaries,
): TokenRange[] | undefined {
  const { cue, frame, reading } = candidate;
  if (reading.conjunction !== '') return undefined;
  const before = cue.from - 1;
  const isAfterMark = clause.isComma(before) || clause.mark(before) === '-' || clause.mark(before) === '–';
  const close = isAfterMark ? before - 1 : before;
  const quotation = clause.closes(close);
  const isWeak =
    frame.kind === 'none' || frame.kind === 'nounPhrase' || frame.kind === 'preposition' || frame.kind === 'proclitic';
  if (quotation && close - quotation.open >= 3 && !isQuotedName(clause, quotation.open, quotation.close)) {
    if (frame.kind === 'complementiser' || frame.kind === 'colon') return undefined;
    const spans: TokenRange[] = [{ from: quotation.open, to: quotation.close + 1 }];
    if (frame.kind === 'quotation' && source.range && right[0]) spans.push(...right);
    else if (source.range) {
      // «"…". تقول فلانة. "…"»: the next sentence may resume.
      const after = source.range.to;
      const resumed = clause.opens(after + 1);
      if (resumed && resumed.close > 0 && (clause.isComma(after) || clause.mark(after) === '.'))
        spans.push({ from: resumed.open, to: resumed.close + 1 });
    }
    return spans;
  }
  if (
    isAfterMark &&
    isWeak &&
    source.position === 'after' &&
    source.range &&
    reading.entry.frames.complementiser &&
    /^(?:assert|add|stress|estimate)$/.test(reading.entry.stanceCoarse)
  ) {
    const end = source.range.to;
    const closes = end >= clause.sentenceEnd(cue.from) || clause.isPunctuation(end);
    if (!closes || (right.length > 0 && frame.kind !== 'none' && !(frame.kind === 'nounPhrase'))) return undefined;
    const from = clauseStart(clause, before, boundaries);
    return from < before ? [{ from, to: trimEnd(clause, from, before) }] : undefined;
  }
  return undefined;
}

/** Start of the clause that ends before `end`, for postposed cues and devices (A.2 content rule 4). */
export function clauseStart(clause: Clause, end: number, { deviceEnd }: Boundaries): number {
  let from = clause.sentenceStart(end - 1);
  const afterDevice = deviceEnd.get(from) ?? -1;
  if (clause.isComma(afterDevice) && afterDevice + 1 < end) from = afterDevice + 1;
  // «القاهرة (وكالة) -- …»: a dateline is no content.
  for (let index = from; index < Math.min(end, from + 12); index++)
    if (/^[-–—]$/.test(clause.mark(index)) && /^[-–—)]$/.test(clause.mark(index - 1))) from = index + 1;
  // «دبي-أ ف ب- …»
  if (/^[-–—]$/.test(clause.mark(from + 1)))
    for (let index = from + 2; index < Math.min(end, from + 6); index++)
      if (/^[-–—]$/.test(clause.mark(index))) {
        from = index + 1;
        break;
      }
  from = afterSwitch(clause, from, end);
  // «يذكر أن», «غير أن» and other leading connectives are no content.
  if (/^(?:و?يذكر|غير|بيد|إلا|الا)$/.test(clause.norm(from)) && clause.isComplementiser(from + 1)) from += 2;
  while (from < end && (/^(?:و|لكن|ولكن|كما|فيما|بينما)$/.test(clause.norm(from)) || clause.isComma(from))) from++;
  return from;
}

/** «من جهته، …», «من جانب آخر، …», «وبالفعل، …»: what only joins a clause to the one before is no content. */
function afterSwitch(clause: Clause, from: number, end: number): number {
  const isSwitch =
    /^و?بالفعل$/.test(clause.norm(from)) ||
    (/^و?(?:من|في|على|إلى)$/.test(clause.norm(from)) && switchNouns.test(clause.norm(from + 1)));
  if (!isSwitch) return from;
  for (let at = from + 1; at < Math.min(end, from + 5); at++) if (clause.isComma(at)) return at + 1;
  return from;
}

const switchNouns =
  /^(?:جهت(?:ه|ها|هم)|جانب(?:ه|ها|هم)?|جهة|ناحية|ناحيت(?:ه|ها)|سياق|السياق|مستوى|صعيد|الصعيد|المقابل|ذلك)$/;
