import type { EntityType } from '../analysis';
import { NameCode, organisationName, personName, placeName, Trigger, type Word, WordClass } from '../lexicon/words';
import { isMarkAt, type ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import type { EntityLexicon } from './lexicon';
import { isPeople } from './nisbas';

/** A name without its layers: persons, organisations and places, outermost, in text order, without overlap. */
export interface NameRange {
  readonly type: EntityType;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

const closed =
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
  WordClass.quantifier;

/** Names of persons, organisations and places by the lexicon and triggers (ATTRIBUTION D). Linear. */
export function findNames(paragraph: ParagraphText, lexicon: EntityLexicon): NameRange[] {
  const out: NameRange[] = [];
  for (let index = 0; index < paragraph.words.length;) {
    const found = organisationAt(paragraph, index, lexicon) ?? personAt(paragraph, index) ?? placeAt(paragraph, index);
    if (found) {
      out.push(found);
      index = found.to;
    } else index++;
  }
  return out;
}

function organisationAt(paragraph: ParagraphText, from: number, lexicon: EntityLexicon): NameRange | null {
  const word = paragraph.words[from]!;
  if ((word.classes & closed) !== 0 && word.preposition === '') return null;
  const isHead = (word.triggers & (Trigger.organisation | Trigger.media)) !== 0 || (word.nameUsual & NameCode.OH) !== 0;
  if (from > 0 && isTitle(paragraph.words[from - 1]!) && word.isDefinite && (word.nameSure & NameCode.OI) === 0)
    return null;
  if ((word.nameUsual & NameCode.OI) !== 0 || (isHead && !isPeople(word, lexicon))) {
    let to = from + 1;
    let named = (word.nameSure & NameCode.OI) !== 0;
    while (to < paragraph.words.length && to - from < 7) {
      const next = paragraph.words[to]!;
      if (paragraph.tokens.kind[to] !== TokenKind.Arabic || (next.classes & closed) !== 0) break;
      if (next.conjunction !== '' && !(named && to - from < 2)) break;
      const isProper = (next.nameUsual & (placeName | organisationName)) !== 0;
      if (!next.isDefinite && !isProper && (next.triggers & Trigger.organisation) === 0) break;
      if ((next.triggers & (Trigger.role | Trigger.honorific | Trigger.rank)) !== 0 && !next.isDefinite) break;
      if (isPeople(next, lexicon) || isProper) named = true;
      to++;
    }
    const isMedia = (word.triggers & Trigger.media) !== 0 && (word.triggers & Trigger.organisation) === 0;
    if (to - from >= 2 && (named || to - from >= 3))
      return { type: isMedia ? 'MEDIA' : 'ORG', from, to, confidence: 0.7 };
  }
  if ((word.nameSure & organisationName) !== 0 && (word.name & (personName | placeName)) === 0)
    return { type: (word.nameSure & NameCode.OM) !== 0 ? 'MEDIA' : 'ORG', from, to: from + 1, confidence: 0.7 };
  return null;
}

function personAt(paragraph: ParagraphText, from: number): NameRange | null {
  const isTitled = from > 0 && isTitle(paragraph.words[from - 1]!);
  if (!isNamePart(paragraph.words[from]!, isTitled)) return null;
  let to = from + 1;
  while (to < paragraph.words.length && to - from < 6) {
    const next = paragraph.words[to]!;
    if (paragraph.tokens.kind[to] !== TokenKind.Arabic || next.conjunction !== '' || !isNamePart(next, true)) break;
    to++;
  }
  const sure = (paragraph.words[from]!.nameSure & personName) !== 0;
  const isPlace = (paragraph.words[from]!.nameUsual & placeName) !== 0;
  if (to - from >= 2 || isTitled) return { type: 'PER', from, to, confidence: sure ? 0.8 : 0.6 };
  return sure && !isPlace ? { type: 'PER', from, to, confidence: 0.6 } : null;
}

function isTitle(word: Word): boolean {
  return (word.triggers & (Trigger.honorific | Trigger.rank | Trigger.role)) !== 0;
}

function isNamePart(word: Word, isExpected: boolean): boolean {
  if ((word.classes & closed) !== 0 || (word.nameUsual & NameCode.NB) !== 0) return false;
  if ((word.nameUsual & personName) !== 0) return (word.nameUsual & placeName) === 0 || isExpected;
  return isExpected && (word.triggers & Trigger.namePart) !== 0;
}

function placeAt(paragraph: ParagraphText, from: number): NameRange | null {
  const word = paragraph.words[from]!;
  if ((word.classes & closed) !== 0 && word.preposition === '') return null;
  if ((word.nameUsual & placeName) === 0) return null;
  let to = from + 1;
  while (to < paragraph.words.length && to - from < 4) {
    const next = paragraph.words[to]!;
    const isJoined = isMarkAt(paragraph, to, '_');
    const isAdjective =
      next.isDefinite &&
      next.conjunction === '' &&
      (next.nameUsual & (NameCode.LC | NameCode.LR)) !== 0 &&
      word.isDefinite;
    if (!isJoined && !isAdjective) break;
    to++;
  }
  const type =
    (word.nameUsual & (NameCode.LC | NameCode.LT)) !== 0 ? 'GPE' : (word.nameUsual & NameCode.LF) !== 0 ? 'FAC' : 'LOC';
  return { type, from, to, confidence: (word.nameSure & placeName) !== 0 ? 0.8 : 0.6 };
}
