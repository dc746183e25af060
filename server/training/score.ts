/**
 * Scores an analysis against gold. The same numbers as the scorer that the gold came with (`../shared/eval/score.mjs`), as
 * a typed module: a test compares the two where that file is at hand.
 */
import type { Analysis, Attribution, Speaker, Span } from '../src/analysis';
import { bCubed, type Clustered } from './bCubed';
import type { GoldArticle, GoldAttribution } from './gold';

/** The layers that are scored. */
export type Prediction = Pick<Analysis, 'attributions' | 'entities' | 'chains' | 'topics'>;

export type ErrorKind =
  | 'missed'
  | 'spurious'
  | 'source'
  | 'content'
  | 'speaker'
  | 'type'
  | 'stance'
  | 'entity-missed'
  | 'entity-spurious'
  | 'topic';

/** One difference between gold and prediction, in words for a reader. */
export interface ScoringError {
  readonly article: string;
  readonly kind: ErrorKind;
  readonly gold: string;
  readonly predicted: string;
}

/**
 * Per cent. A figure that nothing in the gold can tell is left out.
 *
 * - `cue`: a gold core cue is found when a predicted cue overlaps it; extended gold is neither required nor penalised
 * - `source`: exact source spans, over attributions that have one
 * - `contentExact`, `contentOverlap`: the same words in all spans; words in common
 * - `whole`: cue found, speaker right and content overlap at least 0.8: what a reader would call a correct quotation
 * - `speaker`, `inherited`, `type`, `stance`: accuracy on found cues
 * - `entities`: exact span, but for leading classifier nouns, and type PER, ORG or LOC, outermost only
 * - `chains`: B³ over the gold mentions
 * - `topic`: the first topic is one of the gold
 */
export type Figures = Partial<Record<FigureName, number>>;

export const figureNames = [
  'cue',
  'source',
  'contentExact',
  'contentOverlap',
  'whole',
  'speaker',
  'inherited',
  'type',
  'stance',
  'entities',
  'chains',
  'topic',
] as const;

export type FigureName = (typeof figureNames)[number];

/** Right answers among those predicted and those in the gold. */
class Count {
  right = 0;
  predicted = 0;
  gold = 0;

  f1(): number | undefined {
    if (this.gold === 0) return undefined;
    return (200 * this.right) / (this.predicted + this.gold);
  }
}

/** Right answers among questions asked. */
class Share {
  right = 0;
  all = 0;

  add(isRight: boolean): void {
    this.all++;
    if (isRight) this.right++;
  }

  percent(): number | undefined {
    return this.all === 0 ? undefined : (100 * this.right) / this.all;
  }
}

/** Adds up articles. Cost of one article: its words times its attributions. */
export class Scorer {
  readonly errors: ScoringError[] = [];
  /** The predicted attributions that count, and whether each is a whole quotation. */
  readonly judged: { readonly attribution: Attribution; readonly isWhole: boolean }[] = [];
  private readonly cue = new Count();
  private readonly source = new Count();
  private readonly contentExact = new Count();
  private readonly contentOverlap = new Count();
  private readonly whole = new Count();
  private readonly entities = new Count();
  private readonly speaker = new Share();
  private readonly inherited = new Share();
  private readonly type = new Share();
  private readonly stance = new Share();
  private readonly topic = new Share();
  private readonly mentions: Clustered[] = [];

  add(gold: GoldArticle, prediction: Prediction): void {
    this.addAttributions(gold, prediction);
    this.addEntities(gold, prediction);
    this.addTopics(gold, prediction);
  }

  figures(): Figures {
    const figures: Record<FigureName, number | undefined> = {
      cue: this.cue.f1(),
      source: this.source.f1(),
      contentExact: this.contentExact.f1(),
      contentOverlap: this.contentOverlap.f1(),
      whole: this.whole.f1(),
      speaker: this.speaker.percent(),
      inherited: this.inherited.percent(),
      type: this.type.percent(),
      stance: this.stance.percent(),
      entities: this.entities.f1(),
      chains: this.mentions.length === 0 ? undefined : 100 * bCubed(this.mentions).f1,
      topic: this.topic.percent(),
    };
    return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
  }

  private addAttributions(gold: GoldArticle, prediction: Prediction): void {
    const { text, stem: article } = gold;
    const words = wordsOf(text);
    const slice = (start: number, end: number): string => text.slice(Math.max(0, start), end);
    const textOf = (spans: readonly Span[]): string => spans.map(({ start, end }) => slice(start, end)).join(' … ');
    const fail = (kind: ErrorKind, wanted: string, predicted: string): void => {
      this.errors.push({ article, kind, gold: wanted, predicted });
    };
    const cued = gold.attributions.filter((one): one is GoldAttribution & { readonly cue: Span } => one.cue !== null);
    const core = cued.filter(({ tier }) => (tier ?? 'core') === 'core');
    const extended = cued.filter(({ tier }) => (tier ?? 'core') !== 'core');
    const matches = new Map<GoldAttribution, Attribution>();
    const used = new Set<Attribution>();
    for (const wanted of core) {
      const found = prediction.attributions.find((one) => !used.has(one) && overlap(one.cue, wanted.cue));
      if (found === undefined) {
        fail('missed', slice(wanted.cue.start, wanted.cue.start + 90), '');
        continue;
      }
      used.add(found);
      matches.set(wanted, found);
    }
    const counted = prediction.attributions.filter(
      (one) => used.has(one) || !extended.some(({ cue }) => overlap(one.cue, cue)),
    );
    for (const count of [this.cue, this.contentExact, this.whole]) {
      count.predicted += counted.length;
      count.gold += core.length;
    }
    this.cue.right += matches.size;
    this.source.predicted += counted.filter(({ source }) => source !== null).length;
    this.source.gold += core.filter(({ source }) => source !== null).length;
    const whole = new Set<Attribution>();
    for (const one of counted) {
      this.contentOverlap.predicted += wordsIn(words, one.content).size;
      if (!used.has(one)) fail('spurious', '', slice(one.cue.start - 30, one.cue.start + 60));
    }
    for (const wanted of core) {
      const goldContent = wanted.content ?? [];
      const goldWords = wordsIn(words, goldContent);
      this.contentOverlap.gold += goldWords.size;
      const found = matches.get(wanted);
      if (found === undefined) continue;
      if (wanted.source !== null) {
        if (found.source !== null && same(wanted.source, found.source)) this.source.right++;
        else fail('source', textOf([wanted.source]), found.source === null ? '' : textOf([found.source]));
      }
      const foundWords = wordsIn(words, found.content);
      const common = [...goldWords].filter((index) => foundWords.has(index)).length;
      this.contentOverlap.right += common;
      if (common === goldWords.size && common === foundWords.size) this.contentExact.right++;
      else fail('content', textOf(goldContent), textOf(found.content));
      const names = namesOf(found.speaker, prediction);
      const isSpeaker = isRightSpeaker(wanted, found.speaker, names, gold);
      if (!isSpeaker) fail('speaker', wanted.speaker?.label ?? '', names.join(' / '));
      this.speaker.add(isSpeaker);
      if (wanted.inherited !== null) this.inherited.add(isSpeaker);
      this.type.add(found.type === wanted.type);
      if (found.type !== wanted.type) fail('type', wanted.type, found.type);
      const stance = wanted.stanceCoarse ?? wanted.stance;
      this.stance.add(found.stanceCoarse === stance);
      if (found.stanceCoarse !== stance) fail('stance', stance, found.stanceCoarse);
      const size = goldWords.size + foundWords.size;
      if (isSpeaker && size > 0 && (2 * common) / size >= 0.8) {
        this.whole.right++;
        whole.add(found);
      }
    }
    for (const attribution of counted) this.judged.push({ attribution, isWhole: whole.has(attribution) });
  }

  private addEntities(
    { stem: article, text, entities: gold, layeredMentions }: GoldArticle,
    { entities }: Prediction,
  ): void {
    if (gold.length === 0) return;
    const wanted = outermost(gold).map((entity) => trimmed(text, entity));
    const found = outermost(entities).map((entity) => trimmed(text, entity));
    const holds = (list: readonly FlatEntity[], entity: FlatEntity): boolean =>
      list.some((other) => same(other, entity) && other.type === entity.type);
    const name = ({ start, end, type }: FlatEntity): string => `${type} ${text.slice(start, end)}`;
    this.entities.gold += wanted.length;
    this.entities.predicted += found.length;
    for (const entity of wanted) {
      if (holds(found, entity)) this.entities.right++;
      else this.errors.push({ article, kind: 'entity-missed', gold: name(entity), predicted: '' });
    }
    for (const entity of found)
      if (!holds(wanted, entity))
        this.errors.push({ article, kind: 'entity-spurious', gold: '', predicted: name(entity) });
    for (const mention of layeredMentions ?? gold) {
      if (mention.entity === undefined) continue;
      const chain = entities.find((entity) => same(entity, mention) && entity.chain !== null)?.chain;
      this.mentions.push({
        gold: `${article} ${mention.entity}`,
        predicted: typeof chain === 'string' ? `${article} ${chain}` : null,
      });
    }
  }

  private addTopics({ stem: article, topics: gold }: GoldArticle, { topics }: Prediction): void {
    if (gold.length === 0) return;
    const first = topics[0]?.top ?? '';
    this.topic.add(gold.includes(first));
    if (!gold.includes(first)) this.errors.push({ article, kind: 'topic', gold: gold.join(','), predicted: first });
  }
}

function isRightSpeaker(
  wanted: GoldAttribution,
  found: Speaker,
  names: readonly string[],
  { chains }: GoldArticle,
): boolean {
  const label = wanted.speaker?.label;
  if (!label || wanted.speaker.kind === 'unspecified') return found.kind === 'unspecified';
  if (isSameName(label, names)) return true;
  const chain = chains.find(({ id }) => id === wanted.speaker?.id);
  return chain !== undefined && [chain.label, ...(chain.aliases ?? [])].some((name) => isSameName(name, names));
}

function namesOf({ id, label }: Speaker, { chains }: Prediction): string[] {
  const chain = chains.find((one) => one.id === id);
  return [label, ...(chain === undefined ? [] : [chain.label, ...chain.aliases])].filter((name) => name !== '');
}

/** Equal, or one within the other, in a spelling that forgives hamza, ى, ة, letters for /g/, article and proclitics. */
export function isSameName(gold: string, names: readonly string[]): boolean {
  const wanted = looseSpelling(gold);
  if (wanted === '') return false;
  return names.map(looseSpelling).some((name) => {
    if (name === '') return false;
    return isWithin(wanted, name) || isWithin(name, wanted) || withoutProclitics(name) === withoutProclitics(wanted);
  });
}

const ignoredInNames = /[\u0610-\u061A\u064B-\u065F\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g;

function looseSpelling(name: string): string {
  return name
    .normalize('NFKC')
    .replace(ignoredInNames, '')
    .replace(/[إأآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/[جغكق]/g, 'ج');
}

const isWithin = (part: string, whole: string): boolean => ` ${whole} `.includes(` ${part} `);

const withoutProclitics = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.replace(/^(?:[وف]?(?:لل|[بلك]?ال)|[وف])(?=.{2,})/u, ''))
    .join(' ');

interface FlatEntity extends Span {
  readonly type: string;
}

const flatTypes: Readonly<Record<string, string>> = {
  PER: 'PER',
  ORG: 'ORG',
  MEDIA: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
};

function outermost(entities: readonly (Span & { readonly type: string })[]): FlatEntity[] {
  const flat = entities.flatMap(({ start, end, type }) => {
    const flatType = flatTypes[type];
    return flatType === undefined ? [] : [{ start, end, type: flatType }];
  });
  return flat.filter(
    ({ start, end }) =>
      !flat.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start),
  );
}

const classifier =
  /^(?:[وفبلك]|ال|لل|بال|وال|كال|فال)*(?:صحيفة|جريدة|مجلة|قناة|شبكة|موقع|وكالة|شركة|مجموعة|مؤسسة|فريق|نادي|منتخب|حركة|جماعة|تنظيم|ائتلاف|فصيل|ميليشيا|ميليشيات|قوات|مدينة|محافظة|ولاية|إمارة|بلدة|قرية|حي|منطقة|إقليم|مقاطعة|دولة|جزيرة|جزر|نهر|بحر|جبل|خليج|مضيق|معبر|ميناء|مطار|شارع|ساحة|ملعب|مخيم|حقل|قاعدة|سوق)\s+/u;
const openingEdge = /^["«“”„'‘’()[\]#\s]+/u;
const closingEdge = /["»“”„'‘’()[\]\s،,.]+$/u;

/** A classifier noun before a name («صحيفة الأهرام») and marks at its edges are convention: names are compared without. */
function trimmed(text: string, entity: FlatEntity): FlatEntity {
  let { start, end } = entity;
  while (start < end) {
    const name = text.slice(start, end);
    const opening = openingEdge.exec(name)?.[0].length ?? 0;
    const closing = opening > 0 ? 0 : (closingEdge.exec(name)?.[0].length ?? 0);
    const noun = opening + closing > 0 ? 0 : (classifier.exec(name)?.[0].length ?? 0);
    if (opening > 0) start += opening;
    else if (closing > 0) end -= closing;
    else if (noun > 0 && noun < name.length) start += noun;
    else return { start, end, type: entity.type };
  }
  return entity;
}

function wordsOf(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Positions of the words that spans touch. */
function wordsIn(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const out = new Set<number>();
  words.forEach((word, index) => {
    if (spans.some((span) => overlap(word, span))) out.add(index);
  });
  return out;
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const same = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;
