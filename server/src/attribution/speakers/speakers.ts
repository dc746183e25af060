import type { Attribution, Chain, Gender, Inherited, InheritedKind, Span } from '../../analysis';
import type { DocumentEntities } from '../../entities/chains';
import { type ChainedMention, firstFrom } from '../../entities/mentions';
import { WordClass } from '../../lexicon/words';
import { type ParagraphText, spanOf } from '../../text/layer';
import type { TokenRange } from '../../text/sentences';
import { courtesyOf } from '../grammar/courtesies';
import { anaphorAt, isBareSource, latestParticipant, latestPerson } from './anaphors';
import type { ParagraphAttributions } from '../statements/attribute';
import type { Clause } from '../grammar/clause';
import { confidenceOf, type ConfidenceWeights, type Unsure } from '../statements/confidence';
import { Descriptions } from './descriptions';
import { introduceNamed } from './introduce';
import { Introductions } from './introductions';
import type { LocalAttribution } from '../local';
import { identityOf, NamedSpeakers } from './namedSpeakers';
import { levelOf } from '../statements/nesting';
import { isSpeakingType } from './sourceKind';
import { genderOfHead, labelOf } from './speakerLabels';
import { UnnamedSpeakers } from './unnamed';
import { type Identity, type Nearby, type Voice, Voices } from './voices';

/** One paragraph as the speaker pass reads it. */
export interface AttributedParagraph extends ParagraphAttributions {
  readonly start: number;
  readonly text: ParagraphText;
}

/** The attributions of a document, in text order, and who speaks in them beside the named. */
export interface ResolvedAttributions {
  readonly attributions: readonly Attribution[];
  /** Chains for speakers that are no named entity: «مصدر أمني», «الباحثون». */
  readonly speakerChains: readonly Chain[];
  /** What speakers were called beside their names, by chain: «البنك البريطاني» of «بنك باركليز». */
  readonly calledAlso: ReadonlyMap<string, readonly string[]>;
}

/**
 * Gives every attribution of a document its speaker (ATTRIBUTION B.5). One pass in text order; linear in the attributions
 * and mentions, for the stack of voices is bounded.
 */
export function resolveSpeakers(
  paragraphs: readonly AttributedParagraph[],
  entities: DocumentEntities,
  confidence: ConfidenceWeights,
): ResolvedAttributions {
  return new SpeakerPass(paragraphs, entities, confidence).run();
}

/** Who speaks, and how that is known. */
interface Resolved {
  readonly identity: Identity | null;
  readonly inherited: Inherited | null;
  readonly candidates: readonly string[];
}

const unspecified: Resolved = { identity: null, inherited: null, candidates: [] };

/** Where the pass is. */
interface Place {
  readonly clause: Clause;
  readonly paragraph: number;
  readonly sentence: number;
}

/** What was found for an earlier attribution of the same paragraph. */
interface Earlier {
  readonly id: string;
  readonly identity: Identity | null;
}

/** Names before a cue in its sentence that come into question. */
const mostNear = 6;

/** Longest phrase, in characters, and how many of them are kept for a speaker. */
const longestAlias = 60;
const mostAliases = 8;

/** Chains with what their bearers were called as speakers. Linear. */
export function withAliases(
  chains: readonly Chain[],
  calledAlso: ReadonlyMap<string, readonly string[]>,
): readonly Chain[] {
  if (calledAlso.size === 0) return chains;
  return chains.map((chain) => {
    const phrases = calledAlso.get(chain.id);
    if (!phrases) return chain;
    const known = new Set([chain.label, ...chain.aliases]);
    const fresh = phrases.filter((phrase) => !known.has(phrase));
    return fresh.length === 0 ? chain : { ...chain, aliases: [...chain.aliases, ...fresh] };
  });
}

class SpeakerPass {
  private readonly attributions: Attribution[] = [];
  private readonly voices = new Voices();
  private readonly unnamed = new UnnamedSpeakers();
  private readonly descriptions: Descriptions;
  private readonly named: NamedSpeakers;
  private readonly calledAlso = new Map<string, string[]>();
  private readonly genders = new Map<string, Gender>();
  private order = 0;

  constructor(
    private readonly paragraphs: readonly AttributedParagraph[],
    private readonly entities: DocumentEntities,
    private readonly confidence: ConfidenceWeights,
  ) {
    const introductions = new Introductions();
    introduceNamed(
      paragraphs.map(({ clause }) => clause),
      entities,
      introductions,
    );
    this.descriptions = new Descriptions(introductions, this.voices);
    this.named = new NamedSpeakers(entities, this.descriptions, this.unnamed);
  }

  run(): ResolvedAttributions {
    this.paragraphs.forEach((paragraph, position) => {
      this.paragraph(paragraph, position);
    });
    // Subjects without a name that never spoke are nobody's business.
    const heard = new Set(
      this.attributions.flatMap(({ speaker, candidates, via }) => [speaker.id, via, ...candidates]),
    );
    const speakerChains = this.unnamed.chains.filter(({ id }) => heard.has(id));
    return {
      attributions: this.attributions,
      speakerChains: withAliases(speakerChains, this.calledAlso),
      calledAlso: this.calledAlso,
    };
  }

  private paragraph(paragraph: AttributedParagraph, position: number): void {
    const { clause, attributions } = paragraph;
    const base = this.attributions.length;
    const earlier: Earlier[] = [];
    let sentence = -1;
    attributions.forEach((local, index) => {
      const at = paragraph.text.sentenceOf[local.cue.from] ?? 0;
      while (sentence < at) {
        sentence++;
        this.readClause(paragraph, position, sentence);
      }
      const place: Place = { clause, paragraph: position, sentence: at };
      const id = `A${base + index + 1}`;
      const resolved = this.speakerOf(place, local, earlier);
      const outer = local.nestedIn >= 0 ? earlier[local.nestedIn] : undefined;
      const isRelay = local.nestedIn >= 0 && attributions[local.nestedIn]!.lemma === 'نقل';
      const via = isRelay ? (outer?.identity?.speaker.id ?? null) : null;
      this.attributions.push(
        attributionOf({ paragraph, position, local, id, resolved, nestedIn: outer?.id ?? null, via }, this.confidence),
      );
      earlier.push({ id, identity: resolved.identity });
      this.remember(place, local, levelOf(attributions, local) < 0, resolved.identity, id);
    });
    while (sentence < paragraph.text.sentences.length - 1) {
      sentence++;
      this.readClause(paragraph, position, sentence);
    }
  }

  /** Subjects and objects of clauses that report nothing may speak next (B.5). */
  private readClause(read: AttributedParagraph, paragraph: number, sentence: number): void {
    const range = read.text.sentences[sentence];
    const found = read.subjects[sentence];
    if (!range || !found) return;
    const place: Place = { clause: read.clause, paragraph, sentence };
    const seen = new Set<string>();
    if (found.range) {
      const subject = this.named.ofSubject(read.clause, found.range, paragraph);
      if (subject) {
        seen.add(subject.key);
        this.see(subject, place, 'subject', null);
        if (subject.key.startsWith('S')) this.descriptions.learn(read.clause, found.range, paragraph, subject);
      }
    }
    const mentions = this.entities.mentions[paragraph] ?? [];
    for (
      let index = firstFrom(mentions, range.from);
      index < mentions.length && mentions[index]!.from < found.limit;
      index++
    ) {
      const mention = mentions[index]!;
      if (mention.to > found.limit || mention.chain === null || seen.has(mention.chain)) continue;
      if (mention.type !== 'PER' && mention.type !== 'ROLE') continue;
      const chain = this.entities.chain(mention.chain);
      if (!chain || !isSpeakingType(chain.type)) continue;
      seen.add(chain.id);
      this.see(identityOf(chain, read.clause, mention, false), place, 'object', null);
    }
  }

  /**
   * The verb tells the gender of a person of whom nothing else does («قالت عضو الكونغرس»), and a feminine one knows better than
   * a list of names («قالت اللاعبة صباح»): no man is the subject of it, while 3ms may stand before a woman (B.4).
   */
  private agreeing(identity: Identity, local: LocalAttribution, clause: Clause): Identity {
    const { source, inherits, gender, number, kind } = local;
    const { key, speaker } = identity;
    if (speaker.kind !== 'person') return identity;
    const isTold = source && inherits === null && gender !== null && kind === 'verb' && number === 'singular';
    const isOpen = identity.gender === null && !this.genders.has(key);
    if (!isTold) return { ...identity, gender: this.genders.get(key) ?? identity.gender };
    const ofTitle = genderOfHead(clause, source);
    // «أوضح الباحث آن غابرييل»: nor is a woman called by a man's title after a verb of a man.
    const isMan = gender === 'm' && ofTitle === 'm' && !clause.mentionAt(source.from);
    if (isOpen || isMan || (gender === 'f' && ofTitle !== 'm')) this.genders.set(key, gender);
    return { ...identity, gender: this.genders.get(key) ?? identity.gender };
  }

  /** Keeps a phrase that a speaker was called by; a title with the name itself says nothing new. */
  private noteAlias({ key, speaker }: Identity, phrase: string): void {
    const isFull = speaker.kind === 'person' && phrase.includes(speaker.label);
    if (phrase === speaker.label || isFull || phrase.length > longestAlias) return;
    const known = this.calledAlso.get(key);
    if (!known) this.calledAlso.set(key, [phrase]);
    else if (known.length < mostAliases && !known.includes(phrase)) known.push(phrase);
  }

  private see(identity: Identity, { paragraph, sentence }: Place, role: Voice['role'], from: string | null): void {
    this.voices.push({ ...identity, from, paragraph, sentence, role, order: this.order });
  }

  private speakerOf(place: Place, local: LocalAttribution, earlier: readonly Earlier[]): Resolved {
    this.order++;
    const { clause, paragraph } = place;
    if (local.source && local.inherits === null) {
      const anaphoric = this.anaphor(place, local, local.source);
      if (anaphoric) return anaphoric;
      const back = isBareSource(clause, local.source) && !this.descriptions.knows(clause, local.source, paragraph);
      const carried = back ? this.inherit(place, local, 'anaphor') : null;
      if (carried?.identity) return carried;
      const named = this.named.ofSource(clause, local.source, paragraph);
      if (!named) return this.inherit(place, local, 'elided');
      this.noteAlias(named, labelOf(clause, local.source));
      return known(named);
    }
    if (local.isUnsourced && !local.source) return unspecified;
    if (local.inherits === 'hal') {
      const owner = earlier[local.owner];
      if (owner?.identity) return known(owner.identity, { kind: 'hal', from: owner.id });
      const people = local.number === 'plural' ? peopleBefore(clause, local.cue.from) : null;
      const antecedent =
        (local.antecedent && this.named.ofAntecedent(clause, local.antecedent, paragraph)) ??
        (people && this.named.ofAntecedent(clause, people, paragraph));
      return antecedent ? known(antecedent, { kind: 'hal', from: null }) : this.inherit(place, local, 'hal');
    }
    if (local.inherits === 'pronoun' && local.source) {
      if (!clause.isA(local.source.from, WordClass.relative)) return this.inherit(place, local, 'pronoun');
      const range = this.antecedentOf(place, local.source.from);
      const antecedent = range && this.named.ofAntecedent(clause, range, paragraph);
      return antecedent ? known(antecedent, { kind: 'pronoun', from: null }) : this.inherit(place, local, 'pronoun');
    }
    return this.inherit(place, local, local.inherits ?? 'elided');
  }

  /** The voice that an anaphoric phrase points back to, or null when the source is none (B.5). */
  private anaphor(place: Place, local: LocalAttribution, source: TokenRange): Resolved | null {
    const anaphor = anaphorAt(place.clause, source);
    if (anaphor === 'same') {
      const found = this.inherit(place, local, 'anaphor');
      return found.identity ? found : null;
    }
    if (anaphor === null) return null;
    const courtesy = anaphor === 'courtesy' ? courtesyOf(place.clause.bare(source.from)) : '';
    const dignitary = this.descriptions.dignitary(courtesy, { paragraph: place.paragraph, token: source.from });
    if (dignitary) {
      const spoken = this.voices.latest(({ key, from }) => key === dignitary.key && from !== null);
      return known(dignitary, { kind: 'anaphor', from: spoken?.from ?? null });
    }
    const voice =
      anaphor === 'courtesy' ? latestPerson(this.voices, place.paragraph) : latestParticipant(this.voices, anaphor);
    return voice ? known(voice, { kind: 'anaphor', from: voice.from }) : null;
  }

  /** The noun phrase before a relative pronoun. */
  private antecedentOf({ clause, paragraph }: Place, relative: number): TokenRange | null {
    const end = clause.isComma(relative - 1) ? relative - 1 : relative;
    let best: TokenRange | undefined;
    const mentions = this.entities.mentions[paragraph] ?? [];
    for (let index = firstFrom(mentions, end - 12); index < mentions.length && mentions[index]!.from < end; index++) {
      const mention = mentions[index]!;
      if (mention.to === end && (!best || mention.from < best.from)) best = mention;
    }
    if (best) return best;
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
    return from < 0 || from >= end ? null : { from, to: end };
  }

  /** The best candidate for an elided, pronominal or anaphoric source (B.5 table). */
  private inherit(place: Place, local: LocalAttribution, kind: InheritedKind): Resolved {
    const { paragraph, sentence } = place;
    const hasAgreement = kind !== 'anaphor' || local.gender !== null;
    const { best, rivals } = this.voices.choose({
      local,
      paragraph,
      sentence,
      order: this.order,
      near: this.near(place, local.cue.from),
      hasAgreement,
      isSpeakerAsked: kind === 'anaphor',
    });
    if (!best) return { ...unspecified, inherited: { kind, from: null } };
    const ids = [best, ...rivals].map(({ speaker }) => speaker.id).filter((id) => id !== null);
    return {
      identity: best,
      inherited: { kind: best.role === 'addressee' ? 'addressee' : kind, from: best.from },
      candidates: ids.length > 1 ? ids : [],
    };
  }

  /**
   * Who is named in the sentence before a cue («تسعى الوزارة إلى إصلاحات تقول إنها»): at most so many, and none who is named in a
   * quotation, unless the cue stands in it too.
   */
  private near({ clause, paragraph, sentence }: Place, cue: number): Nearby[] {
    const found: Nearby[] = [];
    const start = clause.sentenceStart(cue);
    const mentions = this.entities.mentions[paragraph] ?? [];
    for (let at = firstFrom(mentions, cue) - 1; at >= 0 && found.length < mostNear; at--) {
      const mention = mentions[at]!;
      if (mention.from < start) break;
      if (mention.to > cue || mention.chain === null) continue;
      const chain = this.entities.chain(mention.chain);
      if (!chain || !isSpeakingType(chain.type)) continue;
      if (clause.quotationAt(mention.from) !== clause.quotationAt(cue)) continue;
      const points = pointsOfPlace(clause, mention);
      if (points === null) continue;
      const identity = identityOf(chain, clause, mention, false);
      const voice: Voice = { ...identity, from: null, paragraph, sentence, role: 'near', order: this.order };
      found.unshift({ voice, points });
    }
    return found;
  }

  /** Whoever spoke, and whoever was spoken to, may speak next. */
  private remember(
    place: Place,
    local: LocalAttribution,
    isOuter: boolean,
    identity: Identity | null,
    id: string,
  ): void {
    if (!identity) return;
    const { clause, paragraph } = place;
    if (local.source && local.inherits === null) this.descriptions.learn(clause, local.source, paragraph, identity);
    // Whoever speaks only inside somebody's content does not carry on outside it (B.5), but for the source of a relay.
    const isRelayed = local.kind === 'noun';
    if (local.kind === 'device' && local.source) this.see(identity, place, 'cited', id);
    else if ((isOuter || isRelayed) && local.kind !== 'device' && local.kind !== 'colon')
      this.see(this.agreeing(identity, local, clause), place, 'speaker', id);
    const asked = local.addressee ?? local.target;
    if (!asked) return;
    const addressee = this.named.ofChain(clause, asked, paragraph) ?? this.named.ofPhrase(clause, asked, paragraph);
    this.see(addressee, place, 'addressee', id);
  }
}

/** Points of a subject whose name follows its verb (B.5). */
const pointsOfSubject = 5;

/** What speaks for a name by what stands before it: a verb makes it a subject; null for a place, and after a preposition. */
function pointsOfPlace(clause: Clause, { from, type }: ChainedMention): number | null {
  if (clause.word(from)!.preposition !== '') return null;
  if (clause.isVerb(from - 1)) return pointsOfSubject;
  if (clause.isA(from - 1, WordClass.preposition | WordClass.suffixedPreposition)) return null;
  return type === 'PER' || type === 'ORG' ? 0 : null;
}

/** «بعد شكاوى المواطنين من الخدمات، معبرين عن استيائهم»: the last people in the sentence before a plural participle. */
function peopleBefore(clause: Clause, cue: number): TokenRange | null {
  for (let index = cue - 1; index >= clause.sentenceStart(cue); index--) {
    const word = clause.word(index)!;
    const isPeople = word.isDefinite && !word.isAdjective && /(?:ون|ين)$/.test(word.stem) && word.nameSure === 0;
    if (isPeople && !clause.quotationAt(index)) return { from: index, to: index + 1 };
  }
  return null;
}

function known(identity: Identity, inherited: Inherited | null = null): Resolved {
  return { identity, inherited, candidates: [] };
}

/** All that the pass knows of one attribution. */
interface Found {
  readonly paragraph: AttributedParagraph;
  /** Of the paragraph in the document. */
  readonly position: number;
  readonly local: LocalAttribution;
  readonly id: string;
  readonly resolved: Resolved;
  readonly nestedIn: string | null;
  readonly via: string | null;
}

/** The attribution as all others read it: offsets into the text, its speaker, and how sure it is. */
function attributionOf(
  { paragraph, position, local, id, resolved, nestedIn, via }: Found,
  confidence: ConfidenceWeights,
): Attribution {
  const absolute = (range: TokenRange): Span => {
    const span = spanOf(paragraph.text, range.from, range.to);
    return { start: paragraph.start + span.start, end: paragraph.start + span.end };
  };
  const optional = (range: TokenRange | null): Span | null => (range ? absolute(range) : null);
  const found: Unsure = {
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
    speaker: resolved.identity?.speaker ?? { id: null, label: '', kind: 'unspecified' },
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
    evidence: local.evidence,
  };
  return { ...found, confidence: confidenceOf(found, confidence) };
}
