import type { ParagraphKind } from '../analysis';
import { cueKindOfForm } from '../lexicon/cues';
import { organisationName, personName, placeName, Trigger, WordClass } from '../lexicon/words';
import type { LocalMention } from '../entities/mentions';
import type { ParagraphText } from '../text/layer';
import type { TokenRange } from '../text/sentences';
import { type Candidate, findCandidates } from './candidates';
import { circumstancesOf } from './circumstances';
import { Clause } from './clause';
import { type Boundaries, contentFrom, trimEnd } from './content';
import { type Device, deviceAt } from './devices';
import { type Frame, isPreposition, isQuotedName } from './frame';
import type { LocalAttribution } from './local';
import { isContentNoun, nounPhraseEnd } from './nounPhrase';
import { type FoundSource, subjectAfter, subjectBefore } from './source';
import type { AttributionTables } from './tables';
import { contentType } from './type';

type Draft = { -readonly [Key in keyof LocalAttribution]: LocalAttribution[Key] };

/** What the speaker pass needs of one paragraph; kept with it between versions. */
export interface ParagraphAttributions {
  readonly clause: Clause;
  readonly attributions: readonly LocalAttribution[];
  /** The subject of the first clause of each sentence that does not begin with a cue, or null (B.5). */
  readonly subjects: readonly (ClauseSubject | null)[];
}

/** Somebody who acts in a clause that reports nothing, and where that clause ends. */
export interface ClauseSubject {
  readonly range: TokenRange | null;
  readonly limit: number;
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

function findDevices(clause: Clause): Device[] {
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

function fromCandidate(clause: Clause, candidate: Candidate, boundaries: Boundaries): Draft {
  const { reading, cue, index } = candidate;
  const frame = chooseFrame(clause, candidate);
  const { entry } = reading;
  const evidence: string[] = [];
  const isFinite = reading.form !== 'participle' && reading.form !== 'noun';
  const cueEnd = index + 1;
  let source: FoundSource = { range: null, position: 'none', next: cueEnd };
  const regionLimit = frame.linker ? frame.linker.from : frame.from >= 0 ? frame.from : frame.regionEnd;
  const isPassiveForm = isFinite && hasPassiveVowels(clause, index);
  if (isFinite && !isPassiveForm) {
    const mode =
      frame.kind === 'nounPhrase' ||
      (frame.kind === 'quotation' && entry.frames.nounPhrase) ||
      takesObject(entry.frames.target, entry.stanceCoarse)
        ? 'closed'
        : 'open';
    const before = subjectBefore(clause, cue.from, reading.conjunction !== '');
    if (before.position === 'relative' || before.position === 'pronoun') {
      source = before;
      // «التي رأى المدير أنها هجوم»: the pronoun is the object, and the subject follows.
      const after = frame.kind === 'complementiser' ? subjectAfter(clause, cueEnd, regionLimit, mode) : undefined;
      if (after?.range && after.range.from === cueEnd && canBeSubject(clause, after.range, reading, false))
        source = after;
    } else if (before.range && before.isAdjacent && !isAdverbial(clause, before.range))
      source = { ...before, next: cueEnd };
    else {
      source = subjectAfter(clause, cueEnd, regionLimit, mode);
      if (source.range && !canBeSubject(clause, source.range, reading, frame.kind === 'nounPhrase'))
        source = { range: null, position: 'none', next: cueEnd };
      if (!source.range && before.range && !isAdverbial(clause, before.range)) source = { ...before, next: cueEnd };
      // «اتهم الدول بـ», «وصف القرار بأنه»: with one phrase only, it is the target, and the subject is elided.
      const needsTarget = entry.stanceCoarse === 'accuse' || /^(?:وصف|شبه|نعت)$/.test(entry.lemma);
      const isOnly = source.position === 'after' && firstContentWord(clause, source.next, regionLimit) < 0;
      if (needsTarget && isOnly && reading.suffix === '' && /^(?:proclitic|complementiser)$/.test(frame.kind))
        source = { range: null, position: 'none', next: cueEnd };
    }
  } else if (reading.form === 'noun') source = possessor(clause, candidate);
  if (source.position !== 'none')
    evidence.push({ after: 'vso', before: 'svo', relative: 'relative', pronoun: 'pronoun', none: '' }[source.position]);
  else if (reading.form === 'participle') evidence.push('participle');
  else evidence.push('elided');
  let content: TokenRange[] = [];
  let { linker } = frame;
  const from = contentStart(clause, { ...candidate, frame }, source, regionLimit);
  if (from.at >= 0) {
    if (from.dropLinker) linker = null;
    content = contentFrom(
      clause,
      from.at,
      frame.kind === 'colon' || frame.kind === 'quotation',
      /^(?:complementiser|colon|question)$/.test(frame.kind),
      boundaries,
      frame.kind === 'colon' || entry.frames.quote,
    );
  }
  if (frame.kind === 'colon' && content.length === 1) content = runOn(clause, content[0]!, boundaries);
  const postposed = isFinite ? precedingContent(clause, { ...candidate, frame }, source, content) : undefined;
  if (postposed) {
    content = postposed;
    linker = null;
    evidence.push('postposed');
  }
  evidence.push(...linkEvidence(clause, linker, frame.kind));
  evidence.push(`prior:${entry.prior.toFixed(2)}`);
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

/** «أوروبيا، وصفت»: an adverb of one word before the verb is no subject. */
function isAdverbial(clause: Clause, range: TokenRange): boolean {
  const word = clause.word(range.from)!;
  return (
    range.to - range.from === 1 &&
    !word.isDefinite &&
    /[^ا]ا$/.test(word.bare) &&
    (word.name & personName) === 0 &&
    clause.mentionAt(range.from) === undefined &&
    word.triggers === 0
  );
}

/** ḍamma on the first letters marks the passive: «اتُهم», «وُجهت» (H.1). */
function hasPassiveVowels(clause: Clause, index: number): boolean {
  const { tokens, text } = clause.paragraph;
  return /^[وف]?.{1,3}\u064f/.test(text.slice(tokens.start[index], tokens.end[index]));
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

const objectTakers = new Set(['demand', 'ask', 'thank', 'accuse', 'warn', 'criticise', 'praise', 'promise', 'answer']);

/** Verbs whose object (addressee or target) may follow the subject before the linker. */
function takesObject(hasTargetFrame: boolean, stanceCoarse: string): boolean {
  return hasTargetFrame || objectTakers.has(stanceCoarse);
}

/** Agreement and case rule out some objects that look like subjects (B.4). */
function canBeSubject(clause: Clause, range: TokenRange, reading: Candidate['reading'], isBare: boolean): boolean {
  const head = clause.word(range.from)!;
  const isAnimatePlural =
    /(?:ين)$/.test(head.stem) && head.isDefinite && head.stem.length >= 5 && (head.name & personName) === 0;
  if (isAnimatePlural && reading.number === 'singular' && head.triggers === 0 && head.nameUsual === 0) return false;
  if (reading.number === 'plural') return false;
  const isFeminineHead = /ة$/.test(head.stem) && (head.name & personName) === 0;
  const isTaker = takesObject(reading.entry.frames.target, reading.entry.stanceCoarse) || isBare;
  // 3ms with a bare feminine noun: the noun is an object and the subject is elided.
  if (
    reading.gender === 'm' &&
    isFeminineHead &&
    isTaker &&
    range.to - range.from <= 3 &&
    (head.triggers & Trigger.role) === 0
  )
    return false;
  if (isBare && range.to - range.from === 1 && !head.isDefinite && head.name === 0 && head.triggers === 0) return false;
  if (isBare && isContentNoun(head.bare)) return false;
  // Things do not speak: «انتقد سلوك الدولة», «وصفت رفض الرئيس بأنه».
  const isThing =
    head.isCommonNoun && !head.isDefinite && head.triggers === 0 && head.nameUsual === 0 && !isHumanPlural(head.stem);
  if (
    (isBare || isTaker) &&
    isThing &&
    clause.mentionAt(range.from) === undefined &&
    (head.classes & WordClass.quantifier) === 0
  )
    return false;
  if (
    (isBare || isTaker) &&
    head.isPossessed &&
    (head.triggers & Trigger.role) === 0 &&
    !/^(?:زملا|والد|شقيق|زوج|محامي|نجل|ابن|أسر|عائل|متحدث|مدرب|وكيل|موكل|نظير|رئيس|وزير)/.test(head.stem)
  )
    return false;
  if (
    reading.gender === 'f' &&
    !isFeminine(clause, range) &&
    isTaker &&
    (head.triggers & Trigger.role) !== 0 &&
    head.triggerGender === 'm'
  )
    return false;
  return true;
}

/** Broken plurals and indefinite nouns of people. */
function isHumanPlural(stem: string): boolean {
  return (
    /^(?:خبراء|علماء|نواب|نشطاء|سكان|عمال|طلاب|أطباء|قادة|وزراء|أعضاء|أهالي|تجار|ضباط|جنود|رجال|نساء|شبان|طبيب|محام|ناشط|ناشطة|خبير|باحث|شاب|امرأة|رجل|سيدة|مواطن|أسرة|عائلة|والد|والدة|زملاء|زميل|زميلة|ناقد|كاتب|صحفي|طالب|طالبة|قيادي|ضابط|شاهد|نقاد|قوى|فصائل|أحزاب|منظمات|دول|حكومات|جمعيات|نقابات|شركات|صحف|وسائل|مواقع|تنسيقيات|لجان|هيئات|جهات|أطراف|دوائر|أوساط|مصادر|مسؤولون|مسؤولو|عشرات|مئات|آلاف)$/.test(
      stem,
    ) || /(?:ون|ين)$/.test(stem)
  );
}

function isFeminine(clause: Clause, range: TokenRange): boolean {
  const head = clause.word(range.from)!;
  return /(?:ة|اء|ات|ى)$/.test(head.stem);
}

/** Unquoted speech after a colon goes on while the first person persists and no cue begins (A.2 content rule 6). */
function runOn(clause: Clause, first: TokenRange, boundaries: Boundaries): TokenRange[] {
  let { to } = first;
  if (clause.opens(first.from)) return [first];
  for (let guard = 0; guard < 6; guard++) {
    const next = clause.sentenceEnd(to - 1);
    if (to < next - 1 || next >= clause.count) break;
    const end = clause.sentenceEnd(next);
    const isFirstPerson = isFirstPersonAt(clause, next) || isFirstPersonAt(clause, next + 1);
    let hasCue = false;
    for (let index = next; index < end; index++)
      if (boundaries.cueAt.has(index) || boundaries.deviceAt.has(index)) hasCue = true;
    if (!isFirstPerson || hasCue) break;
    to = trimEnd(clause, next, end);
  }
  return [{ from: first.from, to }];
}

function isFirstPersonAt(clause: Clause, index: number): boolean {
  const norm = clause.norm(index);
  return /^[وف]?(?:س)?ن.{3,}$/.test(norm) &&
    !clause.isA(index, 0) &&
    /^(?:وسن|سن|ون|فن|فسن|ن)/.test(norm) &&
    clause.word(index)!.verb >= 0.5
    ? true
    : /^[وف]?(?:نحن|أنا|إننا|إنني|لدينا|علينا|يجب|نأمل|نريد|نعمل|سنعمل|لقد|لن|لسنا|كنا)$/.test(norm);
}

/** The possessor of a verbal noun: a pronoun suffix (with «عن Y» before it) or the noun phrase after it (A.1). */
function possessor(clause: Clause, candidate: Candidate): FoundSource {
  const { index, reading, frame } = candidate;
  const none: FoundSource = { range: null, position: 'none', next: index + 1 };
  if (reading.suffix !== '') {
    for (let at = index - 1; at >= Math.max(clause.sentenceStart(index), index - 25); at--) {
      if (clause.bare(at) !== 'عن' && clause.bare(at) !== 'لسان') continue;
      const end = nounPhraseEnd(clause, at + 1, index, 'open');
      if (end <= at + 1) continue;
      let stop = end;
      while (clause.isComma(stop) && stop < index) {
        const next = nounPhraseEnd(clause, stop + 1, index, 'open');
        if (next <= stop + 1) break;
        stop = next;
      }
      if (
        stop === index ||
        clause.isComma(stop) ||
        isPreposition(clause.bare(stop)) ||
        clause.isA(stop, WordClass.time)
      )
        return { range: { from: at + 1, to: stop }, position: 'after', next: index + 1 };
    }
    return none;
  }
  const limit = frame.linker ? frame.linker.from : frame.from;
  const end = nounPhraseEnd(clause, index + 1, limit, 'closed');
  return end > index + 1 ? { range: { from: index + 1, to: end }, position: 'after', next: end } : none;
}

/** First token of the content to the right, or -1 (A.2). */
function contentStart(
  clause: Clause,
  candidate: Candidate,
  source: FoundSource,
  regionLimit: number,
): { at: number; dropLinker?: boolean } {
  const { frame, reading, index } = candidate;
  const { entry } = reading;
  if (entry.lemma === 'طلب' && frame.kind === 'preposition' && clause.bare(frame.linker!.from) === 'من') {
    // «طلب من الشركات إجلاء مواطنيها»: the one asked is outside the content (shared rulings).
    const asked = nounPhraseEnd(clause, frame.from, clause.sentenceEnd(index), 'closed');
    const at = firstContentWord(clause, asked, clause.sentenceEnd(index));
    if (asked > frame.from && at >= 0) return { at, dropLinker: !clause.isComplementiser(at) };
  }
  if (entry.lemma === 'نقل' && reading.form !== 'noun') {
    // «نقلت وكالة X عن Y قوله إن Z»: all from عن on is content (A.5, p06).
    if (frame.kind === 'preposition' && clause.bare(frame.linker!.from) === 'عن')
      return { at: frame.linker!.from, dropLinker: true };
  }
  if (frame.from >= 0) {
    // «وصف الهدنة بأنها»، «اتهم الدول بانتهاك»: target and charge are the content.
    const isCharge =
      (entry.stanceCoarse === 'accuse' || entry.lemma === 'وصف' || entry.lemma === 'شبه' || entry.lemma === 'نعت') &&
      (frame.kind === 'proclitic' || frame.kind === 'complementiser');
    // «أكد الأمين العام، خلال مؤتمر، حرص المنظمة على دعم»: the preposition belongs to a verbal noun.
    if (frame.kind === 'preposition' && entry.frames.nounPhrase && frame.linker && source.next < frame.linker.from) {
      const at = firstContentWord(clause, source.next, frame.linker.from);
      const word = at >= 0 ? clause.word(at) : undefined;
      if (word && at < frame.linker.from && (isContentNoun(word.bare) || word.isPossessed))
        return { at, dropLinker: true };
    }
    if (isSupport(entry.lemma) && source.next < frame.from) {
      const at = firstContentWord(clause, source.next, frame.from);
      if (at >= 0 && at < frame.from && !clause.isA(at, WordClass.preposition)) return { at, dropLinker: true };
    }
    if (isCharge && frame.linker === null) {
      const at = firstContentWord(clause, source.next, regionLimit);
      if (at >= 0 && at < frame.from) return { at };
    }
    if (isCharge && frame.linker !== null && source.next < frame.linker.from) {
      const at = firstContentWord(clause, source.next, frame.linker.from);
      if (at >= 0 && reading.suffix === '') return { at, dropLinker: true };
    }
    // «أعلن الجيش مقتل "52 تكفيريا"»: the quotation is inside a bare object.
    if (frame.kind === 'quotation' && entry.frames.nounPhrase && source.next < frame.from) {
      const at = firstContentWord(clause, source.next, frame.from);
      if (at >= 0 && at < frame.from) return { at };
    }
    return { at: frame.from };
  }
  if (frame.kind !== 'nounPhrase') return { at: -1 };
  return { at: firstContentWord(clause, source.next, clause.sentenceEnd(index)) };
}

/** Support verbs whose content begins with their noun (A.4): «وجه انتقادات إلى». */
function isSupport(lemma: string): boolean {
  return /^(?:وجه|شن|أطلق|أثار)$/.test(lemma);
}

/** Skips circumstances between subject and object: «أكد الوزير، خلال لقاء، دعم روسيا». */
function firstContentWord(clause: Clause, from: number, limit: number): number {
  let index = from;
  for (let guard = 0; guard < 8 && index < limit; guard++) {
    if (clause.isComma(index)) {
      index++;
      continue;
    }
    const opening = clause.opens(index);
    if (opening) return index;
    const dash = clause.mark(index);
    if (dash === '-' || dash === '–') {
      // «وصف أوباما -في بيان له- الانتخابات»
      let close = index + 1;
      while (close < limit && clause.mark(close) !== dash) close++;
      if (close >= limit) return -1;
      index = close + 1;
      continue;
    }
    if (clause.isPunctuation(index)) return -1;
    if (
      clause.isA(index, WordClass.suffixedPreposition | WordClass.time | WordClass.adverb) &&
      !/^نفس/.test(clause.norm(index))
    ) {
      index++;
      continue;
    }
    if (clause.isA(index, WordClass.preposition) || isPreposition(clause.bare(index))) {
      const at = index;
      const object = objectInside(clause, index, limit);
      if (object > 0) return object;
      while (index < limit && !clause.isComma(index) && !clause.isStop(index)) index++;
      if (index >= limit || !clause.isComma(index)) {
        // No comma closes the circumstance: the object follows it or is missing.
        index = at + 1;
        let isClosed = false;
        while (index < limit && !clause.isPunctuation(index)) {
          const word = clause.word(index)!;
          if (isClosed && !word.isAdjective && word.conjunction === '' && !word.isDefinite && word.preposition === '')
            return index;
          isClosed = word.isDefinite || (word.name & placeName) !== 0 || /(?:ي|ية)$/.test(word.bare);
          index++;
        }
        return -1;
      }
      continue;
    }
    return index;
  }
  return index < limit ? index : -1;
}

/** A verbal noun that begins the object right after a circumstance without a comma: «خلال مؤتمر صحفي وقف الإرسال». */
function objectInside(clause: Clause, from: number, limit: number): number {
  let isClosed = false;
  for (let index = from + 1; index < limit && !clause.isComma(index) && !clause.isStop(index); index++) {
    const word = clause.word(index)!;
    const isMasdar = isContentNoun(word.bare) || word.cues.some(({ form, suffix }) => form === 'noun' && suffix !== '');
    // After a definite noun an indefinite one can be neither adjective nor genitive: it begins the object.
    const before = clause.word(index - 1)!;
    const isNewPhrase =
      (before.isDefinite || clause.isNumber(index - 1)) &&
      !word.isDefinite &&
      (word.isCommonNoun || word.isPossessed) &&
      word.name === 0;
    if (
      isClosed &&
      (isMasdar || isNewPhrase) &&
      word.classes === 0 &&
      word.conjunction === '' &&
      word.preposition === ''
    )
      return index;
    isClosed =
      word.isDefinite || clause.isNumber(index) || word.name !== 0 || word.isAdjective || /(?:ي|ى|ية)$/.test(word.bare);
  }
  return -1;
}

/** Speech verbs that may follow their quotation: «"…"، قال فلان» (A.2 content rule 4). */
function precedingContent(
  clause: Clause,
  candidate: Candidate,
  source: FoundSource,
  right: readonly TokenRange[],
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
    const from = clauseStart(clause, before);
    return from < before ? [{ from, to: trimEnd(clause, from, before) }] : undefined;
  }
  return undefined;
}

/** Start of the clause that ends before `end`, for postposed cues and devices (A.2 content rule 4). */
function clauseStart(clause: Clause, end: number): number {
  let from = clause.sentenceStart(end - 1);
  const device = deviceAt(clause, from);
  if (device && clause.isComma(device.end) && device.end + 1 < end) from = device.end + 1;
  // «القاهرة (وكالة) -- …»: a dateline is no content.
  for (let index = from; index < Math.min(end, from + 12); index++)
    if (/^[-–—]$/.test(clause.mark(index)) && /^[-–—)]$/.test(clause.mark(index - 1))) from = index + 1;
  // A leading connective is no content.
  while (from < end && (/^(?:و|لكن|ولكن|كما|فيما|بينما)$/.test(clause.norm(from)) || clause.isComma(from))) from++;
  return from;
}

/** What devices and headlines leave open: they stand alone, and the gate does not weigh them. */
const bare = {
  nestedIn: -1,
  owner: -1,
  antecedent: null,
  addressee: null,
  medium: null,
  occasion: null,
  place: null,
  time: null,
  target: null,
  isSwitch: false,
  isWeakSwitch: false,
  score: 2,
} as const;

function fromDevice(clause: Clause, device: Device, boundaries: Boundaries): Draft | undefined {
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
    content = contentFrom(clause, own + 1, false, true, boundaries);
  } else if (device.lemma === 'جاء في') {
    const isColon = clause.mark(own) === ':';
    if (isColon) linker = { from: own, to: own + 1 };
    content = contentFrom(clause, isColon ? own + 1 : own, true, true, boundaries);
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
    content = contentFrom(clause, from, false, true, boundaries);
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
    ...bare,
    evidence: [device.evidence],
  };
}

/** «وزير النقل: لا زيادة»: the colon is the cue of a verbless headline (B.3.3). */
function fromHeadline(
  clause: Clause,
  kind: ParagraphKind,
  isEarly: boolean,
  drafts: readonly Draft[],
  boundaries: Boundaries,
): Draft | undefined {
  if (kind !== 'headline' && kind !== 'subheading' && !(isEarly && clause.count <= 40)) return undefined;
  let colon = 1;
  while (colon < clause.count && colon <= 10 && clause.mark(colon) !== ':') {
    if (
      clause.isPunctuation(colon) &&
      clause.mark(colon) !== '#' &&
      clause.mark(colon) !== '_' &&
      clause.mark(colon) !== '"'
    )
      return undefined;
    if (clause.isVerb(colon)) return undefined;
    colon++;
  }
  if (clause.mark(colon) !== ':' || colon > 9 || colon + 2 >= clause.count) return undefined;
  if (drafts.some((draft) => draft.cue.from < colon)) return undefined;
  const end = nounPhraseEnd(clause, 0, colon, 'open');
  if (end !== colon) return undefined;
  const head = clause.word(0)!;
  let canSpeak = false;
  for (let index = 0; index < colon; index++) {
    const word = clause.word(index)!;
    if (
      (word.triggers &
        (Trigger.role |
          Trigger.organisation |
          Trigger.media |
          Trigger.honorific |
          Trigger.rank |
          Trigger.anonymous |
          Trigger.document)) !==
        0 ||
      (word.name & (personName | placeName | organisationName)) !== 0
    )
      canSpeak = true;
  }
  if (
    !canSpeak ||
    (/^(?:فيديو|صور|بالفيديو|بالصور|شاهد|عاجل|تفاصيل|التفاصيل|العنوان|المصدر|الساعة|تحديث|خاص|أنباؤكم|القاهرة|دبي|الرياض|بيروت|الرباط|تونس|الجزائر|عمان|الدوحة|بغداد|دمشق|لندن|واشنطن|باريس)$/.test(
      head.norm,
    ) &&
      colon === 1)
  )
    return undefined;
  const content = contentFrom(clause, colon + 1, true, true, { ...boundaries, cueAt: new Map(), deviceAt: new Set() });
  return {
    kind: 'colon',
    cue: { from: colon, to: colon + 1 },
    lemma: ':',
    stance: 'assert',
    stanceCoarse: 'assert',
    strength: 'neutral',
    polarity: 'positive',
    modality: 'asserted',
    type: contentType(clause, content, null, 'colon'),
    gender: null,
    number: 'singular',
    source: { from: 0, to: colon },
    inherits: null,
    isUnsourced: false,
    linker: null,
    content,
    ...bare,
    evidence: ['headline colon'],
  };
}

/** The smallest content that holds a cue makes it nested (A.1). One sweep over cues and contents in text order. */
function nest(drafts: Draft[]): void {
  const contents = drafts
    .flatMap((draft, position) => draft.content.map(({ from, to }) => ({ from, to, position })))
    .sort((a, b) => a.from - b.from);
  let open: typeof contents = [];
  let next = 0;
  drafts.forEach((draft, position) => {
    while (next < contents.length && contents[next]!.from <= draft.cue.from) open.push(contents[next++]!);
    open = open.filter(({ to }) => to > draft.cue.from);
    let size = Number.POSITIVE_INFINITY;
    for (const { from, to, position: outer } of open)
      if (outer !== position && draft.cue.to <= to && to - from < size) {
        draft.nestedIn = outer;
        size = to - from;
      }
  });
}

/** The enclosing attribution, not counting devices: «أضاف X أن …، بحسب Y» leaves X speaking (shared rulings). */
export function levelOf(drafts: readonly LocalAttribution[], draft: LocalAttribution): number {
  let outer = draft.nestedIn;
  for (let guard = 0; outer >= 0 && drafts[outer]!.kind === 'device' && guard < 4; guard++)
    outer = drafts[outer]!.nestedIn;
  return outer;
}

/** The clause that governs each participle (B.5, first line). */
function govern(clause: Clause, drafts: Draft[]): void {
  drafts.forEach((draft, position) => {
    if (draft.inherits !== 'hal') return;
    const sentence = clause.sentenceStart(draft.cue.from);
    for (let earlier = position - 1; earlier >= 0; earlier--) {
      const other = drafts[earlier]!;
      if (other.cue.from < sentence || position - earlier > 40) break;
      // An outer attribution of the same level, or the inner one of a relay («نقلت … قوله إن …، مشيرا»).
      const isSameLevel = levelOf(drafts, other) === levelOf(drafts, draft);
      const isRelayed =
        other.nestedIn >= 0 &&
        drafts[other.nestedIn]!.lemma === 'نقل' &&
        levelOf(drafts, drafts[other.nestedIn]!) === levelOf(drafts, draft);
      if (!isSameLevel && !isRelayed) continue;
      if (other.kind === 'device') continue;
      draft.owner = other.inherits === 'hal' && other.owner >= 0 ? other.owner : earlier;
      if (other.lemma === 'نقل' && !isRelayed) continue;
      return;
    }
    if (draft.owner >= 0) return;
    draft.antecedent = clauseSubject(clause, sentence, draft.cue.from);
  });
}

/** The subjects of clauses before the first cue of each sentence; null where a cue opens the sentence. */
function sentenceSubjects(clause: Clause, attributions: readonly LocalAttribution[]): (ClauseSubject | null)[] {
  let next = 0;
  return clause.paragraph.sentences.map(({ from, to }) => {
    while (next < attributions.length && attributions[next]!.cue.from < from) next++;
    const first = next < attributions.length && attributions[next]!.cue.from < to ? attributions[next] : undefined;
    if (first && first.cue.from <= from + 3 && first.kind !== 'participle') return null;
    const limit = first ? first.cue.from : to;
    return { range: clauseSubject(clause, from, limit), limit };
  });
}

/** Subject of the clause that opens a sentence: around its first finite verb, or its first noun phrase. */
function clauseSubject(clause: Clause, from: number, limit: number): TokenRange | null {
  for (let index = from; index < Math.min(limit, from + 40); index++) {
    const opening = clause.opens(index);
    if (opening && opening.close > index) {
      index = opening.close;
      continue;
    }
    const opensSentence =
      index === from && clause.word(index)!.cues.some(({ form }) => form === 'past' || form === 'present');
    const isFinite = opensSentence || (clause.isVerb(index) && !clause.isA(index, WordClass.verbalParticle));
    if (!isFinite || clause.isA(index - 1, WordClass.relative | WordClass.what) || clause.isComplementiser(index - 1))
      continue;
    const before = subjectBefore(clause, index, clause.word(index)!.conjunction !== '');
    if (before.range && before.isAdjacent === true) return before.range;
    return subjectAfter(clause, index + 1, limit, 'closed').range;
  }
  let index = from;
  while (index < limit && (clause.isA(index, WordClass.verbalParticle | WordClass.connective) || clause.isComma(index)))
    index++;
  const head = clause.word(index);
  const canSpeak = head !== undefined && (head.triggers !== 0 || clause.mentionAt(index) !== undefined);
  const end = index < limit && canSpeak ? nounPhraseEnd(clause, index, limit, 'open') : index;
  return end > index ? { from: index, to: end } : null;
}

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

/** Support verbs take the stance of their noun (A.4): «وجه انتقادات»، «أعرب عن رفضه»، «شن هجوما». */
function refineStance(
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

function modality(clause: Clause, candidate: Candidate): LocalAttribution['modality'] {
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
function isPassive(clause: Clause, candidate: Candidate, source: FoundSource): boolean {
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
