import type { KeepIgnored } from '../../../server/src/lsp/protocol';

/** The file of `.isnad` that keeps what is ignored for good. */
export const ignoredFileName = 'ignored.json';

/** One line of the file. The article is a path from the folder of the workspace, or an address for one outside of it. */
export interface IgnoredEntry extends KeepIgnored {
  readonly article?: string;
}

const version = 1;

const isText = (value: unknown): value is string => typeof value === 'string';

function isEntry(value: unknown): value is IgnoredEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { scope, article, code, key, words, sentence } = value as Readonly<Record<string, unknown>>;
  const isPlaced = scope === 'workspace' || (scope === 'article' && isText(article));
  return isPlaced && [code, key, words, sentence].every(isText);
}

/** The entries of a file. What is not understood is left out, so that a file of a later version does no harm. */
export function readIgnored(text: string | undefined): IgnoredEntry[] {
  if (text === undefined) return [];
  try {
    const { ignored } = JSON.parse(text) as { readonly ignored?: unknown };
    return Array.isArray(ignored) ? ignored.filter(isEntry) : [];
  } catch {
    return [];
  }
}

const isSame = (one: IgnoredEntry, other: IgnoredEntry): boolean =>
  one.scope === other.scope && one.key === other.key && one.article === other.article;

/** The file with one more entry; undefined when it has it already. A file that cannot be read is begun anew. */
export function withIgnored(text: string | undefined, entry: IgnoredEntry): string | undefined {
  const entries = readIgnored(text);
  return entries.some((known) => isSame(known, entry)) ? undefined : written([...entries, entry]);
}

/** The file without some entries; undefined when it has none of them. */
export function withoutIgnored(text: string | undefined, gone: readonly IgnoredEntry[]): string | undefined {
  const entries = readIgnored(text);
  const left = entries.filter((entry) => !gone.some((other) => isSame(entry, other)));
  return left.length === entries.length ? undefined : written(left);
}

/** The file after articles were moved; undefined when it speaks of none of them. */
export function withMoved(text: string | undefined, from: string, to: string): string | undefined {
  const entries = readIgnored(text);
  if (!entries.some(({ article }) => article === from)) return undefined;
  return written(entries.map((entry) => (entry.article === from ? { ...entry, article: to } : entry)));
}

function written(entries: readonly IgnoredEntry[]): string {
  const sorted = [...entries].sort(
    (one, other) =>
      compare(one.article ?? '', other.article ?? '') || compare(one.code, other.code) || compare(one.key, other.key),
  );
  return `${JSON.stringify({ version, ignored: sorted }, null, 2)}\n`;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
