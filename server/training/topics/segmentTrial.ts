/**
 * How well segments are found where the truth is known: held-back articles of one outlet, joined two by two (after Choi 2000).
 * Run: `npx tsx server/training/topics/segmentTrial.ts`.
 */
import { join } from 'node:path';
import { readResourceTexts } from '../../src/node/resources';
import { compileResources } from '../../src/resources';
import { readParagraph } from '../../src/text/layer';
import { paragraphKind, splitParagraphs } from '../../src/text/paragraphs';
import { paragraphEvidence, type ParagraphEvidence } from '../../src/topics/evidence';
import { segments } from '../../src/topics/segments';
import type { ParagraphKind } from '../../src/analysis';
import { readNews } from '../news';
import { isHeldBack, shared } from './prepare';

const resources = compileResources(readResourceTexts());

interface Body {
  readonly source: string;
  readonly evidence: readonly ParagraphEvidence[];
  readonly kinds: readonly ParagraphKind[];
}

const bodies: Body[] = [];
for (const { id, source, text } of readNews(join(shared, 'corpora', 'news.jsonl.gz'))) {
  if (!isHeldBack(id)) continue;
  const lines = splitParagraphs(text).map(({ start, end }) => text.slice(start, end));
  if (lines.length < 5 || lines.length > 25) continue;
  bodies.push({
    source,
    evidence: lines.map((line) => paragraphEvidence(readParagraph(line, resources.words), resources.topics)),
    kinds: lines.map((line) => paragraphKind(line, false)),
  });
}

let exact = 0;
let near = 0;
let told = 0;
let pairs = 0;
let whole = 0;
for (let at = 0; at + 1 < bodies.length; at += 2) {
  const first = bodies[at]!;
  const second = bodies[at + 1]!;
  if (segments(first.evidence, first.kinds, resources.topics).length === 1) whole++;
  if (first.source !== second.source) continue;
  pairs++;
  const truth = first.evidence.length;
  const starts = segments(
    [...first.evidence, ...second.evidence],
    [...first.kinds, ...second.kinds],
    resources.topics,
  ).flatMap(({ from }) => (from === 0 ? [] : [from]));
  told += starts.length;
  if (starts.includes(truth)) exact++;
  if (starts.some((start) => Math.abs(start - truth) <= 1)) near++;
}
process.stdout.write(
  `${pairs} pairs: seam found exactly ${((100 * exact) / pairs).toFixed(1)} %, within one paragraph ${((100 * near) / pairs).toFixed(1)} %, ` +
    `boundaries told ${(told / pairs).toFixed(2)} a pair; single articles left whole ${((200 * whole) / bodies.length).toFixed(1)} %\n`,
);
