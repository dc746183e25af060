import type { Analysis, Attribution, Bilingual, Finding, Severity, Span } from '../analysis';
import { firstIndex } from '../text/firstIndex';

/** What a stretch of the text view is; a palette says how it looks. */
export type TextRole = 'heading' | 'label' | 'cue' | 'source' | 'content' | 'speaker' | Severity;

/** What opens and closes each role, for instance two ANSI sequences. The plain palette holds empty strings. */
export type Palette = Readonly<Record<TextRole, { readonly open: string; readonly close: string }>>;

const NOTHING = { open: '', close: '' };

/** No colours: for files, pipes and tests. */
export const PLAIN_PALETTE: Palette = {
  heading: NOTHING,
  label: NOTHING,
  cue: NOTHING,
  source: NOTHING,
  content: NOTHING,
  speaker: NOTHING,
  error: NOTHING,
  warning: NOTHING,
  information: NOTHING,
  hint: NOTHING,
};

/** How the view is made. */
export interface TextOptions {
  readonly palette: Palette;
  /** Language of the messages of findings. */
  readonly language: keyof Bilingual;
}

/**
 * An analysis for people at a terminal: each paragraph with who said what under it, then the speakers, then the findings.
 *
 * Many terminals reorder Arabic themselves, line by line, so a line holds one run of Arabic, whole and at its end, and no
 * bidi control is added. Control characters of the article are shown as pictures and its own bidi controls left out: an
 * article must not steer the terminal. Linear in the length of the text and the number of annotations. Ends in a newline.
 */
export function renderText(analysis: Analysis, title: string, options: TextOptions): string {
  const view = new TextView(analysis, options);
  return view.render(title);
}

class TextView {
  private readonly lines: string[] = [];
  private readonly lineStarts: readonly number[];

  constructor(
    private readonly analysis: Analysis,
    private readonly options: TextOptions,
  ) {
    this.lineStarts = findLineStarts(analysis.text);
  }

  render(title: string): string {
    const { analysis } = this;
    const name = visible(title);
    if (!analysis.isArabic) {
      this.lines.push(this.paint('heading', name), 'not Arabic news: nothing to show', '');
      return this.lines.join('\n');
    }
    const speakers = countSpeakers(analysis.attributions);
    const counts = [
      plural(analysis.wordCount, 'word'),
      plural(analysis.attributions.length, 'statement'),
      plural(speakers.length, 'speaker'),
      plural(analysis.findings.length, 'finding'),
    ];
    this.lines.push(this.paint('heading', name), this.paint('label', counts.join(' · ')), '');
    this.pushParagraphs();
    if (speakers.length > 0) {
      this.lines.push(this.paint('heading', 'Speakers'));
      for (const speaker of speakers) {
        const label = this.paint('label', `${String(speaker.statements).padStart(4)}  ${speaker.kind.padEnd(12)}  `);
        this.lines.push(label + this.paint('speaker', visible(speaker.label)));
      }
      this.lines.push('');
    }
    if (analysis.findings.length > 0) {
      this.lines.push(this.paint('heading', 'Findings'));
      for (const finding of analysis.findings) this.pushFinding(finding);
      this.lines.push('');
    }
    return this.lines.join('\n');
  }

  private pushParagraphs(): void {
    const byParagraph = new Map<number, Attribution[]>();
    for (const attribution of this.analysis.attributions) {
      const list = byParagraph.get(attribution.paragraph);
      if (list === undefined) byParagraph.set(attribution.paragraph, [attribution]);
      else list.push(attribution);
    }
    this.analysis.paragraphs.forEach((paragraph, index) => {
      const attributions = byParagraph.get(index) ?? [];
      this.lines.push(this.paintParagraph(paragraph, attributions));
      for (const attribution of attributions) this.pushAttribution(attribution);
      this.lines.push('');
    });
  }

  /** The paragraph on one line, with cues and sources painted. Colours do not disturb the order of words in a terminal. */
  private paintParagraph(paragraph: Span, attributions: readonly Attribution[]): string {
    const marks = attributions.flatMap((attribution) => [
      { role: 'cue' as const, span: attribution.cue },
      ...(attribution.source === null ? [] : [{ role: 'source' as const, span: attribution.source }]),
    ]);
    marks.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    let painted = '';
    let at = paragraph.start;
    for (const { role, span } of marks) {
      if (span.start < at || span.end > paragraph.end) continue;
      painted += this.slice(at, span.start) + this.paint(role, this.slice(span.start, span.end));
      at = span.end;
    }
    return painted + this.slice(at, paragraph.end);
  }

  private pushAttribution(attribution: Attribution): void {
    const { speaker } = attribution;
    const facts = [
      attribution.type,
      attribution.stance,
      attribution.strength,
      ...(attribution.polarity === 'negative' ? ['negative'] : []),
      ...(attribution.modality === 'asserted' ? [] : [attribution.modality]),
      ...(attribution.inherited === null ? [] : [`carried on (${attribution.inherited.kind})`]),
      ...(attribution.nestedIn === null ? [] : [`within ${attribution.nestedIn}`]),
      `${Math.round(attribution.confidence * 100)}%`,
    ];
    this.lines.push(this.paint('label', `    ${attribution.id}  ${facts.filter((fact) => fact !== 'na').join(' · ')}`));
    this.pushRow(speaker.kind, 'speaker', speaker.label === '' ? '-' : visible(speaker.label));
    this.pushRow('cue', 'cue', this.slice(attribution.cue.start, attribution.cue.end));
    for (const content of attribution.content) this.pushRow('says', 'content', this.slice(content.start, content.end));
  }

  private pushRow(label: string, role: TextRole, value: string): void {
    this.lines.push(this.paint('label', `        ${label.padEnd(12)}  `) + this.paint(role, value));
  }

  private pushFinding(finding: Finding): void {
    const start = this.position(finding.start);
    const place = `${start.line}:${start.character}`;
    const label = `  ${place.padEnd(8)}  ${finding.severity.padEnd(11)}  ${finding.code}  `;
    this.lines.push(this.paint(finding.severity, label) + visible(finding.message[this.options.language]));
    if (finding.end > finding.start) {
      this.lines.push(' '.repeat(12) + this.paint('content', this.slice(finding.start, finding.end)));
    }
  }

  private paint(role: TextRole, value: string): string {
    const { open, close } = this.options.palette[role];
    return value === '' ? '' : open + value + close;
  }

  private slice(start: number, end: number): string {
    return visible(this.analysis.text.slice(start, end));
  }

  /** Line and column as an editor shows them, from 1; columns in UTF-16 code units. */
  private position(offset: number): { line: number; character: number } {
    const line = firstIndex(this.lineStarts.length, (index) => this.lineStarts[index]! > offset);
    return { line, character: offset - this.lineStarts[line - 1]! + 1 };
  }
}

interface SpeakerCount {
  readonly label: string;
  readonly kind: string;
  readonly statements: number;
}

/** Speakers in falling order of statements, then in order of the text. */
function countSpeakers(attributions: readonly Attribution[]): SpeakerCount[] {
  const counts = new Map<string, SpeakerCount>();
  for (const { speaker } of attributions) {
    if (speaker.kind === 'unspecified') continue;
    const key = speaker.id ?? `label:${speaker.label}`;
    counts.set(key, { label: speaker.label, kind: speaker.kind, statements: (counts.get(key)?.statements ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.statements - a.statements);
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

const CONTROL_PICTURES = 0x2400;

/** Text that cannot steer a terminal: control characters become their pictures, tabs and line ends a space. */
function visible(text: string): string {
  return text.replace(BIDI_CONTROLS, '').replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0x09 && code <= 0x0d) return ' ';
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}
