import type { Analysis, Paragraph, ParagraphKind, Segment, Span } from './analysis';
import { attributeParagraph, type ParagraphAttributions } from './attribution/statements/attribute';
import { type ResolvedAttributions, resolveSpeakers, withAliases } from './attribution/speakers/speakers';
import { isName } from './attribution/grammar/clause';
import { Checker, type CheckOptions, checks } from './checks/index';
import { type Corrections, noCorrections, withNamedSpeakers, withoutMistaken } from './corrections/index';
import { chainMentions, type DocumentEntities, entitiesOf } from './entities/chains';
import type { LocalMention } from './entities/mentions';
import { tagParagraph } from './entities/tag';
import type { Resources } from './resources';
import { type ArabicShare, arabicShare } from './text/arabic';
import { type ParagraphText, readParagraph } from './text/layer';
import { readingEnd } from './text/limit';
import { paragraphKind, splitParagraphs } from './text/paragraphs';
import { TokenKind } from './text/tokens';
import { unchangedLines } from './text/versions';
import { explainTopic, readTopics } from './topics/classify';
import { documentKeyphrases, mostKeyphraseParagraphs } from './topics/keyphrases';
import { type KeptLikenesses, segments } from './topics/segments';
import { ParagraphSubject } from './topics/subject';

/** What a caller may choose. */
export interface AnalyzeOptions extends CheckOptions {
  /** What readers know better: a layer of its own between the stages. */
  readonly corrections?: Corrections;
  /** Where reading a longer text ends, in UTF-16 units (`Analysis.readTo`); the whole text when left out. */
  readonly limit?: number;
}

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
  /** The mentions that the names were last taken from. */
  readWith: readonly LocalMention[];
  readonly subject: ParagraphSubject;
}

/** The text that was analysed last. */
interface Version {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly results: readonly ParagraphResult[];
}

const noVersion: Version = { text: '', paragraphs: [], results: [] };

/** From the beginning of the text so many words are searched for those that speak for a topic. */
const mostExplained = 10_000;

/** Lines near the top may be headlines with a colon (ATTRIBUTION B.3.3). */
const earlyLines = 3;

/**
 * Analyses versions of one document: results of paragraphs are kept by content, so that an edit costs one paragraph
 * and the document pass.
 */
export class Analyzer {
  /** Paragraphs of this version and of those right before it, by kind, place near the top and content. */
  private readonly kept = new Map<string, ParagraphResult>();

  /** UTF-16 units of all paragraphs in `kept`. */
  private keptLength = 0;

  /** The text that was analysed last, and what was made of it: names, and what has been asked for since. */
  private last: Version = noVersion;
  private lastNames: DocumentEntities | null = null;
  private lastSegments: readonly Segment[] | null = null;
  private readonly lastWords = new Map<string, readonly string[]>();

  private readonly likenesses: KeptLikenesses = new WeakMap();

  /** Keeps what the checks found in each paragraph. */
  private readonly checker: Checker;

  constructor(private readonly resources: Resources) {
    this.checker = new Checker(checks, resources.words);
  }

  /** As the function {@link analyze}, at the cost of what has changed since the last text. */
  analyze(text: string, options: AnalyzeOptions = {}): Analysis {
    const share = arabicShare(text);
    const readTo = readingEnd(text, options.limit ?? text.length);
    this.lastSegments = null;
    this.lastWords.clear();
    if (!share.isArabic) {
      this.last = noVersion;
      this.lastNames = null;
      return emptyAnalysis(text, share);
    }
    this.last = this.read(readTo < text.length ? text.slice(0, readTo) : text);
    const { paragraphs, results } = this.last;
    const analysis = this.document(text, share, paragraphs, results, options.corrections ?? noCorrections);
    const layers = results.map((result) => result.text);
    // Not spread into another object: that would make the layers that wait to be read.
    return Object.assign(analysis, { readTo, findings: this.checker.run(analysis, layers, options) });
  }

  /** The paragraphs of a text. Lines that stood in the last version are not read again, nor even looked up. */
  private read(text: string): Version {
    const former = this.last;
    const { head, tail, shift, middle } = unchangedLines(former.text, former.paragraphs, text);
    const paragraphs: Paragraph[] = former.paragraphs.slice(0, head);
    const results: ParagraphResult[] = former.results.slice(0, head);
    const add = (start: number, end: number): void => {
      const content = text.slice(start, end);
      const position = paragraphs.length;
      const kind = paragraphKind(content, position === 0);
      paragraphs.push({ start, end, kind });
      results.push(this.paragraph(content, kind, position < earlyLines));
    };
    for (const { start, end } of splitParagraphs(text, middle.start, middle.end)) add(start, end);
    for (let index = tail; index < former.paragraphs.length; index++) {
      const { start, end, kind } = former.paragraphs[index]!;
      // What a line near the top is depends on its place.
      if (Math.min(index, paragraphs.length) < earlyLines && index !== paragraphs.length)
        add(start + shift, end + shift);
      else {
        paragraphs.push(shift === 0 ? former.paragraphs[index]! : { start: start + shift, end: end + shift, kind });
        results.push(former.results[index]!);
      }
    }
    this.forgetFormer(text.length, results);
    return { text, paragraphs, results };
  }

  /** A moved or restored paragraph is read once; but what is kept stays in proportion to the text. */
  private forgetFormer(length: number, results: readonly ParagraphResult[]): void {
    if (this.keptLength <= 2 * length + 10_000) return;
    this.kept.clear();
    this.keptLength = 0;
    for (const result of results) this.keep(result);
  }

  private keep(result: ParagraphResult): void {
    this.kept.set(keyOf(result.text.text, result.kind, result.isEarly), result);
    this.keptLength += result.text.text.length;
  }

  /**
   * Where the text that was analysed last changes its subject; none for text that is not Arabic. Made when first asked
   * for: only folding needs it. Linear in the words around what has changed since it was last asked for.
   */
  segments(): readonly Segment[] {
    this.lastSegments ??= segments(
      this.last.results.map((result) => result.subject.evidence),
      this.last.results.map((result) => result.kind),
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
    const first = this.last.results.filter((result) => {
      words += result.words;
      return words <= mostExplained;
    });
    const found = explainTopic(
      first.map((result) => result.text),
      first.map((result) => result.kind),
      code,
      this.resources.topics,
      first.map((result) => result.subject.evidence),
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

  private paragraph(content: string, kind: ParagraphKind, isEarly: boolean): ParagraphResult {
    const known = this.kept.get(keyOf(content, kind, isEarly));
    if (known) return known;
    // A slice keeps its whole text alive: of later versions nothing but the new paragraph is kept.
    const text = readParagraph(this.last === noVersion ? content : ` ${content}`.slice(1), this.resources.words);
    let words = 0;
    for (let index = 0; index < text.tokens.count; index++)
      if (text.tokens.kind[index] !== TokenKind.Punctuation) words++;
    const mentions = tagParagraph(text, this.resources.entities);
    const result = {
      text,
      words,
      mentions,
      kind,
      isEarly,
      names: nameKey(mentions),
      readWith: mentions,
      subject: new ParagraphSubject(text, this.resources.topics),
      attributions: attributeParagraph(text, mentions, kind, isEarly, this.resources.attribution),
    };
    this.keep(result);
    return result;
  }

  /** Where the rest of the article told of other names in a paragraph, its attributions are read again with them. */
  private readWithNames(result: ParagraphResult, mentions: readonly LocalMention[]): void {
    if (mentions === result.readWith) return;
    result.readWith = mentions;
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

  /** The attributions with their speakers; between the stages, what readers have said of them. */
  private speakers(
    results: readonly ParagraphResult[],
    starts: readonly number[],
    document: DocumentEntities,
    { statements }: Corrections,
  ): ResolvedAttributions {
    const locals = results.map(({ text, attributions }) => ({
      text,
      attributions: statements ? withoutMistaken(text, attributions, statements) : attributions,
    }));
    const resolved = resolveSpeakers(
      locals.map(({ text, attributions }, index) => ({ start: starts[index]!, text, ...attributions })),
      document,
      this.resources.attribution.confidence,
    );
    return statements ? withNamedSpeakers(resolved, locals, document.chains, statements) : resolved;
  }

  private document(
    text: string,
    share: ArabicShare,
    paragraphs: readonly Paragraph[],
    results: readonly ParagraphResult[],
    corrections: Corrections,
  ): Analysis {
    const layers = results.map((result) => result.text);
    const starts = paragraphs.map((paragraph) => paragraph.start);
    let wordCount = 0;
    for (const { words } of results) wordCount += words;
    const kinds = paragraphs.map((paragraph) => paragraph.kind);
    const document = chainMentions(results, this.resources.entities, corrections.names, this.lastNames);
    this.lastNames = document;
    results.forEach((result, index) => {
      this.readWithNames(result, document.mentions[index] ?? []);
    });
    const { attributions, speakerChains, calledAlso } = this.speakers(results, starts, document, corrections);
    const { topics } = this.resources;
    const sentences = once(() => sentencesOf(layers, starts));
    const subjects = once(() =>
      readTopics(
        results.map((result) => result.subject.evidence),
        kinds,
        topics,
      ),
    );
    const phrases = once(() =>
      documentKeyphrases(
        results.slice(0, mostKeyphraseParagraphs).map((result) => result.subject.phrases),
        kinds,
        starts,
      ),
    );
    return {
      ...emptyAnalysis(text, share),
      isArabic: true,
      wordCount,
      paragraphs,
      get sentences() {
        return sentences();
      },
      entities: entitiesOf(document, layers, starts),
      chains: [...withAliases(document.chains, calledAlso), ...speakerChains],
      attributions,
      get topics() {
        return subjects().topics;
      },
      get paragraphTopics() {
        return subjects().paragraphTopics;
      },
      get keyphrases() {
        return phrases();
      },
    };
  }
}

function sentencesOf(layers: readonly ParagraphText[], starts: readonly number[]): Span[] {
  const sentences: Span[] = [];
  layers.forEach(({ tokens, sentences: ranges }, index) => {
    const by = starts[index]!;
    for (const { from, to } of ranges)
      sentences.push({ start: by + tokens.start[from]!, end: by + tokens.end[to - 1]! });
  });
  return sentences;
}

/** Makes a value when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function keyOf(content: string, kind: ParagraphKind, isEarly: boolean): string {
  return `${kind}${isEarly ? '^' : ':'}${content}`;
}

/** Equal for equal names at equal places: what attribution reads of the mentions. */
function nameKey(mentions: readonly LocalMention[]): number {
  let key = 17;
  for (const mention of mentions)
    if (isName(mention))
      key = (Math.imul(key, 31) + mention.from * 4096 + mention.to * 8 + mention.type.charCodeAt(0)) | 0;
  return key;
}

function emptyAnalysis(text: string, { ratio }: ArabicShare): Analysis {
  return {
    text,
    readTo: text.length,
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
