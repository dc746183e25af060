import type { EntityType, SourceKind } from '../../analysis';
import { NameCode, NounClass, personName, Trigger, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';

/** Singulars whose ending looks like that of a plural: «الأمين العام». */
const likePlurals: ReadonlySet<string> = new Set('أمين امين سجين رهين زبون تلفزيون قانون مضمون مجنون'.split(' '));

/** The kind of a speaker from its source phrase and its chain (ATTRIBUTION A.5; an unnamed indefinite role is anonymous). */
export function kindOfSource(clause: Clause, range: TokenRange, chainType: EntityType | null): SourceKind {
  let at = range.from;
  while (at < range.to - 1 && clause.isPunctuation(at)) at++;
  const head = clause.word(at)!;
  if (clause.isNoun(at, NounClass.group) && isAccusative(clause, at)) return 'anonymous';
  if (clause.isNoun(at, NounClass.anonymous)) return 'anonymous';
  // «وكالة أنباء الساحل»: the classifier stands before the name, which begins like a document.
  if (chainType === 'ORG' && clause.isNoun(at - 1, NounClass.outlet)) return 'media';
  if (clause.isNoun(at, NounClass.document)) return 'document';
  if (chainType === 'PER') return 'person';
  if (
    chainType === 'MEDIA' ||
    (head.triggers & Trigger.media) !== 0 ||
    ((head.name & NameCode.OM) !== 0 && (head.nameUsual & NameCode.OM) !== 0)
  )
    return 'media';
  if (clause.isNoun(at, NounClass.outlet)) return 'media';
  // «النجمة الهوليودية», «المجموعة الكورية»: qualified by an adjective, no club of that name and no group of people.
  const isQualified = head.isDefinite && at + 1 < range.to && clause.word(at + 1)!.isAdjective;
  if (isQualified && /^نجمة?$/.test(head.stem)) return 'person';
  const isRelated = clause.isA(at + 1, WordClass.relative) && at + 1 < range.to;
  if (head.isDefinite && head.stem === 'مجموعة' && (isQualified || isRelated)) return 'organisation';
  const isPlural = /(?:ون|ين)$/.test(head.stem) && !likePlurals.has(head.stem);
  if (clause.isNoun(at, NounClass.group) || (isPlural && head.isDefinite && head.nameSure === 0)) return 'group';
  if (chainType === 'ORG' || chainType === 'GPE' || chainType === 'LOC' || chainType === 'FAC') return 'organisation';
  if (
    (head.triggers & Trigger.organisation) !== 0 ||
    (head.name & (NameCode.OH | NameCode.OI | NameCode.OC | NameCode.OP | NameCode.OS)) !== 0
  )
    return 'organisation';
  const isRole = (head.triggers & (Trigger.role | Trigger.rank)) !== 0 || (head.classes & WordClass.quantifier) !== 0;
  if (isRole && !head.isDefinite && !hasDefinite(clause, range)) return 'anonymous';
  return 'person';
}

/**
 * Whether an indefinite noun is the accusative subject after «إن» and its sisters, «لكن» among them: «لكن مسؤولا بارزا قال».
 * Its ا is no ending of a dual construct («مسؤولا الشركة»).
 */
export function isAccusative(clause: Clause, index: number): boolean {
  const word = clause.word(index)!;
  if (word.isDefinite || !/...ا$/.test(word.norm)) return false;
  return (
    clause.isA(index - 1, WordClass.anna | WordClass.inna | WordClass.bianna | WordClass.lianna) ||
    /^[وف]?لكن$/.test(clause.norm(index - 1))
  );
}

/** An indefinite role is anonymous unless a definite complement or a name fixes it. */
function hasDefinite(clause: Clause, range: TokenRange): boolean {
  for (let index = range.from + 1; index < range.to; index++) {
    const word = clause.word(index)!;
    if (word.isDefinite || word.nameSure !== 0) return true;
    // «وزير في حكومته»: after a preposition nothing identifies the role.
    if (clause.isA(index, WordClass.preposition)) return false;
  }
  return false;
}

/**
 * Whether anything tells that a phrase names somebody or something that speaks: a chain, a kind other than the default, a
 * title, a noun that the news let speak, a person's name. «الأنظار» and «تهدئة المخاوف» do not (ATTRIBUTION B.5).
 */
export function canSpeak(clause: Clause, range: TokenRange, chainType: EntityType | null): boolean {
  if (chainType !== null && isSpeakingType(chainType)) return true;
  if (kindOfSource(clause, range, chainType) !== 'person') return true;
  const head = clause.word(range.from)!;
  return (
    head.speech > 0 ||
    (head.triggers & (Trigger.role | Trigger.rank | Trigger.honorific | Trigger.kin)) !== 0 ||
    (head.nameUsual & personName) !== 0
  );
}

/** Nouns that speak with a possessive pronoun: «بعضهم», «بلاده», «ابنه», «والدتها». */
const speakingOwned: ReadonlySet<string> = new Set(
  (
    'بعض أحد احد إحدى كلا جميع أغلب معظم بلاد بلد حزب دولت دول ابن ابنت بنت أب أبا أبو أخ أخا أخو أخت أم والد والدت والدي خصوم ' +
    'أهل أهالي أقارب جيران أنصار رفاق زميل زميلت صديق صديقت شريك شريكت'
  ).split(' '),
);

/** A word without its possessive pronoun. */
const ownerless = (stem: string): string => stem.replace(/(?:هما|هم|هن|ها|نا|ه)$/, '');

/**
 * Whether a phrase is surely no speaker: an ordinary noun with a possessive pronoun that is not written as a subject
 * («ندمها» and «مطالبته» are objects of the verb, «زملاؤه» is a subject).
 */
export function cannotSpeak(clause: Clause, range: TokenRange, chainType: EntityType | null): boolean {
  if (chainType !== null) return false;
  const head = clause.word(range.from)!;
  const isVerb =
    clause.isVerb(range.from) ||
    (head.verb >= 0.5 && head.cues.some(({ form }) => form === 'past' || form === 'present'));
  if ((!head.isDefinite && isVerb) || head.preposition === 'ب') return !canSpeak(clause, range, chainType);
  // «وقال مخاطبا هيئة المحكمة»: an indefinite accusative after the verb is a circumstance.
  if (range.to - range.from > 1 && !head.isDefinite && /...[^ه]ا$/.test(head.norm) && !isAccusative(clause, range.from))
    return !canSpeak(clause, range, chainType);
  if (!head.isPossessed || speakingOwned.has(ownerless(head.stem)) || /(?:ؤ|و)(?:هما|هم|ها|ه|نا)$/.test(head.stem))
    return false;
  return !canSpeak(clause, range, chainType) && clause.mentionAt(range.from + 1)?.type !== 'PER';
}

/** Whether a chain of this type may be the source of a statement. */
export function isSpeakingType(type: EntityType): boolean {
  return (
    type === 'PER' ||
    type === 'ROLE' ||
    type === 'ORG' ||
    type === 'MEDIA' ||
    type === 'GPE' ||
    type === 'LOC' ||
    type === 'FAC'
  );
}
