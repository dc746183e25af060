import type { TokenRange } from '../text/sentences';
import type { Clause } from './clause';
import { clauseStart } from './postposed';
import type { Boundaries } from './boundaries';
import { contentFrom, type ContentKind, trimEnd } from './content';
import { type Device, deviceAt } from './devices';
import { type Draft, unweighed } from './local';
import { contentType } from './type';

const clauseAfterDevice: ContentKind = { isOpenSpeech: false, isClause: true, isSpeech: true, governor: null };

export function findDevices(clause: Clause): Device[] {
  const out: Device[] = [];
  let free = 0;
  for (let index = 0; index < clause.count; index++) {
    if (index < free) continue;
    const device = deviceAt(clause, index);
    if (!device) continue;
    out.push(device);
    free = device.end;
  }
  return out;
}

export function fromDevice(clause: Clause, device: Device, boundaries: Boundaries): Draft | undefined {
  const { cue } = device;
  const sentenceStart = clause.sentenceStart(cue.from);
  const sentenceEnd = clause.sentenceEnd(cue.from);
  let linker: TokenRange | null = null;
  let content: TokenRange[];
  const before = cue.from - 1;
  const isFronted = cue.from <= sentenceStart + 1 || (cue.from - sentenceStart <= 2 && !clause.isPunctuation(before));
  const own = clause.isComma(device.end) ? device.end + 1 : device.end;
  if (clause.isComplementiser(own) && own + 1 < sentenceEnd) {
    // «على لسان الوزارة أن …», «نقلا عن مصادر، أن …»
    linker = { from: own, to: own + 1 };
    content = contentFrom(clause, own + 1, clauseAfterDevice, boundaries);
  } else if (device.lemma === 'جاء في') {
    const isColon = clause.mark(own) === ':';
    if (isColon) linker = { from: own, to: own + 1 };
    content = contentFrom(clause, isColon ? own + 1 : own, { ...clauseAfterDevice, isOpenSpeech: true }, boundaries);
  } else if (isFronted) {
    let from = device.end;
    while (
      from < sentenceEnd &&
      !clause.isComma(from) &&
      !/^(?:فإن|فإنه|فإنها|فقد|فان)/.test(clause.norm(from)) &&
      from < device.end + 12 &&
      !clause.isVerb(from)
    )
      from++;
    if (clause.isComma(from)) from++;
    if (/^(?:فإن|فإنه|فإنها|فإنهم|فان)$/.test(clause.norm(from))) {
      linker = { from, to: from + 1 };
      from++;
    }
    if (from >= sentenceEnd) return undefined;
    content = contentFrom(clause, from, clauseAfterDevice, boundaries);
  } else {
    const quotation = clause.closes(clause.isComma(before) ? before - 1 : before);
    let from = clauseStart(clause, cue.from);
    let to = trimEnd(clause, from, cue.from);
    // «"…"، على حد تعبيره» marks the wording of the quotation alone; other devices hold the whole clause.
    if (quotation && to - quotation.open >= 2 && device.source === null && /تعبير|وصف/.test(device.evidence))
      from = quotation.open;
    // Another device in the same sentence closes its own content.
    if (to <= from) return undefined;
    const enclosing = clause.quotationAt(cue.from);
    if (enclosing && enclosing.open >= from) {
      from = enclosing.open + 1;
      to = trimEnd(clause, from, cue.from);
      if (to <= from) return undefined;
    }
    content = [{ from, to }];
    // «القرار، كما يقول الخبير، جاء متأخرا»: a comment inside its clause.
    const rest = clause.isComma(device.end) ? device.end + 1 : -1;
    let hasVerb = false;
    for (let index = from; index < to; index++) if (clause.isVerb(index)) hasVerb = true;
    if (rest > 0 && !hasVerb && rest < sentenceEnd && clause.isVerb(rest))
      content.push({ from: rest, to: trimEnd(clause, rest, sentenceEnd) });
  }
  return {
    kind: 'device',
    cue,
    lemma: device.lemma,
    stance: device.stance,
    stanceCoarse: device.stanceCoarse,
    strength: device.strength,
    polarity: 'positive',
    modality: 'asserted',
    type: contentType(clause, content, clause.mark(linker?.from ?? -1) === ':' ? null : linker, 'complementiser'),
    gender: null,
    number: 'singular',
    source: device.source,
    inherits: device.source ? null : 'pronoun',
    isUnsourced: false,
    linker,
    content,
    ...unweighed,
    evidence: [device.evidence],
  };
}
