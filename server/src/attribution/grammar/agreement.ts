import type { CueReading } from '../../lexicon/cues';
import { NounClass, personName, Trigger, type Word, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from './clause';
import { courtesyOf } from './courtesies';
import { determinerLength } from './determiners';
import { isContentNoun } from './nounPhrase';

/** Agreement and case rule out some objects that look like subjects (B.4). */
export function canBeSubject(clause: Clause, range: TokenRange, reading: CueReading, isBare: boolean): boolean {
  const headAt = range.from + determinerLength(clause, range.from);
  const head = clause.word(headAt)!;
  // «أكد حق العمال في»; but «أظهرت نتائج أن».
  const isSaid = isContentNoun(head) && (isBare || (head.nouns & NounClass.document) === 0);
  if (isSaid && clause.mentionAt(headAt) === undefined) return false;
  const isAnimatePlural =
    /(?:ين)$/.test(head.stem) && head.isDefinite && head.stem.length >= 5 && (head.name & personName) === 0;
  if (isAnimatePlural && reading.number === 'singular' && head.triggers === 0 && head.nameUsual === 0) return false;
  if (reading.number === 'plural') return false;
  const isFeminineHead = /(?:ة|ات)$/.test(head.stem) && (head.name & personName) === 0;
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
  const isNamed = clause.mentionAt(headAt) !== undefined;
  if (isBare && range.to - range.from === 1 && !head.isDefinite && head.name === 0 && head.triggers === 0 && !isNamed)
    return false;
  // «أعلنت ندمها», «أكدت قدرتها على»: what is hers, when she is the subject of the verb herself.
  // «نفى محاميه سليم حداد التهم»: a person by what he is to somebody, with his name.
  const isNamedAfter = clause.mentionAt(headAt + 1)?.type === 'PER';
  const isOwn = head.isPossessed && !isNamedAfter && (reading.gender === 'f' ? /ها$/ : /[^ا]ه$/).test(head.norm);
  if (isOwn && (head.triggers & Trigger.role) === 0 && !isHuman(head) && !isRelatedPerson(head)) return false;
  // Things do not speak: «انتقد سلوك الدولة», «وصفت رفض الرئيس بأنه».
  const isThing =
    head.isCommonNoun && !head.isDefinite && head.triggers === 0 && head.nameUsual === 0 && !isHuman(head);
  if (
    (isBare || isTaker) &&
    isThing &&
    !(head.isPossessed && isNamedAfter) &&
    clause.mentionAt(headAt) === undefined &&
    (head.classes & WordClass.quantifier) === 0
  )
    return false;
  if (
    (isBare || isTaker) &&
    head.isPossessed &&
    !isNamedAfter &&
    (head.triggers & Trigger.role) === 0 &&
    !isRelatedPerson(head)
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

/** «موكله», «زوجته», «سيادته»: a person called by what they are to somebody, or by their dignity. */
export function isRelatedPerson({ bare, stem }: Word): boolean {
  if (courtesyOf(bare) !== '') return true;
  const isOwned = /(?:ه|ها|هم|هما|هن)$/.test(bare);
  return (
    isOwned &&
    /^(?:زملا|والد|شقيق|زوج|محامي|نجل|ابن|أسر|عائل|متحدث|مدرب|وكيل|موكل|نظير|رئيس|وزير|زميل|صديق|أصدقا|أنصار|أقارب|مستشار|وكال|حكوم|بلاد|ناد|فريق|بلد|حزب|شرك|مساعد|صحيف|مصادر)/.test(
      stem,
    )
  );
}

/** «خبراء», «طبيب», «المسؤولون»: people, or bodies of people. */
function isHuman({ nouns, stem }: Word): boolean {
  return (nouns & (NounClass.group | NounClass.person | NounClass.anonymous)) !== 0 || /(?:ون|ين)$/.test(stem);
}

function isFeminine(clause: Clause, range: TokenRange): boolean {
  const head = clause.word(range.from)!;
  return /(?:ة|اء|ات|ى)$/.test(head.stem);
}

const objectTakers = new Set(['demand', 'ask', 'thank', 'accuse', 'warn', 'criticise', 'praise', 'promise', 'answer']);

/** Verbs whose object (addressee or target) may follow the subject before the linker. */
export function takesObject(hasTargetFrame: boolean, stanceCoarse: string): boolean {
  return hasTargetFrame || objectTakers.has(stanceCoarse);
}
