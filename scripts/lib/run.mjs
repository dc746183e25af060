/** Child processes, the same on Linux, macOS and Windows. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Runs a program with its output on our own terminal and answers its exit code.
 * A program that cannot be started answers 127, one that a signal ended answers 1.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: root, ...options });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs npm. When we were started by npm the same npm is used; otherwise the one on the path, which on Windows is a batch
 * file and needs a shell, so that arguments must not hold white space.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function npm(args, options = {}) {
  const program = process.env.npm_execpath;
  if (program && /\.c?js$/.test(program)) return run(process.execPath, [program, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}
