import type { Evidence } from './tokenFeatures';
import { Edge, type WordFeatures } from './wordFeatures';

/** One paragraph of an article with the labels of the first pass. */
export interface FirstPass {
  readonly words: readonly WordFeatures[];
  readonly labels: Uint8Array;
}

/** Paragraphs of which one learns from the other: an article, or a stretch of a long text. */
export const evidenceReach = 64;

const kinds = 5;
const unnamed = 0;

/**
 * What the other occurrences of each word in the article were taken for: «a name once clear is clear everywhere». 0 for a
 * word that is never a name or occurs once, 1 and 2 where only this occurrence is one, then by type: always a name of it, mostly one, or part of a longer
 * person's name. Linear in the tokens.
 */
export function gatherEvidence(paragraphs: readonly FirstPass[]): Evidence[] {
  const named = new NamedWords();
  for (const { words, labels } of paragraphs)
    for (let at = 0; at < words.length; at++) if (labels[at] !== 0) named.add(words[at]!);
  for (const { words, labels } of paragraphs)
    for (let at = 0; at < words.length; at++) {
      const entry = named.of(words[at]!);
      if (entry) entry[kindOf(labels, at)]!++;
    }
  return paragraphs.map(({ words, labels }) => {
    const evidence = new Uint8Array(words.length);
    for (let at = 0; at < words.length; at++) {
      const entry = named.of(words[at]!);
      if (entry) evidence[at] = summary(entry, kindOf(labels, at));
    }
    return evidence;
  });
}

/** How often each word that is part of a name somewhere stands in a name of each kind: only such words have a story to tell. */
class NamedWords {
  private readonly counts = new Map<number, Uint16Array>();
  /** One bit for the lowest bits of each key: nine words in ten are done with after one look. */
  private readonly filter = new Int32Array(1 << 8);

  add(word: WordFeatures): void {
    if (!isCounted(word) || this.counts.has(word.key)) return;
    this.counts.set(word.key, new Uint16Array(kinds));
    this.filter[(word.key >>> 5) & 0xff]! |= 1 << (word.key & 31);
  }

  of(word: WordFeatures): Uint16Array | undefined {
    const { key } = word;
    if (((this.filter[(key >>> 5) & 0xff]! >>> (key & 31)) & 1) === 0 || !isCounted(word)) return undefined;
    return this.counts.get(key);
  }
}

function isCounted(word: WordFeatures): boolean {
  return word.edge !== Edge.Punctuation && word.edge !== Edge.Function && word.edge !== Edge.Number;
}

/** 0 no name, 1 person alone, 2 organisation, 3 place, 4 part of a longer person's name. */
function kindOf(labels: Uint8Array, at: number): number {
  const label = labels[at]!;
  if (label === 1 || label === 2) return label === 2 || labels[at + 1] === 2 ? 4 : 1;
  if (label === 3 || label === 4) return 2;
  return label === 5 || label === 6 ? 3 : unnamed;
}

function summary(entry: Uint16Array, own: number): number {
  const count = (kind: number): number => entry[kind]! - (kind === own ? 1 : 0);
  const none = count(0);
  const full = count(4);
  const person = count(1) + full;
  const organisation = count(2);
  const place = count(3);
  const total = none + person + organisation + place;
  if (total === 0) return 0;
  const most = Math.max(person, organisation, place);
  if (most === 0) return none === 1 ? 1 : 2;
  const type = person === most ? (full > 0 ? 3 : 0) : organisation === most ? 1 : 2;
  const purity = most === total ? (most > 1 ? 2 : 1) : most * 2 >= total ? 3 : 4;
  return 2 + type * 4 + purity;
}
