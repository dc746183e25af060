import type { CueReading } from '../../lexicon/cues';
import { WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { findFrame, type Frame, qailanAt } from '../grammar/frame';
import { type GateFeature, gateFeatures, gateScore, type GateWeights } from './gate';

/** A word that can be read as a cue, with what surrounds it. */
export interface Candidate {
  /** Token of the cue word itself. */
  readonly index: number;
  /** The cue span with negation and modality (A.2). */
  readonly cue: TokenRange;
  readonly reading: CueReading;
  readonly frame: Frame;
  readonly features: readonly GateFeature[];
  readonly score: number;
  readonly isNegated: boolean;
}

/** All cue candidates of a paragraph with their scores, one reading a word: the best. */
export function findCandidates(clause: Clause, weights: GateWeights): Candidate[] {
  const out: Candidate[] = [];
  for (let index = 0; index < clause.count; index++) {
    const word = clause.word(index)!;
    if (word.cues.length === 0) continue;
    let best: Candidate | undefined;
    for (const reading of word.cues) {
      if (!isPossible(clause, index, reading)) continue;
      const cueStart = cueGroupStart(clause, index, reading);
      const frame = findFrame(clause, index + 1, reading, (rival) => isRival(clause, index, rival));
      if (reading.number === 'dual' && !isDual(clause, index, reading, frame)) continue;
      if (reading.form === 'noun' && (frame.kind === 'none' || frame.kind === 'nounPhrase')) continue;
      // Without a frame only a postposed cue can be one: «"…"، قال فلان».
      if (frame.kind === 'none' && !clause.isPunctuation(cueStart - 1) && cueStart > clause.sentenceStart(index))
        continue;
      const features = gateFeatures(clause, index, cueStart, reading, frame);
      const score = gateScore(features, weights);
      if (!best || score > best.score + 0.001) {
        const isNegated = [cueStart, index - 1].some((at) => at < index && clause.isA(at, WordClass.negation));
        best = {
          index,
          cue: {
            from: cueStart,
            to:
              companionAt(clause, index, reading.companion) === index + 1 && !isObjectNoun(reading.companion)
                ? index + 2
                : index + 1,
          },
          reading,
          frame,
          features,
          score,
          isNegated,
        };
      }
    }
    if (best) out.push(best);
  }
  return out;
}

/** Readings that the context rules out for good (ATTRIBUTION B.1, B.4, C homographs). */
function isPossible(clause: Clause, index: number, reading: CueReading): boolean {
  if (reading.companion !== '' && companionAt(clause, index, reading.companion) < 0) return false;
  if (reading.entry.lemma === 'أخفى') return /^(?:و|ف)?(?:لم|لا)$/.test(clause.norm(index - 1));
  if (reading.form === 'jussive') {
    if (reading.prefix === 'ل') return true;
    return /^(?:و|ف)?(?:لم|لا)$/.test(clause.norm(index - 1)) && !/^ما$/.test(clause.norm(index - 2));
  }
  // «دعا لقاء»: an unfused noun needs a possessor or its own clause; left to the gate.
  if (reading.form === 'past' && reading.lenient && clause.word(index)!.isCommonNoun) return false;
  // «تصريح تابعته الوكالة»: followed, not went on.
  if (reading.entry.lemma === 'تابع' && reading.suffix !== '') return false;
  // «ويدعى سليم حداد»: is called. Only before its linker is it يدعي, as papers without dots write it.
  if (reading.lenient && reading.entry.lemma === 'ادعى' && !clause.isComplementiser(index + 1)) return false;
  // «417 ألف فدان»: a measure of land, not ف and دان.
  if (clause.norm(index) === 'فدان') return false;
  if (reading.form === 'past' && reading.conjunction === '' && isGoverned(clause, index)) return false;
  if (reading.form === 'noun') {
    if (reading.suffix === '' && reading.preposition !== '') return /^(?:قول)$/.test(reading.entry.lemma);
    return true;
  }
  if (reading.form === 'participle' && qailanAt(clause, index)) return true;
  return true;
}

/**
 * A dual of the past is a homograph of nouns (علما، ردا، نقلا): it is read as a verb where a conjunction, a relative or the
 * beginning of the sentence stands before and a linker follows (B.4): «وقالا إن», «اللذان أكدا أن».
 */
function isDual(clause: Clause, index: number, { form, conjunction }: CueReading, frame: Frame): boolean {
  if (form === 'present') return true;
  const isOpen = conjunction === 'و' || clause.isA(index - 1, WordClass.relative | WordClass.verbalParticle);
  const isLinked =
    frame.kind === 'complementiser' ||
    frame.kind === 'colon' ||
    frame.kind === 'quotation' ||
    ((frame.kind === 'preposition' || frame.kind === 'proclitic') && frame.distance <= 1);
  return form === 'past' && isOpen && isLinked;
}

/** After a preposition or a demonstrative no verb stands, but for «إلى ذلك قال» and «هذا وقد أكد». */
function isGoverned(clause: Clause, index: number): boolean {
  if (!clause.isA(index - 1, WordClass.preposition | WordClass.demonstrative)) return false;
  if (clause.isA(index - 1, WordClass.connective)) return false;
  return !(/^(?:ذلك|هذا)$/.test(clause.norm(index - 1)) && clause.isA(index - 2, WordClass.preposition));
}

/** Token of the second word of a compound cue within six words, or -1. */
function companionAt(clause: Clause, index: number, companion: string): number {
  if (companion === '') return -1;
  for (let at = index + 1; at <= index + 6 && at < clause.sentenceEnd(index); at++)
    if (clause.norm(at) === companion) return at;
  return -1;
}

/** «شن هجوما»: the second word is the head of the content, not a part of the cue. */
function isObjectNoun(companion: string): boolean {
  return !companion.startsWith('ب') && !companion.startsWith('ال');
}

/** The first token of the verb group: contiguous negation and modality belong to the cue (A.2). */
function cueGroupStart(clause: Clause, index: number, reading: CueReading): number {
  if (reading.conjunction !== '' || reading.form === 'participle' || reading.form === 'noun') return index;
  let from = index;
  while (from > clause.sentenceStart(index) && from > index - 2) {
    const norm = clause.norm(from - 1);
    if (!/^(?:و|ف)?(?:لم|لن|لا|قد|لقد|سوف)$/.test(norm)) break;
    from--;
  }
  return from;
}

/** A cue that would take the linker for itself: after a conjunction, comma or relative, or with its own linker next to it. */
function isRival(clause: Clause, cue: number, index: number): boolean {
  if (index <= cue) return false;
  const word = clause.word(index)!;
  if (word.cues.length === 0) return false;
  for (const reading of word.cues) {
    if (reading.form === 'noun') {
      const isOccasion = /^(?:في|فى|خلال|عبر|ضمن|عقب|بعد|أثناء|قبل)$/.test(clause.bare(index - 1));
      const isOwned = reading.suffix !== '' || /^(?:تأكيد|إعلان)$/.test(word.bare);
      if (isOwned && !isOccasion && clause.isComplementiser(index + 1)) return true;
      continue;
    }
    if (reading.number === 'dual') continue;
    if (reading.conjunction !== '' && word.verb >= 0.8 && clause.isComplementiser(index + 1)) return true;
    // «، وحث الجانبين على»: a new clause with a verb of its own.
    const isNewClause = reading.form === 'past' && reading.conjunction === 'و' && clause.isComma(index - 1);
    if (isNewClause && !word.isCommonNoun && word.nameSure === 0) return true;
    const isStrong = reading.entry.prior >= 0.3 && (word.verb >= 0.8 || reading.form === 'participle');
    if (!isStrong) continue;
    if (reading.form === 'participle') {
      // «تحدث المدير مؤكدا أن»: what follows the linker is what is stressed, whatever the verb before says.
      const isOwn = clause.isComma(index - 1) || clause.isComplementiser(index + 1);
      if (isOwn && !/^(?:قائلا|قائلة|قائلين)$/.test(word.norm)) return true;
      continue;
    }
    if (reading.lenient && word.isCommonNoun) continue;
    if (reading.conjunction !== '' || clause.isComma(index - 1) || clause.isA(index - 1, WordClass.connective))
      return true;
    // «في هذه الدراسة التي نشرت في مجلة»: a relative clause without a linker of its own leaves the linker to the cue.
    if (clause.isA(index - 1, WordClass.relative) && [1, 2, 3].some((step) => clause.isComplementiser(index + step)))
      return true;
    if (clause.isComplementiser(index + 1)) return true;
  }
  return false;
}
