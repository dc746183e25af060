import type { Span } from '../../analysis';
import type { DrawnArticle } from './article';

/** How an entity is told apart: by what it is, not by its exact type. */
export type EntityGroup = 'person' | 'organisation' | 'place' | 'other';

const groups: Readonly<Record<string, EntityGroup>> = {
  PER: 'person',
  ROLE: 'person',
  ORG: 'organisation',
  MEDIA: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
};

export const entityGroup = (type: string): EntityGroup => groups[type] ?? 'other';

type MarkKind = 'content' | 'source' | 'cue' | 'linker' | 'entity' | 'keyphrase' | 'finding';

/** A span of one paragraph, offsets from the start of the paragraph. */
interface Mark extends Span {
  readonly kind: MarkKind;
  /** Index into the attributions, entities or findings of the article; 0 for a keyphrase. */
  readonly index: number;
  /** The whole span, before it was cut to the paragraph. */
  readonly whole: Span;
}

/** A run of text under the same marks. Offsets are from the start of the paragraph. */
export interface Piece extends Span {
  /** Indexes of the attributions that it belongs to, in whichever part, outermost first. */
  readonly statements: readonly number[];
  /** Index of the attribution that it is the source of, and so on; the innermost where they nest. */
  readonly source: number | null;
  readonly cue: number | null;
  readonly content: number | null;
  readonly beginsContent: boolean;
  readonly endsContent: boolean;
  readonly entity: number | null;
  readonly finding: number | null;
  readonly isKeyphrase: boolean;
}

export interface MarkedParagraph extends Span {
  readonly pieces: readonly Piece[];
  /** The attributions whose cue stands here, in the order of the text. */
  readonly cues: readonly number[];
}

/**
 * The first paragraphs of an article, cut into pieces. Marks that reach over a paragraph are cut at its end. Costs n log n
 * for n marks, and the depth to which they lie over each other.
 */
export function markedParagraphs({ reading: { document } }: DrawnArticle, most = Infinity): MarkedParagraph[] {
  const paragraphs = document.paragraphs.slice(0, most);
  const marks: Mark[][] = paragraphs.map(() => []);
  const add = (kind: MarkKind, index: number, whole: Span | null): void => {
    if (!whole || whole.start >= whole.end) return;
    for (let at = firstEndingAfter(paragraphs, whole.start); at < marks.length; at++) {
      const paragraph = paragraphs[at]!;
      if (paragraph.start >= whole.end) return;
      const start = Math.max(whole.start, paragraph.start) - paragraph.start;
      const end = Math.min(whole.end, paragraph.end) - paragraph.start;
      marks[at]!.push({ kind, index, start, end, whole });
    }
  };
  document.attributions.forEach(({ cue, source, linker, content }, index) => {
    for (const span of content) add('content', index, span);
    add('source', index, source);
    add('linker', index, linker);
    add('cue', index, cue);
  });
  document.entities.forEach((entity, index) => {
    add('entity', index, entity);
  });
  document.diagnostics.forEach((finding, index) => {
    add('finding', index, finding);
  });
  for (const { mentions } of document.keyphrases) for (const span of mentions) add('keyphrase', 0, span);
  return paragraphs.map(({ start, end }, at) => {
    const here = marks[at]!;
    const cues = here.filter(({ kind, whole }) => kind === 'cue' && whole.start >= start);
    return {
      start,
      end,
      pieces: piecesOf(end - start, here, start),
      cues: cues.sort((one, other) => one.start - other.start).map(({ index }) => index),
    };
  });
}

/** Index of the first span that ends behind an offset. Spans are in text order. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function piecesOf(length: number, marks: readonly Mark[], origin: number): Piece[] {
  const bounds = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const waiting = [...marks].sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: Piece[] = [];
  let active: Mark[] = [];
  let next = 0;
  for (let at = 0; at + 1 < bounds.length; at++) {
    const start = bounds[at]!;
    const end = bounds[at + 1]!;
    active = active.filter((mark) => mark.end > start);
    while (next < waiting.length && waiting[next]!.start <= start) active.push(waiting[next++]!);
    pieces.push(piece({ start, end }, active, origin));
  }
  return pieces;
}

function piece({ start, end }: Span, active: readonly Mark[], origin: number): Piece {
  const innermost = (kind: MarkKind): Mark | null =>
    active
      .filter((mark) => mark.kind === kind)
      .reduce<Mark | null>((best, mark) => (best && lengthOf(best) < lengthOf(mark) ? best : mark), null);
  const content = innermost('content');
  const ofStatements = active.filter(({ kind }) => kind !== 'entity' && kind !== 'finding' && kind !== 'keyphrase');
  return {
    start,
    end,
    statements: [...new Set(ofStatements.map(({ index }) => index))],
    source: innermost('source')?.index ?? null,
    cue: innermost('cue')?.index ?? null,
    content: content?.index ?? null,
    beginsContent: content !== null && content.whole.start === origin + start,
    endsContent: content !== null && content.whole.end === origin + end,
    entity: innermost('entity')?.index ?? null,
    finding: innermost('finding')?.index ?? null,
    isKeyphrase: innermost('keyphrase') !== null,
  };
}

const lengthOf = ({ whole }: Mark): number => whole.end - whole.start;
