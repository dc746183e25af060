import { type Word, WordClass } from '../lexicon/words';
import type { Clusters } from './clusters';
import { withoutProclitics } from './proclitics';
import { featureKey, foldSpelling, hashOf, mixed } from './featureKeys';
import type { NameCodes } from './nameCodes';

/** What a token is to the edges of a name: an index of the transition tables. */
export const enum Edge {
  Plain = 0,
  Definite = 1,
  Adjective = 2,
  Conjoined = 3,
  Prefixed = 4,
  Function = 5,
  Number = 6,
  Other = 7,
  Punctuation = 8,
}
export const edgeCount = 9;

/** Sums of a word's features as each of the five places sees them, by one tagger. */
export interface WordScores {
  readonly by: object;
  readonly rows: Int32Array;
}

/** Where a word stands, seen from the token that its features are for. */
export const enum Place {
  Here = 0,
  Before = 1,
  After = 2,
  Before2 = 3,
  After2 = 4,
}
export const places = [Place.Here, Place.Before, Place.After, Place.Before2, Place.After2] as const;

/** The features of a word form by place. One array for all: a text of tens of thousands of forms keeps one for each. */
export class SeenFeatures {
  private readonly hashes: Int32Array;
  private readonly near: number;
  private readonly far: number;

  /** Hashes for the word itself, for its direct neighbours, and for theirs. */
  constructor(here: readonly number[], near: readonly number[], far: readonly number[]) {
    this.hashes = Int32Array.from([...here, ...near, ...far]);
    this.near = here.length;
    this.far = here.length + near.length;
  }

  /** The hashes at a place, made anew at each call: callers keep what they sum up from them. */
  at(place: Place): Int32Array {
    if (place === Place.Here) return this.hashes.subarray(0, this.near);
    const isNear = place === Place.Before || place === Place.After;
    const hashes = isNear ? this.hashes.slice(this.near, this.far) : this.hashes.slice(this.far);
    const salt = placeSalts[place - 1]!;
    return hashes.map((value) => mixed(value ^ salt));
  }
}

/** The features of one word form, apart from its neighbours, as hashes; shared by all its tokens. */
export interface WordFeatures {
  readonly seen: SeenFeatures;
  /** So many of the features of {@link Place.Here} name the word; of those of other places the first does. */
  readonly identities: number;
  readonly key: number;
  /** Hash of all name codes, of the likeliest one, of trigger and closed classes. */
  readonly codes: number;
  readonly first: number;
  readonly sign: number;
  readonly middle: number;
  readonly coarse: number;
  /** Middle cluster by place; -1 for an unknown word. */
  readonly byPlace: number;
  /** What the corpus takes the word for (`WordGroup.use`). */
  readonly use: number;
  readonly edge: Edge;
  /** Trigger bits. */
  readonly triggers: number;
  readonly isDefinite: boolean;
  /** Speaks of matches and leagues. */
  readonly isSport: boolean;
  /** The conjunction و written apart from what it joins. */
  readonly isLoneConjunction: boolean;
  /** Kept by the tagger that scored the word last (`SequenceTagger`). */
  scores: WordScores | null;
  /** Continues a noun phrase: definite, or a fused ل before the article. */
  readonly continues: boolean;
}

const functionClasses =
  WordClass.preposition |
  WordClass.suffixedPreposition |
  WordClass.anna |
  WordClass.inna |
  WordClass.bianna |
  WordClass.lianna |
  WordClass.relative |
  WordClass.demonstrative |
  WordClass.pronoun |
  WordClass.connective |
  WordClass.pronounConnective |
  WordClass.negation |
  WordClass.verbalParticle;

/** Stems that are hardly ever used of anything but sport. */
const sport = new Set(
  (
    'مباراة مباريات دوري بطولة فريق منتخب لاعب لاعبين لاعبون مدرب مهاجم حارس شوط مرمى ملعب جولة تصفيات كرة أندية نادي هدفين ' +
    'كأس نهائي مونديال قدم هداف تعادل ركلة جماهير'
  ).split(' '),
);

/** Salts that tell apart the kinds of features, and the places of a neighbour. */
const enum Salt {
  Key = 1,
  Whole = 2,
  Stem = 3,
  Prefix = 4,
  Suffix = 8,
  Shape = 12,
  Code = 13,
  Codes = 14,
  First = 15,
  Trigger = 16,
  Class = 17,
  Fine = 18,
  Middle = 19,
  Coarse = 20,
  Verb = 21,
  Length = 22,
  Sign = 23,
  Known = 24,
  FineByPlace = 25,
  MiddleByPlace = 26,
  CoarseByPlace = 27,
  Use = 28,
}
const placeSalts = [0x3c6ef372, 0x510e527f, 0x1f83d9ab, 0x5be0cd19];

/** Builds the features of a word form. Cost: some hundred hash steps; callers keep the result by form. */
export function buildWordFeatures(word: Word, clusters: Clusters, names: NameCodes): WordFeatures {
  const key = featureKey(word);
  const plain = withoutProclitics(word);
  const keyHash = hashOf(key);
  const stem = foldSpelling(word.isDefinite ? word.stem : plain);
  const edge = edgeOf(word);
  const codes = names.of(word);
  const group = clusters.of(keyHash) ?? clusters.of(hashOf(foldSpelling(word.norm)));
  const middle = group?.middle ?? -1;
  const coarse = group?.coarse ?? -1;
  const byPlace = group?.middleByPlace ?? -1;
  const use = group?.use ?? 0;
  let codesHash = 7;
  for (const code of codes) codesHash = mixed(codesHash * 31 + code);
  const first = codes.length > 0 ? codes[0]! + 1 : 0;
  const triggers = word.triggers;
  const verb = word.verb > 0.75 ? 3 : word.verb > 0.4 ? 2 : word.verb > 0.15 ? 1 : 0;
  const cue = word.cues.length > 0 ? 1 : 0;
  const sign = mixed(triggers * 8 + cue * 4 + verb) ^ mixed(word.classes);
  const feature = (salt: number, value: number): number => mixed(Math.imul(salt, 0x9e3779b1) ^ mixed(value));
  const text = (salt: number, value: string): number => feature(salt, hashOf(value));

  const common: number[] = [];
  for (const code of codes) common.push(feature(Salt.Code, code));
  common.push(feature(Salt.Codes, codesHash), feature(Salt.First, first), feature(Salt.Sign, sign));
  for (let bit = 0; bit < 13; bit++) if ((triggers & (1 << bit)) !== 0) common.push(feature(Salt.Trigger, bit));
  if (group) {
    common.push(feature(Salt.Middle, middle), feature(Salt.Coarse, coarse));
    common.push(feature(Salt.MiddleByPlace, byPlace), feature(Salt.CoarseByPlace, group.coarseByPlace));
  }
  common.push(feature(Salt.Use, use));
  const shape = edge * 4 + (word.conjunction !== '' ? 1 : 0) + (word.preposition !== '' ? 2 : 0);
  common.push(feature(Salt.Shape, edge === Edge.Punctuation ? 1000 + word.norm.charCodeAt(0) : shape));

  const here = [feature(Salt.Key, keyHash), text(Salt.Whole, foldSpelling(word.norm)), text(Salt.Stem, stem)];
  const identities = here.length;
  here.push(...common);
  if (group) here.push(feature(Salt.Fine, group.fine), feature(Salt.FineByPlace, group.fineByPlace));
  for (let bit = 0; bit < 22; bit++) if ((word.classes & (1 << bit)) !== 0) here.push(feature(Salt.Class, bit));
  here.push(feature(Salt.Verb, verb * 4 + cue * 2 + (word.isCommonNoun ? 1 : 0)));
  here.push(feature(Salt.Length, Math.min(stem.length, 9)));
  here.push(feature(Salt.Known, (group ? 1 : 0) + (codes.length > 0 ? 2 : 0) + edge * 4));
  if (edge < Edge.Number) {
    for (let length = 1; length <= 4 && length < stem.length; length++) {
      if (length > 1) here.push(text(Salt.Prefix + length - 1, stem.slice(0, length)));
      here.push(text(Salt.Suffix + length - 1, stem.slice(-length)));
    }
  }
  const near = [feature(Salt.Key, keyHash), ...common];
  if (group) near.push(feature(Salt.Fine, group.fine), feature(Salt.FineByPlace, group.fineByPlace));
  if (edge < Edge.Number && stem.length > 2) near.push(text(Salt.Suffix + 1, stem.slice(-2)));
  near.push(feature(Salt.Verb, verb * 4 + cue * 2 + (word.isCommonNoun ? 1 : 0)));
  const far = [feature(Salt.Key, keyHash), feature(Salt.First, first), feature(Salt.Sign, sign)];
  if (group) {
    far.push(feature(Salt.Middle, middle), feature(Salt.Coarse, coarse), feature(Salt.MiddleByPlace, byPlace));
  }
  far.push(feature(Salt.Use, use));
  return {
    seen: new SeenFeatures(here, near, far),
    identities,
    key: keyHash,
    codes: codesHash,
    first,
    sign,
    middle,
    coarse,
    byPlace,
    use,
    edge,
    triggers,
    isDefinite: word.isDefinite,
    scores: null,
    isSport: sport.has(word.stem),
    isLoneConjunction: word.norm === 'و',
    continues: word.isDefinite || edge === Edge.Adjective,
  };
}

function edgeOf(word: Word): Edge {
  if (!word.isArabic) {
    const unit = word.norm.charCodeAt(0);
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669)) return Edge.Number;
    return /\p{L}/u.test(word.norm) ? Edge.Other : Edge.Punctuation;
  }
  if ((word.classes & functionClasses) !== 0) return Edge.Function;
  if (word.conjunction !== '') return Edge.Conjoined;
  if (word.preposition !== '') return Edge.Prefixed;
  if (word.isAdjective) return Edge.Adjective;
  return word.isDefinite ? Edge.Definite : Edge.Plain;
}
