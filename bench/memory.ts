import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { rowsBeside, type Row, type Section } from './report';
import { RunningServer, type MarkdownParser, type ServerKind } from './servers';
import { interleave } from './statistics';

const STATES = [
  { name: 'idle', bytes: 0, aim: '≤ 80' },
  { name: '100 KB open', bytes: 100_000, aim: '≤ 100' },
  { name: '1 MB open', bytes: 1_000_000, aim: '≤ 150' },
];

/** Letters typed before memory is read: an editor is never still. */
const EDITS = 10;

const SETTLE = 500;

/** Resident memory of a fresh server, idle and with a document open and ten letters typed. */
export async function memory(kinds: readonly ServerKind[], parse: MarkdownParser, quick: boolean): Promise<Section> {
  const rows: Row[] = [];
  for (const { name, bytes, aim } of STATES) {
    const subjects = kinds.map((kind) => ({
      name: kind.name,
      measure: async () => {
        const server = new RunningServer(kind, parse);
        try {
          await server.initialize();
          await server.initialized();
          if (bytes > 0) {
            await server.open(bytes);
            for (let edit = 0; edit < EDITS; edit++) await server.type();
          }
          await sleep(SETTLE);
          return residentMegabytes(server.pid);
        } finally {
          server.stop();
        }
      },
    }));
    rows.push(...rowsBeside(name, 'Isnad', await interleave(subjects, quick ? 1 : 3), { Isnad: aim }));
  }
  return { title: 'Resident memory of the server', unit: 'MB', ratioOf: '/ Isnad', rows, notes: [] };
}

/** As `ps` says, which is there on Linux and macOS. */
function residentMegabytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
