import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import type { Boundaries } from '../contents/boundaries';
import { contentFrom } from '../contents/content';
import { contentAround, deviceClause } from './deviceContent';
import type { Device } from '../cues/devices';
import { type Draft, unweighed } from '../local';
import { contentType } from './type';

/** The statement of a device: its content is the clause beside it (ATTRIBUTION A.2, content rule 4). Undefined without one. */
export function fromDevice(clause: Clause, device: Device, boundaries: Boundaries): Draft | undefined {
  const { cue, phrase } = device;
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
    content = contentFrom(clause, own + 1, deviceClause, boundaries);
  } else if (phrase.takes === 'document') {
    const isColon = clause.mark(own) === ':';
    if (isColon) linker = { from: own, to: own + 1 };
    content = contentFrom(clause, isColon ? own + 1 : own, { ...deviceClause, isOpenSpeech: true }, boundaries);
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
    content = contentFrom(clause, from, deviceClause, boundaries);
  } else {
    const around = contentAround(clause, device, boundaries);
    if (!around) return undefined;
    content = around;
  }
  return {
    kind: 'device',
    cue,
    lemma: phrase.lemma,
    stance: phrase.stance,
    stanceCoarse: phrase.stanceCoarse,
    strength: phrase.strength,
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
    evidence: [`device:${phrase.lemma}`],
  };
}
