import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';

/** Longer files are refused: their text might not fit into a string. */
export const MAX_INPUT_BYTES = 256 * 1024 * 1024;

/** The name of standard input on the command line. */
export const STANDARD_INPUT = '-';

/** One article to read. */
export interface Input {
  /** As the user named it, with what was found below it; the `uri` of the document. */
  readonly name: string;
  /** Absolute path, or null for standard input. */
  readonly path: string | null;
  /** Path of the result below the output folder, without extension, with `/`. */
  readonly stem: string;
}

/** Something that was named but cannot be read. */
export interface InputProblem {
  readonly name: string;
  readonly problem: string;
}

/** What the paths of a command line name, in their order, and what they fail to name. */
export interface FoundInputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly InputProblem[];
}

/**
 * What the paths on the command line stand for. A folder stands for every `*.txt` below it, sorted by name; links to
 * folders are not followed, so that no loop can arise. A file is taken whatever its name is.
 */
export function findInputs(paths: readonly string[], cwd: string): FoundInputs {
  const inputs: Input[] = [];
  const problems: InputProblem[] = [];
  for (const name of paths) {
    if (name === STANDARD_INPUT) {
      inputs.push({ name, path: null, stem: 'stdin' });
      continue;
    }
    const path = resolve(cwd, name);
    try {
      const status = statSync(path);
      if (status.isDirectory()) {
        const before = inputs.length + problems.length;
        walk(path, name, '', inputs, problems);
        if (inputs.length + problems.length === before)
          problems.push({ name, problem: 'no .txt files in this folder' });
      } else if (status.isCharacterDevice() || status.isBlockDevice() || status.isSocket()) {
        problems.push({ name, problem: 'not a file' });
      } else {
        inputs.push({ name, path, stem: stemOf(basename(path)) });
      }
    } catch (error) {
      problems.push({ name, problem: describeSystemError(error) });
    }
  }
  return { inputs, problems };
}

function walk(folder: string, name: string, below: string, inputs: Input[], problems: InputProblem[]): void {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push({ name, problem: describeSystemError(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const entryName = join(name, entry.name);
    if (entry.isDirectory()) {
      walk(path, entryName, `${below}${entry.name}/`, inputs, problems);
    } else if (/\.txt$/i.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && isFile(path)))) {
      inputs.push({ name: entryName, path, stem: below + stemOf(entry.name) });
    }
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function stemOf(fileName: string): string {
  return fileName.replace(/\.txt$/i, '');
}

/** The bytes of one input. Throws an error with a message for people when it cannot be read or is too large. */
export async function readInput(input: Input, stdin: Readable): Promise<Uint8Array> {
  if (input.path === null) return readAll(stdin);
  try {
    if (statSync(input.path).size > MAX_INPUT_BYTES) throw new Error(TOO_LARGE);
    // Synchronous on purpose: over ten thousand articles it is faster than batched promises.
    return readFileSync(input.path);
  } catch (error) {
    throw new Error(describeSystemError(error), { cause: error });
  }
}

const TOO_LARGE = `larger than ${MAX_INPUT_BYTES / 1024 / 1024} MB`;

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > MAX_INPUT_BYTES) throw new Error(TOO_LARGE);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}

/** A short sentence for the errors that people meet; the system's own words for the others. */
export function describeSystemError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'is a folder';
    case 'ENOTDIR':
      return 'a part of the path is not a folder';
    case 'ENOSPC':
      return 'no space left on the disk';
    default:
      return error.message;
  }
}
