import type { Attribution, Chain, EntityType, Gender, Inherited, SourceKind, Span, Speaker } from '../analysis';
import type { DocumentEntities } from '../entities/chains';
import { firstFrom } from '../entities/mentions';
import { NameCode, personName, Trigger, WordClass } from '../lexicon/words';
import { type ParagraphText, spanOf } from '../text/layer';
import type { TokenRange } from '../text/sentences';
import type { ParagraphAttributions } from './attribute';
import { levelOf } from './nesting';
import type { Clause } from './clause';
import { confidenceOf } from './confidence';
import type { LocalAttribution } from './local';
import { kindOfSource } from './sourceKind';

/** One paragraph as the speaker pass reads it. */
export interface AttributedParagraph extends ParagraphAttributions {
  readonly start: number;
  readonly text: ParagraphText;
}

export interface ResolvedAttributions {
  readonly attributions: readonly Attribution[];
  /** Chains for speakers that are no named entity: «مصدر أمني»، «الباحثون». */
  readonly speakerChains: readonly Chain[];
}

/** Somebody who may be the speaker of a later cue. */
interface Voice {
  readonly key: string;
  readonly speaker: Speaker;
  readonly gender: Gender | null;
  readonly isPlural: boolean;
  /** The attribution that they spoke in, or null for the subject of another clause. */
  readonly from: string | null;
  readonly paragraph: number;
  readonly sentence: number;
  readonly role: 'speaker' | 'addressee' | 'subject' | 'object';
  /** How many cues had been read when they were seen. */
  readonly order: number;
}

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
const anaphor =
  /^(?:المتحدث|المتحدثة|المصدر|المصدران|المصادر|المصرح|المسؤول|المسؤولة|المسئول|الوزير|البيان|الرجل|المرأة|التقرير|الوكالة|الصحيفة|القناة|الموقع)$/;

/**
 * Gives every attribution of a document its speaker (ATTRIBUTION B.5). One pass in text order; linear in the attributions
 * and mentions, for the stack of voices is bounded.
 */
export function resolveSpeakers(
  paragraphs: readonly AttributedParagraph[],
  entities: DocumentEntities,
): ResolvedAttributions {
  return new SpeakerPass(paragraphs, entities).run();
}

class SpeakerPass {
  private readonly attributions: Attribution[] = [];
  private readonly phraseEnds = new Map<string, Voice>();
  private readonly surnames = new Map<string, { chain: Chain; kind: SourceKind }>();
  private readonly own = new Map<string, { chain: Chain; kind: SourceKind }>();
  private voices: Voice[] = [];
  private readonly phrases: {
    readonly stems: ReadonlySet<string>;
    readonly nisbas: ReadonlySet<string>;
    readonly voice: Voice;
  }[] = [];
  private order = 0;

  constructor(
    private readonly paragraphs: readonly AttributedParagraph[],
    private readonly entities: DocumentEntities,
  ) {}

  run(): ResolvedAttributions {
    this.paragraphs.forEach((paragraph, position) => {
      this.paragraph(paragraph, position);
    });
    return { attributions: this.attributions, speakerChains: [...this.own.values()].map(({ chain }) => chain) };
  }

  private paragraph(paragraph: AttributedParagraph, position: number): void {
    const { clause } = paragraph;
    const base = this.attributions.length;
    const made: Attribution[] = [];
    const voiceOf: (Voice | undefined)[] = [];
    let sentence = -1;
    paragraph.attributions.forEach((local, index) => {
      const at = paragraph.text.sentenceOf[local.cue.from] ?? 0;
      while (sentence < at) {
        sentence++;
        this.readClause(paragraph, position, sentence);
      }
      const id = `A${base + index + 1}`;
      const resolved = this.speakerOf(clause, local, position, at, voiceOf, made);
      const outer = local.nestedIn >= 0 ? `A${base + local.nestedIn + 1}` : null;
      const outerLocal = local.nestedIn >= 0 ? paragraph.attributions[local.nestedIn] : undefined;
      const outerSpeaker = outerLocal?.lemma === 'نقل' ? (voiceOf[local.nestedIn]?.speaker.id ?? null) : null;
      const attribution = this.build(paragraph, local, id, position, resolved, outer, outerSpeaker);
      made.push(attribution);
      this.attributions.push(attribution);
      voiceOf.push(
        this.remember(clause, local, levelOf(paragraph.attributions, local) < 0, resolved, id, position, at),
      );
    });
    while (sentence < paragraph.text.sentences.length - 1) {
      sentence++;
      this.readClause(paragraph, position, sentence);
    }
  }

  /** Subjects and objects of clauses that report nothing may speak next (B.5). */
  private readClause(paragraphText: AttributedParagraph, paragraph: number, sentence: number): void {
    const range = paragraphText.text.sentences[sentence];
    const found = paragraphText.subjects[sentence];
    if (!range || !found) return;
    const { clause } = paragraphText;
    const { range: subject, limit } = found;
    const seen = new Set<string>();
    if (subject) {
      const id = this.entities.resolvePhrase(paragraph, subject.from, subject.to);
      const chain = id === null ? undefined : this.entities.chain(id);
      if (chain && isSpeakingType(chain.type)) {
        seen.add(chain.id);
        this.push(this.voiceOfChain(chain, clause, subject, paragraph, sentence, 'subject'));
      }
    }
    const mentions = this.entities.mentions[paragraph] ?? [];
    for (
      let index = firstFrom(mentions, range.from);
      index < mentions.length && mentions[index]!.from < limit;
      index++
    ) {
      const mention = mentions[index]!;
      if (mention.to > limit || mention.chain === null || seen.has(mention.chain)) continue;
      if (mention.type !== 'PER' && mention.type !== 'ROLE') continue;
      const chain = this.entities.chain(mention.chain);
      if (!chain || !isSpeakingType(chain.type)) continue;
      seen.add(chain.id);
      this.push(this.voiceOfChain(chain, clause, mention, paragraph, sentence, 'object'));
    }
  }

  private voiceOfChain(
    chain: Chain,
    clause: Clause,
    range: TokenRange,
    paragraph: number,
    sentence: number,
    role: Voice['role'],
  ): Voice {
    return {
      key: chain.id,
      speaker: { id: chain.id, label: chain.label, kind: kindOfSource(clause, range, chain.type) },
      gender:
        chain.type === 'PER' || chain.type === 'ROLE'
          ? (chain.gender ?? genderOfHead(clause, range))
          : genderOfHead(clause, range),
      isPlural: false,
      from: null,
      paragraph,
      sentence,
      role,
      order: this.order,
    };
  }

  private push(voice: Voice): void {
    this.voices.push(voice);
    if (this.voices.length > 24) this.voices = this.voices.slice(-24);
  }

  private speakerOf(
    clause: Clause,
    local: LocalAttribution,
    paragraph: number,
    sentence: number,
    voiceOf: readonly (Voice | undefined)[],
    made: readonly Attribution[],
  ): Resolved {
    this.order++;
    if (local.source && local.inherits === null) {
      const anaphoric = this.anaphor(clause, local, paragraph, sentence);
      if (anaphoric) return anaphoric;
      return this.named(clause, local.source, paragraph);
    }
    if (local.isUnsourced && !local.source) return unspecified;
    if (local.inherits === 'hal') {
      const owner = local.owner >= 0 ? voiceOf[local.owner] : undefined;
      if (owner)
        return { voice: owner, inherited: { kind: 'hal', from: made[local.owner]?.id ?? null }, candidates: [] };
      if (local.antecedent) {
        const named = this.named(clause, local.antecedent, paragraph);
        if (named.voice) return { ...named, inherited: { kind: 'hal', from: null } };
      }
      return this.inherit(local, paragraph, sentence, 'hal');
    }
    if (local.inherits === 'pronoun' && local.source) {
      if (clause.isA(local.source.from, WordClass.relative)) {
        const antecedent = this.antecedentOf(clause, local.source.from, paragraph);
        return antecedent
          ? { ...antecedent, inherited: { kind: 'pronoun', from: null } }
          : { ...unspecified, inherited: { kind: 'pronoun', from: null } };
      }
      return this.inherit(local, paragraph, sentence, 'pronoun');
    }
    return this.inherit(local, paragraph, sentence, local.inherits ?? 'elided');
  }

  /** «المتحدث ذاته»، «الأخير» (B.5, anaphoric phrases). */
  private anaphor(clause: Clause, local: LocalAttribution, paragraph: number, sentence: number): Resolved | null {
    const { from, to } = local.source!;
    const head = clause.bare(from);
    const isSelf =
      to - from <= 3 && /^(?:نفسه|نفسها|ذاته|ذاتها|عينه|عينها|السابق|السابقة|أعلاه)$/.test(clause.norm(to - 1));
    // «نفس المسؤول», «ذات المصدر»
    const isSame = /^(?:نفس|ذات)$/.test(head) && to - from >= 2;
    if (isSame || (isSelf && anaphor.test(head))) {
      const found = this.inherit(local, paragraph, sentence, 'anaphor');
      if (found.voice) return found;
    }
    if (/^(?:الأخير|الأخيرة)$/.test(head) && to - from === 1) {
      const gender = head.endsWith('ة') ? 'f' : 'm';
      const voice =
        this.voices.findLast(
          (candidate) => candidate.role !== 'speaker' && candidate.gender !== null && candidate.gender === gender,
        ) ?? this.voices.findLast((candidate) => candidate.role !== 'speaker');
      if (voice) return { voice, inherited: { kind: 'anaphor', from: voice.from }, candidates: [] };
    }
    return null;
  }

  /** The speaker that a noun phrase names. */
  private named(clause: Clause, range: TokenRange, paragraph: number): Resolved {
    const id = this.entities.resolvePhrase(paragraph, range.from, range.to);
    const chain = id === null ? undefined : this.entities.chain(id);
    const kind = kindOfSource(clause, range, chain?.type ?? null);
    const isPlural = kind === 'group';
    const surname = this.surnameOf(clause, range, chain);
    if (surname) return { voice: { ...surname, ...this.here(paragraph, 0) }, inherited: null, candidates: [] };
    const unlisted = chain?.type === 'PER' ? null : this.unlistedName(clause, range);
    if (unlisted !== null && kind !== 'group' && kind !== 'document')
      return { voice: this.ownVoice(clause, range, paragraph, unlisted, 'person'), inherited: null, candidates: [] };
    // «الوزير», «الشركة»: a title alone may mean somebody who has a name by now.
    if (chain && chain.type !== 'PER' && (chain.type === 'ROLE' || chain.mentions.length === 1)) {
      const described = this.described(clause, range, paragraph, kind);
      if (described) return { voice: described, inherited: null, candidates: [] };
    }
    if (chain && kind !== 'anonymous' && kind !== 'document' && isSpeakingType(chain.type)) {
      const gender =
        chain.type === 'PER' || chain.type === 'ROLE'
          ? (chain.gender ?? genderOfHead(clause, range))
          : genderOfHead(clause, range);
      return {
        voice: {
          ...this.here(paragraph, 0),
          key: chain.id,
          speaker: { id: chain.id, label: chain.label, kind },
          gender,
          isPlural,
        },
        inherited: null,
        candidates: [],
      };
    }
    const described = this.described(clause, range, paragraph, kind);
    if (described) return { voice: described, inherited: null, candidates: [] };
    return {
      voice: this.ownVoice(clause, range, paragraph, labelOf(clause, range), kind),
      inherited: null,
      candidates: [],
    };
  }

  /**
   * Who was named before with this word as the last of a longer phrase: «الشماسي» after «وزير النقل عادل الشماسي». Null for
   * longer phrases, and where the entity stage knows the whole name.
   */
  private surnameOf(clause: Clause, range: TokenRange, chain: Chain | undefined): Voice | null {
    if (range.to - range.from !== 1 || (chain && (chain.type !== 'PER' || chain.label.includes(' ')))) return null;
    const head = clause.word(range.from)!;
    if (head.triggers !== 0 || (head.isCommonNoun && head.name === 0)) return null;
    return this.phraseEnds.get(head.bare) ?? null;
  }

  /** A speaker that is no chain of the entity stage, by its label; the same label is the same speaker. */
  private ownVoice(clause: Clause, range: TokenRange, paragraph: number, label: string, kind: SourceKind): Voice {
    const key = speakerKey(label);
    const gender = genderOfHead(clause, range);
    // A surname alone is the unlisted person who had it: «إنغريد هالفورسن … هالفورسن».
    let known = this.own.get(key) ?? (label.includes(' ') ? undefined : this.surnames.get(key));
    if (!known) {
      const type: EntityType =
        kind === 'organisation' || kind === 'document'
          ? 'ORG'
          : kind === 'media'
            ? 'MEDIA'
            : kind === 'person' && label !== labelOf(clause, range)
              ? 'PER'
              : 'ROLE';
      const id = `S${this.own.size + 1}`;
      known = { kind, chain: { id, type, label, aliases: [], gender, roles: [], wikidata: null, mentions: [] } };
      this.own.set(key, known);
      if (type === 'PER') this.surnames.set(speakerKey(label.split(' ').at(-1)!), known);
    }
    return {
      ...this.here(paragraph, 0),
      key: known.chain.id,
      speaker: { id: known.chain.id, label: known.chain.label, kind: known.kind },
      gender,
      isPlural: kind === 'group',
    };
  }

  /**
   * A name after a title that the entity stage does not know: two to four words at the end of the phrase that nothing else
   * explains («المبعوثة الأممية الخاصة إنغريد هالفورسن»). Null when there is none.
   */
  private unlistedName(clause: Clause, range: TokenRange): string | null {
    const head = clause.word(range.from)!;
    if ((head.triggers & (Trigger.role | Trigger.rank | Trigger.honorific)) === 0) return null;
    let from = range.to;
    while (from > range.from + 1 && range.to - from < 4) {
      const word = clause.word(from - 1)!;
      // «عادل الشماسي»: a definite surname after a given name.
      const isSurname =
        word.isDefinite && ((clause.word(from - 2)?.nameUsual ?? 0) & personName) !== 0 && from - 2 > range.from;
      if (isSurname && word.triggers === 0 && word.conjunction === '') {
        from -= 2;
        continue;
      }
      const isNameLike =
        word.isArabic &&
        !clause.isPunctuation(from - 1) &&
        word.classes === 0 &&
        !word.isAdjective &&
        word.conjunction === '' &&
        word.preposition === '' &&
        (word.triggers & ~Trigger.namePart) === 0 &&
        (word.name & ~personName) === 0 &&
        ((word.name & personName) !== 0 || (!word.isCommonNoun && !word.isDefinite && word.verb === 0));
      if (!isNameLike) break;
      from--;
    }
    if (range.to - from < 2) return null;
    for (let index = range.from; index < range.to; index++) if (clause.mentionAt(index)?.type === 'PER') return null;
    const { start, end } = spanOf(clause.paragraph, from, range.to);
    return clause.paragraph.text.slice(start, end);
  }

  /**
   * The earlier speaker whom a definite description without a name means (B.6, 5): one whose own phrase had the same head
   * («دراسة حديثة … الدراسة»), or for a person the last one of that gender.
   */
  private described(clause: Clause, range: TokenRange, paragraph: number, kind: SourceKind): Voice | null {
    const head = clause.word(range.from)!;
    if (!head.isDefinite || (head.nameSure & personName) !== 0 || clause.mentionAt(range.from)?.type === 'PER')
      return null;
    for (let index = range.from; index < range.to; index++) if (clause.mentionAt(index)?.type === 'PER') return null;
    if (kind === 'group' && range.to - range.from > 1) return null;
    const stem = singular(head.stem);
    const nisbas = nisbasOf(clause, range);
    const known = this.phrases.findLast(
      (phrase) =>
        phrase.stems.has(stem) &&
        paragraph - phrase.voice.paragraph <= 12 &&
        (nisbas.size === 0 || phrase.nisbas.size === 0 || [...nisbas].every((nisba) => phrase.nisbas.has(nisba))),
    );
    if (known) return { ...known.voice, ...this.here(paragraph, 0) };
    const titled = kind === 'person' ? this.titledPerson(stem) : null;
    if (titled)
      return {
        ...this.here(paragraph, 0),
        key: titled.id,
        speaker: { id: titled.id, label: titled.label, kind: 'person' },
        gender: titled.gender,
        isPlural: false,
      };
    const isBarePerson =
      range.to - range.from <= 2 &&
      kind === 'person' &&
      !/(?:ات|ون|ين)$/.test(head.stem) &&
      !/^(?:رئيس|ملك|أمير|وزير|سفير|حكومة|شرطة|محكمة)$/.test(head.stem);
    if (!isBarePerson) return null;
    const gender = genderOfHead(clause, range) ?? 'm';
    const last = this.voices.findLast(
      (voice) =>
        voice.role === 'speaker' &&
        voice.speaker.kind === 'person' &&
        (voice.gender ?? gender) === gender &&
        paragraph - voice.paragraph <= 2,
    );
    if (last || range.to - range.from > 1) return last ?? null;
    // «القيادي», «النجم»: the person named last, though they have not spoken yet.
    return (
      this.voices.findLast(
        (voice) =>
          voice.role === 'subject' &&
          voice.speaker.kind === 'person' &&
          voice.gender === gender &&
          paragraph - voice.paragraph <= 2,
      ) ?? null
    );
  }

  /** The only person of the article who bears a title with this head: «الرئيس المنتهية ولايته». */
  private titledPerson(stem: string): Chain | null {
    const holders = this.entities.chains.filter(
      ({ type, roles }) => type === 'PER' && roles.some((role) => role.split(' ')[0]?.replace(/^ال/, '') === stem),
    );
    return holders.length === 1 ? holders[0]! : null;
  }

  /** Remembers the nouns by which a speaker was called. */
  private learnPhrase(clause: Clause, range: TokenRange, voice: Voice): void {
    const stems = new Set<string>();
    for (let index = range.from; index < range.to; index++) {
      const word = clause.word(index)!;
      const isHead = index === range.from || (word.triggers & (Trigger.role | Trigger.document | Trigger.media)) !== 0;
      if (isHead && !word.isAdjective && word.isArabic && !clause.isPunctuation(index)) stems.add(singular(word.stem));
    }
    const last = clause.word(range.to - 1)!;
    if (range.to - range.from >= 2 && voice.speaker.kind === 'person' && !last.isCommonNoun && last.triggers === 0)
      this.phraseEnds.set(last.bare, voice);
    this.phrases.push({ stems, nisbas: nisbasOf(clause, range), voice });
    if (this.phrases.length > 40) this.phrases.shift();
  }

  private here(paragraph: number, sentence: number): Pick<Voice, 'from' | 'paragraph' | 'sentence' | 'role' | 'order'> {
    return { from: null, paragraph, sentence, role: 'speaker', order: this.order };
  }

  /** The noun phrase before a relative pronoun. */
  private antecedentOf(clause: Clause, relative: number, paragraph: number): Resolved | null {
    const end = clause.isComma(relative - 1) ? relative - 1 : relative;
    let best: TokenRange | undefined;
    const mentions = this.entities.mentions[paragraph] ?? [];
    for (let index = firstFrom(mentions, end - 12); index < mentions.length && mentions[index]!.from < end; index++) {
      const mention = mentions[index]!;
      if (mention.to === end && (!best || mention.from < best.from)) best = mention;
    }
    if (!best) {
      let from = end - 1;
      while (
        from > 0 &&
        from > end - 4 &&
        clause.isWord(from - 1) &&
        !clause.isA(from - 1, WordClass.preposition | WordClass.connective) &&
        !clause.isVerb(from - 1) &&
        !clause.isComplementiser(from - 1)
      )
        from--;
      if (from < 0 || from >= end) return null;
      best = { from, to: end };
    }
    return this.named(clause, best, paragraph);
  }

  /** The best candidate for an elided, pronominal or anaphoric source (B.5 table). */
  private inherit(local: LocalAttribution, paragraph: number, sentence: number, kind: Inherited['kind']): Resolved {
    const last = this.voices.findLast((voice) => voice.role === 'speaker');
    const scored = new Map<string, { voice: Voice; score: number }>();
    const hasPronounGender = kind !== 'anaphor' || local.gender !== null;
    for (const voice of this.voices) {
      let score = 0;
      const gap = paragraph - voice.paragraph;
      if (voice.role === 'speaker') {
        score += gap === 0 ? (sentence === voice.sentence ? 6 : 5) : gap === 1 ? 4 : 4 - 2 * (gap - 1);
        if (voice.order < this.order - 1) score -= Math.min(3, 0.75 * (this.order - 1 - voice.order));
      } else if (voice.role === 'subject') score += gap === 0 ? 5 : 2 - gap;
      else if (voice.role === 'addressee') score += gap === 0 ? 2 : -2;
      else score += gap === 0 ? 2 : -gap;
      if (voice.role !== 'speaker' && last && last.order > voice.order) score -= 2;
      if (continuation.has(local.lemma) && voice === last) score += 2;
      if (hasPronounGender && local.gender !== null && voice.gender !== null) {
        const clash = local.gender !== voice.gender && local.number !== 'plural';
        if (clash && voice.speaker.kind === 'person') continue;
        if (clash) score -= 3;
        else score += 1;
      }
      if (local.number === 'plural')
        score += voice.isPlural || voice.speaker.kind === 'organisation' || voice.speaker.kind === 'anonymous' ? 1 : -4;
      else if (voice.isPlural && local.gender === 'm') score -= 3;
      if (answers.has(local.lemma)) {
        if (voice.role === 'addressee') score += 6;
        else if (voice === last) score -= 6;
      }
      if (local.isSwitch && voice === last) score -= 5;
      if (local.isWeakSwitch && voice === last) score -= 3;
      const known = scored.get(voice.key);
      if (!known || known.score <= score) scored.set(voice.key, { voice, score });
    }
    const ranked = [...scored.values()].sort((a, b) => b.score - a.score || b.voice.order - a.voice.order);
    const best = ranked[0];
    if (!best || best.score < 0) return { voice: undefined, inherited: { kind, from: null }, candidates: [] };
    const second = ranked[1];
    const isClose = second !== undefined && best.score - second.score < 2 && second.voice.role !== 'object';
    const candidates =
      isClose && best.voice.speaker.id !== null && second.voice.speaker.id !== null
        ? [best.voice.speaker.id, second.voice.speaker.id]
        : [];
    return {
      voice: best.voice,
      inherited: { kind: best.voice.role === 'addressee' ? 'addressee' : kind, from: best.voice.from },
      candidates,
    };
  }

  private remember(
    clause: Clause,
    local: LocalAttribution,
    isOuter: boolean,
    resolved: Resolved,
    id: string,
    paragraph: number,
    sentence: number,
  ): Voice | undefined {
    if (!resolved.voice) return undefined;
    if (local.source && local.inherits === null) this.learnPhrase(clause, local.source, resolved.voice);
    const voice: Voice = { ...resolved.voice, from: id, paragraph, sentence, role: 'speaker', order: this.order };
    // Whoever speaks only inside somebody's content does not carry on outside it (B.5), but for the source of a relay.
    const isRelayed = local.kind === 'noun';
    if ((isOuter || isRelayed) && local.kind !== 'device' && local.kind !== 'colon') this.push(voice);
    const asked = local.addressee ?? local.target;
    if (asked) {
      const chainId = this.entities.resolvePhrase(paragraph, asked.from, asked.to);
      const chain = chainId === null ? undefined : this.entities.chain(chainId);
      const named = chain ? this.voiceOfChain(chain, clause, asked, paragraph, sentence, 'addressee') : undefined;
      const other = named ?? this.named(clause, asked, paragraph).voice;
      if (other) this.push({ ...other, from: id, paragraph, sentence, role: 'addressee', order: this.order });
    }
    return voice;
  }

  private build(
    paragraph: AttributedParagraph,
    local: LocalAttribution,
    id: string,
    position: number,
    resolved: Resolved,
    nestedIn: string | null,
    via: string | null,
  ): Attribution {
    const absolute = (range: TokenRange): Span => {
      const span = spanOf(paragraph.text, range.from, range.to);
      return { start: paragraph.start + span.start, end: paragraph.start + span.end };
    };
    const optional = (range: TokenRange | null): Span | null => (range ? absolute(range) : null);
    return {
      id,
      paragraph: position,
      type: local.type,
      stance: local.stance,
      stanceCoarse: local.stanceCoarse,
      strength: local.strength,
      polarity: local.polarity,
      modality: local.modality,
      cue: absolute(local.cue),
      cueLemma: local.lemma,
      cueKind: local.isUnsourced ? 'passive' : local.kind,
      source: optional(local.source),
      linker: optional(local.linker),
      content: local.content.map(absolute),
      speaker: resolved.voice?.speaker ?? { id: null, label: '', kind: 'unspecified' },
      inherited: resolved.inherited,
      candidates: resolved.candidates,
      nestedIn,
      via,
      addressee: optional(local.addressee),
      medium: optional(local.medium),
      occasion: optional(local.occasion),
      place: optional(local.place),
      time: optional(local.time),
      target: optional(local.target),
      confidence: confidenceOf(local.score),
      evidence: local.evidence,
    };
  }
}

interface Resolved {
  readonly voice: Voice | undefined;
  readonly inherited: Inherited | null;
  readonly candidates: readonly string[];
}

const unspecified: Resolved = { voice: undefined, inherited: null, candidates: [] };

function isSpeakingType(type: EntityType): boolean {
  return (
    type === 'PER' ||
    type === 'ROLE' ||
    type === 'ORG' ||
    type === 'MEDIA' ||
    type === 'GPE' ||
    type === 'LOC' ||
    type === 'FAC'
  );
}

function genderOfHead(clause: Clause, range: TokenRange): Gender | null {
  const head = clause.word(range.from);
  if (!head) return null;
  if (/ة$/.test(head.stem) || head.triggerGender === 'f') return 'f';
  if (head.triggerGender === 'm') return 'm';
  return null;
}

/** Relational adjectives of a phrase, without gender: they tell «السلطات السعودية» from «السلطات التركية». */
function nisbasOf(clause: Clause, range: TokenRange): Set<string> {
  const out = new Set<string>();
  for (let index = range.from + 1; index < range.to; index++) {
    const word = clause.word(index)!;
    if (word.isAdjective && (word.name & NameCode.NB) !== 0) out.add(word.stem.replace(/(?:ية|ي|ى|يين|يون)$/, ''));
  }
  return out;
}

/** Sound plurals and a leading ل go: «لبيان» and «البيان» have one head. */
function singular(stem: string): string {
  return stem.replace(/^ل(?=بيان|تقرير|دراسة|مصدر|مصادر|وثائق)/, '');
}

/** The source phrase as a label: without a fused ل or ب. */
function labelOf(clause: Clause, range: TokenRange): string {
  const { start, end } = spanOf(clause.paragraph, range.from, range.to);
  const head = clause.word(range.from)!;
  const text = clause.paragraph.text.slice(start, end);
  if (
    head.preposition === 'ل' ||
    (head.bare.startsWith('ل') &&
      !head.isDefinite &&
      head.bare.length > 4 &&
      head.preposition === '' &&
      /^ل(?:بيان|تقرير|دراسة|مصادر|مصدر|إحصاءات|بيانات|أرقام|مسؤول|شهود|صحيفة|وكالة|قناة)/.test(head.bare))
  ) {
    if (head.isDefinite) return text.replace(/^[وف]?لل/, 'ال');
    return text.replace(/^[وف]?ل/, '');
  }
  return text;
}

function speakerKey(label: string): string {
  return label.replace(/[\u064b-\u065f\u0640]/g, '').replace(/^(?:ال)/, '');
}
