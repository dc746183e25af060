import type { AttributionType } from '../../analysis';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { type FrameKind, isPreposition, isQuotedName } from '../grammar/frame';

/**
 * The type of the content (ATTRIBUTION A.3 and the ruling on complementisers): wholly inside marks is direct, unless a
 * complementiser stands outside them; any quoted fragment that is no mere name makes it mixed.
 */
export function contentType(
  clause: Clause,
  content: readonly TokenRange[],
  linker: TokenRange | null,
  kind: FrameKind,
): AttributionType {
  if (content.length === 0) return 'speech-act';
  const isClause = kind === 'complementiser' || kind === 'question';
  const isWhole = content.every((range) => {
    const quotation = clause.opens(range.from);
    return quotation !== undefined && (quotation.close === range.to - 1 || quotation.close < 0);
  });
  if (isWhole && !content.every((range) => isOnlyName(clause, range)))
    return linker !== null && (isClause || isGoverned(clause, linker)) ? 'mixed' : 'direct';
  const inner = content.some((range) => hasFragment(clause, range));
  if (inner) return 'mixed';
  if (kind === 'colon') return 'direct-unquoted';
  return isClause ? 'indirect' : 'speech-act';
}

/** A quoted fragment that is speech: not a title or name of one or two words. */
function hasFragment(clause: Clause, range: TokenRange): boolean {
  for (let index = range.from; index < range.to; index++) {
    const quotation = clause.opens(index);
    if (!quotation || quotation.close < 0 || quotation.close > range.to) continue;
    if (!isQuotedName(clause, index, quotation.close) && !isNameLike(clause, quotation.open, quotation.close))
      return true;
    index = quotation.close;
  }
  return false;
}

/** «دعا إلى "…"», «أضاف أنها: "…"»: a preposition or complementiser stands outside the marks; «قائلا» is none. */
function isGoverned(clause: Clause, linker: TokenRange | null): boolean {
  if (linker === null) return false;
  for (let index = linker.from; index < linker.to; index++)
    if (clause.isComplementiser(index) || isPreposition(clause.norm(index))) return true;
  return false;
}

/** «أدى إلى "داعش"»: the whole content is one quoted name. */
function isOnlyName(clause: Clause, { from }: TokenRange): boolean {
  const quotation = clause.opens(from);
  return quotation !== undefined && quotation.close > 0 && isNameLike(clause, quotation.open, quotation.close);
}

/** A name or a figure: «"ميني"», «"25%"». */
function isNameLike(clause: Clause, open: number, close: number): boolean {
  const words = close - open - 1;
  if (words <= 0) return true;
  const mention = clause.mentionAt(open + 1);
  if (mention && mention.to >= close) return true;
  const first = clause.word(open + 1)!;
  if (!first.isArabic) return words <= 3;
  return words <= 2 && first.nameSure !== 0;
}
