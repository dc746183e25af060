/**
 * The types that everybody in Isnad speaks. Plain data only: no methods, no editor types, no protocol types.
 *
 * All offsets are UTF-16 code units into the decoded text of the article, half open. No span cuts an orthographic
 * word (ATTRIBUTION A.2, token principle).
 */

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One message in both interface languages. */
export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

/** ATTRIBUTION A.3. */
export type AttributionType = 'direct' | 'direct-unquoted' | 'indirect' | 'mixed' | 'speech-act';

/** The commitment that the cue lends the content (ATTRIBUTION A.4). */
export type Strength = 'factive' | 'strong' | 'neutral' | 'weak' | 'distancing' | 'na';

export type Polarity = 'positive' | 'negative';

export type Modality = 'asserted' | 'expected' | 'possible' | 'conditional' | 'requested';

/** ATTRIBUTION A.5. */
export type SourceKind =
  'person' | 'organisation' | 'group' | 'anonymous' | 'document' | 'media' | 'unspecified' | 'author';

/** The word class of the cue (ATTRIBUTION C). `colon` is the cue of a verbless headline. */
export type CueKind = 'verb' | 'participle' | 'noun' | 'device' | 'passive' | 'colon';

/** Where a speaker that the sentence does not name came from (ATTRIBUTION B.5, G). */
export type InheritedKind = 'elided' | 'hal' | 'pronoun' | 'anaphor' | 'addressee';

export interface Inherited {
  readonly kind: InheritedKind;
  /** Id of the attribution whose speaker is carried on; null when the antecedent is not a speaker. */
  readonly from: string | null;
}

export interface Speaker {
  /** Id of a chain, or null for an unspecified speaker. */
  readonly id: string | null;
  readonly label: string;
  readonly kind: SourceKind;
}

/** Who said what, how and where: one cue with its source, content and circumstances (ATTRIBUTION A.1). */
export interface Attribution {
  readonly id: string;
  /** Index into `Analysis.paragraphs`. */
  readonly paragraph: number;
  readonly type: AttributionType;
  readonly stance: string;
  readonly stanceCoarse: string;
  readonly strength: Strength;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly cue: Span;
  readonly cueLemma: string;
  readonly cueKind: CueKind;
  /** Null when the subject is elided or carried by a participle. */
  readonly source: Span | null;
  readonly linker: Span | null;
  /** In text order; several when the content is discontinuous. */
  readonly content: readonly Span[];
  readonly speaker: Speaker;
  readonly inherited: Inherited | null;
  /** Chain ids in falling order of score, only when the speaker is ambiguous. */
  readonly candidates: readonly string[];
  /** Id of the attribution whose content holds this one. */
  readonly nestedIn: string | null;
  /** Chain id of a relaying medium. */
  readonly via: string | null;
  readonly addressee: Span | null;
  readonly medium: Span | null;
  readonly occasion: Span | null;
  readonly place: Span | null;
  readonly time: Span | null;
  readonly target: Span | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, as `name` or `name:value` («vso», «complementiser:أن», «prior:0.92»). */
  readonly evidence: readonly string[];
}

export type EntityType =
  | 'PER'
  | 'ROLE'
  | 'ORG'
  | 'MEDIA'
  | 'GPE'
  | 'LOC'
  | 'FAC'
  | 'EVENT'
  | 'NORP'
  | 'DATE'
  | 'TIME'
  | 'MONEY'
  | 'NUM'
  | 'PERCENT'
  | 'LAW'
  | 'PRODUCT';

/** One mention in the text. Mentions nest («ROLE[الأمين العام ORG[للأمم المتحدة]]»). */
export interface Entity extends Span {
  readonly type: EntityType;
  /** Without proclitics. */
  readonly core: Span;
  /** Id of a chain, or null for dates, numbers and the like. */
  readonly chain: string | null;
  readonly confidence: number;
}

export type Gender = 'm' | 'f';

/** All mentions of one person, organisation or place (ATTRIBUTION B.6). */
export interface Chain {
  readonly id: string;
  readonly type: EntityType;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly gender: Gender | null;
  readonly roles: readonly string[];
  /** Only when it is certain. */
  readonly wikidata: string | null;
  /** Indexes into `Analysis.entities`, in text order. */
  readonly mentions: readonly number[];
}

export interface Topic {
  readonly scheme: 'iptc-mediatopic';
  readonly code: string;
  readonly top: string;
  readonly label: Bilingual;
  readonly score: number;
  /** Indexes into `Analysis.paragraphs`. */
  readonly paragraphs: readonly number[];
}

/** What one paragraph is mainly about: a root, or the narrower topic below it when its words are clear enough. */
export type ParagraphTopic = Pick<Topic, 'code' | 'top' | 'label' | 'score'>;

/** Paragraphs in a row that share a subject: indexes into `Analysis.paragraphs`, half open. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

export interface Keyphrase {
  readonly text: string;
  readonly score: number;
  readonly mentions: readonly Span[];
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly TextEdit[];
}

/** Something that an editor should look at: the result of a check (ATTRIBUTION E). */
export interface Finding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly fixes: readonly Fix[];
  /** Other places that explain the finding. */
  readonly related: readonly { readonly span: Span; readonly message: Bilingual }[];
}

/** What a line of an article is. Whole-line categories only. */
export type ParagraphKind = 'headline' | 'dateline' | 'byline' | 'subheading' | 'list' | 'link' | 'text';

export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
}

/**
 * All that is known of one text. Layers that no finding needs (sentences, topics, keyphrases) are made when they are
 * first read; to a reader they are properties like all others.
 */
export interface Analysis {
  readonly text: string;
  /** Offset at which reading ended: `text.length`, unless the caller set a limit and the text is longer. */
  readonly readTo: number;
  /** False when the text is not Arabic news: every layer is then empty, and nothing should be shown. */
  readonly isArabic: boolean;
  /** Share of Arabic letters among all letters, 0 to 1. */
  readonly arabicRatio: number;
  readonly wordCount: number;
  /** Lines that hold more than white space, without their line endings. */
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly chains: readonly Chain[];
  readonly attributions: readonly Attribution[];
  readonly topics: readonly Topic[];
  /** One a paragraph; null where its words tell too little, and for bylines, datelines and links. */
  readonly paragraphTopics: readonly (ParagraphTopic | null)[];
  readonly keyphrases: readonly Keyphrase[];
  readonly findings: readonly Finding[];
}
