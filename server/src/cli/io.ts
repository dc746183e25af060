import type { Readable, Writable } from 'node:stream';
import type { UserEntity } from '../entities/userEntities';
import type { Resources } from '../resources';

/** By whose guidelines names are found. */
export type Guidelines = 'isnad' | 'anercorp';

/** What was read of one article. */
export interface ReadArticle {
  /** The result as it is printed or written. */
  readonly result: string;
  readonly isArabic: boolean;
}

/** Reads articles to annotation documents, several at a time. */
export interface Readers {
  /** So many articles may be given at once. */
  readonly most: number;
  read(text: string, name: string): Promise<ReadArticle>;
  close(): Promise<void>;
}

/** What the command line touches of the world outside, given from without so that tests run it in their own process. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
  /** Relative paths start here. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called once at most, and only when something is to be analysed. */
  readonly loadResources: (guidelines?: Guidelines, names?: readonly UserEntity[]) => Resources;
  /** The style sheet of pages; called once at most, for the first of them. */
  readonly loadStyle: () => string;
  /** Threads that read articles; without them all are read one after the other. */
  readonly startReaders?: (guidelines: Guidelines) => Readers;
}
