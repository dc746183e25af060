import type { Analysis, Paragraph, Span } from './analysis';
import type { Resources } from './resources';
import { arabicRatio, isArabicText } from './text/arabic';
import { type ParagraphText, readParagraph } from './text/layer';
import { paragraphKind, splitParagraphs } from './text/paragraphs';

/** What a caller may choose. */
export interface AnalyzeOptions {
  /** Codes of checks that are off, and severities that differ from the table. */
  readonly checks?: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>>;
}

/**
 * Analyses one text. Pure, never throws, linear in the length of the text.
 * Text that is not Arabic news gives an analysis with `isArabic: false` and empty layers.
 */
export function analyze(text: string, resources: Resources, options: AnalyzeOptions = {}): Analysis {
  return new Analyzer(resources).analyze(text, options);
}

/**
 * Analyses versions of one document: results of paragraphs are kept by content, so that an edit costs one paragraph
 * and the document pass.
 */
export class Analyzer {
  private paragraphTexts = new Map<string, ParagraphText>();

  constructor(private readonly resources: Resources) {}

  analyze(text: string, options: AnalyzeOptions = {}): Analysis {
    void options;
    const ratio = arabicRatio(text);
    if (!isArabicText(text)) return emptyAnalysis(text, ratio);
    const kept = new Map<string, ParagraphText>();
    const layers: ParagraphText[] = [];
    const paragraphs: Paragraph[] = [];
    const sentences: Span[] = [];
    let wordCount = 0;
    for (const span of splitParagraphs(text)) {
      const content = text.slice(span.start, span.end);
      const layer = this.paragraphTexts.get(content) ?? readParagraph(content, this.resources.words);
      kept.set(content, layer);
      layers.push(layer);
      paragraphs.push({ ...span, kind: paragraphKind(content, paragraphs.length === 0) });
      wordCount += layer.tokens.count;
      for (const { from, to } of layer.sentences)
        sentences.push({
          start: span.start + layer.tokens.start[from]!,
          end: span.start + layer.tokens.end[to - 1]!,
        });
    }
    this.paragraphTexts = kept;
    return {
      ...emptyAnalysis(text, ratio),
      isArabic: true,
      wordCount,
      paragraphs,
      sentences,
    };
  }
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
    keyphrases: [],
    findings: [],
  };
}
