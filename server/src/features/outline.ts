import type {
  Analysis,
  Attribution,
  Chain,
  EntityType,
  ParagraphKind,
  ParagraphTopic,
  Segment,
  SourceKind,
  Span,
  Topic,
} from '../analysis';
import { mentionsOf, writtenSource } from './lookup';
import { attributionSpan, hull, textOf } from './spans';

/** By what the outline is ordered. */
export type OutlineOrder = 'article' | 'speaker' | 'entity' | 'topic';

/** What a row of the outline stands for, with the codes that its second column is written from. */
export type OutlineSubject =
  | {
      readonly kind: 'paragraph';
      readonly paragraph: ParagraphKind;
      readonly statements: number;
      /** What the paragraph is mainly about. */
      readonly topic: ParagraphTopic | null;
    }
  | { readonly kind: 'segment'; readonly topic: ParagraphTopic | null; readonly paragraphs: number }
  | {
      readonly kind: 'statement';
      readonly attribution: Attribution;
      /** First words of the content. */
      readonly content: string;
      /** False under its own speaker, where repeating the name would only make noise. */
      readonly withSpeaker: boolean;
    }
  | { readonly kind: 'speaker'; readonly source: SourceKind; readonly statements: number }
  | { readonly kind: 'entity'; readonly type: EntityType; readonly mentions: number; readonly statements: number }
  | { readonly kind: 'mention'; readonly type: EntityType }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly paragraphs: number };

/** One row of the outline with the rows under it. */
export interface OutlineNode {
  readonly subject: OutlineSubject;
  /** Text of the article, label of a chain or Arabic label of a topic; never empty. */
  readonly name: string;
  readonly span: Span;
  /** Inside `span`: where the editor jumps to. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** How many code units of a paragraph or a content go into a row; the display cuts at a word. */
const rowLength = 160;

/**
 * The outline of the article: by order of the article (paragraphs with the statements under them; the paragraphs
 * under a subheading are its children, and without subheadings those of a part that keeps to one subject), by speaker, by
 * entity or by topic. Text that is not Arabic has none. `segments` are read in the first order only. Linear.
 */
export function outline(analysis: Analysis, order: OutlineOrder, segments: readonly Segment[] = []): OutlineNode[] {
  if (!analysis.isArabic) return [];
  if (order === 'speaker') return bySpeaker(analysis);
  if (order === 'entity') return byEntity(analysis);
  if (order === 'topic') return byTopic(analysis);
  return byArticle(analysis, segments);
}

function byArticle(analysis: Analysis, segments: readonly Segment[]): OutlineNode[] {
  const statements = nestedStatements(analysis);
  const hasSections = analysis.paragraphs.some(({ kind }) => kind === 'subheading');
  if (segments.length > 1 && !hasSections) return bySegment(analysis, segments, statements);
  const roots: OutlineNode[] = [];
  let section: { node: OutlineNode; children: OutlineNode[] } | null = null;
  analysis.paragraphs.forEach((paragraph, index) => {
    const children = statements.get(index) ?? [];
    const rows: OutlineNode[] = [...children];
    const node = paragraphNode(analysis, index, rows);
    if (!node) return;
    if (paragraph.kind === 'subheading') {
      section = { node, children: rows };
      roots.push(node);
    } else if (section) {
      section.children.push(node);
    } else {
      roots.push(node);
    }
  });
  return roots.map(stretch);
}

/** The parts in which the article keeps to one subject, each with its paragraphs; the headline stays outside. */
function bySegment(
  analysis: Analysis,
  segments: readonly Segment[],
  statements: ReadonlyMap<number, OutlineNode[]>,
): OutlineNode[] {
  return segments.flatMap(({ from, to }) => {
    const rows: OutlineNode[] = [];
    const headlines: OutlineNode[] = [];
    for (let index = from; index < to; index++) {
      const node = paragraphNode(analysis, index, statements.get(index) ?? []);
      if (node) (analysis.paragraphs[index]?.kind === 'headline' ? headlines : rows).push(node);
    }
    const [first] = rows;
    if (!first || rows.length === 1) return [...headlines, ...rows];
    const part: OutlineNode = {
      subject: { kind: 'segment', topic: commonTopic(analysis, from, to), paragraphs: rows.length },
      name: first.name,
      span: first.span,
      selection: first.selection,
      children: rows,
    };
    return [...headlines, stretch(part)];
  });
}

/** What most paragraphs of a part are about, the surer of two in doubt; null when none tells. */
function commonTopic(analysis: Analysis, from: number, to: number): ParagraphTopic | null {
  const weights = new Map<string, { readonly topic: ParagraphTopic; weight: number }>();
  for (const topic of analysis.paragraphTopics.slice(from, to)) {
    if (!topic) continue;
    const known = weights.get(topic.code);
    if (known) known.weight += topic.score;
    else weights.set(topic.code, { topic, weight: topic.score });
  }
  let best: { readonly topic: ParagraphTopic; weight: number } | null = null;
  for (const one of weights.values()) if (!best || one.weight > best.weight) best = one;
  return best?.topic ?? null;
}

function paragraphNode(analysis: Analysis, index: number, children: readonly OutlineNode[]): OutlineNode | null {
  const paragraph = analysis.paragraphs[index];
  if (!paragraph) return null;
  const name = analysis.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + rowLength)).trim();
  if (name === '') return null;
  const span = { start: paragraph.start, end: paragraph.end };
  return {
    subject: {
      kind: 'paragraph',
      paragraph: paragraph.kind,
      statements: children.length,
      topic: analysis.paragraphTopics[index] ?? null,
    },
    name,
    span,
    selection: span,
    children,
  };
}

/** A section reaches to the end of its last paragraph, so that the place in the outline follows the caret. */
function stretch(node: OutlineNode): OutlineNode {
  const last = node.children.at(-1);
  return last && last.span.end > node.span.end
    ? { ...node, span: { start: node.span.start, end: last.span.end } }
    : node;
}

/** Deeper nestings are listed at this depth: nobody reads them as a tree, and broken text can nest without end. */
const deepest = 8;

/** Statements by paragraph, those inside the content of another one under it. */
function nestedStatements(analysis: Analysis): Map<number, OutlineNode[]> {
  const parents = shownParents(analysis.attributions);
  const children = new Map<string, Attribution[]>();
  const tops: Attribution[] = [];
  for (const attribution of analysis.attributions) {
    const parent = parents.get(attribution.id)?.parent ?? null;
    if (parent === null) tops.push(attribution);
    else if (children.has(parent)) children.get(parent)!.push(attribution);
    else children.set(parent, [attribution]);
  }
  const build = (attribution: Attribution): OutlineNode =>
    statementNode(analysis, attribution, true, (children.get(attribution.id) ?? []).map(build));
  const byParagraph = new Map<number, OutlineNode[]>();
  for (const attribution of tops) {
    const row = byParagraph.get(attribution.paragraph);
    if (row) row.push(build(attribution));
    else byParagraph.set(attribution.paragraph, [build(attribution)]);
  }
  return byParagraph;
}

/** Under which statement each one is shown, and how deep; one that claims to hold itself is shown at the top. */
function shownParents(attributions: readonly Attribution[]): Map<string, { parent: string | null; depth: number }> {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const shown = new Map<string, { parent: string | null; depth: number }>();
  for (const attribution of attributions) {
    const path: Attribution[] = [];
    const onPath = new Set<string>();
    let next: Attribution | undefined = attribution;
    while (next && !shown.has(next.id) && !onPath.has(next.id)) {
      path.push(next);
      onPath.add(next.id);
      next = next.nestedIn === null ? undefined : byId.get(next.nestedIn);
    }
    for (const step of path.reverse()) {
      const above = step.nestedIn === null ? undefined : shown.get(step.nestedIn);
      if (!above) shown.set(step.id, { parent: null, depth: 0 });
      else if (above.depth < deepest) shown.set(step.id, { parent: step.nestedIn, depth: above.depth + 1 });
      else shown.set(step.id, above);
    }
  }
  return shown;
}

function statementNode(
  analysis: Analysis,
  attribution: Attribution,
  withSpeaker: boolean,
  children: readonly OutlineNode[] = [],
): OutlineNode {
  const content = hull(attribution.content);
  return {
    subject: {
      kind: 'statement',
      attribution,
      content:
        content === null ? '' : analysis.text.slice(content.start, Math.min(content.end, content.start + rowLength)),
      withSpeaker,
    },
    name: textOf(analysis, attribution.cue) || attribution.cueLemma || '…',
    span: attributionSpan(attribution),
    selection: attribution.cue,
    children,
  };
}

function bySpeaker(analysis: Analysis): OutlineNode[] {
  const groups = new Map<string, Attribution[]>();
  for (const attribution of analysis.attributions) {
    const key = attribution.speaker.id ?? `\0${attribution.speaker.label}`;
    const group = groups.get(key);
    if (group) group.push(attribution);
    else groups.set(key, [attribution]);
  }
  return [...groups.values()].map((statements) => {
    const first = statements[0]!;
    const selection = writtenSource(analysis, first) ?? first.cue;
    return {
      subject: { kind: 'speaker', source: first.speaker.kind, statements: statements.length },
      name: first.speaker.label || '…',
      span: selection,
      selection,
      children: statements.map((attribution) => statementNode(analysis, attribution, false)),
    };
  });
}

function byEntity(analysis: Analysis): OutlineNode[] {
  const statements = new Map<string, number>();
  for (const { speaker } of analysis.attributions) {
    if (speaker.id !== null) statements.set(speaker.id, (statements.get(speaker.id) ?? 0) + 1);
  }
  return analysis.chains.flatMap((chain) => entityNode(analysis, chain, statements.get(chain.id) ?? 0) ?? []);
}

function entityNode(analysis: Analysis, chain: Chain, statements: number): OutlineNode | null {
  const mentions = mentionsOf(analysis, chain);
  const first = mentions[0];
  if (!first) return null;
  const selection = { start: first.start, end: first.end };
  return {
    subject: {
      kind: 'entity',
      type: chain.type,
      mentions: mentions.length,
      statements,
    },
    name: chain.label || textOf(analysis, first) || '…',
    span: selection,
    selection,
    children: mentions.map((mention) => ({
      subject: { kind: 'mention', type: mention.type },
      name: textOf(analysis, mention) || '…',
      span: { start: mention.start, end: mention.end },
      selection: { start: mention.start, end: mention.end },
      children: [],
    })),
  };
}

/**
 * Each root among the topics of the article with its narrower topics and, under each, the paragraphs that speak for it. A
 * paragraph that a narrower topic shows is not repeated under the root; one on several subjects stands under each.
 */
function byTopic(analysis: Analysis): OutlineNode[] {
  const tops = [...new Set(analysis.topics.map(({ top }) => top))];
  return tops.flatMap((top) => {
    const [root, ...narrower] = analysis.topics.filter((topic) => topic.top === top);
    if (!root) return [];
    const children = narrower.flatMap((topic) => topicNode(analysis, topic, topic.paragraphs, []) ?? []);
    const shown = new Set(narrower.flatMap(({ paragraphs }) => paragraphs));
    const own = root.paragraphs.filter((paragraph) => !shown.has(paragraph));
    return topicNode(analysis, root, own, children) ?? [];
  });
}

/** The row leads to the first paragraph below it; null when there is none. */
function topicNode(
  analysis: Analysis,
  topic: Topic,
  paragraphs: readonly number[],
  narrower: readonly OutlineNode[],
): OutlineNode | null {
  const rows = paragraphs.flatMap((index) => paragraphNode(analysis, index, []) ?? []);
  const children = [...narrower, ...rows];
  const first = children.reduce<OutlineNode | null>(
    (best, row) => (best === null || row.span.start < best.span.start ? row : best),
    null,
  );
  if (!first) return null;
  return {
    subject: { kind: 'topic', topic, paragraphs: topic.paragraphs.length },
    name: topic.label.ar || topic.code,
    span: first.selection,
    selection: first.selection,
    children,
  };
}
