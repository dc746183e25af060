import type { Keyphrase, ParagraphKind } from '../analysis';
import { NameCode, personName, Trigger, type Word, WordClass } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import { placeWeight, stemHashes } from './evidence';
import type { TopicModel } from './model';
import { phraseHash } from './stem';

/** One stretch of a paragraph that could be a keyphrase. */
export interface PhraseCandidate {
  /** Hash of the stems: the same for all inflections. */
  readonly key: number;
  /** Number of words. */
  readonly length: number;
  /** UTF-16 units into the paragraph; whole words. */
  readonly start: number;
  readonly end: number;
  /** As shown: without proclitics. */
  readonly text: string;
  /** Keys of all shorter phrases inside. */
  readonly inner: readonly number[];
  /** Inverse document frequency of the rarest word, and half a unit for every further word. */
  readonly rarity: number;
}

const longest = 4;
const mostPhrases = 15;
/** Paragraphs that the document pass looks at: a keystroke in a very long text must stay cheap. */
const mostParagraphs = 300;
/** Inverse document frequency of a word that the corpus does not know. */
const unknownRarity = 6.5;

/**
 * The noun phrases of one paragraph, up to four words, cut where the syntax allows. Depends on the paragraph alone.
 * Linear.
 */
export function paragraphPhrases(paragraph: ParagraphText, model: TopicModel): PhraseCandidate[] {
  const { tokens, words } = paragraph;
  const stems = stemHashes(paragraph, model);
  const out: PhraseCandidate[] = [];
  for (let from = 0; from < tokens.count; from++) {
    if (!mayStand(paragraph, from)) continue;
    if (isTornAdjective(paragraph, from)) continue;
    let key = 0;
    let rarity = 0;
    for (let to = from + 1; to <= Math.min(from + longest, tokens.count); to++) {
      const at = to - 1;
      if (at > from && (!mayStand(paragraph, at) || !continues(words[at]!))) break;
      const stem = stems[at]!;
      key = key === 0 ? stem : phraseHash(key, stem);
      const feature = model.find(stem);
      rarity = Math.max(rarity, feature < 0 ? unknownRarity : model.idf[feature]! * model.parameters.idfScale);
      if (cutsPhrase(paragraph, to)) continue;
      const length = to - from;
      if (length === 1 && isTooSlight(words[from]!)) continue;
      out.push({
        key,
        length,
        start: tokens.start[from]!,
        end: tokens.end[at]!,
        text: shown(paragraph, from, to),
        inner: innerKeys(stems, from, to),
        rarity: rarity + (length - 1) / 2,
      });
    }
  }
  return out;
}

/** Prepositions that part of the press writes with a dotted ي. */
const undottedPrepositions = new Set(['علي', 'الي', 'إلي', 'حتي', 'لدي']);

/** Words of amount: a sum names no subject. */
const amounts = new Set([
  'مليون',
  'مليونا',
  'مليار',
  'مليارا',
  'مليارات',
  'ملايين',
  'ألف',
  'ألفا',
  'الف',
  'آلاف',
  'مئات',
  'عشرات',
  'كيلو',
]);

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
function isTornAdjective(paragraph: ParagraphText, index: number): boolean {
  const word = paragraph.words[index]!;
  if (!word.isAdjective || index === 0 || !continues(word) || !mayStand(paragraph, index - 1)) return false;
  const before = paragraph.words[index - 1]!;
  return before.isDefinite || before.nameUsual !== 0;
}

/** Whether a word may stand inside a phrase: «للأمم» continues, «وأوكرانيا» and «بأوكرانيا» open a new one. */
function continues(word: Word): boolean {
  return word.conjunction === '' && (word.preposition === '' || (word.preposition === 'ل' && word.isDefinite));
}

/** Codes of names that are common nouns at the head of a name. */
const headNouns = NameCode.LH | NameCode.OH | NameCode.TT | NameCode.EV;

/** Whether a phrase that ends before `to` would be torn from its adjective or its construct («وقف إطلاق | النار»). */
function cutsPhrase(paragraph: ParagraphText, to: number): boolean {
  if (to >= paragraph.tokens.count || !mayStand(paragraph, to)) return false;
  const next = paragraph.words[to]!;
  if (next.conjunction !== '' || next.preposition !== '') return false;
  const last = paragraph.words[to - 1]!;
  if (last.isDefinite) return next.isAdjective;
  if (last.nameUsual !== 0 && (last.nameUsual & headNouns) === 0) return next.isAdjective;
  return next.isDefinite || next.nameUsual !== 0 || last.norm.endsWith('يي');
}

/** Keys of all phrases inside a range of tokens but the whole: at most nine. */
function innerKeys(stems: Int32Array, from: number, to: number): number[] {
  const keys: number[] = [];
  for (let start = from; start < to; start++) {
    let key = 0;
    for (let at = start; at < to; at++) {
      key = key === 0 ? stems[at]! : phraseHash(key, stems[at]!);
      if (at - start + 1 < to - from) keys.push(key);
    }
  }
  return keys;
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

interface Gathered {
  readonly key: number;
  readonly length: number;
  readonly rarity: number;
  readonly first: number;
  frequency: number;
  /** The highest frequency of a longer phrase that holds this one. */
  within: number;
  readonly texts: Map<string, number>;
  readonly mentions: { readonly start: number; readonly end: number }[];
  readonly inner: readonly number[];
}

/**
 * The phrases that say most about an article, best first, at most fifteen: tf-idf of noun phrases, weighed by place, a
 * phrase counting only where it stands outside longer ones (C-value, Frantzi et al. 2000). Inflections and proclitics
 * are merged; the commonest form is shown. Scores run from 0 to 1, the best phrase having 1. Looks at the first 300
 * paragraphs. `starts` are the offsets of the paragraphs.
 */
export function documentKeyphrases(
  candidates: readonly (readonly PhraseCandidate[])[],
  kinds: readonly ParagraphKind[],
  starts: readonly number[],
): Keyphrase[] {
  const gathered = new Map<number, Gathered>();
  let body = 0;
  candidates.slice(0, mostParagraphs).forEach((phrases, position) => {
    const kind = kinds[position] ?? 'text';
    if (kind === 'byline' || kind === 'dateline' || kind === 'link') return;
    const weight = Math.min(2, placeWeight(kind, body));
    if (kind !== 'headline') body++;
    const start = starts[position] ?? 0;
    for (const phrase of phrases) {
      let entry = gathered.get(phrase.key);
      if (entry === undefined) {
        const { key, length, rarity, inner } = phrase;
        entry = {
          key,
          length,
          rarity,
          first: position,
          frequency: 0,
          within: 0,
          texts: new Map(),
          mentions: [],
          inner,
        };
        gathered.set(key, entry);
      }
      entry.frequency += weight;
      entry.texts.set(phrase.text, (entry.texts.get(phrase.text) ?? 0) + 1);
      entry.mentions.push({ start: start + phrase.start, end: start + phrase.end });
    }
  });
  for (const phrase of gathered.values())
    for (const key of phrase.inner) {
      const inner = gathered.get(key);
      if (inner !== undefined) inner.within = Math.max(inner.within, phrase.frequency);
    }
  const scored = [...gathered.values()]
    .map((phrase) => ({ phrase, score: scoreOf(phrase) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.phrase.first - b.phrase.first);
  return withoutEchoes(scored);
}

function scoreOf({ frequency, within, length, rarity, first, mentions }: Gathered): number {
  const own = frequency - 0.85 * within;
  if (own <= 0.5 || (frequency < 1.5 && length < 2)) return 0;
  // Said once, even in the lead, is weak evidence: half of such phrases are chance.
  const once = mentions.length === 1 ? 0.5 : 1;
  return once * own ** 0.75 * rarity * Math.log2(length + 1) * (1 + 0.4 / (1 + first));
}

/** Takes the best, leaving out those whose words were told before. */
function withoutEchoes(scored: readonly { readonly phrase: Gathered; readonly score: number }[]): Keyphrase[] {
  const out: Keyphrase[] = [];
  const taken: Gathered['mentions'] = [];
  const best = scored[0]?.score ?? 1;
  for (const { phrase, score } of scored) {
    if (out.length === mostPhrases) break;
    const covered = phrase.mentions.filter((mention) =>
      taken.some((other) => mention.start < other.end && other.start < mention.end),
    ).length;
    if (covered > 0.6 * phrase.mentions.length) continue;
    taken.push(...phrase.mentions);
    const [text] = [...phrase.texts].sort((a, b) => b[1] - a[1])[0]!;
    out.push({ text, score: Math.round((1000 * score) / best) / 1000, mentions: phrase.mentions });
  }
  return out;
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
