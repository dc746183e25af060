import type { Gender, SourceKind } from '../analysis';
import type { DocumentEntities } from '../entities/chains';
import { NameCode, personName, Trigger } from '../lexicon/words';
import type { TokenRange } from '../text/sentences';
import type { Clause } from './clause';
import { genderOfHead, holdsPerson } from './speakerLabels';
import type { Identity, Voice, Voices } from './voices';

/** How a speaker was called once. */
interface Phrase {
  readonly stems: ReadonlySet<string>;
  readonly nisbas: ReadonlySet<string>;
  readonly identity: Identity;
  readonly paragraph: number;
}

/** Phrases kept, and how many paragraphs back a description reaches. */
const longestMemory = 40;
const reach = 12;

/**
 * Whom a definite description without a name means (ATTRIBUTION B.6, 5): somebody whose own phrase had the same head
 * («دراسة حديثة … الدراسة»), the one who bears the title, or for a person the last one of that gender.
 */
export class Descriptions {
  private readonly phrases: Phrase[] = [];
  private readonly phraseEnds = new Map<string, Identity>();

  constructor(
    private readonly entities: DocumentEntities,
    private readonly voices: Voices,
  ) {}

  /** Remembers the nouns by which a speaker was called. */
  learn(clause: Clause, range: TokenRange, paragraph: number, identity: Identity): void {
    const stems = new Set<string>();
    for (let index = range.from; index < range.to; index++) {
      const word = clause.word(index)!;
      const isHead = index === range.from || (word.triggers & (Trigger.role | Trigger.document | Trigger.media)) !== 0;
      if (isHead && !word.isAdjective && word.isArabic && !clause.isPunctuation(index)) stems.add(headKey(word.stem));
    }
    const last = clause.word(range.to - 1)!;
    if (range.to - range.from >= 2 && identity.speaker.kind === 'person' && !last.isCommonNoun && last.triggers === 0)
      this.phraseEnds.set(last.bare, identity);
    this.phrases.push({ stems, nisbas: nisbasOf(clause, range), identity, paragraph });
    if (this.phrases.length > longestMemory) this.phrases.shift();
  }

  /** Who was named before with this word as the last of a longer phrase: «الشماسي» after «وزير النقل عادل الشماسي». */
  bearerOf(clause: Clause, at: number): Identity | undefined {
    const word = clause.word(at)!;
    if (word.triggers !== 0 || (word.isCommonNoun && word.name === 0)) return undefined;
    return this.phraseEnds.get(word.bare);
  }

  /** The voice that a phrase of this kind means, or null when it is no such description or fits nobody. */
  meaning(clause: Clause, range: TokenRange, paragraph: number, kind: SourceKind): Identity | null {
    const head = clause.word(range.from)!;
    if (!head.isDefinite || (head.nameSure & personName) !== 0 || holdsPerson(clause, range)) return null;
    if (kind === 'group' && range.to - range.from > 1) return null;
    const stem = headKey(head.stem);
    const nisbas = nisbasOf(clause, range);
    const known = this.phrases.findLast(
      (phrase) =>
        phrase.stems.has(stem) &&
        paragraph - phrase.paragraph <= reach &&
        (nisbas.size === 0 || phrase.nisbas.size === 0 || [...nisbas].every((nisba) => phrase.nisbas.has(nisba))),
    );
    if (known) return known.identity;
    return kind === 'person' ? (this.titled(stem) ?? this.lastPerson(clause, range, paragraph)) : null;
  }

  /** The only person of the article who bears a title with this head: «الرئيس المنتهية ولايته». */
  private titled(stem: string): Identity | null {
    const holders = this.entities.chains.filter(
      ({ type, roles }) => type === 'PER' && roles.some((role) => role.split(' ')[0]?.replace(/^ال/, '') === stem),
    );
    if (holders.length !== 1) return null;
    const { id, label, gender } = holders[0]!;
    return { key: id, speaker: { id, label, kind: 'person' }, gender, isPlural: false };
  }

  /** «القيادي», «النجم»: the person heard last, or for a noun alone the person named last. */
  private lastPerson(clause: Clause, range: TokenRange, paragraph: number): Voice | null {
    const { stem } = clause.word(range.from)!;
    if (range.to - range.from > 2 || /(?:ات|ون|ين)$/.test(stem) || institutions.test(stem)) return null;
    const gender: Gender = genderOfHead(clause, range) ?? 'm';
    const isNear = (voice: Voice): boolean => voice.speaker.kind === 'person' && paragraph - voice.paragraph <= 2;
    const heard = this.voices.latest(
      (voice) => voice.role === 'speaker' && isNear(voice) && (voice.gender ?? gender) === gender,
    );
    if (heard || range.to - range.from > 1) return heard ?? null;
    return this.voices.latest((voice) => voice.role === 'subject' && isNear(voice) && voice.gender === gender) ?? null;
  }
}

/** Titles of which an article has many bearers, and bodies: alone they mean nobody in particular. */
const institutions = /^(?:رئيس|ملك|أمير|وزير|سفير|حكومة|شرطة|محكمة)$/;

/** Relational adjectives of a phrase, without gender: they tell «السلطات السعودية» from «السلطات التركية». */
function nisbasOf(clause: Clause, range: TokenRange): Set<string> {
  const out = new Set<string>();
  for (let index = range.from + 1; index < range.to; index++) {
    const word = clause.word(index)!;
    if (word.isAdjective && (word.name & NameCode.NB) !== 0) out.add(word.stem.replace(/(?:ية|ي|ى|يين|يون)$/, ''));
  }
  return out;
}

/** A leading ل goes: «لبيان» and «البيان» have one head. */
function headKey(stem: string): string {
  return stem.replace(/^ل(?=بيان|تقرير|دراسة|مصدر|مصادر|وثائق)/, '');
}
