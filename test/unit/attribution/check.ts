import assert from 'node:assert/strict';
import type { Attribution, AttributionType, InheritedKind, SourceKind, Span } from '../../../server/src/analysis';
import { analyze } from '../../../server/src/analyze';
import { readResourceTexts } from '../../../server/src/node/resources';
import { compileResources, type Resources } from '../../../server/src/resources';

let compiled: Resources | undefined;

function resources(): Resources {
  compiled ??= compileResources(readResourceTexts());
  return compiled;
}

/** What else a test may say of a statement. */
interface Details {
  readonly type?: AttributionType;
  readonly stance?: string;
  readonly strength?: Attribution['strength'];
  readonly polarity?: Attribution['polarity'];
  readonly modality?: Attribution['modality'];
  readonly speaker?: string | null;
  readonly kind?: SourceKind;
  readonly inherited?: InheritedKind | null;
  /** Number of the statement that holds this one. */
  readonly nestedIn?: number | null;
  /** The words of a circumstance. */
  readonly addressee?: string;
  readonly medium?: string;
  readonly occasion?: string;
  readonly target?: string;
}

type Part = 'cue' | 'source' | 'linker' | 'content';

interface Tagged extends Span {
  readonly part: Part;
  readonly statement: number;
}

/**
 * Analyses a text with inline tags and compares all statements found with those tagged, span by span:
 *
 *     <cue>قال</cue> <source>العمدة</source> <linker>إن</linker> <content>الجسر آمن</content>.
 *
 * The parts of a second statement are <cue 2>…</cue>, and so on. Tags may nest. Lines are paragraphs. A text without tags
 * must give no statement. `details` says more of a statement, by its number.
 */
export function check(fixture: string, details: Readonly<Record<number, Details>> = {}): void {
  const { text, tags } = untag(fixture);
  const { attributions, isArabic } = analyze(text, resources());
  assert.ok(isArabic, 'too few Arabic letters to pass for an article');
  const words = ({ start, end }: Span): string => `${text.slice(start, end)} (${start}–${end})`;
  const line = (part: Part, span: Span | null): string[] => (span === null ? [] : [`${part}: ${words(span)}`]);
  const found = [...attributions].sort((one, other) => one.cue.start - other.cue.start);
  const numbers = [...new Set(tags.map(({ statement }) => statement))].sort((one, other) => one - other);
  const expected = numbers.map((number) => ({
    number,
    start: tags.find(({ part, statement }) => part === 'cue' && statement === number)!.start,
    lines: partOrder.flatMap((part) =>
      tags.filter((tag) => tag.part === part && tag.statement === number).flatMap((tag) => line(part, tag)),
    ),
  }));
  expected.sort((one, other) => one.start - other.start);
  assert.deepEqual(
    found.map(({ cue, source, linker, content }) => [
      ...line('cue', cue),
      ...line('source', source),
      ...line('linker', linker),
      ...content.flatMap((span) => line('content', span)),
    ]),
    expected.map(({ lines }) => lines),
  );
  const statement = (number: number): Attribution => found[expected.findIndex((one) => one.number === number)]!;
  for (const [number, wanted] of Object.entries(details)) {
    const one = statement(Number(number));
    const all = {
      type: one.type,
      stance: one.stanceCoarse,
      strength: one.strength,
      polarity: one.polarity,
      modality: one.modality,
      speaker: one.speaker.kind === 'unspecified' ? null : one.speaker.label,
      kind: one.speaker.kind,
      inherited: one.inherited?.kind ?? null,
      nestedIn: one.nestedIn === null ? null : expected[found.findIndex(({ id }) => id === one.nestedIn)]!.number,
      addressee: one.addressee && text.slice(one.addressee.start, one.addressee.end),
      medium: one.medium && text.slice(one.medium.start, one.medium.end),
      occasion: one.occasion && text.slice(one.occasion.start, one.occasion.end),
      target: one.target && text.slice(one.target.start, one.target.end),
    };
    const asked = Object.keys(wanted) as (keyof Details)[];
    assert.deepEqual(Object.fromEntries(asked.map((key) => [key, all[key]])), wanted, `statement ${number}`);
  }
}

const partOrder: readonly Part[] = ['cue', 'source', 'linker', 'content'];

const tag = /<(\/?)(cue|source|linker|content)(?: (\d+))?>/g;

function untag(fixture: string): { text: string; tags: Tagged[] } {
  let text = '';
  let last = 0;
  const tags: Tagged[] = [];
  const open: { part: Part; statement: number; start: number }[] = [];
  for (const match of fixture.matchAll(tag)) {
    text += fixture.slice(last, match.index);
    last = match.index + match[0].length;
    const part = match[2] as Part;
    if (match[1] === '') open.push({ part, statement: Number(match[3] ?? 1), start: text.length });
    else {
      const opened = open.pop();
      if (opened?.part !== part) throw new Error(`fixture: </${part}> closes <${opened?.part ?? 'nothing'}>`);
      tags.push({ ...opened, end: text.length });
    }
  }
  text += fixture.slice(last);
  if (open.length > 0 || text.includes('<')) throw new Error(`fixture: a tag is open or unknown in ${text}`);
  tags.sort((one, other) => one.start - other.start);
  return { text, tags };
}
