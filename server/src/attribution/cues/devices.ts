import { NounClass, organisationName, personName, placeName, speakers, Trigger, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { determinerLength } from '../grammar/determiners';
import { nounPhraseEnd } from '../grammar/nounPhrase';
import { subjectAfter, withApposition } from '../sources/source';
import type { DevicePhrase, DeviceTable, DeviceTakes } from './deviceTable';
import { isUnexplained } from '../grammar/unexplained';

/** A device phrase in the text (ATTRIBUTION A.5, B.3.4): «وفقا لـ»، «بحسب»، «على حد قوله»، «حسبما أفادت». */
export interface Device {
  readonly phrase: DevicePhrase;
  readonly cue: TokenRange;
  /** Null for «على حد قوله», whose pronoun is the speaker. */
  readonly source: TokenRange | null;
  /** First token after the device and its source. */
  readonly end: number;
}

/** All devices of a paragraph, from left to right, without overlap. Linear. */
export function findDevices(clause: Clause, table: DeviceTable): Device[] {
  const out: Device[] = [];
  for (let index = 0; index < clause.count; index++) {
    const device = deviceAt(clause, index, table);
    if (!device) continue;
    out.push(device);
    index = device.end - 1;
  }
  return out;
}

/** The device that begins at a token, or null (ATTRIBUTION B.3.4). */
function deviceAt(clause: Clause, index: number, table: DeviceTable): Device | null {
  const phrases = table.get(clause.norm(index));
  if (!phrases) return null;
  const limit = clause.sentenceEnd(index);
  for (const phrase of phrases) {
    const to = index + phrase.words.length;
    if (to > limit || !phrase.words.every((forms, step) => forms.has(clause.norm(index + step)))) continue;
    const place = readers[phrase.takes]({ clause, from: index, to, limit });
    if (place) return { phrase, cue: { from: index, to: place.cueEnd }, source: place.source, end: place.end };
  }
  return null;
}

/** The words of a phrase in the text: from the first to the one after the last, in a sentence that ends at `limit`. */
interface Found {
  readonly clause: Clause;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** Where the cue of a device ends, its source, and where both are over. */
interface DevicePlace {
  readonly cueEnd: number;
  readonly source: TokenRange | null;
  readonly end: number;
}

const readers: Readonly<Record<DeviceTakes, (found: Found) => DevicePlace | null>> = {
  own: ({ to }) => ({ cueEnd: to, source: null, end: to }),
  wording: ({ to }) => ({ cueEnd: to, source: null, end: to }),
  inside: ({ clause, from, to }) => (from > clause.sentenceStart(from) ? { cueEnd: to, source: null, end: to } : null),
  said: ({ clause, to }) => (clause.isComplementiser(to) ? { cueEnd: to, source: null, end: to } : null),
  document: inDocument,
  clause: withClause,
  subject: withSubject,
  lam: ({ clause, to, ...found }) => (startsWithLam(clause, to) ? withSpeaker({ clause, to, ...found }) : null),
  speaker: (found) => quotedSpeaker(found) ?? withSpeaker(found),
};

/** «وجاء في التقرير أن», «ورد في بيان الوزارة: …»: the document is the source (C, dev_293). */
function inDocument({ clause, from, to, limit }: Found): DevicePlace | null {
  if (to >= limit || clause.isPunctuation(to)) return null;
  // «في بعض الروايات»
  const head = to + determinerLength(clause, to);
  if (!clause.isNoun(head, NounClass.document)) return null;
  const linker = linkerAfter(clause, head + 1, limit);
  if (linker < 0) return null;
  const edge = clause.isComma(linker - 1) ? linker - 1 : linker;
  return {
    cueEnd: from + 1,
    source: { from: to, to: Math.max(head + 1, nounPhraseEnd(clause, head, edge, 'open')) },
    end: edge,
  };
}

/** The linker of «جاء في البيان الصادر عن الوزارة بشأن اللقاء أن», before any verb or stop; -1 when there is none. */
function linkerAfter(clause: Clause, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 20); at++) {
    const quotation = clause.opens(at);
    // «في تقرير لوكالة "الساحل" أن»: a short quotation before the linker is a name.
    if (quotation && quotation.close > 0 && quotation.close - at <= 5 && quotation.close + 1 < limit)
      at = quotation.close;
    else if (quotation || clause.isComplementiser(at) || clause.mark(at) === ':') return at;
    if (clause.isVerb(at) || clause.isStop(at)) return -1;
  }
  return -1;
}

/** What reports after «وفق ما» without being a cue by itself. */
const relaying = new Set(['جاء', 'ورد', 'يبدو', 'نقل', 'نقلت', 'أوردت', 'أوردته', 'ذكرته']);

/** «وفق ما أعلنت الوزارة»: the verb belongs to the cue. */
function withClause({ clause, from, to, limit }: Found): DevicePlace | null {
  const verb = clause.word(to);
  if (!verb) return null;
  const isReporting =
    relaying.has(verb.norm) || verb.cues.some((reading) => reading.form === 'past' || reading.form === 'present');
  if (!isReporting) return null;
  // «على ما تقول» reports, «على ما قدم» does not.
  if (/^[وف]?على$/.test(clause.norm(from)) && verb.cues.every((reading) => reading.entry.prior < 0.3)) return null;
  const isWritten = verb.norm === 'جاء' || verb.norm === 'ورد';
  const cueEnd = isWritten && /^(?:في|فى|به|فيه)$/.test(clause.norm(to + 1)) ? to + 2 : to + 1;
  const { range } = subjectAfter(clause, cueEnd, limit, 'open');
  return { cueEnd, source: range, end: range?.to ?? cueEnd };
}

/** «، كما قال الخبير.»: only as a comment, which ends its clause (C, dev_289). */
function withSubject({ clause, from, to, limit }: Found): DevicePlace | null {
  const { range } = subjectAfter(clause, to, limit, 'open');
  if (!range || from === clause.sentenceStart(from)) return null;
  const end = range.to;
  if (end < limit && !clause.isPunctuation(end)) return null;
  const takesLinker =
    clause.isComma(end) && (clause.isComplementiser(end + 1) || clause.isA(end + 1, WordClass.preposition));
  if (takesLinker || clause.mark(end) === ':' || clause.opens(end)) return null;
  return { cueEnd: to, source: range, end };
}

function startsWithLam(clause: Clause, index: number): boolean {
  return clause.word(index)?.preposition === 'ل' || clause.norm(index).startsWith('ل');
}

/** «بحسب "الساحل"»: a short quotation is the name of who speaks. */
function quotedSpeaker({ clause, to }: Found): DevicePlace | null {
  const quotation = clause.opens(to);
  if (!quotation || quotation.close < 0 || quotation.close - to > 5) return null;
  const end = quotation.close + 1;
  return { cueEnd: to, source: { from: to, to: end }, end };
}

/** «وفقا لوزير الدفاع، وهو عضو في الوفد»: the noun phrase with its appositions (A.2, source). */
function withSpeaker({ clause, to, limit }: Found): DevicePlace | null {
  if (to >= limit || !isSpeakerHead(clause, to)) return null;
  const phraseEnd = Math.max(to + 1, nounPhraseEnd(clause, to, limit, 'device'));
  const end = withApposition(clause, phraseEnd, limit);
  return { cueEnd: to, source: { from: to, to: end }, end };
}

/** A person, organisation, outlet, document or group that can say something. */
function isSpeakerHead(clause: Clause, index: number): boolean {
  const word = clause.word(index);
  if (!word || (clause.isPunctuation(index) && clause.mark(index) !== '#')) return false;
  if (clause.mark(index) === '#') return isSpeakerHead(clause, index + 1);
  if ((word.nouns & NounClass.manner) !== 0) return false;
  // «وفق آخر حصيلة», «حسب نفس المصدر», «وفق تأكيد الوزير»
  if (/^(?:آخر|أحدث|نفس|ذات)$/.test(word.bare)) return isSpeakerHead(clause, index + 1);
  if (word.cues.some(({ form }) => form === 'noun') && clause.isWord(index + 1)) return true;
  if ((word.nouns & speakers) !== 0) return true;
  if ((word.classes & (WordClass.demonstrative | WordClass.what | WordClass.relative)) !== 0) return false;
  if (
    (word.triggers &
      (Trigger.role |
        Trigger.organisation |
        Trigger.media |
        Trigger.document |
        Trigger.anonymous |
        Trigger.honorific |
        Trigger.rank)) !==
    0
  )
    return true;
  if ((word.name & (personName | organisationName | placeName)) !== 0) return true;
  if (!word.isArabic) return true;
  // A word that nothing else explains is a name: «بحسب مولانس».
  if (isUnexplained(word)) return true;
  if (clause.mentionAt(index)) return true;
  return /(?:ين|ون)$/.test(word.stem) && word.isDefinite;
}
