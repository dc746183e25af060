import { personName, Trigger, type Word } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import type { NameRange } from './ranges';

/** Titles that stand before a person's name and before nothing else, by stem and with the article (ATTRIBUTION D). */
const titles = new Set('دكتور دكتورة مهندس مهندسة بروفيسور بروفيسورة'.split(' '));

/** How much a name is trusted that only its title shows. */
const trust = 0.6;

/**
 * Adds the persons that a title shows where no name was seen: «الدكتور حازم عواد», whose words mean something else as
 * well. Names stay in order and apart; the list comes back as it is when there is nothing to add. Linear.
 */
export function withTitled(paragraph: ParagraphText, names: readonly NameRange[]): readonly NameRange[] {
  const { words } = paragraph;
  const added: NameRange[] = [];
  const replaced = new Set<NameRange>();
  for (let at = 0; at + 1 < words.length; at++) {
    const title = words[at]!;
    if (!title.isDefinite || !titles.has(title.stem)) continue;
    const first = words[at + 1]!;
    const from = at + 1;
    if (names.some((name) => name.from <= from && name.to > at) || !mayBegin(first)) continue;
    const second = words[from + 1];
    const surname = names.find((name) => name.from === from + 1 && name.type === 'PER');
    if (surname) {
      replaced.add(surname);
      added.push({ type: 'PER', from, to: surname.to, confidence: trust });
    } else if (second && mayFollow(second) && !names.some((name) => name.from === from + 1))
      added.push({ type: 'PER', from, to: from + 2, confidence: trust });
    else if ((first.name & personName) !== 0) added.push({ type: 'PER', from, to: from + 1, confidence: trust });
  }
  if (added.length === 0) return names;
  return [...names.filter((name) => !replaced.has(name)), ...added].sort((a, b) => a.from - b.from);
}

const titleTriggers = Trigger.role | Trigger.honorific | Trigger.rank | Trigger.organisation | Trigger.media;

function isPlain(word: Word): boolean {
  return (
    word.isArabic &&
    word.conjunction === '' &&
    word.preposition === '' &&
    word.cues.length === 0 &&
    (word.triggers & titleTriggers) === 0 &&
    (word.classes === 0 || (word.name & personName) !== 0)
  );
}

function mayBegin(word: Word): boolean {
  return isPlain(word) && !word.isDefinite;
}

/** A second name: no verb that the person is the subject of, no adjective of the title. */
function mayFollow(word: Word): boolean {
  return isPlain(word) && word.classes === 0 && word.verb <= 0.15 && !word.isAdjective && !word.isPossessed;
}
