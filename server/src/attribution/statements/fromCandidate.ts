import { cueKindOfForm } from '../../lexicon/cues';
import type { TokenRange } from '../../text/sentences';
import type { Candidate } from '../cues/candidates';
import { circumstancesOf } from './circumstances';
import type { Clause } from '../grammar/clause';
import type { Boundaries } from '../contents/boundaries';
import { contentFrom, trimEnd } from '../contents/content';
import { contentStart } from '../contents/contentStart';
import { firstContentWord } from '../grammar/firstContentWord';
import type { Frame, FrameKind } from '../grammar/frame';
import type { Draft } from '../local';
import { nounPhraseEnd } from '../grammar/nounPhrase';
import { clauseStart, precedingContent } from './postposed';
import { runOn } from '../contents/runOn';
import { scoreEvidence } from './confidence';
import { type FoundSource, subjectAfter } from '../sources/source';
import { type OpenSource, sourceEnd } from '../sources/sourceEnds';
import { findSubject, subjectQuestion } from './subject';
import type { SubjectQuestion } from './subjectChoice';
import type { AttributionTables } from './tables';
import type { Weights } from '../weights';
import { isPassive, modality, refineStance } from './stance';
import { contentType } from './type';

export function fromCandidate(
  clause: Clause,
  candidate: Candidate,
  boundaries: Boundaries,
  tables: Pick<AttributionTables, 'sourceEnds' | 'subjects'>,
): Draft {
  const { reading, cue, index } = candidate;
  const frame = chooseFrame(clause, candidate);
  const { entry } = reading;
  const evidence: string[] = [];
  const isFinite = reading.form !== 'participle' && reading.form !== 'noun';
  const cueEnd = index + 1;
  const regionLimit = limitOf(frame);
  const found = findSubject(clause, { ...candidate, frame }, regionLimit, tables.subjects);
  const open = openEnd(clause, found, frame);
  const end = open ? sourceEnd(clause, open, tables.sourceEnds) : -1;
  const source: FoundSource = open ? { ...found, range: { from: open.from, to: end }, next: end } : found;
  if (source.position !== 'none')
    evidence.push({ after: 'vso', before: 'svo', relative: 'relative', pronoun: 'pronoun', none: '' }[source.position]);
  else if (reading.form === 'participle') evidence.push('participle');
  else evidence.push('elided');
  let content: TokenRange[] = [];
  let { linker } = frame;
  const from = contentStart(clause, { ...candidate, frame }, source, regionLimit);
  if (from.at >= 0) {
    if (from.dropLinker) linker = null;
    const kind = {
      isOpenSpeech: frame.kind === 'colon' || frame.kind === 'quotation',
      isClause: isClauseFrame(frame.kind),
      isSpeech: frame.kind === 'colon' || entry.frames.quote,
      governor: boundaries.cueAt.get(cue.from) ?? null,
    };
    content = contentFrom(clause, from.at, kind, boundaries);
  }
  if (frame.kind === 'colon' && content.length === 1) content = runOn(clause, content[0]!, boundaries);
  const postposed = isFinite
    ? precedingContent(clause, { ...candidate, frame }, source, content, boundaries)
    : undefined;
  if (postposed) {
    content = postposed;
    linker = null;
    evidence.push('postposed');
  }
  if (content.length === 0) {
    const later = laterContent(clause, Math.max(cueEnd, source.range?.to ?? 0), boundaries);
    content = later?.content ?? aside(clause, candidate, boundaries);
    if (content.length === 0 && entry.prior >= 0.5 && entry.frames.quote)
      content = bareSpeech(clause, Math.max(cueEnd, source.range?.to ?? 0), boundaries);
    linker = later?.linker ?? null;
  }
  evidence.push(...linkEvidence(clause, linker, frame.kind));
  evidence.push(`prior:${entry.prior.toFixed(2)}`, scoreEvidence(candidate.score));
  const sub = refineStance(clause, candidate, content[0]);
  const isNegated = candidate.isNegated && !/^(?:استبعد|أخفى|خفي)$/.test(entry.lemma);
  const circumstances = circumstancesOf(clause, cue, cueEnd, regionLimit, source.range, frame, entry.stanceCoarse);
  return {
    kind: cueKindOfForm[reading.form],
    cue,
    lemma: entry.lemma,
    stance: sub.stance,
    stanceCoarse: sub.coarse,
    strength: entry.strength,
    polarity: isNegated ? 'negative' : 'positive',
    modality: modality(clause, candidate),
    type: contentType(
      clause,
      content,
      linker,
      isRelay(clause, entry.lemma, content)
        ? 'complementiser'
        : frame.kind === 'nounPhrase' && plainSpeech.has(entry.lemma)
          ? 'colon'
          : frame.kind,
    ),
    gender: reading.gender,
    number: reading.number,
    source: source.range,
    inherits:
      source.position === 'relative' ||
      source.position === 'pronoun' ||
      (reading.form === 'noun' && source.range === null)
        ? 'pronoun'
        : source.range
          ? null
          : reading.form === 'participle'
            ? 'hal'
            : 'elided',
    isUnsourced: isPassive(clause, candidate, source),
    linker,
    content,
    nestedIn: -1,
    owner: -1,
    antecedent: null,
    ...circumstances,
    target: chargeTarget(clause, candidate, frame, content[0]) ?? circumstances.target,
    ...switchesBefore(clause, cue.from),
    score: candidate.score,
    evidence,
  };
}

/** Where no subject goes on: the linker, the content, or the end of what may belong to the subject. */
function limitOf(frame: Frame): number {
  return frame.linker ? frame.linker.from : frame.from >= 0 ? frame.from : frame.regionEnd;
}

/** The source after a candidate as far as grammar tells its end; undefined where another rule knows its bounds. */
export function openSource(clause: Clause, candidate: Candidate, subjects: Weights): OpenSource | undefined {
  const frame = chooseFrame(clause, candidate);
  return openEnd(clause, findSubject(clause, { ...candidate, frame }, limitOf(frame), subjects), frame);
}

/** The phrase after a candidate that may be its subject; undefined where another rule knows it. */
export function openSubject(clause: Clause, candidate: Candidate): SubjectQuestion | undefined {
  const frame = chooseFrame(clause, candidate);
  return subjectQuestion(clause, { ...candidate, frame }, limitOf(frame));
}

function openEnd(clause: Clause, { range, position }: FoundSource, frame: Frame): OpenSource | undefined {
  if (!range || position !== 'after' || clause.opens(range.from - 1)) return undefined;
  return { from: range.from, ruleEnd: range.to, limit: limitOf(frame), frame: frame.kind };
}

/** Whether content of this frame is a clause, not a noun phrase. */
export function isClauseFrame(kind: FrameKind): boolean {
  return kind === 'complementiser' || kind === 'colon' || kind === 'question';
}

/** Statements are not without content: the next linker of the sentence, whatever stands before it. */
function laterContent(
  clause: Clause,
  from: number,
  boundaries: Boundaries,
): { readonly linker: TokenRange; readonly content: TokenRange[] } | undefined {
  const end = clause.sentenceEnd(from - 1);
  for (let index = from; index + 1 < end && index < from + 30; index++) {
    if (boundaries.cueAt.has(index)) return undefined;
    const isColon = clause.mark(index) === ':';
    if (!isColon && !clause.isComplementiser(index)) continue;
    const kind = { isOpenSpeech: isColon, isClause: true, isSpeech: true, governor: null };
    return { linker: { from: index, to: index + 1 }, content: contentFrom(clause, index + 1, kind, boundaries) };
  }
  return undefined;
}

/** «وقال نحن نتطلع إلى العمل»: speech without a linker, after the subject or in brackets. */
function bareSpeech(clause: Clause, from: number, boundaries: Boundaries): TokenRange[] {
  let at = from;
  const end = clause.sentenceEnd(from - 1);
  while (at < end && clause.isPunctuation(at) && !clause.opens(at)) at++;
  if (at >= end) return [];
  return contentFrom(clause, at, { isOpenSpeech: true, isClause: true, isSpeech: true, governor: null }, boundaries);
}

/** «كانوا، يقول المدير، يتجنبون الضجيج»: a comment inside the clause that it is about. */
function aside(clause: Clause, { cue, reading }: Candidate, boundaries: Boundaries): TokenRange[] {
  if (!clause.isComma(cue.from - 1) || reading.conjunction !== '' || reading.form === 'participle') return [];
  const from = clauseStart(clause, cue.from - 1, boundaries);
  const to = trimEnd(clause, from, cue.from - 1);
  return to > from ? [{ from, to }] : [];
}

/** A bare object wins over «، قائلا إن» after it: «جدد ترامب انتقاده، قائلا إنه»; without an object the linker wins. */
function chooseFrame(clause: Clause, candidate: Candidate): Frame {
  const { frame, reading, index } = candidate;
  if (!frame.alternative) return frame;
  const limit = frame.regionEnd;
  const subject = reading.form === 'participle' ? index + 1 : subjectAfter(clause, index + 1, limit, 'closed').next;
  const at = firstContentWord(clause, subject, limit);
  return at >= 0 && at < limit ? frame : frame.alternative;
}

/** «نقلت وكالة عن الوزير قوله إن»: the content holds a clause. */
function isRelay(clause: Clause, lemma: string, content: readonly TokenRange[]): boolean {
  const first = content[0];
  if (lemma !== 'نقل' || !first) return false;
  for (let index = first.from; index < Math.min(first.to, first.from + 25); index++)
    if (clause.isComplementiser(index)) return true;
  return false;
}

/** Verbs that quote a clause even without a linker: «وأضاف لا يوجد في العالم دولة». */
const plainSpeech = new Set(['قال', 'أضاف', 'تابع', 'أردف', 'استطرد']);

function linkEvidence(clause: Clause, linker: TokenRange | null, kind: string): string[] {
  if (kind === 'quotation') return ['quotation'];
  if (!linker) return kind === 'none' ? [] : [`frame:${kind}`];
  const words: string[] = [];
  for (let index = linker.from; index < linker.to; index++)
    words.push(clause.isPunctuation(index) ? clause.mark(index) : clause.norm(index));
  return [`${kind}:${words.join(' ')}`];
}

/** The accused inside the content of a charge: «الدول الغربية بانتهاك المعايير» (A.2, target). */
function chargeTarget(
  clause: Clause,
  candidate: Candidate,
  frame: Frame,
  content: TokenRange | undefined,
): TokenRange | null {
  if (!content || !/^(?:accuse|criticise)$/.test(candidate.reading.entry.stanceCoarse)) return null;
  const limit = frame.linker ? frame.linker.from : frame.from;
  if (limit <= content.from || limit > content.to) return null;
  const end = nounPhraseEnd(clause, content.from, limit, 'open');
  return end > content.from ? { from: content.from, to: end } : null;
}

/** «من جانبه»، «في المقابل»، «بدوره»، «فيما» before the cue (B.5). */
function switchesBefore(clause: Clause, cueStart: number): { isSwitch: boolean; isWeakSwitch: boolean } {
  let isSwitch = false;
  let isWeakSwitch = false;
  const sentence = clause.sentenceStart(cueStart);
  for (let index = cueStart - 1; index >= Math.max(sentence, cueStart - 5); index--) {
    const norm = clause.norm(index);
    if (/^(?:جانبه|جانبها|جانبهم|جهته|جهتها|جهتهم|ناحيته|ناحيتها|المقابل|بالمقابل|بدوره|بدورها|بدورهم)$/.test(norm))
      isSwitch = true;
    if (/^[وف]?(?:فيما|بينما|حين)$/.test(norm) && index >= cueStart - 2) isWeakSwitch = true;
  }
  return { isSwitch, isWeakSwitch };
}
