import type { Keyphrase, ParagraphKind, Span } from '../analysis';
import { NameCode, personName, Trigger, type Word, WordClass } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import { isAside, placeWeight, stemHashes } from './evidence';
import type { TopicModel } from './model';
import { phraseHash } from './stem';

/**
 * The stretches of a paragraph that could be keyphrases, as parallel arrays: a long text has tens of thousands, and few
 * of them are ever shown.
 */
export interface ParagraphPhrases {
  readonly paragraph: ParagraphText;
  readonly stems: Int32Array;
  /** Hash of the stems: the same for all inflections. */
  readonly keys: Int32Array;
  /** First token. */
  readonly from: Int32Array;
  /** Number of words. */
  readonly lengths: Uint8Array;
  /** Inverse document frequency of the rarest word, and half a unit for every further word. */
  readonly rarities: Float64Array;
}

/** Words of a phrase. */
const longest = 4;
/** Phrases of an article. */
const mostPhrases = 15;
/** Paragraphs that the document pass looks at: a keystroke in a very long text must stay cheap. */
export const mostKeyphraseParagraphs = 300;
/** Inverse document frequency of a word that the corpus does not know. */
const unknownRarity = 6.5;

/**
 * The noun phrases of one paragraph, up to four words, cut where the syntax allows. Depends on the paragraph alone.
 * Linear.
 */
export function paragraphPhrases(
  paragraph: ParagraphText,
  model: TopicModel,
  stems: Int32Array = stemHashes(paragraph, model),
): ParagraphPhrases {
  const { tokens, words } = paragraph;
  const { count } = tokens;
  const stands = new Uint8Array(count);
  const rarityOf = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    if (!mayStand(paragraph, index)) continue;
    stands[index] = 1;
    const feature = model.find(stems[index]!);
    rarityOf[index] = feature < 0 ? unknownRarity : model.idf[feature]! * model.parameters.idfScale;
  }
  const keys: number[] = [];
  const firsts: number[] = [];
  const lengths: number[] = [];
  const rarities: number[] = [];
  for (let from = 0; from < count; from++) {
    if (stands[from] === 0 || isTornAdjective(words, stands, from)) continue;
    let key = 0;
    let rarity = 0;
    for (let to = from + 1; to <= Math.min(from + longest, count); to++) {
      const at = to - 1;
      if (at > from && (stands[at] === 0 || !continues(words[at]!))) break;
      key = key === 0 ? stems[at]! : phraseHash(key, stems[at]!);
      rarity = Math.max(rarity, rarityOf[at]!);
      if (cutsPhrase(words, stands, to)) continue;
      const length = to - from;
      if (length === 1 && isTooSlight(words[from]!)) continue;
      keys.push(key);
      firsts.push(from);
      lengths.push(length);
      rarities.push(rarity + (length - 1) / 2);
    }
  }
  return {
    paragraph,
    stems,
    keys: Int32Array.from(keys),
    from: Int32Array.from(firsts),
    lengths: Uint8Array.from(lengths),
    rarities: Float64Array.from(rarities),
  };
}

/** Prepositions that part of the press writes with a dotted ي. */
const undottedPrepositions = new Set(['علي', 'الي', 'إلي', 'حتي', 'لدي']);

/** Words of amount: a sum names no subject. */
const amounts = new Set('مليون مليونا مليار مليارا مليارات ملايين ألف ألفا الف آلاف مئات عشرات كيلو'.split(' '));

/** An unknown word of the form of «يعمل»، «نعمل»، «تعقد». */
const looksImperfect = /^[يتنأ][ء-ي]{2,5}$/;

/** Whether «علي» before this word is a given name rather than a preposition: a surname follows. */
function opensName(paragraph: ParagraphText, index: number): boolean {
  const next = paragraph.words[index + 1];
  return next !== undefined && (next.nameUsual & personName) !== 0;
}

/** Whether a word may be part of a keyphrase: no function word, number, finite verb or participle of speech. */
function mayStand(paragraph: ParagraphText, index: number): boolean {
  const kind = paragraph.tokens.kind[index];
  if (kind !== TokenKind.Arabic && kind !== TokenKind.Other) return false;
  const word = paragraph.words[index]!;
  // «العام» is a year, but an adjective after a definite noun: «الأمين العام».
  if (word.isAdjective && index > 0 && paragraph.words[index - 1]!.isDefinite) return true;
  if ((word.classes & ~WordClass.ordinalAdjective) !== 0 || (word.nameUsual & NameCode.MN) !== 0) return false;
  if ((word.triggers & (Trigger.date | Trigger.honorific)) !== 0) return false;
  if (word.isDefinite) return true;
  if (word.nameUsual !== 0) return !undottedPrepositions.has(word.norm) || opensName(paragraph, index);
  if (word.verb >= 0.5 || undottedPrepositions.has(word.norm) || amounts.has(word.stem)) return false;
  if (!word.isCommonNoun && (word.cues.length > 0 || looksImperfect.test(word.norm))) return false;
  // «مؤكدا»، «كبيرا»: an accusative at the edge of a clause is no part of a name.
  return !(word.isArabic && word.norm.length > 3 && word.norm.endsWith('ا') && word.name === 0 && !word.isCommonNoun);
}

/** Single words that name nothing: two letters, or a bare given name («علي» is often على without its dots). */
function isTooSlight(word: Word): boolean {
  const given = NameCode.GM | NameCode.GF;
  return (
    word.norm.length < 3 || ((word.nameUsual & given) !== 0 && (word.nameUsual & ~given) === 0 && word.stem.length < 4)
  );
}

/** An adjective cut from its noun names nothing; after an indefinite noun it stands for people («سلامة المدنيين»). */
function isTornAdjective(words: readonly Word[], stands: Uint8Array, index: number): boolean {
  const word = words[index]!;
  if (!word.isAdjective || index === 0 || !continues(word) || stands[index - 1] === 0) return false;
  const before = words[index - 1]!;
  return before.isDefinite || before.nameUsual !== 0;
}

/** Whether a word may stand inside a phrase: «للأمم» continues, «وأوكرانيا» and «بأوكرانيا» open a new one. */
function continues(word: Word): boolean {
  return word.conjunction === '' && (word.preposition === '' || (word.preposition === 'ل' && word.isDefinite));
}

/** Codes of names that are common nouns at the head of a name. */
const headNouns = NameCode.LH | NameCode.OH | NameCode.TT | NameCode.EV;

/** Whether a phrase that ends before `to` would be torn from its adjective or its construct («وقف إطلاق | النار»). */
function cutsPhrase(words: readonly Word[], stands: Uint8Array, to: number): boolean {
  if (to >= words.length || stands[to] === 0) return false;
  const next = words[to]!;
  if (next.conjunction !== '' || next.preposition !== '') return false;
  const last = words[to - 1]!;
  if (last.isDefinite) return next.isAdjective;
  if (last.nameUsual !== 0 && (last.nameUsual & headNouns) === 0) return next.isAdjective;
  return next.isDefinite || next.nameUsual !== 0 || last.norm.endsWith('يي');
}

/** The phrase as written, its first word without conjunction and fused preposition. */
function shown(paragraph: ParagraphText, from: number, to: number): string {
  const { text, tokens, words } = paragraph;
  const word = words[from]!;
  let first = text.slice(tokens.start[from], tokens.end[from]);
  if (word.conjunction !== '' && first.startsWith(word.conjunction)) first = first.slice(1);
  if (word.preposition !== '' && first.startsWith(word.preposition))
    first = first.startsWith('لل') ? `ال${first.slice(2)}` : first.slice(1);
  return to === from + 1 ? first : first + text.slice(tokens.end[from], tokens.end[to - 1]);
}

/** All places of one phrase, as parallel arrays of paragraph and first token. */
interface Gathered {
  readonly length: number;
  readonly rarity: number;
  readonly paragraphs: number[];
  readonly from: number[];
  frequency: number;
  /** The highest frequency of a longer phrase that holds this one. */
  within: number;
}

/**
 * The phrases that say most about an article, best first, at most fifteen: tf-idf of noun phrases, weighed by place, a
 * phrase counting only where it stands outside longer ones (C-value, Frantzi et al. 2000). Inflections and proclitics
 * are merged; the commonest form is shown. Scores run from 0 to 1, the best phrase having 1. Looks at the first
 * {@link mostKeyphraseParagraphs} paragraphs. `starts` are the offsets of the paragraphs.
 */
export function documentKeyphrases(
  candidates: readonly ParagraphPhrases[],
  kinds: readonly ParagraphKind[],
  starts: readonly number[],
): Keyphrase[] {
  const gathered = new Map<number, Gathered>();
  let body = 0;
  for (let position = 0; position < candidates.length && position < mostKeyphraseParagraphs; position++) {
    const kind = kinds[position] ?? 'text';
    if (isAside(kind)) continue;
    const weight = Math.min(2, placeWeight(kind, body));
    if (kind !== 'headline') body++;
    const { keys, from, lengths, rarities } = candidates[position]!;
    for (let index = 0; index < keys.length; index++) {
      let entry = gathered.get(keys[index]!);
      if (entry === undefined) {
        entry = {
          length: lengths[index]!,
          rarity: rarities[index]!,
          paragraphs: [],
          from: [],
          frequency: 0,
          within: 0,
        };
        gathered.set(keys[index]!, entry);
      }
      entry.frequency += weight;
      entry.paragraphs.push(position);
      entry.from.push(from[index]!);
    }
  }
  for (const phrase of gathered.values())
    if (phrase.length > 1) tellInner(phrase, candidates[phrase.paragraphs[0]!]!.stems, gathered);
  const scored: { readonly phrase: Gathered; readonly score: number }[] = [];
  for (const phrase of gathered.values()) {
    const score = scoreOf(phrase);
    if (score > 0) scored.push({ phrase, score });
  }
  scored.sort((a, b) => b.score - a.score || a.phrase.paragraphs[0]! - b.phrase.paragraphs[0]!);
  return withoutEchoes(scored, candidates, starts);
}

/** Notes the frequency of a phrase at all phrases inside it but the whole: at most nine. */
function tellInner(phrase: Gathered, stems: Int32Array, gathered: ReadonlyMap<number, Gathered>): void {
  const first = phrase.from[0]!;
  const end = first + phrase.length;
  for (let start = first; start < end; start++) {
    let key = 0;
    for (let at = start; at < end && at - start + 1 < phrase.length; at++) {
      key = key === 0 ? stems[at]! : phraseHash(key, stems[at]!);
      const inner = gathered.get(key);
      if (inner !== undefined) inner.within = Math.max(inner.within, phrase.frequency);
    }
  }
}

/** How much of a longer phrase's count is no longer its own; not all, because it may be cut by chance. */
const takenByLonger = 0.85;
/** What is left of the mentions of a phrase that tells nothing of its own. */
const leastOwn = 0.5;
/** Under this weighed count a single word was said once, and not in the headline or lead. */
const leastAlone = 1.5;

/** Tf-idf with C-value: how often on its own, how rare, how long, how early; 0 for what says nothing. */
function scoreOf({ frequency, within, length, rarity, paragraphs }: Gathered): number {
  const own = frequency - takenByLonger * within;
  if (own <= leastOwn || (frequency < leastAlone && length < 2)) return 0;
  // Said once, even in the lead, is weak evidence: half of such phrases are chance.
  const once = paragraphs.length === 1 ? 0.5 : 1;
  return once * own ** 0.75 * rarity * Math.log2(length + 1) * (1 + 0.4 / (1 + paragraphs[0]!));
}

/** Takes the best, leaving out those whose words were told before. */
function withoutEchoes(
  scored: readonly { readonly phrase: Gathered; readonly score: number }[],
  candidates: readonly ParagraphPhrases[],
  starts: readonly number[],
): Keyphrase[] {
  const out: Keyphrase[] = [];
  const taken: Span[] = [];
  const best = scored[0]?.score ?? 1;
  for (const { phrase, score } of scored) {
    if (out.length === mostPhrases) break;
    const mentions = mentionsOf(phrase, candidates, starts);
    const covered = mentions.filter((mention) =>
      taken.some((other) => mention.start < other.end && other.start < mention.end),
    ).length;
    if (covered > 0.6 * mentions.length) continue;
    taken.push(...mentions);
    out.push({ text: commonestForm(phrase, candidates), score: Math.round((1000 * score) / best) / 1000, mentions });
  }
  return out;
}

function mentionsOf(
  phrase: Gathered,
  candidates: readonly ParagraphPhrases[],
  starts: readonly number[],
): readonly Span[] {
  return phrase.paragraphs.map((position, index) => {
    const { tokens } = candidates[position]!.paragraph;
    const from = phrase.from[index]!;
    const start = starts[position] ?? 0;
    return { start: start + tokens.start[from]!, end: start + tokens.end[from + phrase.length - 1]! };
  });
}

/** The form that is written most often, the first of several. */
function commonestForm(phrase: Gathered, candidates: readonly ParagraphPhrases[]): string {
  const texts = new Map<string, number>();
  phrase.paragraphs.forEach((position, index) => {
    const from = phrase.from[index]!;
    const text = shown(candidates[position]!.paragraph, from, from + phrase.length);
    texts.set(text, (texts.get(text) ?? 0) + 1);
  });
  return [...texts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** The keyphrases of an article in one call; see {@link documentKeyphrases}. */
export function keyphrases(
  paragraphs: readonly ParagraphText[],
  kinds: readonly ParagraphKind[],
  starts: readonly number[],
  model: TopicModel,
): Keyphrase[] {
  return documentKeyphrases(
    paragraphs.map((paragraph) => paragraphPhrases(paragraph, model)),
    kinds,
    starts,
  );
}
