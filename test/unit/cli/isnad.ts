import type { UserEntity } from '../../../server/src/entities/userEntities';
import { Readable, Writable } from 'node:stream';
import type { Guidelines, Io } from '../../../server/src/cli/io';
import { run } from '../../../server/src/cli/main';
import { readFlatModel, readResourceTexts } from '../../../server/src/node/resources';
import { compileResources, type Resources } from '../../../server/src/resources';

/** Collects what is written to it, at the pace of a slow reader when `highWaterMark` is small. */
class Sink extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.chunks.push(chunk);
    setImmediate(done);
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array | Readable;
  readonly cwd?: string;
  readonly environment?: Io['environment'];
}

let resources: Resources | undefined;

/** The tables of `server/data`, compiled once for all tests; once more where other guidelines are asked for. */
export function loadResources(guidelines?: Guidelines, names: readonly UserEntity[] = []): Resources {
  if (names.length > 0) return compileResources(readResourceTexts(), names);
  if (guidelines === 'anercorp') return compileResources({ ...readResourceTexts(), flatModel: readFlatModel() });
  return (resources ??= compileResources(readResourceTexts()));
}

/** Runs the command line in this process. */
export async function isnad(argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { stdin = '' } = surroundings;
  const stdout = new Sink();
  const stderr = new Sink();
  const code = await run(argv, {
    stdin: stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)], { objectMode: false }),
    stdout,
    stderr,
    cwd: surroundings.cwd ?? process.cwd(),
    environment: surroundings.environment ?? {},
    loadResources,
    loadStyle: () => '.cue {}',
  });
  for (const sink of [stdout, stderr]) await new Promise<void>((resolve) => sink.end(resolve));
  return { code, stdout: stdout.text, stderr: stderr.text };
}
