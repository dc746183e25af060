import { NounClass, organisationName, personName, placeName, speakers, Trigger, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { nounPhraseEnd } from '../grammar/nounPhrase';
import { subjectAfter, withApposition } from '../sources/source';

/** A device phrase in the text (ATTRIBUTION A.5, B.3.4): «وفقا لـ»، «بحسب»، «على حد قوله»، «حسبما أفادت». */
export interface Device {
  readonly cue: TokenRange;
  readonly lemma: string;
  readonly stance: string;
  readonly stanceCoarse: string;
  readonly strength: 'neutral' | 'weak' | 'distancing';
  /** Null for «على حد قوله», whose pronoun is the speaker. */
  readonly source: TokenRange | null;
  /** First token after the device and its source. */
  readonly end: number;
  readonly evidence: string;
}

interface DevicePattern {
  readonly words: RegExp[];
  readonly lemma: string;
  /** The next word carries ل. */
  readonly takesLam?: boolean;
  /** A comment clause whose subject follows and closes it: «، كما يقول الخبير،». */
  readonly takesSubject?: boolean;
  /** A reporting verb with its subject follows: «حسبما أفادت». */
  readonly takesClause?: boolean;
  readonly stance: string;
  readonly stanceCoarse: string;
  readonly strength: 'neutral' | 'weak' | 'distancing';
}

const relay = { stance: 'relay', stanceCoarse: 'relay', strength: 'neutral' } as const;
const doubtful = { stance: 'relay', stanceCoarse: 'relay', strength: 'distancing' } as const;
const opinion = { stance: 'opine', stanceCoarse: 'estimate', strength: 'neutral' } as const;

const patterns: readonly DevicePattern[] = [
  { words: [/^[وف]?(?:وفقا|طبقا)$/, /^لما$/], lemma: 'وفقا لما', takesClause: true, ...relay },
  { words: [/^[وف]?(?:وفق|حسب|بحسب|على)$/, /^ما$/], lemma: 'بحسب ما', takesClause: true, ...relay },
  { words: [/^[وف]?(?:حسبما|بحسبما|وفقما|مثلما)$/], lemma: 'حسبما', takesClause: true, ...relay },
  { words: [/^[وف]?(?:وفقا|طبقا|تبعا)$/], lemma: 'وفقا ل', takesLam: true, ...relay },
  { words: [/^[وف]?نقلا$/, /^عن$/], lemma: 'نقلا عن', ...relay },
  { words: [/^[وف]?(?:وفق|حسب|بحسب)$/], lemma: 'بحسب', ...relay },
  { words: [/^على$/, /^حد$/, /^(?:قول|تعبير)$/], lemma: 'على حد قول', ...doubtful },
  {
    words: [/^على$/, /^حد$/, /^وصف$/],
    lemma: 'على حد وصف',
    stance: 'describe',
    stanceCoarse: 'assert',
    strength: 'distancing',
  },
  {
    words: [/^على$/, /^حد$/, /^(?:زعم|ادعاء)$/],
    lemma: 'على حد زعم',
    stance: 'allege',
    stanceCoarse: 'allege',
    strength: 'distancing',
  },
  { words: [/^[وف]?على$/, /^لسان$/], lemma: 'على لسان', ...relay },
  { words: [/^[وف]?استنادا$/, /^إلى$/], lemma: 'استنادا إلى', ...relay },
  { words: [/^[وف]?من$/, /^وجهة$/, /^نظر$/], lemma: 'من وجهة نظر', ...opinion },
  { words: [/^[وف]?(?:في|برأي)$/, /^رأي$/], lemma: 'في رأي', ...opinion },
  { words: [/^[وف]?برأي$/], lemma: 'في رأي', ...opinion },
  { words: [/^كما$/, /^(?:جاء|ورد)$/, /^في$/], lemma: 'كما جاء في', ...relay },
  {
    words: [
      /^كما$/,
      /^(?:يقول|تقول|قال|قالت|يؤكد|تؤكد|يوضح|توضح|يعتقد|تعتقد|يرى|ترى|ذكر|ذكرت|أعلن|أعلنت|أفاد|أفادت|أكد|أكدت)$/,
    ],
    lemma: 'كما قال',
    takesSubject: true,
    ...relay,
  },
];

const suffixed =
  /^[وف]?(?:على حد |بحد |حسب |بحسب |وفق |وفقا ل|من وجهة |على )?(?:قوله|قولها|قولهم|تعبيره|تعبيرها|تعبيرهم|وصفه|وصفها|وصفهم|زعمه|زعمها|زعمهم|ادعائه|ادعائها|ادعائهم|نظره|نظرها|نظرهم|رأيه|رأيها|رأيهم|رايه|رايها|رايهم|حديثه|حديثها|حديثهم|كلامه|كلامها|كلامهم|اعتقاده|اعتقادها|تقديره|تقديرها|تقديرهم|لتعبيره|لتعبيرها|لقوله|لقولها|لقولهم|لتعبيرهم|لوصفه|لوصفها)$/;

/** The device that begins at a token, or undefined (ATTRIBUTION B.3.4). */
export function deviceAt(clause: Clause, index: number): Device | undefined {
  const first = clause.norm(index);
  if (!mayBegin.test(first)) return undefined;
  const end = clause.sentenceEnd(index);
  const suffixedEnd = suffixedDeviceEnd(clause, index, end);
  if (suffixedEnd > 0) {
    const phrase = phraseText(clause, index, suffixedEnd);
    const isOpinion = /نظر/.test(phrase);
    const isClaim = /زعم|ادعا/.test(phrase);
    return {
      cue: { from: index, to: suffixedEnd },
      lemma: 'على حد قوله',
      stance: isOpinion ? 'opine' : isClaim ? 'allege' : 'relay',
      stanceCoarse: isOpinion ? 'estimate' : isClaim ? 'allege' : 'relay',
      strength: isOpinion ? 'neutral' : 'distancing',
      source: null,
      end: suffixedEnd,
      evidence: `device:${phrase}`,
    };
  }
  const reported = reportedIn(clause, index, end);
  if (reported) return reported;
  for (const pattern of patterns) {
    const to = index + pattern.words.length;
    if (to > end || !pattern.words.every((word, step) => word.test(clause.norm(index + step)))) continue;
    const { lemma, stance, stanceCoarse, strength } = pattern;
    const found = (cueEnd: number, source: TokenRange | null, sourceEnd: number): Device => ({
      cue: { from: index, to: cueEnd },
      lemma,
      stance,
      stanceCoarse,
      strength,
      source,
      end: sourceEnd,
      evidence: `device:${lemma}`,
    });
    if (pattern.takesClause === true) {
      const verb = clause.word(to);
      const isReporting =
        verb?.cues.some((reading) => reading.form === 'past' || reading.form === 'present') === true ||
        /^(?:جاء|ورد|يبدو|نقل|نقلت|أوردت|أوردته|ذكرته)$/.test(verb?.norm ?? '');
      if (!isReporting || first === 'ما') continue;
      if (/^(?:و|ف)?على$/.test(first) && verb?.cues.every((reading) => reading.entry.prior < 0.3) !== false) continue;
      let cueEnd = to + 1;
      if (/^(?:جاء|ورد)$/.test(verb?.norm ?? '') && /^(?:في|فى|به|فيه)$/.test(clause.norm(cueEnd))) cueEnd++;
      const subject = subjectAfter(clause, cueEnd, end, 'open');
      if (!subject.range && !/^(?:جاء|ورد)/.test(verb?.norm ?? '')) {
        return found(cueEnd, null, cueEnd);
      }
      return found(cueEnd, subject.range, subject.range?.to ?? cueEnd);
    }
    if (pattern.takesSubject === true) {
      // Only as a comment: after its subject the clause is over (C, «كما قال»).
      const subject = subjectAfter(clause, to, end, 'open');
      const closes = subject.range !== null && (subject.range.to >= end || clause.isPunctuation(subject.range.to));
      const isInitial = index === clause.sentenceStart(index);
      const next = subject.range?.to ?? end;
      const takesLinker =
        clause.isComma(next) && (clause.isComplementiser(next + 1) || clause.isA(next + 1, WordClass.preposition));
      if (!closes || isInitial || takesLinker || clause.mark(next) === ':' || clause.opens(next)) continue;
      return found(to, subject.range, next);
    }
    const head = clause.word(to);
    if (!head || to >= end) continue;
    if (pattern.takesLam === true && head.preposition !== 'ل' && head.norm !== 'ل' && !head.norm.startsWith('ل'))
      continue;
    const from = to;
    if (clause.opens(from) && pattern.takesLam !== true) {
      const quotation = clause.opens(from)!;
      if (quotation.close > 0 && quotation.close - from <= 5)
        return found(to, { from, to: quotation.close + 1 }, quotation.close + 1);
    }
    if (!isSpeakerHead(clause, from)) continue;
    let sourceEnd = Math.max(from + 1, nounPhraseEnd(clause, from, end, 'device'));
    sourceEnd = withApposition(clause, sourceEnd, end);
    return found(to, { from, to: sourceEnd }, sourceEnd);
  }
  return undefined;
}

/** «وجاء في التقرير أن», «ورد في بيان الوزارة: …»: the document is the source (C, dev_293). */
function reportedIn(clause: Clause, index: number, end: number): Device | undefined {
  if (!/^[وف]?(?:جاء|ورد)$/.test(clause.norm(index)) || !/^(?:في|فى)$/.test(clause.norm(index + 1))) return undefined;
  const from = index + 2;
  if (from >= end || clause.isPunctuation(from) || !clause.isNoun(from, NounClass.document)) return undefined;
  const to = Math.max(from + 1, nounPhraseEnd(clause, from, end, 'open'));
  const next = clause.isComma(to) ? to + 1 : to;
  if (!clause.isComplementiser(next) && clause.mark(next) !== ':' && !clause.opens(next)) return undefined;
  return {
    cue: { from: index, to: index + 1 },
    lemma: 'جاء في',
    stance: 'assert',
    stanceCoarse: 'assert',
    strength: 'neutral',
    source: { from, to },
    end: to,
    evidence: 'device:جاء في',
  };
}

const mayBegin =
  /^[وف]?(?:جاء|ورد|جاءت|وردت|وفقا|طبقا|تبعا|وفق|حسب|بحسب|على|حسبما|بحسبما|حسبه|حسبها|حسبهم|وفقما|مثلما|نقلا|استنادا|من|في|برأي|كما|بحد|برأيه|برأيها)$/;

function suffixedDeviceEnd(clause: Clause, index: number, end: number): number {
  const first = clause.norm(index);
  if (/^برأي(?:ه|ها|هم)$/.test(first)) return index + 1;
  // «وصلت الوزارة حسبه إلى فتح الوحدات»
  if (/^حسب(?:ه|ها|هم)$/.test(first) && index > clause.sentenceStart(index)) return index + 1;
  for (let length = 2; length <= 3; length++) {
    if (index + length > end) break;
    if (clause.isPunctuation(index + length - 1)) break;
    const phrase = phraseText(clause, index, index + length);
    if (suffixed.test(phrase) && /^(?:على حد|حسب|بحسب|وفق|وفقا|من وجهة|بحد)/.test(phrase)) return index + length;
  }
  return -1;
}

function phraseText(clause: Clause, from: number, to: number): string {
  const words: string[] = [];
  for (let index = from; index < to; index++) words.push(clause.norm(index));
  return words.join(' ');
}

/** A person, organisation, outlet, document or group that can say something. */
function isSpeakerHead(clause: Clause, index: number): boolean {
  const word = clause.word(index);
  if (!word || (clause.isPunctuation(index) && clause.mark(index) !== '#')) return false;
  if (clause.mark(index) === '#') return isSpeakerHead(clause, index + 1);
  if ((word.nouns & NounClass.manner) !== 0) return false;
  // «وفق آخر حصيلة», «وفق تأكيد الوزير»
  if (/^(?:آخر|أحدث)$/.test(word.bare)) return isSpeakerHead(clause, index + 1);
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
  if (
    word.classes === 0 &&
    !word.isDefinite &&
    !word.isCommonNoun &&
    !word.isPossessed &&
    word.verb === 0 &&
    word.cues.length === 0
  )
    return true;
  if (clause.mentionAt(index)) return true;
  return /(?:ين|ون)$/.test(word.stem) && word.isDefinite;
}
