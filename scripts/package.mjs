/** Packs the extension into out/isnad.vsix: a production build, what .vscodeignore lets in, and a look at the size. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { root, run } from './lib/run.mjs';

const limit = 5_000_000;

/**
 * Packs the extension; answers the path of the package. Throws when a step fails.
 *
 * @returns {Promise<string>}
 */
export async function packageExtension() {
  const build = await run(process.execPath, [join(root, 'scripts', 'build.mjs'), '--production']);
  if (build !== 0) throw new Error('The production build failed.');
  mkdirSync(join(root, 'out'), { recursive: true });
  const vsix = join(root, 'out', 'isnad.vsix');
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
  const code = await run(process.execPath, [vsce, 'package', ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Error(`vsce failed with code ${code}.`);
  return vsix;
}

if (process.argv[1] === import.meta.filename) {
  await ensureInstalled();
  const { size } = statSync(await packageExtension());
  console.log(`out/isnad.vsix: ${(size / 1e6).toFixed(2)} MB of at most ${limit / 1e6} MB`);
  if (size > limit) {
    console.error('The package is too large.');
    process.exitCode = 1;
  }
}
