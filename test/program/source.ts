import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Starts a program of this checkout from its source, so that these tests need no build. After `timeout` milliseconds it is
 * killed: a program that hangs must fail its test, not hang the tests with it.
 */
export function spawnSource(path: string, argv: readonly string[], timeout = 60_000): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', join(ROOT, path), ...argv], { cwd: ROOT, timeout });
}

export interface Outcome {
  /** Null when the program was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Gives a program its standard input and answers when it has ended. */
export async function finish(
  program: ChildProcessWithoutNullStreams,
  stdin: string | Uint8Array = '',
): Promise<Outcome> {
  const chunks: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  for (const stream of ['stdout', 'stderr'] as const) {
    program[stream].on('data', (chunk: Buffer) => chunks[stream].push(chunk));
  }
  program.stdin.on('error', () => undefined);
  program.stdin.end(stdin);
  const [code] = (await once(program, 'close')) as [number | null];
  return { code, stdout: Buffer.concat(chunks.stdout).toString(), stderr: Buffer.concat(chunks.stderr).toString() };
}
