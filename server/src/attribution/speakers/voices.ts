import type { Gender, Speaker } from '../../analysis';
import type { LocalAttribution } from '../local';

/** Who somebody is. */
export interface Identity {
  /** The chain, which is what two sightings of one speaker have in common. */
  readonly key: string;
  readonly speaker: Speaker;
  readonly gender: Gender | null;
  readonly isPlural: boolean;
}

/** Somebody who was heard or seen in the article, and may be the speaker of a later cue. */
export interface Voice extends Identity {
  /** The attribution that they spoke in, or null for the subject of another clause. */
  readonly from: string | null;
  readonly paragraph: number;
  readonly sentence: number;
  /** What they did there; `near` is whoever is named in the sentence of the cue, before it. */
  readonly role: 'speaker' | 'cited' | 'addressee' | 'subject' | 'object' | 'near';
  /** How many cues had been read when they were seen. */
  readonly order: number;
}

/** Somebody who is named in the sentence of a cue, before it. */
export interface Nearby {
  readonly voice: Voice;
  /** For or against, by what stands before the name. */
  readonly points: number;
}

/** A cue that looks for its speaker among the voices. */
export interface Question {
  readonly local: LocalAttribution;
  readonly paragraph: number;
  readonly sentence: number;
  /** The number of this cue in the document. */
  readonly order: number;
  /** Who is named in the sentence before the cue, nearest last. */
  readonly near: readonly Nearby[];
  /** Whether only those who spoke come into question: «المصدر نفسه». */
  readonly isSpeakerAsked: boolean;
  /** Whether gender and number of the cue tell of the speaker: not where an anaphor has its own noun. */
  readonly hasAgreement: boolean;
}

/** The best voice for a cue, and those that come close enough to be named with it (B.5: SRC005). */
export interface Answer {
  readonly best: Voice | undefined;
  readonly rivals: readonly Voice[];
}

/** Voices kept: whoever spoke longer ago is out of mind. Bounds the cost of a cue. */
const longestMemory = 24;

/** Below this lead over the second the choice is told to the reader. */
const clearLead = 2;

const continuation = new Set([
  'أضاف',
  'تابع',
  'أردف',
  'استطرد',
  'زاد',
  'ختم',
  'واصل',
  'اختتم',
  'استدرك',
  'أكمل',
  'أوضح',
]);
const answers = new Set(['أجاب', 'رد']);

/** Who has been heard or seen lately, oldest first (ATTRIBUTION B.5, the stack). */
export class Voices {
  private kept: Voice[] = [];

  push(voice: Voice): void {
    this.kept.push(voice);
    if (this.kept.length > longestMemory) this.kept = this.kept.slice(-longestMemory);
  }

  /** The latest voice of which a condition is true. */
  latest(holds: (voice: Voice) => boolean): Voice | undefined {
    return this.kept.findLast(holds);
  }

  /** The best candidate for an elided, pronominal or anaphoric source, by the points of B.5. */
  choose(question: Question): Answer {
    const last = this.latest(({ role }) => role === 'speaker');
    const scored = new Map<string, { voice: Voice; score: number }>();
    const consider = (voice: Voice, points: number): void => {
      if (question.isSpeakerAsked && voice.role !== 'speaker' && voice.role !== 'cited') return;
      const own = pointsFor(voice, question, last);
      if (own === null) return;
      const score = own + points;
      const known = scored.get(voice.key);
      if (!known || known.score <= score) scored.set(voice.key, { voice, score });
    };
    for (const voice of this.kept) consider(voice, 0);
    for (const { voice, points } of question.near) consider(voice, points);
    const ranked = [...scored.values()].sort((a, b) => b.score - a.score || b.voice.order - a.voice.order);
    const best = ranked[0];
    if (!best || best.score < 0) return { best: undefined, rivals: [] };
    const second = ranked[1];
    const isClose =
      second !== undefined &&
      best.score - second.score < clearLead &&
      second.voice.role !== 'object' &&
      second.voice.role !== 'near';
    return { best: best.voice, rivals: isClose ? [second.voice] : [] };
  }
}

/** Points of one voice, or null when agreement rules it out. */
function pointsFor(voice: Voice, question: Question, last: Voice | undefined): number | null {
  const { local } = question;
  let points = pointsForPlace(voice, question);
  if (voice.role !== 'speaker' && last && last.order > voice.order) points -= 2;
  if (continuation.has(local.lemma) && voice === last) points += 2;
  if (question.hasAgreement && local.gender !== null && voice.gender !== null) {
    const isClash = local.gender !== voice.gender && local.number !== 'plural';
    if (isClash && (voice.speaker.kind === 'person' || voice.speaker.kind === 'organisation')) return null;
    points += isClash ? -3 : 1;
  }
  const { kind } = voice.speaker;
  if (local.number === 'plural') points += voice.isPlural || kind === 'organisation' || kind === 'anonymous' ? 1 : -4;
  else if (voice.isPlural && local.gender === 'm') points -= 3;
  if (answers.has(local.lemma)) {
    if (voice.role === 'addressee') points += 6;
    else if (voice === last) points -= 6;
  }
  if (local.isSwitch && voice === last) points -= 5;
  if (local.isWeakSwitch && voice === last) points -= 3;
  return points;
}

/** How near a voice is, and what it did where it was seen. */
function pointsForPlace(voice: Voice, { paragraph, sentence, order, isSpeakerAsked }: Question): number {
  const gap = paragraph - voice.paragraph;
  switch (voice.role) {
    case 'speaker': {
      const near = gap === 0 ? (sentence === voice.sentence ? 6 : 5) : gap === 1 ? 4 : 4 - 2 * (gap - 1);
      return near - Math.min(3, 0.75 * (order - 1 - voice.order));
    }
    // «بحسب المصدر»: whoever only a device names is rarely carried on, but «المصدر نفسه» may mean him.
    case 'cited':
      return (isSpeakerAsked ? 4 : 0) - 2 * gap;
    case 'subject':
      return gap === 0 ? 5 : 2 - gap;
    case 'addressee':
      return gap === 0 ? 2 : -2;
    case 'object':
      return gap === 0 ? 2 : -gap;
    case 'near':
      return 0;
  }
}
