import type { EntityType } from '../analysis';
import { NameCode, placeName, type Word } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import type { NameRange } from './ranges';
import { Edge, type WordFeatures } from './wordFeatures';

/** One paragraph with the names that were found in it. */
export interface NamedParagraph {
  readonly text: ParagraphText;
  readonly words: readonly WordFeatures[];
  readonly names: readonly NameRange[];
}

/** What was once taken for a name. */
interface Spelling {
  readonly keys: readonly number[];
  readonly type: EntityType;
  /** Times that it was a name of this type. */
  count: number;
  confidence: number;
  /** Whether nothing but a name is written like this. */
  readonly isUnmistakable: boolean;
}

/** Longer names are seldom repeated in full. */
const longest = 6;
/** Spellings kept for one first word: bounds the work on a list of a thousand people of one name. */
const mostAlike = 32;
/** How much a name is trusted that the model did not see where it stands. */
const trust = 0.6;

/**
 * Names that the model saw in one place of an article and overlooked in another: «المريخ» after «فريق المريخ», a surname after
 * the full name (ATTRIBUTION B.6). The list of a paragraph comes back as it is when there is nothing to add. Linear in the
 * tokens.
 */
export function withRepeats(paragraphs: readonly NamedParagraph[]): (readonly NameRange[])[] {
  const byFirst = spellingsOf(paragraphs);
  const unchanged = (): (readonly NameRange[])[] => paragraphs.map(({ names }) => names);
  if (byFirst.size === 0) return unchanged();
  const occurrences = countOccurrences(paragraphs, byFirst);
  return paragraphs.map((paragraph) => {
    const added: NameRange[] = [];
    eachFree(paragraph, byFirst, (spelling, from) => {
      if (!isTrusted(spelling, occurrences.get(spelling) ?? 0)) return false;
      const to = from + spelling.keys.length;
      added.push({ type: spelling.type, from, to, confidence: Math.min(trust, spelling.confidence) });
      return true;
    });
    if (added.length === 0) return paragraph.names;
    return [...paragraph.names, ...added].sort((a, b) => a.from - b.from);
  });
}

function isTrusted({ keys, count, confidence, isUnmistakable }: Spelling, overlooked: number): boolean {
  if (keys.length > 1) return confidence >= 0.5 || count > 1;
  if (isUnmistakable) return confidence >= 0.5 || count > 1;
  // A word that means something else as well is a name where the article mostly takes it for one.
  return count > 1 && count >= overlooked;
}

/** All spellings of names, the longest first, by their first key. */
function spellingsOf(paragraphs: readonly NamedParagraph[]): Map<number, Spelling[]> {
  const byFirst = new Map<number, Spelling[]>();
  const add = ({ words, text }: NamedParagraph, { from, to, type, confidence }: NameRange, isSeen: boolean): void => {
    const first = words[from]!;
    if (first.edge === Edge.Punctuation || first.edge === Edge.Function || first.edge === Edge.Number) return;
    let list = byFirst.get(first.key);
    if (!list) byFirst.set(first.key, (list = []));
    const known = list.find(
      (one) =>
        one.type === type &&
        one.keys.length === to - from &&
        one.keys.every((key, index) => key === words[from + index]!.key),
    );
    if (known) {
      if (isSeen) known.count++;
      known.confidence = Math.max(known.confidence, confidence);
      return;
    }
    if (list.length >= mostAlike) return;
    const keys = words.slice(from, to).map(({ key }) => key);
    const isUnmistakable = to - from > 1 || isOnlyName(text.words[from]!);
    list.push({ keys, type, count: isSeen ? 1 : 0, confidence, isUnmistakable });
  };
  for (const paragraph of paragraphs)
    for (const name of paragraph.names) {
      if (name.to - name.from > longest) continue;
      add(paragraph, name, true);
      if (name.type !== 'PER' || name.to - name.from < 2) continue;
      const last = paragraph.text.words[name.to - 1]!;
      if (isOnlyName(last) && last.norm.length > 3) add(paragraph, { ...name, from: name.to - 1 }, false);
      const first = paragraph.text.words[name.from]!;
      if (isOnlyName(first) && (first.nameSure & (NameCode.XM | NameCode.XF)) !== 0)
        add(paragraph, { ...name, to: name.from + 1 }, false);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length || b.count - a.count);
  return byFirst;
}

/** No common noun, verb, adjective or function word, and no name of a place that people are named by. */
function isOnlyName(word: Word): boolean {
  return (
    word.isArabic &&
    !word.isCommonNoun &&
    !word.isPossessed &&
    (!word.isAdjective || isSurname(word)) &&
    word.verb <= 0.15 &&
    word.classes === 0 &&
    word.triggers === 0 &&
    word.norm.length > 2
  );
}

/** «الغندورجي»: the form of an adjective, but of no people that the tables know. */
function isSurname(word: Word): boolean {
  return word.isDefinite && /[يى]$/.test(word.norm) && (word.name & (NameCode.NB | NameCode.NP)) === 0;
}

function countOccurrences(
  paragraphs: readonly NamedParagraph[],
  byFirst: ReadonlyMap<number, readonly Spelling[]>,
): Map<Spelling, number> {
  const counts = new Map<Spelling, number>();
  for (const paragraph of paragraphs)
    eachFree(paragraph, byFirst, (spelling) => {
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
      return true;
    });
  return counts;
}

/** Calls back with spellings outside of the names, left to right, until one of those at a place is taken. */
function eachFree(
  { words, text, names }: NamedParagraph,
  byFirst: ReadonlyMap<number, readonly Spelling[]>,
  take: (spelling: Spelling, from: number) => boolean,
): void {
  let next = 0;
  for (let from = 0; from < words.length; from++) {
    const name = names[next];
    if (name && name.from <= from) {
      from = Math.max(from, name.to) - 1;
      next++;
      continue;
    }
    const list = byFirst.get(words[from]!.key);
    // «على» is no «علي».
    if (!list || words[from]!.edge === Edge.Function) continue;
    const limit = name?.from ?? words.length;
    for (const spelling of list) {
      if (!stands(words, spelling.keys, from, limit) || isElse(text, spelling, from)) continue;
      if (!take(spelling, from)) continue;
      from += spelling.keys.length - 1;
      break;
    }
  }
}

function stands(words: readonly WordFeatures[], keys: readonly number[], from: number, limit: number): boolean {
  if (from + keys.length > limit) return false;
  for (let index = 1; index < keys.length; index++) {
    const word = words[from + index]!;
    if (word.key !== keys[index] || word.edge === Edge.Prefixed) return false;
  }
  return true;
}

/** A surname that is a town as well, after a word that makes it one: left to the model. */
function isElse({ words }: ParagraphText, { type, keys }: Spelling, from: number): boolean {
  return type === 'PER' && keys.length === 1 && (words[from]!.nameUsual & placeName) !== 0;
}
