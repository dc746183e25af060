import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = join(import.meta.dirname, '..');

/** Everything that the benchmark installs or builds; git ignores it. */
export const CACHE = join(ROOT, '.vscode-host');

/** The peers, pinned: a figure of today must mean the same tomorrow. */
const PEERS = {
  'wink-nlp': '2.4.0',
  'wink-eng-lite-web-model': '1.8.1',
  'vscode-langservers-extracted': '4.10.0',
  'markdown-it': '14.1.0',
} as const;

interface PackageCache {
  readonly cachedPackage: (name: string, version: string) => Promise<string>;
}

/** The folder of a peer, installed from npm into the cache on first use. */
export async function peer(name: keyof typeof PEERS): Promise<string> {
  const cache = (await import(pathToFileURL(join(ROOT, 'test/host/cache.mjs')).href)) as PackageCache;
  return cache.cachedPackage(name, PEERS[name]);
}
