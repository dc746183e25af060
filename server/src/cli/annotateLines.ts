import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { analyze } from '../analyze';
import { documentOf, type Means } from './document';
import { EXIT_FINE, EXIT_INPUT } from './exitCodes';
import { describeSystemError, MAX_INPUT_BYTES, STANDARD_INPUT } from './inputs';
import type { Io } from './io';
import { readLines, type Line } from './lines';
import { Output } from './output';

/** A line of input that could be read. */
interface Article {
  readonly id: string;
  readonly text: string;
}

/** What stands in the output where a document would. */
interface LineError {
  readonly error: string;
  /** From 1, blank lines counted. */
  readonly line: number;
  /** Only when the line was read far enough. */
  readonly id?: string;
}

/**
 * `--ndjson`: one `{"id", "text"}` a line in, one annotation document a line out, in order, at the pace of the reader. The
 * document's `uri` is the id, or `line:N` where there is none. Blank lines are passed over.
 */
export async function annotateLines(path: string, means: Means, io: Io): Promise<number> {
  const stdout = new Output(io.stdout);
  const stderr = new Output(io.stderr);
  const stream = path === STANDARD_INPUT ? io.stdin : createReadStream(resolve(io.cwd, path));
  let failed = false;
  try {
    for await (const line of readLines(stream, MAX_INPUT_BYTES)) {
      if (stdout.closed) break;
      if (isBlank(line)) continue;
      const article = readArticle(line);
      if ('error' in article) failed = true;
      const answer =
        'error' in article ? article : documentOf(analyze(article.text, means.resources, means), article.id, means);
      await stdout.write(`${JSON.stringify(answer)}\n`);
    }
  } catch (error) {
    failed = true;
    await stderr.write(`isnad: ${path}: ${describeSystemError(error)}\n`);
  }
  return failed ? EXIT_INPUT : EXIT_FINE;
}

function isBlank({ bytes, tooLong }: Line): boolean {
  return !tooLong && bytes.every((byte) => byte === 0x20 || byte === 0x09);
}

function readArticle({ bytes, number: line, tooLong }: Line): Article | LineError {
  if (tooLong) return { error: `longer than ${MAX_INPUT_BYTES / 1024 / 1024} MB`, line };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}`, line };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { error: 'not a JSON object', line };
  const id = 'id' in value && (typeof value.id === 'string' || typeof value.id === 'number') ? String(value.id) : null;
  if (!('text' in value) || typeof value.text !== 'string') {
    return { error: '"text" is missing or not a string', line, ...(id === null ? {} : { id }) };
  }
  return { id: id ?? `line:${line}`, text: value.text };
}
