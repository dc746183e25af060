import { WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Boundaries } from '../contents/boundaries';
import type { Clause } from '../grammar/clause';
import { contentFrom, type ContentKind, trimEnd } from '../contents/content';
import type { Device } from '../cues/devices';
import { clauseStart } from './postposed';

/** Content of a device is a clause. */
export const deviceClause: ContentKind = { isOpenSpeech: false, isClause: true, isSpeech: true, governor: null };

/**
 * The content around a device that stands after or inside its clause (ATTRIBUTION A.2, content rule 4): «…، بحسب الوزير»,
 * «بلغت النسبة، بحسب الوزير، 100 %». Undefined where nothing stands before it.
 */
export function contentAround(clause: Clause, device: Device, boundaries: Boundaries): TokenRange[] | undefined {
  const { cue } = device;
  let from = clauseStart(clause, cue.from, boundaries);
  const own = device.source === null ? ownClause(from, cue.from, boundaries) : undefined;
  if (own) from = own.from;
  const before = withoutMark(clause, cue.from);
  const quotation = clause.closes(before - 1);
  // «"…"، على حد تعبيره» marks the wording of the quotation alone, unless a statement quotes it.
  const isOfWording = device.phrase.takes === 'wording' && quotation && before - quotation.open >= 3;
  if (isOfWording && !(own && before - quotation.open > 5)) from = quotation.open;
  const enclosing = clause.quotationAt(cue.from);
  if (enclosing && enclosing.open >= from) from = enclosing.open + 1;
  const to = trimEnd(clause, from, cue.from);
  if (to <= from) return undefined;
  const rest = restAfter(clause, device, { from, to });
  return rest < 0
    ? [{ from, to }]
    : [{ from, to }, ...contentFrom(clause, rest, { ...deviceClause, isOpenSpeech: true }, boundaries)];
}

/** «مضيفا أن ⟦…⟧ على حد قوله», «، ⟦وطالب بـ…⟧، حسب قوله»: a speaker's own device is about the last thing that was said. */
function ownClause(start: number, end: number, { cueAt }: Boundaries): { readonly from: number } | undefined {
  for (let index = end - 1; index >= start; index--) {
    const cue = cueAt.get(index);
    if (!cue) continue;
    if (cue.shape === 'participle') return cue.content > index && cue.content < end ? { from: cue.content } : undefined;
    if (cue.shape === 'finite' && (cue.conjunction !== '' || index === start)) return { from: index };
  }
  return undefined;
}

/** The token after the last one before a device that is no comma or dash. */
function withoutMark(clause: Clause, end: number): number {
  return clause.isComma(end - 1) || isDash(clause, end - 1) ? end - 1 : end;
}

/**
 * Whether the clause around a device plainly goes on after it, so that the device ends no content: between dashes, between
 * a verb and its object («وهو ما يستدعي، كما يقول المدير، شراكة»), before what a verb of motion governs («تعود الفكرة، بحسب
 * الوزير، إلى عام 2010»).
 */
export function isInserted(clause: Clause, { cue, end }: Device): boolean {
  const rest = afterMark(clause, end);
  if (rest >= clause.sentenceEnd(cue.from) || clause.isA(rest, WordClass.relative)) return false;
  if (isDash(clause, end) && isDash(clause, cue.from - 1)) return true;
  const last = withoutMark(clause, cue.from) - 1;
  const isAfterVerb = clause.isVerb(last) || (clause.isWord(last) && clause.isA(last - 1, WordClass.negation));
  if (isAfterVerb && (!clause.isPunctuation(rest) || clause.opens(rest) !== undefined)) return true;
  return clause.bare(rest) === 'إلى';
}

function isDash(clause: Clause, index: number): boolean {
  return /^[-–—]$/.test(clause.mark(index));
}

/** The token after a comma or dash that may stand there. */
function afterMark(clause: Clause, index: number): number {
  return clause.isComma(index) || isDash(clause, index) ? index + 1 : index;
}

/** Where the clause goes on after a device inside it, or -1. */
function restAfter(clause: Clause, device: Device, { from, to }: TokenRange): number {
  const rest = afterMark(clause, device.end);
  if (isInserted(clause, device)) return rest;
  if (rest === device.end || rest >= clause.sentenceEnd(device.cue.from)) return -1;
  // «القرار، كما يقول الخبير، جاء متأخرا»
  let hasVerb = false;
  for (let index = from; index < to && !hasVerb; index++) hasVerb = clause.isVerb(index);
  return !hasVerb && clause.isVerb(rest) ? rest : -1;
}
