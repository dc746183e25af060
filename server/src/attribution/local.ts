import type { AttributionType, CueKind, Gender, InheritedKind, Modality, Polarity, Strength } from '../analysis';
import type { TokenRange } from '../text/sentences';

/** An attribution inside one paragraph, before its speaker is known. Ranges are token indexes of the paragraph. */
export interface LocalAttribution {
  readonly kind: CueKind;
  readonly cue: TokenRange;
  readonly lemma: string;
  readonly stance: string;
  readonly stanceCoarse: string;
  readonly strength: Strength;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly type: AttributionType;
  /** Agreement of the cue, for inherited speakers (B.4). */
  readonly gender: Gender | null;
  readonly number: 'singular' | 'dual' | 'plural';
  readonly source: TokenRange | null;
  /** How the speaker is reached when `source` is null or a pronoun. */
  readonly inherits: InheritedKind | null;
  /** Unsourced by nature: passive and impersonal cues. */
  readonly isUnsourced: boolean;
  readonly linker: TokenRange | null;
  readonly content: readonly TokenRange[];
  /** Index of the enclosing attribution in the paragraph, or -1. */
  readonly nestedIn: number;
  /** Index of the attribution whose clause governs a participle, or -1. */
  readonly owner: number;
  /** Range of the noun phrase that a participle or relative pronoun refers to when no attribution governs it. */
  readonly antecedent: TokenRange | null;
  readonly addressee: TokenRange | null;
  readonly medium: TokenRange | null;
  readonly occasion: TokenRange | null;
  readonly place: TokenRange | null;
  readonly time: TokenRange | null;
  readonly target: TokenRange | null;
  /** A discourse switch stands before the cue: «من جانبه»، «في المقابل» (B.5). */
  readonly isSwitch: boolean;
  readonly isWeakSwitch: boolean;
  /** Log odds of the cue gate. */
  readonly score: number;
  readonly evidence: readonly string[];
}

/** An attribution while it is made. */
export type Draft = { -readonly [Key in keyof LocalAttribution]: LocalAttribution[Key] };

/** What devices and headlines leave open: they stand alone, and the gate does not weigh them. */
export const unweighed = {
  nestedIn: -1,
  owner: -1,
  antecedent: null,
  addressee: null,
  medium: null,
  occasion: null,
  place: null,
  time: null,
  target: null,
  isSwitch: false,
  isWeakSwitch: false,
  score: 2,
} as const;
