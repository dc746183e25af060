import { NameCode, Trigger, type Word, WordClass } from '../lexicon/words';
import { isMarkAt, type ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import type { EntityLexicon } from './lexicon';
import type { NameRange, TypedRange } from './ranges';

const stopClasses =
  WordClass.preposition |
  WordClass.suffixedPreposition |
  WordClass.anna |
  WordClass.inna |
  WordClass.relative |
  WordClass.demonstrative |
  WordClass.pronoun |
  WordClass.connective |
  WordClass.negation |
  WordClass.verbalParticle |
  WordClass.time |
  WordClass.question;

/** Longest title in words. */
const longestTitle = 14;

/**
 * Titles (ATTRIBUTION D, ROLE): head, domain, nested organisation or country, nisba; never the name of the person.
 * An indefinite head alone («مسؤول») is no mention unless a name follows. Linear.
 */
export function findRoles(paragraph: ParagraphText, names: readonly NameRange[], lexicon: EntityLexicon): TypedRange[] {
  const out: TypedRange[] = [];
  const nameAt = new Int32Array(paragraph.words.length + 1).fill(-1);
  names.forEach((name, position) => {
    nameAt.fill(position, name.from, name.to);
  });
  for (let index = 0; index < paragraph.words.length;) {
    const word = paragraph.words[index]!;
    if (!(isRoleHead(word) || isLongTitle(paragraph, index, lexicon)) || nameAt[index] !== -1) {
      index++;
      continue;
    }
    const to = roleEnd(paragraph, names, nameAt, index);
    const follower = names[nameAt[to] ?? -1];
    const named = follower?.type === 'PER' && follower.from === to;
    if (to > index + 1 || word.isDefinite || named) out.push({ type: 'ROLE', from: index, to });
    index = to;
  }
  return out;
}

/** True for a word that heads a title. */
export function isRoleHead(word: Word): boolean {
  if (!word.isArabic || (word.classes & stopClasses) !== 0) return false;
  if ((word.triggers & Trigger.role) !== 0) return word.cues.length === 0 || word.isDefinite;
  return (word.nameSure & NameCode.TT) !== 0 && (word.triggers & (Trigger.honorific | Trigger.rank)) === 0;
}

/** «الأمين العام», «أمين العام»: heads that are titles only with their second word. */
function isLongTitle(paragraph: ParagraphText, at: number, lexicon: EntityLexicon): boolean {
  const word = paragraph.words[at]!;
  const next = paragraph.words[at + 1];
  if (!next) return false;
  const titles = lexicon.longTitles.get(word.stem);
  return titles?.some((words) => words[1] === next.norm || `ال${words[1]!}` === next.norm) === true;
}

function roleEnd(paragraph: ParagraphText, names: readonly NameRange[], nameAt: Int32Array, head: number): number {
  let at = head + 1;
  let isAfterName = false;
  while (at < paragraph.words.length && at - head < longestTitle) {
    const name = names[nameAt[at]!];
    if (name) {
      if (name.type === 'PER' || name.from !== at || paragraph.words[at]!.conjunction !== '') return at;
      at = name.to;
      isAfterName = true;
      continue;
    }
    if (paragraph.tokens.kind[at] !== TokenKind.Arabic) {
      // A hashtag mark before a nested name: «رئيس #مصر».
      if (isMarkAt(paragraph, at, '#') && nameAt[at + 1] !== -1) at++;
      else return at;
      continue;
    }
    const word = paragraph.words[at]!;
    if (word.norm === 'باسم' || isEndOfTerm(paragraph, at)) {
      at++;
      continue;
    }
    if ((word.classes & stopClasses) !== 0 && !word.isDefinite) return at;
    if ((word.triggers & (Trigger.honorific | Trigger.rank)) !== 0 && word.isDefinite) return at;
    if (word.conjunction !== '' && !joinsDomain(paragraph, at, head)) return at;
    if (word.conjunction !== '' && !word.isDefinite) {
      at += 2;
      continue;
    }
    // «رئيس الحكومة الليبية السابق»: beyond a name only adjectives.
    if (isAfterName ? !word.isAdjective : !belongsToTitle(word, paragraph.words[at - 1]!)) return at;
    at++;
  }
  return at;
}

/** «الرئيس المنتهية ولايته»: the second word of a term that is no part of the construct. */
function isEndOfTerm(paragraph: ParagraphText, at: number): boolean {
  return (
    /^(?:ولايته|ولايتها|مدته)$/.test(paragraph.words[at]!.norm) && /^المنتهية?$/.test(paragraph.words[at - 1]!.norm)
  );
}

function belongsToTitle(word: Word, previous: Word): boolean {
  if (word.isDefinite) {
    const isTime = (word.classes & WordClass.time) !== 0 && (word.classes & WordClass.ordinalAdjective) === 0;
    return !isTime && word.preposition !== 'ك';
  }
  if (
    (word.triggers & (Trigger.organisation | Trigger.role | Trigger.media)) !== 0 ||
    (word.nameUsual & (NameCode.OH | NameCode.TT)) !== 0
  )
    return word.cues.length === 0 && !previous.isAdjective;
  // «وزير خارجية», «مدير عام», «وزير الرى»: an indefinite or short domain directly after an indefinite head.
  return (
    !previous.isDefinite &&
    word.cues.length === 0 &&
    /(?:ية|ي|ى|عام|عامة|شؤون|أمن|دفاع|مالية|قسم|شعبة)$/.test(word.norm)
  );
}

/**
 * «وزير الخارجية والمغتربين»: a coordinated domain, not a second title. A minister's may be a construct of its own («وزير الصناعة
 * وترقية الاستثمار»).
 */
function joinsDomain({ words }: ParagraphText, at: number, head: number): boolean {
  const word = words[at]!;
  const before = words[at - 1]!;
  if (word.conjunction !== 'و' || word.cues.length > 0 || !before.isDefinite) return false;
  if ((word.triggers & (Trigger.role | Trigger.honorific | Trigger.rank)) !== 0) return false;
  if ((word.nameUsual & NameCode.TT) !== 0) return false;
  if (!word.isDefinite) {
    const next = words[at + 1];
    const isConstruct = next?.isDefinite === true && next.conjunction === '' && next.preposition === '';
    return (
      isConstruct &&
      /^وزيرة?$/.test(words[head]!.stem) &&
      word.isCommonNoun &&
      word.verb < 0.5 &&
      word.preposition === ''
    );
  }
  // «المالية», the domain itself, is written like an adjective.
  const isDomain = at - 1 === head + 1 && !words[head]!.isDefinite;
  return isDomain || !before.isAdjective || word.isAdjective;
}
