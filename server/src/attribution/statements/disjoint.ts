import type { TokenRange } from '../../text/sentences';
import type { Draft } from '../local';

/**
 * Brings the spans of a statement into what every statement keeps: cue, source, linker and content share no token, and
 * there is content (ATTRIBUTION A.1). The cue wins over all, then the source, then the linker; content gives way. Undefined
 * when nothing is left that was said.
 */
export function disjoint(draft: Draft): Draft | undefined {
  const source = draft.source && !overlaps(draft.source, draft.cue) ? draft.source : null;
  const linker =
    draft.linker && !overlaps(draft.linker, draft.cue) && !(source && overlaps(draft.linker, source))
      ? draft.linker
      : null;
  let content = draft.content.filter(({ from, to }) => to > from);
  for (const span of [draft.cue, source, linker]) if (span) content = content.flatMap((range) => without(range, span));
  if (content.length === 0) return undefined;
  const isSame =
    source === draft.source && linker === draft.linker && content.every((one) => draft.content.includes(one));
  return isSame && content.length === draft.content.length ? draft : { ...draft, source, linker, content };
}

function overlaps(one: TokenRange, other: TokenRange): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The larger part of a range that a span leaves over. */
function without(range: TokenRange, span: TokenRange): TokenRange[] {
  if (!overlaps(range, span)) return [range];
  const before = { from: range.from, to: Math.max(range.from, span.from) };
  const after = { from: Math.min(range.to, span.to), to: range.to };
  const larger = after.to - after.from >= before.to - before.from ? after : before;
  return larger.to > larger.from ? [larger] : [];
}
