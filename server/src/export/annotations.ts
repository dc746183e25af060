import type { Analysis, Attribution, Bilingual, Chain, Entity, Finding, Keyphrase, Span, Topic } from '../analysis';

/**
 * The annotation document, schema `isnad/annotations/1` (docs/annotations.md): what the command line prints, what the reading
 * view draws, and what other exporters start from. Spans are UTF-16 code units, half open, into the text without byte
 * order mark.
 */
export interface AnnotationDocument {
  readonly schema: typeof ANNOTATION_SCHEMA;
  /** As the caller gave it: a path, a URI, an id. */
  readonly uri: string;
  /** UTF-16 length of the text. */
  readonly length: number;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly attributions: readonly AnnotatedAttribution[];
  readonly entities: readonly Entity[];
  readonly chains: readonly Chain[];
  readonly topics: readonly Topic[];
  readonly keyphrases: readonly Keyphrase[];
  readonly diagnostics: readonly AnnotatedDiagnostic[];
}

/** Changes when a field goes or means something else; fields may be added under it. */
const ANNOTATION_SCHEMA = 'isnad/annotations/1';

/** `candidates` is there only when the speaker is ambiguous. */
export type AnnotatedAttribution = Omit<Attribution, 'paragraph' | 'cueKind' | 'candidates'> &
  Partial<Pick<Attribution, 'candidates'>>;

/** A finding, without the places that explain it. */
export interface AnnotatedDiagnostic extends Pick<Finding, 'code' | 'severity' | 'start' | 'end'> {
  readonly message: Bilingual;
  readonly fixes: Finding['fixes'];
}

/**
 * The document of one analysis. Every object is made anew with the fields of the schema in the order of the schema, so
 * that what an analysis holds beyond it never leaks out. A text that is not Arabic gives a document with empty lists.
 */
export function toAnnotationDocument(analysis: Analysis, uri: string): AnnotationDocument {
  const shown = analysis.isArabic;
  return {
    schema: ANNOTATION_SCHEMA,
    uri,
    length: analysis.text.length,
    paragraphs: shown ? analysis.paragraphs.map(span) : [],
    sentences: shown ? analysis.sentences.map(span) : [],
    attributions: shown ? analysis.attributions.map(attribution) : [],
    entities: shown ? analysis.entities.map(entity) : [],
    chains: shown ? analysis.chains.map(chain) : [],
    topics: shown ? analysis.topics.map(topic) : [],
    keyphrases: shown ? analysis.keyphrases.map(keyphrase) : [],
    diagnostics: shown ? analysis.findings.map(diagnostic) : [],
  };
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function spanOrNull(value: Span | null): Span | null {
  return value === null ? null : span(value);
}

/** What a reader can tell apart of a share from 0 to 1: «0.181», not all that a sum of weights has. */
function share(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function bilingual({ ar, en }: Bilingual): Bilingual {
  return { ar, en };
}

function attribution(from: Attribution): AnnotatedAttribution {
  return {
    id: from.id,
    type: from.type,
    stance: from.stance,
    stanceCoarse: from.stanceCoarse,
    strength: from.strength,
    polarity: from.polarity,
    modality: from.modality,
    cue: span(from.cue),
    cueLemma: from.cueLemma,
    source: spanOrNull(from.source),
    linker: spanOrNull(from.linker),
    content: from.content.map(span),
    speaker: { id: from.speaker.id, label: from.speaker.label, kind: from.speaker.kind },
    inherited: from.inherited === null ? null : { kind: from.inherited.kind, from: from.inherited.from },
    ...(from.candidates.length > 0 ? { candidates: from.candidates } : {}),
    nestedIn: from.nestedIn,
    via: from.via,
    addressee: spanOrNull(from.addressee),
    medium: spanOrNull(from.medium),
    occasion: spanOrNull(from.occasion),
    place: spanOrNull(from.place),
    time: spanOrNull(from.time),
    target: spanOrNull(from.target),
    confidence: share(from.confidence),
    evidence: from.evidence,
  };
}

function entity(from: Entity): Entity {
  return {
    start: from.start,
    end: from.end,
    type: from.type,
    core: span(from.core),
    chain: from.chain,
    confidence: share(from.confidence),
  };
}

function chain(from: Chain): Chain {
  return {
    id: from.id,
    type: from.type,
    label: from.label,
    aliases: from.aliases,
    gender: from.gender,
    roles: from.roles,
    wikidata: from.wikidata,
    mentions: from.mentions,
  };
}

function topic(from: Topic): Topic {
  return {
    scheme: from.scheme,
    code: from.code,
    top: from.top,
    label: bilingual(from.label),
    score: from.score,
    paragraphs: from.paragraphs,
  };
}

function keyphrase(from: Keyphrase): Keyphrase {
  return { text: from.text, score: from.score, mentions: from.mentions.map(span) };
}

function diagnostic(from: Finding): AnnotatedDiagnostic {
  return {
    code: from.code,
    severity: from.severity,
    start: from.start,
    end: from.end,
    message: bilingual(from.message),
    fixes: from.fixes.map((fix) => ({
      title: bilingual(fix.title),
      edits: fix.edits.map(({ start, end, newText }) => ({ start, end, newText })),
    })),
  };
}
