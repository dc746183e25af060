import { Trigger } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import { mixed } from './featureKeys';
import type { Phrases } from './phrases';
import { Edge, type WordFeatures } from './wordFeatures';

/** What a token's place in its paragraph says, that its word and its neighbours' words alone do not. */
export interface PlaceFeatures {
  /** Hashes of all tokens, one after the other. */
  readonly hashes: Int32Array;
  /** Where the hashes of each token begin; one more entry for the end. */
  readonly start: Int32Array;
}

/** Those of a paragraph alone. */
export interface KnownPlaceFeatures extends PlaceFeatures {
  /** Marks of known names (`Phrases.mark`). */
  readonly known: Uint8Array;
}

/** Evidence about a word from the rest of the article: 0 none, otherwise see `evidence.ts`. One entry a token. */
export type Evidence = Uint8Array;

const headTriggers =
  Trigger.organisation |
  Trigger.media |
  Trigger.role |
  Trigger.place |
  Trigger.facility |
  Trigger.event |
  Trigger.document;

/** Most features that one token can have: bounds the buffer. */
const mostFeatures = 56;

/**
 * The features of pairs and triples of words, of the head of the noun phrase, of quotation marks and of known phrases.
 * Linear in the tokens.
 *
 * @param outside 1 for tokens that need none, because they are no name whatever their place says
 */
export function placeFeatures(
  paragraph: ParagraphText,
  words: readonly WordFeatures[],
  blank: WordFeatures,
  phrases: Phrases,
  outside: Uint8Array | null = null,
): KnownPlaceFeatures {
  const count = words.length;
  const start = new Int32Array(count + 1);
  let hashes = new Int32Array(count * 40 + mostFeatures);
  let size = 0;
  const known = phrases.mark(words);
  const register = registerOf(words);
  let head = -1;
  for (let at = 0; at < count; at++) {
    if (size + mostFeatures > hashes.length) {
      const larger = new Int32Array(hashes.length * 2);
      larger.set(hashes);
      hashes = larger;
    }
    start[at] = size;
    const word = words[at]!;
    const before = at > 0 ? words[at - 1]! : blank;
    const after = at + 1 < count ? words[at + 1]! : blank;
    const before2 = at > 1 ? words[at - 2]! : blank;
    const after2 = at + 2 < count ? words[at + 2]! : blank;
    if (outside?.[at] !== 1) {
      hashes[size++] = pairHash(1, before.codes, word.codes);
      hashes[size++] = pairHash(2, before.sign, word.codes);
      hashes[size++] = pairHash(3, word.codes, after.codes);
      hashes[size++] = pairHash(4, before.middle, word.middle);
      hashes[size++] = pairHash(5, word.middle, after.middle);
      hashes[size++] = pairHash(6, before.key, word.first);
      hashes[size++] = pairHash(7, word.first, after.key);
      hashes[size++] = pairHash(8, mixed(before.codes) ^ word.codes, after.codes + 1);
      hashes[size++] = pairHash(9, mixed(before2.sign) ^ before.sign, word.edge);
      hashes[size++] = pairHash(10, before.key, word.key);
      hashes[size++] = pairHash(11, word.key, after.key);
      hashes[size++] = pairHash(12, before.sign, word.middle);
      hashes[size++] = pairHash(13, (before.coarse << 16) ^ (word.coarse << 8), after.coarse);
      hashes[size++] = pairHash(14, mixed(before2.first * 64 + before.first), word.first);
      hashes[size++] = pairHash(15, before.sign, (word.edge << 4) ^ after.edge);
      hashes[size++] = pairHash(16, mixed(word.first * 64 + after.first), after2.first);
      hashes[size++] = pairHash(17, before.key, (word.edge << 4) ^ after.edge);
      hashes[size++] = pairHash(18, (before.edge << 8) ^ (word.edge << 4) ^ after.edge, word.first);
      hashes[size++] = pairHash(19, before2.key, mixed(before.first) ^ word.edge);
      hashes[size++] = pairHash(42, before.use, word.use);
      hashes[size++] = pairHash(43, word.use, after.use);
      hashes[size++] = pairHash(44, mixed(before.use) ^ word.use, after.use + 1);
      hashes[size++] = pairHash(45, before.sign, word.use);
      hashes[size++] = pairHash(46, word.use, (word.edge << 4) ^ after.edge);
      hashes[size++] = pairHash(47, before.key, word.use);
      hashes[size++] = pairHash(48, before.byPlace, word.byPlace);
      hashes[size++] = pairHash(49, word.byPlace, after.byPlace);
      if (head >= 0) {
        const headWord = words[head]!;
        const distance = Math.min(at - head, 5);
        hashes[size++] = pairHash(
          20,
          headWord.triggers & headTriggers,
          (distance << 8) ^ (word.edge << 4) ^ after.edge,
        );
        hashes[size++] = pairHash(21, headWord.key, (word.edge << 1) ^ (distance > 1 ? 1 : 0));
        hashes[size++] = pairHash(22, headWord.triggers & headTriggers, word.codes);
        hashes[size++] = pairHash(23, headWord.triggers & headTriggers, word.middle);
        hashes[size++] = pairHash(41, headWord.key, (before.edge << 4) ^ word.edge);
      }
      const quotation = paragraph.quotationOf[at]!;
      if (quotation >= 0) {
        const { open, close } = paragraph.quotations[quotation]!;
        const length = Math.min(close - open - 1, 8);
        hashes[size++] = pairHash(24, length, at === open + 1 ? 1 : at === close - 1 ? 2 : 0);
        if (length <= 5 && open > 0) hashes[size++] = pairHash(25, words[open - 1]!.sign, length);
      }
      if (paragraph.sentences[paragraph.sentenceOf[at]!]?.from === at) hashes[size++] = pairHash(26, word.edge, 0);
      if (before.edge === Edge.Punctuation && before2.edge !== Edge.Punctuation)
        hashes[size++] = pairHash(27, before.key, before2.first);
      const phrase = known[at]!;
      if (phrase !== 0) {
        hashes[size++] = pairHash(28, phrase, 0);
        hashes[size++] = pairHash(29, phrase, word.first);
      }
      if (at + 1 < count && known[at + 1]! !== 0) hashes[size++] = pairHash(30, known[at + 1]!, 0);
      if (at > 0 && known[at - 1]! !== 0) hashes[size++] = pairHash(31, known[at - 1]!, phrase);
      hashes[size++] = pairHash(38, register, word.first);
      hashes[size++] = pairHash(39, register, word.codes);
      if (phrase !== 0) hashes[size++] = pairHash(40, register, phrase);
    }
    // The head of the noun phrase that the next word may continue.
    if ((word.triggers & headTriggers) !== 0 && word.edge !== Edge.Function) head = at;
    else if (head >= 0 && !(word.continues || word.first !== 0 || at - head > 8)) head = -1;
    if (paragraph.tokens.kind[at] === TokenKind.Punctuation) head = -1;
  }
  start[count] = size;
  return { hashes: hashes.subarray(0, size), start, known };
}

/** How much of a paragraph is about sport, 0 to 2: there a town is a club. */
function registerOf(words: readonly WordFeatures[]): number {
  let sport = 0;
  for (const word of words) if (word.isSport) sport++;
  return sport === 0 ? 0 : sport < 3 ? 1 : 2;
}

/** One feature of two values. */
function pairHash(salt: number, a: number, b: number): number {
  return mixed(Math.imul(a ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b) + Math.imul(b + salt, 0xc2b2ae35));
}

/** The features of what the article says of a word elsewhere, and of its neighbours; none where it says nothing. */
export function evidenceFeatures(words: readonly WordFeatures[], evidence: Evidence): PlaceFeatures {
  const count = words.length;
  const start = new Int32Array(count + 1);
  const hashes: number[] = [];
  const add = (salt: number, a: number, b: number): void => {
    hashes.push(pairHash(salt, a, b));
  };
  for (let at = 0; at < count; at++) {
    start[at] = hashes.length;
    const here = evidence[at]!;
    const before = at > 0 ? evidence[at - 1]! : 0;
    const after = at + 1 < count ? evidence[at + 1]! : 0;
    if (here !== 0) {
      add(32, here, 0);
      add(33, here, words[at]!.first);
      add(34, here, words[at]!.sign);
      add(37, here, words[at]!.edge);
    }
    if (here !== 0 || before !== 0) add(35, before, here);
    if (here !== 0 || after !== 0) add(36, here, after);
  }
  start[count] = hashes.length;
  return { hashes: Int32Array.from(hashes), start };
}
