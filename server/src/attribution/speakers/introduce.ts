import type { Chain, EntityType } from '../../analysis';
import type { DocumentEntities } from '../../entities/chains';
import type { ChainedMention } from '../../entities/mentions';
import { Trigger, type Word, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { dignitiesOf } from '../grammar/courtesies';
import { describe, type Description, type Introductions } from './introductions';
import { identityOf } from './namedSpeakers';
import { isSpeakingType } from './sourceKind';

/** Longest description beside a name, in words. */
const longest = 10;

/**
 * Collects what an article says of the people and organisations that it names (ATTRIBUTION B.6, 1 to 3): titles, nouns
 * before a name («الممثلة سوزان ساراندون», «بنك باركليز البريطاني»), appositions after it. Linear in the mentions.
 */
export function introduceNamed(
  clauses: readonly Clause[],
  entities: DocumentEntities,
  introductions: Introductions,
): void {
  clauses.forEach((clause, paragraph) => {
    for (const mention of entities.mentions[paragraph] ?? []) {
      const chain = mention.chain === null ? undefined : entities.chain(mention.chain);
      if (!chain || !isSpeakingType(chain.type) || chain.type === 'ROLE') continue;
      const told = toldOf(clause, mention, chain);
      if (!told) continue;
      introductions.add({ ...told, paragraph, identity: identityOf(chain, clause, mention, false) });
    }
  });
}

type Told = Description & { readonly token: number; readonly courtesies: readonly string[] };

const nothing: Description = { heads: new Set(), words: new Set(), hasField: false, nisbas: new Set() };

/** What was told of a mention: kept as long as its paragraph reads the same, for a keystroke leaves most as they are. */
const kept = new WeakMap<
  ChainedMention,
  { readonly clause: Clause; readonly type: EntityType; readonly told: Told | null }
>();

function toldOf(clause: Clause, mention: ChainedMention, chain: Chain): Told | null {
  const known = kept.get(mention);
  if (known?.clause === clause && known.type === chain.type) return known.told;
  const phrase = phraseAround(clause, mention, chain);
  const courtesies = chain.type === 'PER' ? courtesiesBefore(clause, mention.from) : [];
  const told =
    phrase || courtesies.length > 0
      ? { ...(phrase ? describe(clause, phrase) : nothing), token: (phrase ?? mention).from, courtesies }
      : null;
  kept.set(mention, { clause, type: chain.type, told });
  return told;
}

/** The noun phrase that describes a mention, the mention included; null when nothing does. */
function phraseAround(clause: Clause, mention: ChainedMention, { type }: Chain): TokenRange | null {
  if (mention.type === 'ROLE') return mention;
  if (type === 'PER') {
    const from = personPhraseStart(clause, mention.from);
    const to = appositionEnd(clause, mention.to);
    return from < mention.from || to > mention.to ? { from, to } : null;
  }
  const from = classifierStart(clause, mention.from);
  if (from === mention.from && !isClassifier(clause.word(from)!)) return null;
  let to = mention.to;
  while (clause.word(to)?.isAdjective === true && clause.word(to)!.conjunction === '') to++;
  return { from, to };
}

/** The dignities in the titles before a name: «صاحب السمو الملكي الأمير فلان». */
function courtesiesBefore(clause: Clause, name: number): string[] {
  const found = new Set<string>();
  for (let at = name - 1; at >= 0 && name - at <= longest && isNominal(clause, at); at--) {
    for (const dignity of dignitiesOf(clause.word(at)!.stem)) found.add(dignity);
    if (clause.word(at)!.conjunction !== '') break;
  }
  return [...found];
}

/** «بنك باركليز», «فرقة "ذي كرانبريز"»: the class noun before a name, over an opening mark. */
function classifierStart(clause: Clause, from: number): number {
  const before =
    clause.isPunctuation(from - 1) && !clause.isComma(from - 1) && !clause.isStop(from - 1) ? from - 2 : from - 1;
  const word = clause.word(before);
  return word && isClassifier(word) ? before : from;
}

function isClassifier(word: Word): boolean {
  return (word.triggers & (Trigger.organisation | Trigger.media | Trigger.facility)) !== 0 && word.preposition !== 'ك';
}

/**
 * Start of the title or noun phrase that a person's name stands in apposition to: adjectives, then a definite noun, then the
 * indefinite nouns of its construct («رئيس مجلس الوزراء الأردني فلان»). A bare indefinite noun before a name is no
 * description of the person («زوجة فلان»).
 */
function personPhraseStart(clause: Clause, name: number): number {
  let at = name;
  while (at > 0 && name - at < longest && isNominal(clause, at - 1) && isFixed(clause.word(at - 1)!)) at--;
  if (at === name) return name;
  let start = at;
  let head = isHuman(clause.word(at)!) ? at : name;
  while (start > 0 && name - start < longest && isNominal(clause, start - 1) && !clause.word(start - 1)!.isDefinite) {
    start--;
    const word = clause.word(start)!;
    if (isHuman(word)) head = start;
    if (word.conjunction !== '' || word.preposition !== '') break;
  }
  return head;
}

/** «فلان، قائد الفرقة،»: end of a noun phrase after a comma, or of a title right after the name. */
function appositionEnd(clause: Clause, name: number): number {
  const from = clause.isComma(name) ? name + 1 : name;
  const head = clause.word(from);
  if (!head || !isNominal(clause, from) || head.conjunction !== '' || head.preposition !== '') return name;
  if (!isHuman(head)) return name;
  let to = from + 1;
  while (to - from < longest && isNominal(clause, to)) to++;
  return to;
}

function isFixed(word: Word): boolean {
  return word.isDefinite || word.isPossessed;
}

function isHuman(word: Word): boolean {
  return (word.triggers & (Trigger.role | Trigger.rank | Trigger.kin)) !== 0 || word.speech > 0;
}

function isNominal(clause: Clause, index: number): boolean {
  const word = clause.word(index);
  if (!word?.isArabic || clause.isPunctuation(index) || clause.isVerb(index)) return false;
  if (word.classes !== 0 && (word.classes & WordClass.ordinalAdjective) === 0 && !word.isDefinite) return false;
  return (
    word.isDefinite || !word.cues.some(({ form }) => form === 'past' || form === 'present' || form === 'participle')
  );
}
