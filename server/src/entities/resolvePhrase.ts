import { Trigger } from '../lexicon/words';
import { isMarkAt, type ParagraphText } from '../text/layer';
import { type ChainedMention, firstFrom } from './mentions';

/** The mentions that begin in a token range: a paragraph may hold thousands, a phrase holds a few. */
function mentionsIn(mentions: readonly ChainedMention[], from: number, to: number): readonly ChainedMention[] {
  const low = firstFrom(mentions, from);
  let end = low;
  while (end < mentions.length && mentions[end]!.from < to) end++;
  return mentions.slice(low, end);
}

/**
 * The chain that a noun phrase denotes, by `DocumentEntities.resolvePhrase`: that of its head, of the person whom a title
 * introduces, or of the name after a classifier; null when it denotes none of them. Linear in the phrase.
 *
 * @param all the mentions of the paragraph, in text order
 */
export function resolvePhrase(
  text: ParagraphText | undefined,
  all: readonly ChainedMention[],
  from: number,
  to: number,
): string | null {
  if (!text) return null;
  const mentions = mentionsIn(all, from, to);
  let head = from;
  while (
    head < to &&
    ((text.words[head]!.triggers & (Trigger.honorific | Trigger.rank)) !== 0 || isMarkAt(text, head, '"«“#.\'(')) &&
    !mentions.some((mention) => mention.from === head)
  )
    head++;
  let outer: ChainedMention | null = null;
  let person: ChainedMention | null = null;
  for (const mention of mentions) {
    if (mention.from < from || mention.to > to || mention.chain === null) continue;
    if (mention.from <= head && mention.to > head && mention.type !== 'NORP') outer ??= mention;
    if (mention.type === 'PER') person ??= mention;
  }
  const word = text.words[head];
  const isTitled =
    head > from || outer?.type === 'ROLE' || (word !== undefined && (word.triggers & Trigger.role) !== 0);
  if (outer?.type === 'PER') return outer.chain;
  if (isTitled && person) return person.chain;
  if (outer) return outer.chain;
  // «صحيفة الأهرام», «حركة حماس»: a classifier before the name.
  const classifier = Trigger.organisation | Trigger.media | Trigger.place | Trigger.facility;
  if (word !== undefined && (word.triggers & classifier) !== 0) {
    const named = mentions.find(
      (mention) =>
        mention.from >= head + 1 &&
        mention.from <= head + 2 &&
        mention.to <= to &&
        mention.chain !== null &&
        mention.type !== 'NORP' &&
        // «الموقع الرسمي للجيش»: with a preposition the name is a complement, not what the noun is called.
        text.words[mention.from]!.preposition === '',
    );
    if (named) return named.chain;
  }
  return null;
}
