import type { Analysis, EntityType, Finding } from '../../../server/src/analysis';
import { Analyzer } from '../../../server/src/analyze';
import type { Check } from '../../../server/src/checks/check';
import { Checker } from '../../../server/src/checks/run';
import { readResourceTexts } from '../../../server/src/node/resources';
import { compileResources, type Resources } from '../../../server/src/resources';
import { type ParagraphText, readParagraph } from '../../../server/src/text/layer';

/** The tables of `server/data`, compiled once for all tests. */
export const resources: Resources = compileResources(readResourceTexts());

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

/** A mention that an example marks by hand. */
export interface TaggedMention {
  readonly type: EntityType;
  readonly chain: string;
  readonly start: number;
  readonly end: number;
}

/** A text without its tags, the spans that `<bad>` encloses, and the mentions that `<PER:E1>` encloses. */
export function untag(tagged: string): {
  text: string;
  spans: { start: number; end: number }[];
  mentions: TaggedMention[];
} {
  let text = '';
  let badFrom = 0;
  const spans: { start: number; end: number }[] = [];
  const mentions: TaggedMention[] = [];
  let open: { type: EntityType; chain: string; start: number } | null = null;
  for (const piece of tagged.split(/(<[^>]+>)/)) {
    const mention = /^<([A-Z]+):(\w+)>$/.exec(piece);
    if (piece === '<bad>') badFrom = text.length;
    else if (piece === '</bad>') spans.push({ start: badFrom, end: text.length });
    else if (mention) open = { type: mention[1] as EntityType, chain: mention[2] ?? '', start: text.length };
    else if (/^<\/[A-Z]+>$/.test(piece) && open) mentions.push({ ...open, end: text.length });
    else text += piece;
  }
  return { text, spans, mentions };
}

/** Findings over a text whose mentions are marked by hand, and not by the engine, when there are any. */
export function findingsWith(checks: readonly Check[], text: string, mentions: readonly TaggedMention[]): Finding[] {
  if (mentions.length === 0) return findingsOf(checks, text);
  const { analysis, layers } = read(text);
  const entities = mentions.map(({ type, chain, start, end }) => ({
    type,
    chain,
    start,
    end,
    core: { start, end },
    confidence: 1,
  }));
  const chains = [...new Set(mentions.map(({ chain }) => chain))].map((id) => ({
    id,
    type: 'PER' as const,
    label: id,
    aliases: [],
    gender: null,
    roles: [],
    wikidata: null,
    mentions: entities.flatMap(({ chain }, index) => (chain === id ? [index] : [])),
  }));
  return findingsIn(checks, { ...analysis, entities, chains }, layers);
}

/** A text with edits applied. Edits must not overlap. */
export function applyEdits(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  let out = text;
  for (const { start, end, newText } of [...edits].sort((one, other) => other.start - one.start || other.end - one.end))
    out = out.slice(0, start) + newText + out.slice(end);
  return out;
}
