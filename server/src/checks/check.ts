import type { Analysis, Bilingual, Finding, Fix, ParagraphKind, Severity, Span } from '../analysis';
import type { Word, WordLexicon } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import type { SpaceRun } from './spaces';

/** How loudly a finding is shown, if at all. */
export type SeverityChoice = Severity | 'off';

/**
 * A fault in its sentence: `<bad>` … `</bad>` stands around what is to be reported. `<PER:E1>` … `</PER>` marks a mention of
 * a chain, for checks that read nothing but chains: their examples then do not depend on what the engine recognises.
 */
export interface BadExample {
  readonly text: string;
  /** The text after the first fix; left out where there is none. */
  readonly fixed?: string;
}

/** The sentences of a check: its documentation and its tests. */
export interface CheckExamples {
  readonly bad: readonly BadExample[];
  /** Texts that must stay quiet. */
  readonly good: readonly string[];
}

/** What a check says when it finds something. Offsets count from the paragraph or from the text, as the scope of the check. */
export interface Found extends Span {
  /** For the {placeholders} of the message. */
  readonly values?: Readonly<Record<string, string>>;
  readonly fixes?: readonly Fix[];
  readonly related?: Finding['related'];
  /** When this one weighs less than the check usually does. */
  readonly severity?: Severity;
}

/** Takes what a check has found. */
export type Report = (found: Found) => void;

/**
 * What must be written in a paragraph for a check to find or note anything in it. A word or a character is enough; the
 * check is not run on other paragraphs.
 */
export interface LookedFor {
  /** Asked once a word form, and again when the lexicon is another. */
  readonly word?: (word: Word, lexicon: WordLexicon) => boolean;
  /** Asked once a UTF-16 unit; never for the letters of Arabic from ء to ي, tatweel apart. */
  readonly character?: (unit: number) => boolean;
}

interface CheckDescription {
  readonly code: string;
  /** Severity unless the reader chooses another; `off` for checks that are too often wrong or a matter of taste. */
  readonly severity: SeverityChoice;
  readonly message: Bilingual;
  /** Why an editor should care: one or two sentences for the documentation. */
  readonly reason: string;
  readonly examples: CheckExamples;
  /** Left out by checks that may find something in any paragraph. */
  readonly looksFor?: LookedFor;
}

/** One paragraph as a paragraph check sees it: nothing but the paragraph itself, so that results can be kept by content. */
export interface CheckedParagraph {
  readonly layer: ParagraphText;
  readonly kind: ParagraphKind;
  readonly lexicon: WordLexicon;
  /** The words that the check looks for, as token indexes in text order; empty for checks that look for none. */
  readonly hits: readonly number[];
  /** Runs of white space and why they stand there; made once for all checks of spaces. */
  readonly spaces: () => readonly SpaceRun[];
}

/** A check that needs one paragraph only. All offsets count from the start of the paragraph. */
export interface ParagraphCheck extends CheckDescription {
  readonly scope: 'paragraph';
  /** Linear in the length of the paragraph. */
  run(paragraph: CheckedParagraph, report: Report): void;
}

/** The article as a document check sees it. All offsets count from the start of the text. */
export interface CheckedDocument {
  readonly analysis: Analysis;
  /** The text layers of `analysis.paragraphs`, in their order, with offsets of their own. */
  readonly layers: readonly ParagraphText[];
  readonly lexicon: WordLexicon;
}

/** What a document check noted in one paragraph, with the paragraph's start in the text. */
export interface Observed<Observation> {
  readonly paragraph: number;
  readonly start: number;
  readonly noted: Observation;
}

/**
 * A check that needs the whole article. What it reads in the words of a paragraph it notes in `observe`, which is kept by
 * content: a keystroke re-reads one paragraph, and `run` weighs the notes of all. `run` also sees attributions and chains.
 */
export interface DocumentCheck<Observation = unknown> extends CheckDescription {
  readonly scope: 'document';
  /** What the paragraph gives to the whole; null when nothing. Offsets count from the start of the paragraph. */
  observe?(paragraph: CheckedParagraph): Observation | null;
  run(document: CheckedDocument, observed: readonly Observed<Observation>[], report: Report): void;
}

/** Any check: all of them stand in one list (`index.ts`). */
export type Check = ParagraphCheck | DocumentCheck;
