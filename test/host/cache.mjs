/**
 * Programs that only tests and `npm start` need, installed on demand from npm into a folder that git ignores. They are kept
 * out of the dependencies of the project because the largest weighs 600 MB.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from '../../scripts/lib/run.mjs';

const cacheFolder = join(root, '.vscode-host');

/**
 * The folder of an npm package in the given version, installed first when it is not in the cache. The install happens in a
 * folder of its own which is renamed when complete, so that a broken install leaves nothing behind and two at the same
 * time do no harm.
 *
 * @param {string} name
 * @param {string} version an exact version
 * @param {string} [inner] folder inside the package that has a `package.json` with packages of its own
 * @returns {Promise<string>} the absolute path of the package
 */
export async function cachedPackage(name, version, inner) {
  const home = join(cacheFolder, `${name.replace('/', '+')}@${version}`);
  const path = join('node_modules', ...name.split('/'));
  if (existsSync(join(home, path))) return join(home, path);

  console.log(`Installing ${name}@${version} into .vscode-host (once) …`);
  mkdirSync(cacheFolder, { recursive: true });
  const temporary = mkdtempSync(join(cacheFolder, '.installing-'));
  try {
    writeFileSync(join(temporary, 'package.json'), '{ "private": true }\n');
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--omit=dev', '--loglevel=error'];
    await install(['install', ...quiet, `${name}@${version}`], temporary);
    if (inner) await install(['install', ...quiet], join(temporary, path, inner));
    if (!existsSync(home)) renameSync(temporary, home);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return join(home, path);
}

/**
 * @param {readonly string[]} args
 * @param {string} folder
 */
async function install(args, folder) {
  const code = await npm(args, { cwd: folder });
  if (code !== 0) {
    throw new Error(`npm ${args.join(' ')} failed with code ${code} in ${folder}. The npm registry must be in reach.`);
  }
}
