import type { ParagraphText } from '../text/layer';
import type { EntityFeatures } from './features';
import { mayFollow } from './labels';
import type { SequenceModel } from './sequenceModel';
import { type Evidence, evidenceFeatures } from './tokenFeatures';
import { Edge, edgeCount, places, type WordFeatures } from './wordFeatures';

/** Labels of the tokens of a paragraph, and how likely each is by the model, 0 to 1. */
export interface Labelled {
  readonly labels: Uint8Array;
  readonly probability: Float32Array;
}

/** A paragraph whose words and places are scored; the evidence of an article can still be added. */
export interface Scored {
  readonly words: readonly WordFeatures[];
  /** In units of the model, one row a token. */
  readonly sums: Int32Array;
  /** Marks of known names (`Phrases.mark`). */
  readonly known: Uint8Array;
  /** 1 for tokens that are no name whatever their place and their article say. */
  readonly outside: Uint8Array;
}

/**
 * How much likelier no name must be than any name, by the words alone, for the place not to matter. Larger margins find the
 * same names of the dev gold and cost time.
 */
const certain = 4;

/** Labels tokens with a linear-chain model. Scores of words are kept by word form; linear in the tokens. */
export class SequenceTagger {
  private readonly transitions: Float32Array;
  /** `certain` in units of the model. */
  private readonly margin: number;

  constructor(
    readonly model: SequenceModel,
    readonly features: EntityFeatures,
  ) {
    const { labels } = model;
    this.margin = Math.round(certain / model.scale);
    this.transitions = model.transitions.slice();
    for (let edge = 0; edge < edgeCount; edge++)
      for (let before = 0; before < labels; before++)
        for (let label = 0; label < labels; label++)
          if (!mayFollow(before, label)) this.transitions[(edge * labels + before) * labels + label] = -1e6;
  }

  score(paragraph: ParagraphText): Scored {
    const { labels } = this.model;
    const words = this.features.words(paragraph);
    const count = words.length;
    const sums = new Int32Array(count * labels);
    const { blank } = this.features;
    const beyond = this.rowsOf(blank);
    const outside = new Uint8Array(count);
    const rows = new Array<Int32Array>(count);
    for (let at = 0; at < count; at++) rows[at] = this.rowsOf(words[at]!);
    for (let at = 0; at < count; at++) {
      const base = at * labels;
      const here = rows[at]!;
      const before = at > 0 ? rows[at - 1]! : beyond;
      const after = at + 1 < count ? rows[at + 1]! : beyond;
      const before2 = at > 1 ? rows[at - 2]! : beyond;
      const after2 = at + 2 < count ? rows[at + 2]! : beyond;
      for (let label = 0; label < labels; label++)
        sums[base + label] =
          here[label]! +
          before[labels + label]! +
          after[labels * 2 + label]! +
          before2[labels * 3 + label]! +
          after2[labels * 4 + label]!;
      let most = -Infinity;
      for (let label = 1; label < labels; label++) most = Math.max(most, sums[base + label]!);
      if (sums[base]! - most > this.margin) outside[at] = 1;
    }
    const place = this.features.place(paragraph, words, outside);
    for (let at = 0; at < count; at++)
      for (let k = place.start[at]!; k < place.start[at + 1]!; k++) this.model.add(place.hashes[k]!, sums, at * labels);
    return { words, sums, known: place.known, outside };
  }

  /** The likeliest labels by the paragraph alone, or with what the article says of its words. */
  label({ words, sums, outside }: Scored, evidence: Evidence | null): Labelled {
    if (!evidence) return this.decode(words, sums, outside);
    const { labels } = this.model;
    const informed = sums.slice();
    const { hashes, start } = evidenceFeatures(words, evidence);
    for (let at = 0; at < words.length; at++)
      for (let k = start[at]!; k < start[at + 1]!; k++) this.model.add(hashes[k]!, informed, at * labels);
    return this.decode(words, informed, outside);
  }

  private rowsOf(word: WordFeatures): Int32Array {
    if (word.scores?.by === this) return word.scores.rows;
    const { labels } = this.model;
    const rows = new Int32Array(places.length * labels);
    for (const place of places) for (const hash of word.seen.at(place)) this.model.add(hash, rows, place * labels);
    word.scores = { by: this, rows };
    return rows;
  }

  private decode(words: readonly WordFeatures[], sums: Int32Array, outside: Uint8Array): Labelled {
    const { labels: size } = this.model;
    const { transitions } = this;
    const { scale } = this.model;
    const count = words.length;
    const labels = new Uint8Array(count);
    const probability = new Float32Array(count);
    if (count === 0) return { labels, probability };
    const best = new Float32Array(count * size);
    const back = new Uint8Array(count * size);
    const start = Edge.Punctuation * size * size;
    for (let label = 0; label < size; label++) best[label] = sums[label]! * scale + transitions[start + label]!;
    for (let at = 1; at < count; at++) {
      const table = words[at]!.edge * size * size;
      const now = at * size;
      const then = now - size;
      // Between tokens that are no names there is one way only.
      const befores = outside[at - 1] === 1 ? 1 : size;
      const nows = outside[at] === 1 ? 1 : size;
      for (let label = 0; label < nows; label++) {
        let most = -Infinity;
        let from = 0;
        for (let before = 0; before < befores; before++) {
          const value = best[then + before]! + transitions[table + before * size + label]!;
          if (value > most) {
            most = value;
            from = before;
          }
        }
        best[now + label] = most + sums[now + label]! * scale;
        back[now + label] = from;
      }
    }
    let last = 0;
    const end = (count - 1) * size;
    for (let label = 1; label < (outside[count - 1] === 1 ? 1 : size); label++)
      if (best[end + label]! > best[end + last]!) last = label;
    for (let at = count - 1; at >= 0; at--) {
      labels[at] = last;
      last = back[at * size + last]!;
    }
    // How much worse the best other reading of a token is, on the scale of a probability.
    for (let at = 0; at < count; at++) {
      if (labels[at] === 0) continue;
      const base = at * size;
      let other = -Infinity;
      for (let label = 0; label < size; label++)
        if (label !== labels[at] && Math.abs(label - labels[at]!) !== 1) other = Math.max(other, sums[base + label]!);
      const own = Math.max(sums[base + labels[at]!]!, sums[base + labels[at]! + (labels[at]! % 2 === 1 ? 1 : -1)]!);
      probability[at] = 1 / (1 + Math.exp((other - own) * scale));
    }
    return { labels, probability };
  }
}
