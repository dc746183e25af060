/** What an analysis gets wrong in one worked pattern of the specification (ATTRIBUTION G). */
import type { Attribution, Span } from '../src/analysis';
import type { GoldArticle, GoldAttribution } from './gold';
import { isSameName } from './score';

/** Failures by id of the pattern. */
export type PatternFailures = Readonly<Record<string, readonly string[]>>;

/**
 * The failures of one pattern as `cue part`, sorted: «وأكد content», «قال missed», «طلب spurious». The parts are source,
 * linker, content, type, stance, speaker and inherited. An empty list means that all is as it should be.
 */
export function failuresOf(pattern: GoldArticle, attributions: readonly Attribution[]): string[] {
  const failures: string[] = [];
  const words = ({ start, end }: Span): string => pattern.text.slice(start, end);
  const rest = new Set(attributions);
  for (const gold of pattern.attributions) {
    const { cue } = gold;
    if (cue === null) continue;
    const found = [...rest].find((one) => one.cue.start < cue.end && cue.start < one.cue.end);
    if (found === undefined) {
      failures.push(`${words(cue)} missed`);
      continue;
    }
    rest.delete(found);
    for (const [part, isRight] of Object.entries(partsOf(gold, found)))
      if (!isRight) failures.push(`${words(cue)} ${part}`);
  }
  for (const { cue } of rest) failures.push(`${words(cue)} spurious`);
  return failures.sort();
}

function partsOf(gold: GoldAttribution, found: Attribution): Record<string, boolean> {
  const content = gold.content ?? [];
  const label = gold.speaker?.label;
  return {
    cue: isSame(gold.cue, found.cue),
    source: isSame(gold.source, found.source),
    linker: isSame(gold.linker, found.linker),
    content:
      content.length === found.content.length && content.every((span, index) => isSame(span, found.content[index]!)),
    type: gold.type === found.type,
    stance: (gold.stanceCoarse ?? gold.stance) === found.stanceCoarse,
    speaker: label ? isSameName(label, [found.speaker.label]) : found.speaker.kind === 'unspecified',
    inherited: (gold.inherited?.kind ?? null) === (found.inherited?.kind ?? null),
  };
}

function isSame(gold: Span | null, found: Span | null): boolean {
  return gold?.start === found?.start && gold?.end === found?.end;
}
