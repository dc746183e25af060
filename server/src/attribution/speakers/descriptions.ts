import type { Gender, SourceKind } from '../../analysis';
import { WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import { isRelatedPerson } from '../grammar/agreement';
import type { Clause } from '../grammar/clause';
import { describe, type Introduction, Introductions, isDefiniteDescription, type Position } from './introductions';
import { genderOfHead } from './speakerLabels';
import type { Identity, Voice, Voices } from './voices';

/** How many paragraphs back a description reaches to a speaker without a name. */
const reach = 12;

/** Within so many paragraphs whoever spoke goes before whoever was named. */
const nearby = 2;

/** Whom a definite description without a name means (ATTRIBUTION B.6, 5). */
export class Descriptions {
  private readonly heard = new Introductions();
  private readonly phraseEnds = new Map<string, Identity>();

  /**
   * @param named what the article says of those whom it names, anywhere
   * @param voices who has been heard or seen lately
   */
  constructor(
    private readonly named: Introductions,
    private readonly voices: Voices,
  ) {}

  /** Remembers how a speaker was called. */
  learn(clause: Clause, range: TokenRange, paragraph: number, identity: Identity): void {
    const last = clause.word(range.to - 1)!;
    if (range.to - range.from >= 2 && identity.speaker.kind === 'person' && !last.isCommonNoun && last.triggers === 0)
      this.phraseEnds.set(last.bare, identity);
    if ((clause.word(range.from)!.classes & WordClass.demonstrative) !== 0) return;
    this.heard.add({ ...describe(clause, range), courtesies: [], paragraph, token: range.from, identity });
  }

  /** Who was named before with this word as the last of a longer phrase: «الشماسي» after «وزير النقل عادل الشماسي». */
  bearerOf(clause: Clause, at: number): Identity | undefined {
    const word = clause.word(at)!;
    if (word.triggers !== 0 || (word.isCommonNoun && word.name === 0)) return undefined;
    return this.phraseEnds.get(word.bare);
  }

  /** Whom «سموه» means: the last one before it who is called by that dignity. */
  dignitary(courtesy: string, place: Position): Identity | null {
    return this.named.called(courtesy, place)?.identity ?? null;
  }

  /** Whether somebody has been called so before. */
  knows(clause: Clause, range: TokenRange, paragraph: number): boolean {
    const place: Position = { paragraph, token: range.from };
    const description = describe(clause, range);
    return (this.heard.before(description, place) ?? this.named.before(description, place)) !== null;
  }

  /**
   * Whom a phrase means, or null when it is no such description or fits nobody: the last one introduced with the same
   * head and all its words («دراسة حديثة … الدراسة»), in a headline the first one after it, else for a person the one heard
   * last.
   */
  meaning(clause: Clause, range: TokenRange, paragraph: number, kind: SourceKind): Identity | null {
    if (!isDefiniteDescription(clause, range)) return null;
    const place: Position = { paragraph, token: range.from };
    const description = describe(clause, range);
    const heard = this.heard.before(description, place);
    const named = this.named.before(description, place);
    // Whoever spoke is more in mind than whoever was only spoken of (B.5).
    if (heard && paragraph - heard.paragraph <= nearby) return heard.identity;
    const far = heard && paragraph - heard.paragraph <= reach ? heard : null;
    const found = later(far, named) ?? this.named.after(description, place);
    // «هذه الدراسة» after «معد الدراسة فلان»: people are no documents.
    const isOther = kind === 'document' && found?.identity.speaker.kind === 'person';
    if (found && !isOther) return found.identity;
    if (kind === 'person') return this.lastPerson(clause, range, paragraph);
    const { stem, isDefinite } = clause.word(range.from)!;
    const isShort = range.to - range.from <= 3 || clause.isA(range.from + 1, WordClass.relative);
    return isDefinite && isShort && companies.test(stem) ? this.lastCompany(paragraph) : null;
  }

  /** «المجموعة», «العملاق»: the organisation heard last, or seen as a subject. */
  private lastCompany(paragraph: number): Identity | null {
    return (
      this.voices.latest(
        (voice) =>
          (voice.role === 'speaker' || voice.role === 'subject') &&
          voice.speaker.kind === 'organisation' &&
          !institution.test(voice.speaker.label) &&
          paragraph - voice.paragraph <= 2,
      ) ?? null
    );
  }

  /** «القيادي», «النجم»: the person heard last, or for a noun alone the person named last. */
  private lastPerson(clause: Clause, range: TokenRange, paragraph: number): Identity | null {
    const head = clause.word(range.from)!;
    const { stem, isDefinite } = head;
    // «زوجته» is somebody else.
    if (head.isPossessed || isRelatedPerson(head) || /(?:ات|ون|ين)$/.test(stem) || offices.test(stem)) return null;
    let to = range.from + 1;
    while (to < range.to && !clause.isA(to, WordClass.relative)) to++;
    const isLong = to - range.from > 2;
    if ((isLong || !isDefinite) && !personal.test(stem)) return null;
    const gender: Gender = genderOfHead(clause, range) ?? 'm';
    const far = isLong ? 1 : 2;
    const isNear = (voice: Voice): boolean => voice.speaker.kind === 'person' && paragraph - voice.paragraph <= far;
    const heard = this.voices.latest(
      (voice) => voice.role === 'speaker' && isNear(voice) && (voice.gender ?? gender) === gender,
    );
    if (heard || to - range.from > 1) return heard ?? null;
    return this.voices.latest((voice) => voice.role === 'subject' && isNear(voice) && voice.gender === gender) ?? null;
  }
}

function later(one: Introduction | null, other: Introduction | null): Introduction | null {
  if (!one || !other) return one ?? other;
  return one.paragraph > other.paragraph || (one.paragraph === other.paragraph && one.token >= other.token)
    ? one
    : other;
}

/** Offices of which an article has many holders, and bodies: alone they mean nobody in particular. */
const offices = /^(?:رئيس|ملك|أمير|وزير|سفير|حكومة|شرطة|محكمة)$/;

/** Beginnings of names that say what the body is: no brand. */
const institution = /^(?:ال|وزارة|حكومة|سلطات|مجلس|هيئة|لجنة|منظمة|حزب|حركة|اتحاد|نقابة|محكمة|شرطة)/;

/** Class nouns that brands, which need none beside their names, are called by. */
const companies = /^(?:شركة|مجموعة|عملاق|عملاقة|منصة)$/;

/** Nouns by which news vary the name of somebody just heard, whatever follows: «صاحب الـ41 عاما», «مسؤول المؤسسة». */
const personal = /^(?:صاحب|صاحبة|قيادي|قيادية|مسؤول|مسؤولة|نجم|نجمة|لاعب|لاعبة|مهاجم|فنان|فنانة)$/;
