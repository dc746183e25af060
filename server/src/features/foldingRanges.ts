import type { Analysis, Paragraph, ParagraphKind, Segment, Span } from '../analysis';

/**
 * What can be folded: what follows a subheading up to the next one, the parts in which the article keeps to one subject,
 * paragraphs of several lines, and runs of list or link lines. Spans start on the line that stays visible; two of them
 * hold one another or lie apart, and no two are the same. Linear.
 */
export function foldingRanges(analysis: Analysis, segments: readonly Segment[] = []): Span[] {
  if (!analysis.isArabic) return [];
  const { paragraphs, text } = analysis;
  const kindAt = (index: number): ParagraphKind | undefined => paragraphs[index]?.kind;
  const isInRun = (index: number): boolean =>
    (kindAt(index) === 'list' || kindAt(index) === 'link') && kindAt(index) === kindAt(index - 1);
  // A list stays whole: a change of subject inside it is no place to fold.
  const changes = new Set(segments.length > 1 ? segments.map(({ from }) => from).filter((from) => !isInRun(from)) : []);
  const hasSection = paragraphs.some(({ kind }) => kind === 'subheading');
  const firstSection = paragraphs.findIndex(({ kind }) => kind === 'subheading');

  const found = new Map<string, Span>();
  const close = (first: number, last: number): void => {
    const start = paragraphs[first];
    const end = paragraphs[last];
    if (start && end && last > first) found.set(`${first} ${last}`, { start: start.start, end: end.end });
  };
  const parts = (opens: (index: number) => boolean, isFolded: (first: number) => boolean): void => {
    let first = 0;
    for (let index = 1; index <= paragraphs.length; index++) {
      if (index < paragraphs.length && !opens(index)) continue;
      if (isFolded(first)) close(first, index - 1);
      first = index;
    }
  };

  const opensSection = (index: number): boolean => kindAt(index) === 'subheading';
  const opensRun = (index: number): boolean => kindAt(index) !== kindAt(index - 1);
  const opensSubject = (index: number): boolean => opensSection(index) || changes.has(index);
  parts(opensSection, (first) => hasSection && first >= firstSection);
  if (changes.size > 1) parts(opensSubject, () => true);
  parts(opensRun, (first) => kindAt(first) === 'list' || kindAt(first) === 'link');
  const blockStarts = startsOfBlocks(text, paragraphs);
  // In a text without empty lines each line is a paragraph, and there is nothing to hide.
  if (blockStarts.size > 1) {
    const changesRun = (index: number): boolean =>
      opensRun(index) && [kindAt(index), kindAt(index - 1)].some((kind) => kind === 'list' || kind === 'link');
    parts(
      (index) => blockStarts.has(index) || opensSubject(index) || changesRun(index),
      () => true,
    );
  }
  return [...found.values()].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Lines that follow an empty line, and the first. */
function startsOfBlocks(text: string, paragraphs: readonly Paragraph[]): Set<number> {
  const starts = new Set<number>();
  paragraphs.forEach((paragraph, index) => {
    const before = paragraphs[index - 1];
    if (!before || /\n[^\S\n]*\n/.test(text.slice(before.end, paragraph.start))) starts.add(index);
  });
  return starts;
}
