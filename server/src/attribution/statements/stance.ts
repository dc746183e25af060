import type { TokenRange } from '../../text/sentences';
import type { Candidate } from '../cues/candidates';
import type { Clause } from '../grammar/clause';
import type { LocalAttribution } from '../local';
import type { FoundSource } from '../sources/source';

/** Support verbs take the stance of their noun (A.4): «وجه انتقادات»، «أعرب عن رفضه»، «شن هجوما». */
export function refineStance(
  clause: Clause,
  candidate: Candidate,
  content: TokenRange | undefined,
): { stance: string; coarse: string } {
  const { entry } = candidate.reading;
  const plain = { stance: entry.stance, coarse: entry.stanceCoarse };
  // «لم يستبعد» is a weak estimate (A.4).
  if (entry.lemma === 'استبعد' && candidate.isNegated) return { stance: 'estimate', coarse: 'estimate' };
  if (!content) return plain;
  const first = clause.word(content.from)?.stem ?? '';
  if (/^(?:وجه|جدد|أطلق|شن|كرر)$/.test(entry.lemma)) {
    if (/^انتقاد|^هجوم/.test(first)) return { stance: 'criticise', coarse: 'criticise' };
    if (/^اتهام/.test(first)) return { stance: 'accuse', coarse: 'accuse' };
    if (/^(?:نداء|دعوة|دعوته|مطالبت|طلب)/.test(first)) return { stance: 'demand', coarse: 'demand' };
    if (/^(?:شكر)/.test(first)) return { stance: 'thank', coarse: 'thank' };
    if (/^(?:تحذير|تهديد)/.test(first)) return { stance: 'warn', coarse: 'warn' };
    if (/^(?:رفض)/.test(first)) return { stance: 'reject', coarse: 'deny' };
    if (/^(?:سؤال)/.test(first)) return { stance: 'ask', coarse: 'ask' };
  }
  return plain;
}

export function modality(clause: Clause, candidate: Candidate): LocalAttribution['modality'] {
  const { cue, reading, index } = candidate;
  const before = clause.norm(cue.from - 1);
  const group = clause.norm(cue.from);
  if (reading.form === 'present' && /^[وف]?قد$/.test(group === clause.norm(index) ? before : group)) return 'possible';
  if (reading.prefix === 'س' || group === 'سوف') return 'expected';
  if (before === 'أن' && /^(?:المنتظر|المقرر|المتوقع|يتوقع|يرتقب|المرتقب)$/.test(clause.norm(cue.from - 2)))
    return 'expected';
  if (/^(?:إذا|لو|إن)$/.test(before) && reading.form === 'past') return 'conditional';
  return 'asserted';
}

/** Passive or impersonal: nothing nominative in the clause and a form that is mostly passive (A.5, H.1). */
export function isPassive(clause: Clause, candidate: Candidate, source: FoundSource): boolean {
  if (candidate.reading.entry.isPassive) return true;
  if (source.range || candidate.reading.form === 'participle' || candidate.reading.form === 'noun') return false;
  const { tokens, text } = clause.paragraph;
  const form = text.slice(tokens.start[candidate.index], tokens.end[candidate.index]);
  if (/\u064f/.test(form)) return true;
  return (
    /^(?:[وف]?)(?:قيل|يقال|يعتقد|يتوقع|يرجح|يخشى)$/.test(clause.norm(candidate.index)) &&
    candidate.cue.from === clause.sentenceStart(candidate.index)
  );
}
