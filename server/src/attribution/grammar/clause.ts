import type { LocalMention } from '../../entities/mentions';
import { type Word, WordClass } from '../../lexicon/words';
import type { ParagraphText } from '../../text/layer';
import type { Quotation } from '../../text/quotations';
import { TokenKind } from '../../text/tokens';

/** Rules look no farther than this in a sentence without end, so that they stay linear on anything. */
const reach = 320;

/**
 * Reads the tokens of one paragraph in the terms of span rules: word classes, marks, quotations, verbs. Indexes count
 * tokens; an index outside the paragraph answers false, '' or -1, so that rules need no bounds of their own.
 */
export class Clause {
  private readonly opening: Int32Array;
  private readonly closing: Int32Array;

  /** The longest name that begins at each token, as an index into `mentions`, or -1. */
  private readonly naming: Int32Array;

  constructor(
    readonly paragraph: ParagraphText,
    private readonly mentions: readonly LocalMention[] = [],
  ) {
    this.naming = new Int32Array(paragraph.tokens.count).fill(-1);
    mentions.forEach((mention, position) => {
      if (!isName(mention)) return;
      const known = this.naming[mention.from]!;
      if (known < 0 || mentions[known]!.to < mention.to) this.naming[mention.from] = position;
    });
    this.opening = new Int32Array(paragraph.tokens.count).fill(-1);
    this.closing = new Int32Array(paragraph.tokens.count).fill(-1);
    paragraph.quotations.forEach((quotation, position) => {
      this.opening[quotation.open] = position;
      if (quotation.close >= 0) this.closing[quotation.close] = position;
    });
  }

  /** The longest name of a person, organisation or place that begins at this token. */
  mentionAt(index: number): LocalMention | undefined {
    const position = this.naming[index] ?? -1;
    return position < 0 ? undefined : this.mentions[position];
  }

  get count(): number {
    return this.paragraph.tokens.count;
  }

  word(index: number): Word | undefined {
    return this.paragraph.words[index];
  }

  norm(index: number): string {
    return this.paragraph.words[index]?.norm ?? '';
  }

  bare(index: number): string {
    return this.paragraph.words[index]?.bare ?? '';
  }

  isA(index: number, classes: number): boolean {
    return ((this.paragraph.words[index]?.classes ?? 0) & classes) !== 0;
  }

  /** A noun of one of the classes of `noun-classes.tsv`. */
  isNoun(index: number, nouns: number): boolean {
    return ((this.paragraph.words[index]?.nouns ?? 0) & nouns) !== 0;
  }

  isPunctuation(index: number): boolean {
    return this.paragraph.tokens.kind[index] === TokenKind.Punctuation;
  }

  isNumber(index: number): boolean {
    return this.paragraph.tokens.kind[index] === TokenKind.Number;
  }

  /** The character of a punctuation mark, or ''. */
  mark(index: number): string {
    if (!this.isPunctuation(index)) return '';
    return this.paragraph.text.charAt(this.paragraph.tokens.start[index]!);
  }

  isComma(index: number): boolean {
    const mark = this.mark(index);
    return mark === '،' || mark === ',' || (mark === '?' && this.isInSentence(index));
  }

  /** «?» inside a sentence stands for a comma that an archive lost. */
  private isInSentence(index: number): boolean {
    const { sentenceOf } = this.paragraph;
    return index + 1 < this.count && sentenceOf[index] === sentenceOf[index + 1];
  }

  isStop(index: number): boolean {
    const mark = this.mark(index);
    return (
      mark === '.' ||
      mark === '؛' ||
      mark === ';' ||
      mark === '؟' ||
      mark === '!' ||
      (mark === '?' && !this.isInSentence(index))
    );
  }

  /** The quotation that opens at this token. */
  opens(index: number): Quotation | undefined {
    const position = this.opening[index] ?? -1;
    return position < 0 ? undefined : this.paragraph.quotations[position];
  }

  /** The outermost closed quotation around this token. */
  quotationAt(index: number): Quotation | undefined {
    const position = this.paragraph.quotationOf[index] ?? -1;
    return position < 0 ? undefined : this.paragraph.quotations[position];
  }

  /** The quotation that closes at this token. */
  closes(index: number): Quotation | undefined {
    const position = this.closing[index] ?? -1;
    return position < 0 ? undefined : this.paragraph.quotations[position];
  }

  /** Start of the sentence around a token, at most {@link reach} tokens back. */
  sentenceStart(index: number): number {
    const start = this.paragraph.sentences[this.paragraph.sentenceOf[index] ?? 0]?.from ?? 0;
    return Math.max(start, index - reach);
  }

  /** End of the sentence around a token, at most {@link reach} tokens on. */
  sentenceEnd(index: number): number {
    const end = this.paragraph.sentences[this.paragraph.sentenceOf[index] ?? 0]?.to ?? this.count;
    return Math.min(end, index + reach);
  }

  /** A complementiser that opens a clause: أن, إن, بأن and their pronoun forms. */
  isComplementiser(index: number): boolean {
    if (!this.isA(index, WordClass.anna | WordClass.inna | WordClass.bianna | WordClass.negatedComplementiser))
      return false;
    // «وحذر بان من أن»: a name, for no preposition follows a complementiser.
    if (this.norm(index) === 'بان' && /^(?:من|إلى|على|عن|خلال)$/.test(this.norm(index + 1))) return false;
    // «وأن» coordinates a clause that is under way (A.2); it opens none.
    return this.word(index)?.conjunction !== 'و';
  }

  /** Surely a finite verb, by its neighbours in the corpus, and no name. */
  isVerb(index: number): boolean {
    const word = this.word(index);
    if (!word || word.isDefinite) return false;
    if (word.classes !== 0) return (word.classes & WordClass.verbalParticle) !== 0;
    return word.verb >= 0.8 && word.nameSure === 0 && word.triggers === 0;
  }

  isWord(index: number): boolean {
    const kind = this.paragraph.tokens.kind[index];
    return kind === TokenKind.Arabic || kind === TokenKind.Other;
  }
}

/** Whether a mention is a name that span rules keep whole. */
export function isName({ type, confidence }: LocalMention): boolean {
  if (confidence < 0.2) return false;
  return type === 'PER' || type === 'ORG' || type === 'MEDIA' || type === 'GPE' || type === 'LOC' || type === 'FAC';
}
