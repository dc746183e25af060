import { Trigger, type Word, type WordLexicon } from '../lexicon/words';
import { pairQuotations, type Quotation } from './quotations';
import { splitSentences, type TokenRange } from './sentences';
import { tokenize, type Tokens, TokenKind } from './tokens';

/** The text layer of one paragraph. All offsets are UTF-16 code units into the paragraph; all indexes count tokens. */
export interface ParagraphText {
  readonly text: string;
  readonly tokens: Tokens;
  /** One entry a token; punctuation marks have entries of their own. */
  readonly words: readonly Word[];
  readonly quotations: readonly Quotation[];
  /** Index into `quotations` of the outermost pair around each token (its marks included), or -1. */
  readonly quotationOf: Int32Array;
  readonly sentences: readonly TokenRange[];
  /** Index into `sentences` of each token. */
  readonly sentenceOf: Int32Array;
}

/** Builds the text layer of one paragraph. Linear. */
export function readParagraph(text: string, lexicon: WordLexicon): ParagraphText {
  const tokens = tokenize(text);
  const words: Word[] = new Array<Word>(tokens.count);
  for (let index = 0; index < tokens.count; index++)
    words[index] = lexicon.wordIn(text, tokens.start[index]!, tokens.end[index]!);
  readUndotted(words, lexicon);
  const quotations = pairQuotations(tokens);
  const quotationOf = new Int32Array(tokens.count).fill(-1);
  quotations.forEach((quotation, position) => {
    if (quotation.close < 0 || quotationOf[quotation.open] !== -1) return;
    quotationOf.fill(position, quotation.open, quotation.close + 1);
  });
  const sentences = splitSentences(tokens, quotations);
  const sentenceOf = new Int32Array(tokens.count);
  sentences.forEach((sentence, position) => sentenceOf.fill(position, sentence.from, sentence.to));
  return { text, tokens, words, quotations, quotationOf, sentences, sentenceOf };
}

/** Words by which a paper shows that it writes ى. */
const dotted = new Set(['على', 'إلى', 'وعلى', 'وإلى', 'الى', 'حتى']);

/**
 * In papers that write final ى with the dots of ي (B.1), «علي الجانب الآخر» is no name. Where the paragraph has a ى, or a title
 * stands before, «علي» is one: «الدكتور علي حمية».
 */
function readUndotted(words: Word[], lexicon: WordLexicon): void {
  if (words.some(({ norm }) => dotted.has(norm))) return;
  for (let index = 0; index + 1 < words.length; index++) {
    const { bare, norm } = words[index]!;
    const next = words[index + 1]!;
    const isNoun = (next.isDefinite || next.isCommonNoun) && next.nameUsual === 0 && next.preposition === '';
    const isTitled = ((words[index - 1]?.triggers ?? 0) & (Trigger.honorific | Trigger.rank)) !== 0;
    if (bare === 'علي' && isNoun && !isTitled) words[index] = lexicon.word(norm.replace(/ي$/, 'ى'));
  }
}

/** True when the token is this punctuation mark. */
export function isMarkAt(paragraph: ParagraphText, index: number, marks: string): boolean {
  return (
    index >= 0 &&
    index < paragraph.tokens.count &&
    paragraph.tokens.kind[index] === TokenKind.Punctuation &&
    marks.includes(paragraph.text.charAt(paragraph.tokens.start[index]!))
  );
}

/** The span of a token range in the paragraph; a range without tokens gives an empty span at its start. */
export function spanOf(paragraph: ParagraphText, from: number, to: number): { start: number; end: number } {
  const { tokens } = paragraph;
  if (to <= from) {
    const at = from < tokens.count ? tokens.start[from]! : paragraph.text.length;
    return { start: at, end: at };
  }
  return { start: tokens.start[from]!, end: tokens.end[to - 1]! };
}
