import type { Analysis, EntityType, Span } from '../analysis';

/** What letters may be coloured as, by names that every theme of an editor knows. */
export const colourKinds = ['keyword', 'class', 'interface', 'namespace', 'number', 'string'] as const;
export type ColourKind = (typeof colourKinds)[number];

/** A stretch of one colour. */
export interface Coloured extends Span {
  readonly kind: ColourKind;
}

const kindOfEntity: Partial<Readonly<Record<EntityType, ColourKind>>> = {
  PER: 'class',
  ORG: 'interface',
  MEDIA: 'interface',
  GPE: 'namespace',
  LOC: 'namespace',
  FAC: 'namespace',
  DATE: 'number',
  TIME: 'number',
  MONEY: 'number',
  NUM: 'number',
  PERCENT: 'number',
};

/**
 * Stretches of the text with the kind of their letters: cues, names and figures, and what is quoted word for word. In text
 * order, without overlap; what is smaller goes before what holds it. Costs n log n for n spans.
 */
export function colours(analysis: Analysis): Coloured[] {
  if (!analysis.isArabic) return [];
  const spans: Coloured[] = [];
  for (const { cue, content, type } of analysis.attributions) {
    spans.push({ start: cue.start, end: cue.end, kind: 'keyword' });
    if (type !== 'direct' && type !== 'mixed') continue;
    for (const { start, end } of content) spans.push({ start, end, kind: 'string' });
  }
  for (const { start, end, type } of analysis.entities) {
    const kind = kindOfEntity[type];
    if (kind) spans.push({ start, end, kind });
  }
  return flattened(spans.filter(({ start, end }) => start < end));
}

/** The spans without overlap: each place has the kind of the shortest span that holds it. */
function flattened(spans: Coloured[]): Coloured[] {
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  const out: Coloured[] = [];
  const open: Coloured[] = [];
  let at = 0;
  const colourUntil = (end: number): void => {
    const top = open.at(-1);
    if (top && end > at) out.push({ start: at, end: Math.min(end, top.end), kind: top.kind });
    at = Math.max(at, end);
  };
  const closeUntil = (offset: number): void => {
    for (let top = open.at(-1); top && top.end <= offset; top = open.at(-1)) {
      colourUntil(top.end);
      open.pop();
    }
  };
  for (const span of spans) {
    closeUntil(span.start);
    colourUntil(span.start);
    // A span that reaches out of the one around it is cut there, so that what is open always nests.
    const around = open.at(-1);
    open.push(around && around.end < span.end ? { ...span, end: around.end } : span);
  }
  closeUntil(Infinity);
  return out;
}
