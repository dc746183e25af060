import type { Analysis, Attribution, Bilingual, ParagraphKind, Span } from '../analysis';
import { placeSpeakers, type SpeakerPlaces, type StatementMarks } from './marks';
import { attributionTypeWords, entityTypeWords, sourceKindWords, stanceWords } from './vocabulary';

type PlacedSpeaker = StatementMarks['speakers'][number];

/** A speaker in its place, with its share of the article. */
export interface ReadingSpeaker extends PlacedSpeaker {
  /** Words of the article that are this speaker's: each word counts for the innermost statement that holds it. */
  readonly words: number;
}

/** A stretch of the article in one voice. */
export interface Voice extends Span {
  /** Index into `Reading.speakers`; -1 for an unspecified speaker. */
  readonly speaker: number;
}

/** How often a speaker's statements mention a person, an organisation or a place. */
export interface Concern {
  /** Index into `Reading.speakers`; -1 for an unspecified speaker. */
  readonly speaker: number;
  /** Id of a chain. */
  readonly chain: string;
  readonly mentions: number;
}

/** What a reader of the whole article is shown beyond its annotations. */
export interface Reading {
  /** By place, as in the marks of the editor, so that a person has one colour everywhere. */
  readonly speakers: readonly ReadingSpeaker[];
  /** For each attribution the index of its speaker; -1 for an unspecified one. */
  readonly speakerOf: readonly number[];
  readonly words: number;
  /** Words of statements whose speaker is not given. */
  readonly unspecifiedWords: number;
  /** In text order, without overlap; what lies between is in the voice of the writer. */
  readonly voices: readonly Voice[];
  /** Most mentions first. */
  readonly concerns: readonly Concern[];
  /** By paragraph. */
  readonly paragraphKinds: readonly ParagraphKind[];
  /** The words for the codes of the annotations that the article has. */
  readonly vocabulary: {
    readonly stances: Readonly<Record<string, Bilingual>>;
    readonly attributionTypes: Readonly<Record<string, Bilingual>>;
    readonly sourceKinds: Readonly<Record<string, Bilingual>>;
    readonly entityTypes: Readonly<Record<string, Bilingual>>;
  };
}

/** Types of entities that somebody may speak about. */
const subjects: ReadonlySet<string> = new Set(['PER', 'ROLE', 'ORG', 'MEDIA', 'GPE', 'LOC', 'FAC', 'EVENT', 'NORP']);

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_]|\u200c|\u200d)*/gu;

/** Everything that the reading view and the trees show of an article. `places` belongs to one open document. */
export function reading(analysis: Analysis, places: SpeakerPlaces): Reading {
  const attributions = analysis.isArabic ? analysis.attributions : [];
  const { speakers, speakerOf } = placeSpeakers(attributions, places);
  const voices = voicesOf(attributions, speakerOf);
  const words = new Map<number, number>();
  for (const { start, end, speaker } of voices) {
    const here = analysis.text.slice(start, end).match(word)?.length ?? 0;
    words.set(speaker, (words.get(speaker) ?? 0) + here);
  }
  return {
    speakers: speakers.map((speaker, index) => ({ ...speaker, words: words.get(index) ?? 0 })),
    speakerOf,
    words: analysis.text.match(word)?.length ?? 0,
    unspecifiedWords: words.get(-1) ?? 0,
    voices,
    concerns: concernsOf(analysis, attributions, voices),
    paragraphKinds: analysis.paragraphs.map(({ kind }) => kind),
    vocabulary: {
      stances: table(attributions, ({ stance }) => stance, stanceWords),
      attributionTypes: table(attributions, ({ type }) => type, attributionTypeWords),
      sourceKinds: table(attributions, ({ speaker }) => speaker.kind, sourceKindWords),
      entityTypes: table(analysis.entities, ({ type }) => type, entityTypeWords),
    },
  };
}

function table<Item, Code extends string>(
  items: readonly Item[],
  codeOf: (item: Item) => Code,
  wordsOf: (code: Code) => Bilingual,
): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries([...new Set(items.map(codeOf))].map((code) => [code, wordsOf(code)]));
}

/**
 * The contents of all statements as stretches that do not overlap: where statements nest, the innermost speaks. Costs
 * n log n for n statements and the depth to which they nest.
 */
function voicesOf(attributions: readonly Attribution[], speakerOf: readonly number[]): Voice[] {
  const contents = attributions
    .flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, speaker: speakerOf[index]! })))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const voices: Voice[] = [];
  const open: Voice[] = [];
  let at = 0;
  const speakUntil = (end: number): void => {
    const speaking = open.at(-1);
    if (!speaking || end <= at) return;
    const last = voices.at(-1);
    if (last?.speaker === speaking.speaker && last.end === at) voices[voices.length - 1] = { ...last, end };
    else voices.push({ start: at, end, speaker: speaking.speaker });
    at = end;
  };
  const closeUntil = (offset: number): void => {
    for (let speaking = open.at(-1); speaking && speaking.end <= offset; speaking = open.at(-1)) {
      speakUntil(speaking.end);
      open.pop();
    }
  };
  for (const content of contents) {
    closeUntil(content.start);
    speakUntil(content.start);
    at = Math.max(at, content.start);
    open.push(content);
  }
  closeUntil(Infinity);
  return voices;
}

function concernsOf(analysis: Analysis, attributions: readonly Attribution[], voices: readonly Voice[]): Concern[] {
  if (attributions.length === 0) return [];
  const types = new Map(analysis.chains.map(({ id, type }) => [id, type]));
  const counts = new Map<string, { speaker: number; chain: string; mentions: number }>();
  let next = 0;
  for (const { start, chain } of analysis.entities) {
    if (chain === null || !subjects.has(types.get(chain) ?? '')) continue;
    while (next < voices.length && voices[next]!.end <= start) next++;
    const voice = voices[next];
    if (!voice || voice.start > start) continue;
    const key = `${voice.speaker} ${chain}`;
    const entry = counts.get(key);
    if (entry) entry.mentions++;
    else counts.set(key, { speaker: voice.speaker, chain, mentions: 1 });
  }
  return [...counts.values()].sort((one, other) => other.mentions - one.mentions);
}
