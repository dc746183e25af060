import type { Analysis, Paragraph, ParagraphKind, Segment, Span } from './analysis';
import { attributeParagraph, type ParagraphAttributions } from './attribution/attribute';
import { resolveSpeakers } from './attribution/speakers';
import { isName } from './attribution/clause';
import { Checker, type CheckOptions, checks } from './checks/index';
import { chainMentions, entitiesOf } from './entities/chains';
import type { LocalMention } from './entities/mentions';
import { tagParagraph } from './entities/tag';
import type { Resources } from './resources';
import { arabicRatio, isArabicText } from './text/arabic';
import { type ParagraphText, readParagraph } from './text/layer';
import { paragraphKind, splitParagraphs } from './text/paragraphs';
import { TokenKind } from './text/tokens';
import { explainTopic, readTopics } from './topics/classify';
import { paragraphEvidence, type ParagraphEvidence } from './topics/evidence';
import { documentKeyphrases, paragraphPhrases, type PhraseCandidate } from './topics/keyphrases';
import { type KeptLikenesses, segments } from './topics/segments';

/** What a caller may choose. */
export type AnalyzeOptions = CheckOptions;

/**
 * Analyses one text. Pure, never throws, linear in the length of the text.
 * Text that is not Arabic news gives an analysis with `isArabic: false` and empty layers.
 */
export function analyze(text: string, resources: Resources, options: AnalyzeOptions = {}): Analysis {
  return new Analyzer(resources).analyze(text, options);
}

/** What one paragraph gives by itself, with offsets into the paragraph: kept by content between versions. */
interface ParagraphResult {
  readonly text: ParagraphText;
  readonly words: number;
  readonly mentions: readonly LocalMention[];
  readonly kind: ParagraphKind;
  readonly isEarly: boolean;
  /** The attributions for the names that the paragraph was last read with. */
  attributions: ParagraphAttributions;
  /** Key of those names. */
  names: number;
  readonly evidence: ParagraphEvidence;
  readonly phrases: readonly PhraseCandidate[];
}

/** So many words are searched for those that speak for a topic. */
const mostExplained = 10_000;

/** Lines near the top may be headlines with a colon (ATTRIBUTION B.3.3). */
const earlyLines = 3;

/**
 * Analyses versions of one document: results of paragraphs are kept by content, so that an edit costs one paragraph
 * and the document pass.
 */
export class Analyzer {
  private kept = new Map<string, ParagraphResult>();

  private last: readonly ParagraphResult[] = [];

  private lastSegments: readonly Segment[] | null = null;

  private readonly lastWords = new Map<string, readonly string[]>();

  private readonly likenesses: KeptLikenesses = new WeakMap();

  private readonly checker: Checker;

  constructor(private readonly resources: Resources) {
    this.checker = new Checker(checks, resources.words);
  }

  analyze(text: string, options: AnalyzeOptions = {}): Analysis {
    const ratio = arabicRatio(text);
    this.last = [];
    this.lastSegments = null;
    this.lastWords.clear();
    if (!isArabicText(text)) return emptyAnalysis(text, ratio);
    const kept = new Map<string, ParagraphResult>();
    const results: ParagraphResult[] = [];
    const paragraphs: Paragraph[] = [];
    for (const span of splitParagraphs(text)) {
      const content = text.slice(span.start, span.end);
      const kind = paragraphKind(content, paragraphs.length === 0);
      const isEarly = paragraphs.length < earlyLines;
      const key = `${kind}${isEarly ? '^' : ':'}${content}`;
      const result = kept.get(key) ?? this.kept.get(key) ?? this.paragraph(content, kind, isEarly);
      kept.set(key, result);
      results.push(result);
      paragraphs.push({ ...span, kind });
    }
    this.kept = kept;
    this.last = results;
    const analysis = this.document(text, ratio, paragraphs, results);
    const layers = results.map((result) => result.text);
    return { ...analysis, findings: this.checker.run(analysis, layers, options) };
  }

  /**
   * Where the text that was analysed last changes its subject; none for text that is not Arabic. Made when first asked
   * for: only folding needs it. Linear in the words around what has changed since it was last asked for.
   */
  segments(): readonly Segment[] {
    this.lastSegments ??= segments(
      this.last.map((result) => result.evidence),
      this.last.map((result) => result.kind),
      this.resources.topics,
      this.likenesses,
    );
    return this.lastSegments;
  }

  /**
   * The words and phrases that spoke for a topic of the text that was analysed last, strongest first, as the article
   * writes them; none for a topic that it does not have. Made when first asked for, from the first ten thousand words: those
   * at the top weigh most, and a hover must not wait for an endless text.
   */
  topicWords(code: string): readonly string[] {
    const known = this.lastWords.get(code);
    if (known) return known;
    let words = 0;
    const first = this.last.filter((result) => {
      words += result.words;
      return words <= mostExplained;
    });
    const found = explainTopic(
      first.map((result) => result.text),
      first.map((result) => result.kind),
      code,
      this.resources.topics,
      first.map((result) => result.evidence),
    ).map(({ text }) => text);
    // A word says nothing beside the phrase that it is a part of.
    const telling = found.filter(
      (text, index) =>
        !found.some(
          (other, at) => at !== index && ` ${other} `.includes(` ${text} `) && (other !== text || at < index),
        ),
    );
    this.lastWords.set(code, telling);
    return telling;
  }

  private paragraph(content: string, kind: Paragraph['kind'], isEarly: boolean): ParagraphResult {
    const text = readParagraph(content, this.resources.words);
    let words = 0;
    for (let index = 0; index < text.tokens.count; index++)
      if (text.tokens.kind[index] !== TokenKind.Punctuation) words++;
    const mentions = tagParagraph(text, this.resources.entities);
    return {
      text,
      words,
      mentions,
      kind,
      isEarly,
      names: nameKey(mentions),
      evidence: paragraphEvidence(text, this.resources.topics),
      phrases: paragraphPhrases(text, this.resources.topics),
      attributions: attributeParagraph(text, mentions, kind, isEarly, this.resources.attribution),
    };
  }

  /** Where the rest of the article told of other names in a paragraph, its attributions are read again with them. */
  private readWithNames(result: ParagraphResult, mentions: readonly LocalMention[]): void {
    const names = nameKey(mentions);
    if (names === result.names) return;
    result.attributions = attributeParagraph(
      result.text,
      mentions,
      result.kind,
      result.isEarly,
      this.resources.attribution,
    );
    result.names = names;
  }

  private document(
    text: string,
    ratio: number,
    paragraphs: readonly Paragraph[],
    results: readonly ParagraphResult[],
  ): Analysis {
    const layers = results.map((result) => result.text);
    const starts = paragraphs.map((paragraph) => paragraph.start);
    const sentences: Span[] = [];
    let wordCount = 0;
    results.forEach((result, index) => {
      wordCount += result.words;
      const { tokens, sentences: ranges } = result.text;
      for (const { from, to } of ranges)
        sentences.push({ start: starts[index]! + tokens.start[from]!, end: starts[index]! + tokens.end[to - 1]! });
    });
    const kinds = paragraphs.map((paragraph) => paragraph.kind);
    const document = chainMentions(results, this.resources.entities);
    results.forEach((result, index) => {
      this.readWithNames(result, document.mentions[index] ?? []);
    });
    const { attributions, speakerChains } = resolveSpeakers(
      results.map((result, index) => ({
        start: starts[index]!,
        text: result.text,
        ...result.attributions,
      })),
      document,
    );
    return {
      ...emptyAnalysis(text, ratio),
      isArabic: true,
      wordCount,
      paragraphs,
      sentences,
      entities: entitiesOf(document, layers, starts),
      chains: [...document.chains, ...speakerChains],
      attributions,
      ...readTopics(
        results.map((result) => result.evidence),
        kinds,
        this.resources.topics,
      ),
      keyphrases: documentKeyphrases(
        results.map((result) => result.phrases),
        kinds,
        starts,
      ),
    };
  }
}

/** Equal for equal names at equal places: what attribution reads of the mentions. */
function nameKey(mentions: readonly LocalMention[]): number {
  let key = 17;
  for (const mention of mentions)
    if (isName(mention))
      key = (Math.imul(key, 31) + mention.from * 4096 + mention.to * 8 + mention.type.charCodeAt(0)) | 0;
  return key;
}

function emptyAnalysis(text: string, ratio: number): Analysis {
  return {
    text,
    isArabic: false,
    arabicRatio: ratio,
    wordCount: 0,
    paragraphs: [],
    sentences: [],
    entities: [],
    chains: [],
    attributions: [],
    topics: [],
    paragraphTopics: [],
    keyphrases: [],
    findings: [],
  };
}
