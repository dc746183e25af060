import { rowsBeside, type Row, type Section } from './report';
import { RunningServer, type MarkdownParser, type ServerKind } from './servers';
import { interleave } from './statistics';

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly edits: number;
  readonly aim: string;
}

const SIZES: readonly Size[] = [
  { name: '10 KB', bytes: 10_000, edits: 100, aim: '' },
  { name: '100 KB', bytes: 100_000, edits: 60, aim: '≤ 2.5, p95 ≤ 5' },
  { name: '1 MB', bytes: 1_000_000, edits: 20, aim: '≤ 4, p95 ≤ 12' },
];

const WARM_UP = 5;

/** From a letter typed to its diagnostics answered, over stdio, all servers in turn with documents of the same size. */
export async function latency(kinds: readonly ServerKind[], parse: MarkdownParser, quick: boolean): Promise<Section> {
  const rows: Row[] = [];
  for (const { name, bytes, edits, aim } of SIZES) {
    const servers = kinds.map((kind) => ({ kind, server: new RunningServer(kind, parse) }));
    try {
      for (const { server } of servers) {
        await server.initialize();
        await server.initialized();
        await server.open(bytes);
      }
      const subjects = servers.map(({ kind, server }) => ({ name: kind.name, measure: () => server.type() }));
      const summaries = await interleave(subjects, quick ? Math.ceil(edits / 5) : edits, WARM_UP);
      rows.push(...rowsBeside(name, 'Isnad', summaries, aim === '' ? {} : { Isnad: aim }));
    } finally {
      for (const { server } of servers) server.stop();
    }
  }
  return {
    title: 'Edit to diagnostics',
    unit: 'ms, change and pull request sent together',
    ratioOf: '/ Isnad',
    rows,
    notes: ['The Markdown server has its client parse; that time (markdown-it) is part of its figure, as in VS Code.'],
  };
}

/** From spawn to the answer to `initialize`. */
export async function start(kinds: readonly ServerKind[], parse: MarkdownParser, quick: boolean): Promise<Section> {
  const subjects = kinds.map((kind) => ({
    name: kind.name,
    measure: async () => {
      const begin = performance.now();
      const server = new RunningServer(kind, parse);
      try {
        await server.initialize();
        return performance.now() - begin;
      } finally {
        server.stop();
      }
    },
  }));
  const summaries = await interleave(subjects, quick ? 3 : 15, 2);
  return {
    title: 'Spawn to initialize answered',
    unit: 'ms',
    ratioOf: '/ Isnad',
    rows: rowsBeside('', 'Isnad', summaries, { Isnad: '≤ 130' }),
    notes: [],
  };
}
