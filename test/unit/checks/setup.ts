import { readFileSync } from 'node:fs';
import { type Analysis, type Finding } from '../../../server/src/analysis';
import { Analyzer } from '../../../server/src/analyze';
import type { Check } from '../../../server/src/checks/check';
import { Checker } from '../../../server/src/checks/run';
import { compileResources, type Resources, resourceFiles, type ResourceTexts } from '../../../server/src/resources';
import { type ParagraphText, readParagraph } from '../../../server/src/text/layer';

/** The tables of `server/data`, compiled once for all tests. */
export const resources: Resources = compileResources(
  Object.fromEntries(
    Object.entries(resourceFiles).map(([table, file]) => [
      table,
      readFileSync(new URL(`../../../server/data/${file}`, import.meta.url), 'utf8'),
    ]),
  ) as unknown as ResourceTexts,
);

const analyzer = new Analyzer(resources);

/** A text as the checks see it: all layers that the engine has, without findings. */
export function read(text: string): { analysis: Analysis; layers: ParagraphText[] } {
  // Short examples may hold too few letters to pass for an article.
  const padded = analyzer.analyze(text);
  const layers = padded.paragraphs.map(({ start, end }) => readParagraph(text.slice(start, end), resources.words));
  return { analysis: { ...padded, findings: [] }, layers };
}

/** Findings of some checks over a text, each at its own severity or, when it is off, as a hint. */
export function findingsOf(checks: readonly Check[], text: string): Finding[] {
  const { analysis, layers } = read(text);
  return findingsIn(checks, analysis, layers);
}

export function findingsIn(checks: readonly Check[], analysis: Analysis, layers: readonly ParagraphText[]): Finding[] {
  const choices = Object.fromEntries(
    checks.map(({ code, severity }) => [code, severity === 'off' ? 'hint' : severity] as const),
  );
  return new Checker(checks, resources.words).run(analysis, layers, { checks: choices });
}

/** A text without its `<bad>` tags, and the spans that they enclose. */
export function untag(tagged: string): { text: string; spans: { start: number; end: number }[] } {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  for (const piece of tagged.split(/(<\/?bad>)/)) {
    if (piece === '<bad>') spans.push({ start: text.length, end: -1 });
    else if (piece === '</bad>') spans[spans.length - 1] = { start: spans[spans.length - 1]!.start, end: text.length };
    else text += piece;
  }
  return { text, spans };
}

/** A text with edits applied. Edits must not overlap. */
export function applyEdits(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  let out = text;
  for (const { start, end, newText } of [...edits].sort((one, other) => other.start - one.start || other.end - one.end))
    out = out.slice(0, start) + newText + out.slice(end);
  return out;
}
