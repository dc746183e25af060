import type { CheckedParagraph, Observed } from './check';
import { type UnpairedMark, unpairedMarks } from './unpaired';

/** Paragraphs that a quotation may run through before its end is taken for missing. */
const farthest = 4;

/** An unpaired mark with its paragraph; offsets count from the start of the text. */
export interface LonelyMark extends UnpairedMark {
  readonly paragraph: number;
}

/** Unpaired marks of an article, told apart. */
export interface UnpairedInArticle {
  /** Marks whose partner is nowhere. */
  readonly lonely: readonly LonelyMark[];
  /** Quotations that open in one paragraph and close in a later one, with the paragraphs between that begin without a mark. */
  readonly crossing: readonly { readonly open: LonelyMark; readonly close: LonelyMark }[];
}

/** What a paragraph gives to {@link weighUnpaired}; null for none. For `observe` of the checks QUO001 and QUO007. */
export function observeUnpaired({ layer }: CheckedParagraph): readonly UnpairedMark[] | null {
  const marks = unpairedMarks(layer);
  return marks.length > 0 ? marks : null;
}

/**
 * Tells quotations that run over paragraphs from marks whose partner is missing. Speech of several paragraphs that opens
 * each of them anew and closes the last one only is right, and gives nothing. Linear in the number of unpaired marks.
 */
export function weighUnpaired(observed: readonly Observed<readonly UnpairedMark[]>[]): UnpairedInArticle {
  const marks: LonelyMark[] = observed.flatMap(({ paragraph, start, noted }) =>
    noted.map((mark) => ({
      ...mark,
      paragraph,
      start: mark.start + start,
      end: mark.end + start,
      partnerAt: mark.partnerAt < 0 ? -1 : mark.partnerAt + start,
    })),
  );
  const lonely: LonelyMark[] = [];
  const crossing: { open: LonelyMark; close: LonelyMark }[] = [];
  let open: LonelyMark | null = null;
  for (const mark of marks) {
    if (open && mark.paragraph - open.paragraph > farthest) {
      lonely.push(open);
      open = null;
    }
    if (!open) {
      if (mark.opens) open = mark;
      else lonely.push(mark);
    } else if (mark.opens) {
      // Speech that goes on in the next paragraph is opened anew there.
      if (!(mark.isFirst && mark.paragraph === open.paragraph + 1)) lonely.push(open);
      open = mark;
    } else {
      if (mark.paragraph > open.paragraph) crossing.push({ open, close: mark });
      open = null;
    }
  }
  if (open) lonely.push(open);
  return { lonely, crossing };
}
