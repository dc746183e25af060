import type { Attribution, Chain, SourceKind, Speaker } from '../analysis';
import type { ParagraphAttributions } from '../attribution/statements/attribute';
import type { ResolvedAttributions } from '../attribution/speakers/speakers';
import { spanOf, type ParagraphText } from '../text/layer';
import type { TokenRange } from '../text/sentences';
import type { NotAttribution, SpeakerCorrection, StatementAnchor } from './correction';
import { comparedWords, nameKey } from './words';

type StatementCorrection = NotAttribution | SpeakerCorrection;

/**
 * A correction goes on holding for a sentence that is edited as long as so much of both is the same (twice the words in common
 * over all words). Other sentences of news stay well below it, even in stories of one event.
 */
const leastAlike = 0.6;

/** How a statement is found again: see {@link StatementAnchor}. `cueAt` is the offset of the cue in its sentence. */
export function anchorOf(sentence: string, cueAt: number, cue: string): StatementAnchor {
  const [first] = comparedWords(cue);
  return { cue, sentence, nth: comparedWords(sentence.slice(0, cueAt)).filter((word) => word === first).length };
}

interface Kept {
  readonly correction: StatementCorrection;
  readonly words: ReadonlyMap<string, number>;
  readonly count: number;
}

/** The corrections of statements, ready to be looked up. */
export class StatementCorrections {
  private readonly byCue = new Map<string, Kept[]>();

  constructor(corrections: readonly StatementCorrection[]) {
    for (const correction of corrections) {
      const words = comparedWords(correction.sentence);
      const kept = { correction, words: counted(words), count: words.length };
      const key = nameKey(correction.cue);
      const same = this.byCue.get(key);
      if (same) same.push(kept);
      else this.byCue.set(key, [kept]);
    }
  }

  get isEmpty(): boolean {
    return this.byCue.size === 0;
  }

  /** The correction that holds for a statement: of those for its cue the one whose sentence is most alike, the latest of equals. */
  find({ cue, sentence, nth }: StatementAnchor): StatementCorrection | null {
    const known = this.byCue.get(nameKey(cue));
    if (!known) return null;
    const words = comparedWords(sentence);
    let best: StatementCorrection | null = null;
    let bestAlike = leastAlike;
    for (const kept of known) {
      if (kept.correction.nth !== nth) continue;
      const alike = likeness(words, kept);
      if (alike < bestAlike) continue;
      best = kept.correction;
      bestAlike = alike;
    }
    return best;
  }
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** 0 to 1 for one, none to all words in common. */
function likeness(words: readonly string[], kept: Kept): number {
  const left = new Map(kept.words);
  let common = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return (2 * common) / Math.max(1, words.length + kept.count);
}

function anchorIn(text: ParagraphText, cue: TokenRange): StatementAnchor {
  const sentence = text.sentences[text.sentenceOf[cue.from] ?? 0];
  const whole = sentence ? spanOf(text, sentence.from, sentence.to) : { start: 0, end: text.text.length };
  const { start, end } = spanOf(text, cue.from, cue.to);
  return anchorOf(text.text.slice(whole.start, whole.end), start - whole.start, text.text.slice(start, end));
}

/**
 * The attributions of a paragraph without those that a reader has called none, before speakers are looked for: nobody inherits
 * the speaker of what is no statement. Those that are left refer to each other as before.
 */
export function withoutMistaken(
  text: ParagraphText,
  found: ParagraphAttributions,
  corrections: StatementCorrections,
): ParagraphAttributions {
  const { attributions } = found;
  const isKept = attributions.map(({ cue }) => corrections.find(anchorIn(text, cue))?.kind !== 'not-attribution');
  if (isKept.every(Boolean)) return found;
  let count = 0;
  const indexes = isKept.map((kept) => (kept ? count++ : -1));
  const nearest = (index: number, next: (index: number) => number): number => {
    let at = index;
    while (at >= 0 && indexes[at] === -1) at = next(at);
    return at < 0 ? -1 : indexes[at]!;
  };
  return {
    ...found,
    attributions: attributions
      .filter((_, index) => isKept[index])
      .map((attribution) => ({
        ...attribution,
        nestedIn: nearest(attribution.nestedIn, (at) => attributions[at]!.nestedIn),
        owner: nearest(attribution.owner, (at) => attributions[at]!.owner),
      })),
  };
}

const kindOfType: Readonly<Record<string, SourceKind>> = {
  PER: 'person',
  ROLE: 'person',
  MEDIA: 'media',
  ORG: 'organisation',
  GPE: 'organisation',
  LOC: 'organisation',
  FAC: 'organisation',
};

const nobody: Speaker = { id: null, label: '', kind: 'unspecified' };

/**
 * Gives statements the speakers that a reader has named, and with them those that inherit from these. A speaker that the
 * article does not name gets a chain without mentions.
 *
 * @param locals the paragraphs in the order in which their attributions were resolved
 * @param chains of the named entities
 */
export function withNamedSpeakers(
  resolved: ResolvedAttributions,
  locals: readonly { readonly text: ParagraphText; readonly attributions: ParagraphAttributions }[],
  chains: readonly Chain[],
  corrections: StatementCorrections,
): ResolvedAttributions {
  const anchors = locals.flatMap(({ text, attributions }) =>
    attributions.attributions.map(({ cue }) => ({ text, cue })),
  );
  const speakerChains = [...resolved.speakerChains];
  const known = new Map<string, Speaker>();
  const added = resolved.speakerChains.length;
  const speakerNamed = (label: string): Speaker => {
    const key = nameKey(label);
    const seen = known.get(key);
    if (seen) return seen;
    const all = [...chains, ...speakerChains];
    const chain = all.find((one) => nameKey(one.label) === key) ?? all.find((one) => hasName(one, key));
    const speaking = chain && resolved.attributions.find(({ speaker }) => speaker.id === chain.id)?.speaker;
    const made = speaking ?? {
      id: chain?.id ?? `R${speakerChains.length - added + 1}`,
      label: chain?.label ?? label,
      kind: chain ? (kindOfType[chain.type] ?? 'person') : 'person',
    };
    if (!chain && made.id !== null) speakerChains.push(bareChain(made.id, label));
    known.set(key, made);
    return made;
  };
  const changed = new Map<string, Speaker>();
  const attributions: Attribution[] = [];
  resolved.attributions.forEach((attribution, index) => {
    const place = anchors[index];
    const correction = place && corrections.find(anchorIn(place.text, place.cue));
    const carriedOn = attribution.inherited?.from ? changed.get(attribution.inherited.from) : undefined;
    if (correction?.kind === 'speaker') {
      const speaker = correction.speaker === null ? nobody : speakerNamed(correction.speaker);
      changed.set(attribution.id, speaker);
      const from = attributions.findLast((before) => speaker.id !== null && before.speaker.id === speaker.id)?.id;
      attributions.push({
        ...attribution,
        speaker,
        inherited: attribution.inherited && { ...attribution.inherited, from: from ?? null },
        candidates: [],
        confidence: 1,
        evidence: ['corrected', ...attribution.evidence],
      });
    } else if (carriedOn) {
      changed.set(attribution.id, carriedOn);
      attributions.push({ ...attribution, speaker: carriedOn, candidates: [] });
    } else attributions.push(attribution);
  });
  return { ...resolved, attributions, speakerChains };
}

const hasName = (chain: Chain, key: string): boolean => chain.aliases.some((alias) => nameKey(alias) === key);

const bareChain = (id: string, label: string): Chain => ({
  id,
  type: 'PER',
  label,
  aliases: [],
  gender: null,
  roles: [],
  wikidata: null,
  mentions: [],
});
