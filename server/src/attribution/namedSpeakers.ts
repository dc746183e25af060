import type { Chain, Gender, SourceKind } from '../analysis';
import type { DocumentEntities } from '../entities/chains';
import type { TokenRange } from '../text/sentences';
import type { Clause } from './clause';
import type { Descriptions } from './descriptions';
import { canSpeak, cannotSpeak, isSpeakingType, kindOfSource } from './sourceKind';
import { genderOfHead, labelOf, unlistedName } from './speakerLabels';
import type { UnnamedSpeakers } from './unnamed';
import type { Identity } from './voices';

/** Whom a noun phrase names: a chain of the entity stage, somebody described before, or a speaker of its own. */
export class NamedSpeakers {
  constructor(
    private readonly entities: DocumentEntities,
    private readonly descriptions: Descriptions,
    private readonly unnamed: UnnamedSpeakers,
  ) {}

  /** The chain of a phrase when it can speak, as it is called there; null when there is none. */
  ofChain(clause: Clause, range: TokenRange, paragraph: number): Identity | null {
    const chain = this.chainOf(range, paragraph);
    return chain && isSpeakingType(chain.type) ? identityOf(chain, clause, range, false) : null;
  }

  /** Whom the phrase names. Every phrase names somebody: one that fits nobody known becomes a speaker by its words. */
  ofPhrase(clause: Clause, range: TokenRange, paragraph: number): Identity {
    const chain = this.chainOf(range, paragraph);
    const kind = kindOfSource(clause, range, chain?.type ?? null);
    const isOneWord = range.to - range.from === 1;
    if (isOneWord && (!chain || (chain.type === 'PER' && !chain.label.includes(' ')))) {
      const bearer = this.descriptions.bearerOf(clause, range.from);
      if (bearer) return bearer;
    }
    const unlisted = chain?.type === 'PER' ? null : unlistedName(clause, range);
    if (unlisted !== null && kind !== 'group' && kind !== 'document')
      return this.own(clause, range, unlisted, 'person', true);
    const isKnown = chain && kind !== 'anonymous' && kind !== 'document' && isSpeakingType(chain.type);
    // «الوزير», «الشركة»: a title alone may mean somebody who has a name by now.
    const isTitle = chain && chain.type !== 'PER' && (chain.type === 'ROLE' || chain.mentions.length === 1);
    const described = !isKnown || isTitle ? this.descriptions.meaning(clause, range, paragraph, kind) : null;
    if (described) return described;
    if (isKnown) return identityOf(chain, clause, range, kind === 'group');
    return this.own(clause, range, labelOf(clause, range), kind, false);
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
