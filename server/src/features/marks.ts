import type { Analysis, Attribution, Bilingual, Span, Speaker } from '../analysis';
import { counts, type ArticleCard } from './hover';

/** `source`: the phrase that names a speaker. `cue`: the reporting word. `content`: what was said. */
export type StatementMarkKind = 'source' | 'cue' | 'content';

/** One mark of a statement in the text. */
export interface StatementMark {
  readonly kind: StatementMarkKind;
  readonly span: Span;
  /** Index into `StatementMarks.speakers`; -1 for an unspecified speaker. */
  readonly speaker: number;
}

/** All that the editor marks, with who has which colour. */
export interface StatementMarks {
  /** By index. A place that nobody holds at present has an empty label and no statements. */
  readonly speakers: readonly {
    readonly id: string | null;
    readonly label: string;
    readonly kind: string;
    readonly statements: number;
  }[];
  /** In text order. */
  readonly marks: readonly StatementMark[];
  readonly counts: Omit<ArticleCard, 'kind' | 'topics'>;
  /** What the article is mainly about; null when its words do not tell. */
  readonly topic: Bilingual | null;
}

/**
 * Remembers which place each speaker has in the list, so that a colour stays with the person while the article is
 * edited. A speaker that is gone leaves its place to the next new one: whose name is being typed keeps the colour.
 */
export class SpeakerPlaces {
  #places: (string | null)[] = [];

  /** Gives places to the speakers of a new version: known ones keep theirs, new ones take the first that is free. */
  assign(keys: readonly string[]): ReadonlyMap<string, number> {
    const present = new Set(keys);
    const places = this.#places.map((key) => (key !== null && present.delete(key) ? key : null));
    for (const key of present) {
      const free = places.indexOf(null);
      if (free < 0) places.push(key);
      else places[free] = key;
    }
    while (places.length > 0 && places.at(-1) === null) places.pop();
    this.#places = places;
    return new Map(places.flatMap((key, index) => (key === null ? [] : [[key, index] as const])));
  }

  get length(): number {
    return this.#places.length;
  }
}

// Ids of chains are given anew with every analysis; the name is what stays the same under an edit.
const keyOf = (speaker: Speaker): string | null =>
  speaker.kind === 'unspecified' ? null : `${speaker.kind} ${speaker.label}`;

/** Speakers in their places, and who speaks in each statement. */
export interface PlacedSpeakers {
  readonly speakers: StatementMarks['speakers'];
  /** For each attribution the index of its speaker, -1 for an unspecified one. */
  readonly speakerOf: readonly number[];
}

/** The speakers of the attributions in their places, and who speaks in each. */
export function placeSpeakers(attributions: readonly Attribution[], places: SpeakerPlaces): PlacedSpeakers {
  const bySpeaker = new Map<string, { speaker: Speaker; statements: number }>();
  const keys = attributions.map(({ speaker }) => keyOf(speaker));
  attributions.forEach(({ speaker }, index) => {
    const key = keys[index] ?? null;
    if (key === null) return;
    const entry = bySpeaker.get(key);
    if (entry) entry.statements++;
    else bySpeaker.set(key, { speaker, statements: 1 });
  });
  const indexes = places.assign([...bySpeaker.keys()]);
  const speakers = Array.from<unknown, StatementMarks['speakers'][number]>({ length: places.length }, () => ({
    id: null,
    label: '',
    kind: 'unspecified',
    statements: 0,
  }));
  for (const [key, { speaker, statements }] of bySpeaker) {
    speakers[indexes.get(key)!] = { id: speaker.id, label: speaker.label, kind: speaker.kind, statements };
  }
  return { speakers, speakerOf: keys.map((key) => (key === null ? -1 : indexes.get(key)!)) };
}

/** All marks of the article. `places` belongs to one open document. Text that is not Arabic has none. */
export function marks(analysis: Analysis, places: SpeakerPlaces): StatementMarks {
  const attributions = analysis.isArabic ? analysis.attributions : [];
  const { speakers, speakerOf } = placeSpeakers(attributions, places);
  const found: StatementMark[] = [];
  attributions.forEach((attribution, index) => {
    const speaker = speakerOf[index]!;
    if (attribution.source) found.push({ kind: 'source', span: attribution.source, speaker });
    found.push({ kind: 'cue', span: attribution.cue, speaker });
    for (const span of attribution.content) found.push({ kind: 'content', span, speaker });
  });
  found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  return { speakers, marks: found, counts: counts(analysis), topic: analysis.topics[0]?.label ?? null };
}
