import type { Chain, Gender, SourceKind } from '../../analysis';
import type { DocumentEntities } from '../../entities/chains';
import { Trigger, WordClass } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import type { Descriptions } from './descriptions';
import { canSpeak, cannotSpeak, isSpeakingType, kindOfSource } from './sourceKind';
import { genderOfHead, labelOf, unlistedName } from './speakerLabels';
import type { UnnamedSpeakers } from './unnamed';
import type { Identity } from './voices';

/** Whom a noun phrase names: a chain of the entity stage, somebody described before, or a speaker of its own. */
export class NamedSpeakers {
  /** Persons by the last word of their names; null where two share it. */
  private readonly surnames = new Map<string, Chain | null>();

  constructor(
    private readonly entities: DocumentEntities,
    private readonly descriptions: Descriptions,
    private readonly unnamed: UnnamedSpeakers,
  ) {
    for (const chain of entities.chains) {
      const words = chain.type === 'PER' ? chain.label.split(' ') : [];
      if (words.length > 1) this.surnames.set(words.at(-1)!, this.surnames.has(words.at(-1)!) ? null : chain);
    }
  }

  /** «العارضة بابين»: a person whose surname ends a title that the entity stage took for something else. */
  private surnamed(clause: Clause, range: TokenRange): Identity | null {
    const last = clause.word(range.to - 1)!;
    if (range.to - range.from < 2 || range.to - range.from > 3 || last.isDefinite || last.isCommonNoun) return null;
    if (!isHumanNoun(clause, range.from)) return null;
    const chain = this.surnames.get(last.norm);
    return chain ? identityOf(chain, clause, range, false) : null;
  }

  /** «السير فينس», «العداءة البريطانية باولا»: a person's name after definite words that no table knows for a title (B.6, 1). */
  private apposed(clause: Clause, { from, to }: TokenRange, paragraph: number): Identity | null {
    let at = from;
    while (at < to && clause.word(at)!.isDefinite && clause.word(at)!.preposition === '' && !clause.mentionAt(at)) {
      if (at > from && clause.word(at)!.conjunction !== '') return null;
      at++;
    }
    const name = clause.mentionAt(at);
    if (at === from || name?.type !== 'PER' || name.to !== to) return null;
    if (clause.word(at)!.conjunction === 'و' || clause.word(at)!.preposition !== '') return null;
    const kind = kindOfSource(clause, { from, to: at }, null);
    return kind === 'person' ? this.ofChain(clause, name, paragraph) : null;
  }

  /** The chain of a phrase when it can speak, as it is called there; null when there is none. */
  ofChain(clause: Clause, range: TokenRange, paragraph: number): Identity | null {
    const chain = this.chainOf(range, paragraph);
    return chain && isSpeakingType(chain.type) ? identityOf(chain, clause, range, false) : null;
  }

  /** Whom the phrase names. Every phrase names somebody: one that fits nobody known becomes a speaker by its words. */
  ofPhrase(clause: Clause, phrase: TokenRange, paragraph: number): Identity {
    // «هذه المصادر», «هذا المسؤول»: as without the demonstrative.
    const isPointed = phrase.to - phrase.from > 1 && clause.isA(phrase.from, WordClass.demonstrative);
    const range = isPointed ? { from: phrase.from + 1, to: phrase.to } : phrase;
    const chain = this.chainOf(range, paragraph);
    const kind = kindOfSource(clause, range, chain?.type ?? null);
    const isOneWord = range.to - range.from === 1;
    if (isOneWord && (!chain || (chain.type === 'PER' && !chain.label.includes(' ')))) {
      const bearer = this.descriptions.bearerOf(clause, range.from);
      if (bearer) return bearer;
    }
    const surnamed =
      chain?.type === 'PER' ? null : (this.surnamed(clause, range) ?? this.apposed(clause, range, paragraph));
    if (surnamed) return surnamed;
    const unlisted = chain?.type === 'PER' ? null : unlistedName(clause, range);
    if (unlisted !== null && kind !== 'group' && kind !== 'document')
      return this.own(clause, range, unlisted, 'person', true);
    const isKnown = chain && kind !== 'anonymous' && kind !== 'document' && isSpeakingType(chain.type);
    // «الوزير», «الشركة»: a title alone may mean somebody who has a name by now; «المؤسسة الوطنية للنفط» may be the Libyan one.
    const isTitle =
      chain && chain.type !== 'PER' && (chain.type === 'ROLE' || chain.type === 'ORG' || chain.mentions.length === 1);
    // «هذا الانقسام» means nobody who has been heard.
    const isThing = isPointed && !canSpeak(clause, range, chain?.type ?? null);
    const described =
      (!isKnown || isTitle) && !isThing ? this.descriptions.meaning(clause, range, paragraph, kind) : null;
    if (described) return described;
    if (isKnown) return identityOf(chain, clause, range, kind === 'group' || isCoordinated(clause, range));
    return this.own(clause, range, labelOf(clause, phrase), kind, false);
  }

  /**
   * The subject of a clause that reports nothing, when it can speak: its chain, or people and documents without a name
   * («راقب باحثون من الجامعة المواقع … وأوصى الباحثون»).
   */
  ofSubject(clause: Clause, range: TokenRange, paragraph: number): Identity | null {
    const chain = this.ofChain(clause, range, paragraph);
    if (chain) return chain;
    const kind = kindOfSource(clause, range, null);
    if (kind !== 'group' && kind !== 'document' && kind !== 'anonymous') return null;
    return this.ofPhrase(clause, range, paragraph);
  }

  /** As {@link ofPhrase}, but null for a phrase of which nothing tells that it can speak. */
  ofAntecedent(clause: Clause, range: TokenRange, paragraph: number): Identity | null {
    if (!canSpeak(clause, range, this.chainOf(range, paragraph)?.type ?? null)) return null;
    return this.ofPhrase(clause, range, paragraph);
  }

  /** As {@link ofPhrase}, but null for a phrase that surely cannot speak. */
  ofSource(clause: Clause, range: TokenRange, paragraph: number): Identity | null {
    if (cannotSpeak(clause, range, this.chainOf(range, paragraph)?.type ?? null)) return null;
    return this.ofPhrase(clause, range, paragraph);
  }

  private chainOf(range: TokenRange, paragraph: number): Chain | undefined {
    const id = this.entities.resolvePhrase(paragraph, range.from, range.to);
    return id === null ? undefined : this.entities.chain(id);
  }

  private own(clause: Clause, range: TokenRange, label: string, kind: SourceKind, isName: boolean): Identity {
    const gender = genderOfHead(clause, range);
    const speaker = this.unnamed.speaker(label, kind, gender, isName);
    return { key: speaker.id!, speaker, gender, isPlural: kind === 'group' };
  }
}

function isHumanNoun(clause: Clause, index: number): boolean {
  const word = clause.word(index)!;
  return word.speech > 0 || (word.triggers & (Trigger.role | Trigger.rank | Trigger.honorific)) !== 0;
}

/** «الرئيس وحلفاؤه»: another one who speaks is joined to the first. */
function isCoordinated(clause: Clause, { from, to }: TokenRange): boolean {
  for (let index = from + 1; index < to; index++) {
    const word = clause.word(index)!;
    if (word.conjunction !== 'و') continue;
    const name = clause.mentionAt(index);
    if (name ? isSpeakingType(name.type) : /(?:ؤه|ؤها|ؤهم)$/.test(word.norm)) return true;
  }
  return false;
}

/** A chain as it is called in a phrase. */
export function identityOf(chain: Chain, clause: Clause, range: TokenRange, isPlural: boolean): Identity {
  return {
    key: chain.id,
    speaker: { id: chain.id, label: chain.label, kind: kindOfSource(clause, range, chain.type) },
    gender: genderOf(chain, clause, range),
    isPlural,
  };
}

function genderOf(chain: Chain, clause: Clause, range: TokenRange): Gender | null {
  const isPerson = chain.type === 'PER' || chain.type === 'ROLE';
  return (isPerson ? chain.gender : null) ?? genderOfHead(clause, range);
}
