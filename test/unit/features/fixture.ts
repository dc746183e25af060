import type {
  Analysis,
  Attribution,
  Chain,
  Entity,
  EntityType,
  Finding,
  Paragraph,
  ParagraphKind,
  Span,
  Topic,
} from '../../../server/src/analysis';
import { plainAnalysis, plainStatement } from '../plain';

/**
 * Makes an analysis out of a text with inline tags, so that tests of features need no engine:
 *
 *     <PER E1>سلمى الحداد</PER>   a mention of chain E1
 *     <cue>أكدت</cue>              part of statement A1; <cue 2> of A2; so for source, linker, content, occasion, …
 *     <headline>…</headline>       the kind of a line; the same for subheading, list, link, byline, dateline
 *     <finding GRM001>…</finding>  a finding
 *     <here/>                      a place that the test asks about
 *
 * Tags nest. The speaker of a statement is the first chain mentioned in its source, or what `details` says of it.
 */
export interface Fixture {
  readonly analysis: Analysis;
  readonly here: readonly number[];
  /** The text of a span. */
  readonly slice: (span: Span) => string;
}

export interface Details {
  readonly attributions?: Readonly<Record<string, Partial<Attribution>>>;
  readonly chains?: Readonly<Record<string, Partial<Chain>>>;
  readonly findings?: Readonly<Record<string, Partial<Finding>>>;
  readonly analysis?: Partial<Analysis>;
}

interface Tagged extends Span {
  readonly name: string;
  readonly argument: string;
}

const tag = /<(\/?)([A-Za-z]+)(?: ([^>/]+))?(\/?)>/g;
const lineKinds: readonly string[] = ['headline', 'dateline', 'byline', 'subheading', 'list', 'link'];
const optionalParts = ['addressee', 'medium', 'occasion', 'place', 'time', 'target'] as const;

export function fixture(tagged: string, details: Details = {}): Fixture {
  const { text, tags, here } = untag(tagged);
  const entities = entitiesOf(tags);
  const chains = chainsOf(text, entities, details);
  const paragraphs = paragraphsOf(text, tags);
  const analysis: Analysis = {
    ...plainAnalysis(text),
    wordCount: text.split(/\s+/).filter(Boolean).length,
    paragraphs,
    sentences: paragraphs.flatMap(({ start, end }) => sentencesOf(text, start, end)),
    entities,
    chains,
    attributions: attributionsOf(tags, entities, chains, paragraphs, details),
    findings: tags.filter(({ name }) => name === 'finding').map((found) => findingOf(found, details)),
    ...details.analysis,
  };
  return { analysis, here, slice: ({ start, end }) => text.slice(start, end) };
}

function untag(tagged: string): { text: string; tags: Tagged[]; here: number[] } {
  let text = '';
  let last = 0;
  const tags: Tagged[] = [];
  const here: number[] = [];
  const open: { name: string; argument: string; start: number }[] = [];
  for (const match of tagged.matchAll(tag)) {
    text += tagged.slice(last, match.index);
    last = match.index + match[0].length;
    const name = match[2]!;
    if (match[4] === '/') here.push(text.length);
    else if (match[1] !== '/') open.push({ name, argument: match[3] ?? '', start: text.length });
    else {
      const opened = open.pop();
      if (opened?.name !== name) throw new Error(`fixture: </${name}> closes <${opened?.name ?? 'nothing'}>`);
      tags.push({ ...opened, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`fixture: <${open[0]!.name}> is never closed`);
  text += tagged.slice(last);
  tags.sort((one, other) => one.start - other.start || other.end - one.end);
  return { text, tags, here };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function entitiesOf(tags: readonly Tagged[]): Entity[] {
  return tags
    .filter(({ name }) => /^[A-Z]+$/.test(name))
    .map((found) => ({
      ...spanOf(found),
      type: found.name as EntityType,
      core: spanOf(found),
      chain: found.argument || null,
      confidence: 0.9,
    }));
}

function chainsOf(text: string, entities: readonly Entity[], details: Details): Chain[] {
  const ids = new Set(entities.flatMap(({ chain }) => chain ?? []));
  return [...ids].map((id) => {
    const mentions = entities.flatMap((entity, index) => (entity.chain === id ? [index] : []));
    const first = entities[mentions[0]!]!;
    return {
      id,
      type: first.type,
      label: text.slice(first.start, first.end),
      aliases: [],
      gender: null,
      roles: [],
      wikidata: null,
      mentions,
      ...details.chains?.[id],
    };
  });
}

function paragraphsOf(text: string, tags: readonly Tagged[]): Paragraph[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((line) => {
    const start = line.index;
    const end = start + line[0].length;
    const kind = tags.find((found) => lineKinds.includes(found.name) && found.start >= start && found.end <= end);
    return { start, end, kind: (kind?.name ?? 'text') as ParagraphKind };
  });
}

function sentencesOf(text: string, start: number, end: number): Span[] {
  return [...text.slice(start, end).matchAll(/[^.؟!]+[.؟!]?/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function attributionsOf(
  tags: readonly Tagged[],
  entities: readonly Entity[],
  chains: readonly Chain[],
  paragraphs: readonly Paragraph[],
  details: Details,
): Attribution[] {
  return tags
    .filter(({ name }) => name === 'cue')
    .map((cue) => {
      const parts = (name: string): Span[] =>
        tags.filter((found) => found.name === name && found.argument === cue.argument).map(spanOf);
      const source = parts('source')[0] ?? null;
      const id = `A${cue.argument || '1'}`;
      const named = source && entities.find((entity) => entity.start >= source.start && entity.end <= source.end);
      const chain = chains.find((candidate) => candidate.id === named?.chain);
      const circumstances = Object.fromEntries(optionalParts.map((name) => [name, parts(name)[0] ?? null]));
      return {
        ...plainStatement(spanOf(cue)),
        id,
        paragraph: paragraphs.findIndex(({ start, end }) => start <= cue.start && cue.end <= end),
        source,
        linker: parts('linker')[0] ?? null,
        content: parts('content'),
        speaker: chain
          ? { id: chain.id, label: chain.label, kind: 'person' }
          : { id: null, label: '', kind: 'unspecified' },
        ...(circumstances as Pick<Attribution, (typeof optionalParts)[number]>),
        evidence: ['vso'],
        ...details.attributions?.[id],
      } satisfies Attribution;
    });
}

function findingOf(found: Tagged, details: Details): Finding {
  return {
    ...spanOf(found),
    code: found.argument,
    severity: 'warning',
    message: { ar: 'ملاحظة', en: 'Something to look at' },
    fixes: [],
    related: [],
    ...details.findings?.[found.argument],
  };
}

/** A topic for tests of features: `root` names the topic above it, itself for a root. */
export const topicOf = (label: string, root: string, paragraphs: readonly number[], score = 0.9): Topic => ({
  scheme: 'iptc-mediatopic',
  code: `medtop:${label}`,
  top: root,
  label: { ar: label, en: label },
  score,
  paragraphs,
});

/** A small article that several tests read: two people, a participle, a statement inside a statement. */
export const article = (): Fixture =>
  fixture(
    [
      '<headline>خطة جديدة لسقي الحقول في الوادي</headline>',
      '<cue>أكدت</cue> <source><ROLE E1>وزيرة الزراعة</ROLE> <PER E1>سلمى الحداد</PER></source> ' +
        '<occasion>خلال زيارة للمزارعين</occasion> <linker>أن</linker> <content>السدود امتلأت</content>، ' +
        '<cue 2>موضحة</cue> <linker 2>أن</linker> <content 2>مدينة <GPE E2>النهرين</GPE> ستسقى أولا</content>.',
      '<subheading>رأي المزارعين</subheading>',
      'و<cue 3>قال</cue> <source 3><PER E3>منير الساعدي</PER></source> <linker 3>إن</linker> <content 3>' +
        '<PER E1>الحداد</PER> <cue 4>وعدت</cue> <content 4>بزيارة ثانية</content></content>.',
    ].join('\n'),
    {
      attributions: {
        A2: { inherited: { kind: 'hal', from: 'A1' }, speaker: { id: 'E1', label: 'سلمى الحداد', kind: 'person' } },
        A4: { nestedIn: 'A3', speaker: { id: 'E1', label: 'سلمى الحداد', kind: 'person' } },
      },
      chains: {
        E1: { type: 'PER', label: 'سلمى الحداد', aliases: ['الحداد'], roles: ['وزيرة الزراعة'], gender: 'f' },
      },
    },
  );
