/** Whether `node_modules` is what `package-lock.json` asks for, and how to make it so. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './run.mjs';

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null}
 */
function lockedPackages(path) {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : null;
}

/**
 * Why an install is needed, or null when every package of the lock file is there in its locked version. Compares
 * contents, not times: a fresh checkout of an old branch touches the lock file without changing it.
 *
 * @returns {string | null}
 */
function staleness() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!present) return 'node_modules is missing';
  for (const [path, entry] of Object.entries(wanted ?? {})) {
    if (!path.includes('node_modules/') || entry.link) continue;
    const found = present[path];
    // Optional packages are those of other platforms.
    if (!found && entry.optional) continue;
    if (found?.version !== entry.version || !existsSync(join(root, path))) return `${path} is missing or out of date`;
  }
  return null;
}

/**
 * Installs the locked packages when they are missing or out of date.
 *
 * @returns {Promise<void>}
 */
export async function ensureInstalled() {
  const reason = staleness();
  if (!reason) return;
  console.log(`Installing packages: ${reason}.`);
  const code = await npm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ci failed with code ${code}. Is the network there?`);
}
