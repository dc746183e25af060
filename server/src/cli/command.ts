import type { Io } from './io';

/** One word after `isnad`. */
export interface Command {
  readonly name: string;
  /** One line for `isnad --help`. */
  readonly summary: string;
  /** All of `isnad NAME --help`, ending in a newline. */
  readonly help: string;
  /** Answers the exit code; throws `UsageError` for wrong arguments. */
  readonly run: (argv: readonly string[], io: Io) => Promise<number>;
}
