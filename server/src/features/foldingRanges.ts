import type { Analysis, Span } from '../analysis';

/**
 * What can be folded: what follows a subheading up to the next one, and runs of list or link lines. Spans start on the
 * line that stays visible.
 */
export function foldingRanges(analysis: Analysis): Span[] {
  if (!analysis.isArabic) return [];
  const found: Span[] = [];
  const { paragraphs } = analysis;
  let section = -1;
  let run = 0;
  const close = (first: number, last: number): void => {
    const start = paragraphs[first];
    const end = paragraphs[last];
    if (start && end && last > first) found.push({ start: start.start, end: end.end });
  };
  for (let index = 0; index <= paragraphs.length; index++) {
    const kind = paragraphs[index]?.kind;
    if (kind === undefined || kind === 'subheading') {
      if (section >= 0) close(section, index - 1);
      section = index;
    }
    const runKind = paragraphs[run]?.kind;
    if (kind !== runKind) {
      if (runKind === 'list' || runKind === 'link') close(run, index - 1);
      run = index;
    }
  }
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}
