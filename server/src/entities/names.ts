import type { EntityType } from '../analysis';
import { NameCode, Trigger } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import type { IsPeople } from './nisbas';
import { repairNames } from './repairs';
import { certaintyOf } from './certainty';
import { evidenceReach, gatherEvidence } from './evidence';
import type { NameRange, TypedRange } from './ranges';
import { type NamedParagraph, withRepeats } from './repeats';
import { type Knowledge, rangesOf } from './knowledge';
import { typeOfLabel } from './labels';
import type { Labelled, Scored, SequenceTagger } from './sequenceTagger';
import type { Evidence } from './tokenFeatures';

/** No model is certain; what a reader says is. */
const leastDoubt = 0.9999;

/** Longer runs are lists, tables or noise. Bounds the cost of a mention. */
const longestName = 16;

/** What is kept of a paragraph between the two passes, and between versions of a document. */
interface Reading {
  readonly scored: Scored;
  readonly known: readonly TypedRange[];
  readonly own: readonly TypedRange[];
  readonly first: Labelled;
  readonly firstNames: readonly NameRange[];
  evidence: Evidence | null;
  secondNames: readonly NameRange[];
  /** With the names that the article repeats. */
  shownNames: readonly NameRange[];
}

/** Finds names with the sequence model, in two passes: a name once clear in an article is clear everywhere. */
export class NameReader {
  private readonly readings = new WeakMap<ParagraphText, Reading>();

  /** Stretches of a long text and their names, by the first paragraph: an edit leaves most of them as they are. */
  private readonly blocks = new WeakMap<
    ParagraphText,
    { readonly block: readonly ParagraphText[]; readonly names: readonly (readonly NameRange[])[] }
  >();

  constructor(
    private readonly tagger: SequenceTagger | null,
    private readonly knowledge: Knowledge,
    private readonly isPeople: IsPeople,
  ) {}

  /** Names by the paragraph alone. Linear. */
  first(paragraph: ParagraphText): readonly NameRange[] {
    return this.read(paragraph)?.firstNames ?? [];
  }

  /** How likely a name is right in type and extent, 0 to 1. */
  certainty(name: NameRange): number {
    return this.tagger ? certaintyOf(name, this.tagger.model.certainty) : name.confidence;
  }

  /** Names, events and laws of the knowledge table in a paragraph, the longest from left to right. */
  known(paragraph: ParagraphText): readonly TypedRange[] {
    return this.read(paragraph)?.known ?? [];
  }

  /**
   * Names by the whole article. The same list as {@link first} gave comes back for a paragraph that the article tells nothing
   * new of. A paragraph is read anew only when its evidence changes. Linear.
   */
  second(paragraphs: readonly ParagraphText[]): (readonly NameRange[])[] {
    const out: (readonly NameRange[])[] = [];
    for (let from = 0; from < paragraphs.length; from += evidenceReach) {
      const block = paragraphs.slice(from, from + evidenceReach);
      const known = this.blocks.get(block[0]!);
      if (known && sameItems(known.block, block)) {
        for (const names of known.names) out.push(names);
        continue;
      }
      const readings = block.map((paragraph) => this.read(paragraph));
      const evidences = gatherEvidence(
        readings.map((reading) => ({
          words: reading?.scored.words ?? [],
          labels: reading?.first.labels ?? new Uint8Array(0),
        })),
      );
      const named = block.map((paragraph, index): NamedParagraph => {
        const reading = readings[index];
        return {
          text: paragraph,
          words: reading?.scored.words ?? [],
          names: reading ? this.reread(paragraph, reading, evidences[index]!) : [],
        };
      });
      const names = withRepeats(named).map((list, index) => this.kept(readings[index], list));
      this.blocks.set(block[0]!, { block, names });
      for (const list of names) out.push(list);
    }
    return out;
  }

  /** The list that was shown before, when the names are the same: what is made of them is kept by list. */
  private kept(reading: Reading | null | undefined, names: readonly NameRange[]): readonly NameRange[] {
    if (!reading || names === reading.secondNames) return names;
    if (!sameNames(reading.shownNames, names)) reading.shownNames = names;
    return reading.shownNames;
  }

  private read(paragraph: ParagraphText): Reading | null {
    if (!this.tagger) return null;
    let reading = this.readings.get(paragraph);
    if (!reading) {
      const scored = this.tagger.score(paragraph);
      const first = this.tagger.label(scored, null);
      const known = rangesOf(scored.known);
      const own = this.knowledge.ownNamesIn(scored.words);
      const firstNames = this.ranges(paragraph, known, own, first);
      reading = {
        scored,
        known,
        own,
        first,
        firstNames,
        evidence: null,
        secondNames: firstNames,
        shownNames: firstNames,
      };
      this.readings.set(paragraph, reading);
    }
    return reading;
  }

  private reread(paragraph: ParagraphText, reading: Reading, evidence: Evidence): readonly NameRange[] {
    if (reading.evidence && sameBytes(reading.evidence, evidence)) return reading.secondNames;
    reading.evidence = evidence;
    // Of a paragraph whose names stand nowhere else in the article there is nothing to read twice.
    if (!evidence.some((told) => told !== 0)) return (reading.secondNames = reading.firstNames);
    const second = this.tagger!.label(reading.scored, evidence);
    reading.secondNames = sameBytes(second.labels, reading.first.labels)
      ? reading.firstNames
      : this.ranges(paragraph, reading.known, reading.own, second);
    return reading.secondNames;
  }

  private ranges(
    paragraph: ParagraphText,
    known: readonly TypedRange[],
    own: readonly TypedRange[],
    { labels, probability }: Labelled,
  ): NameRange[] {
    const out: NameRange[] = [];
    for (let from = 0; from < labels.length; from++) {
      if (labels[from]! % 2 === 0) continue;
      const flat = typeOfLabel(labels[from]!);
      let to = from + 1;
      let confidence = Math.min(leastDoubt, probability[from]!);
      while (to < labels.length && labels[to] === labels[from]! + 1)
        confidence = Math.min(confidence, probability[to++]!);
      if (flat) out.push({ type: flat, from, to, confidence });
      from = to - 1;
    }
    const repaired = repairNames(paragraph, out, known, this.isPeople);
    const knownAt = new Map(known.map((range) => [range.from, range]));
    const names = repaired
      .filter(({ from, to }) => to - from <= longestName)
      .map((name) => ({ ...name, type: refine(paragraph, knownAt.get(name.from), name.type, name.from, name.to) }));
    return own.length === 0 ? names : withOwn(names, own);
  }
}

/** The names of a workspace are names; only a longer name that holds one of them goes before it. Linear. */
function withOwn(names: readonly NameRange[], own: readonly TypedRange[]): NameRange[] {
  const out: NameRange[] = [];
  let at = 0;
  for (const { type, from, to } of own) {
    while (at < names.length && names[at]!.to <= from) out.push(names[at++]!);
    const here = names[at];
    if (here && here.from <= from && here.to >= to && here.to - here.from > to - from) continue;
    while (at < names.length && names[at]!.from < to) at++;
    out.push({ type, from, to, confidence: 1 });
  }
  return [...out, ...names.slice(at)];
}

const landforms = new Set(
  'بحر محيط نهر جبل جبال خليج مضيق بحيرة صحراء وادي سهل سهول هضبة ساحل شبه قارة حوض غور شمال جنوب شرق غرب'.split(' '),
);

function isLandform(stem: string): boolean {
  return landforms.has(stem);
}

function sameItems(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((item, at) => item === others[at]);
}

function sameNames(a: readonly NameRange[], b: readonly NameRange[]): boolean {
  if (a.length !== b.length) return false;
  return a.every(({ type, from, to, confidence }, at) => {
    const other = b[at]!;
    return type === other.type && from === other.from && to === other.to && confidence === other.confidence;
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Media among organisations, and kinds of places (ATTRIBUTION D). */
function refine(
  paragraph: ParagraphText,
  known: TypedRange | undefined,
  flat: EntityType,
  from: number,
  to: number,
): EntityType {
  if (flat === 'PER') return flat;
  const { words } = paragraph;
  if (known?.to === to && isKindOf(known.type, flat)) return known.type;
  const first = words[from]!;
  const before = words[from - 1];
  const triggers = first.triggers | (before?.triggers ?? 0);
  if (flat === 'ORG') {
    const isOutlet =
      (first.nameSure & NameCode.OM) !== 0 && (first.name & (NameCode.OS | NameCode.OI | NameCode.OC)) === 0;
    return (triggers & Trigger.media) !== 0 || isOutlet ? 'MEDIA' : 'ORG';
  }
  if (isLandform(first.stem) || (before !== undefined && isLandform(before.stem))) return 'LOC';
  if ((triggers & Trigger.facility) !== 0 && (first.name & (NameCode.LC | NameCode.LT)) === 0) return 'FAC';
  if ((first.name & (NameCode.LC | NameCode.LT)) !== 0) return 'GPE';
  if ((first.nameUsual & NameCode.LF) !== 0) return 'FAC';
  return (first.nameUsual & NameCode.LR) !== 0 ? 'LOC' : 'GPE';
}

function isKindOf(type: EntityType, flat: EntityType): boolean {
  return flat === 'ORG' ? type === 'ORG' || type === 'MEDIA' : type === 'GPE' || type === 'LOC' || type === 'FAC';
}
