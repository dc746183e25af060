/** Counts of tests, as steps report them to the script that started them: a small JSON file named by ISNAD_COUNTS. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {{ passed: number, failed: number, pending: number }} Counts */

/**
 * The counts in a file, or null when the step did not come so far as to write it. The file is removed.
 *
 * @param {string} file
 * @returns {Counts | null}
 */
export function takeCounts(file) {
  if (!existsSync(file)) return null;
  const { passed = 0, failed = 0, pending = 0 } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return { passed, failed, pending };
}

/**
 * Writes counts to the file that the caller of this script named, if it did.
 *
 * @param {Counts} counts
 */
export function reportCounts(counts) {
  const file = process.env.ISNAD_COUNTS;
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
}
