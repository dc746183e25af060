/**
 * The browser edition of VS Code: its server, from npm alone. The extension host is the real one and runs in Node, so that
 * the extension starts its language server as a process, like on a desktop.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { pathToFileURL, URLSearchParams } from 'node:url';
import { run } from '../../scripts/lib/run.mjs';
import { cachedPackage } from './cache.mjs';
import { node24 } from './node24.mjs';
import { quietSettings, temporaryFolder } from './workspace.mjs';

/** Holds VS Code 1.139.1. */
const version = '4.139.1';

/**
 * @typedef {object} CodeServerOptions
 * @property {number} [port] any free one when it is not given
 * @property {string} [folder] the folder that a plain visit opens
 * @property {string} [vsix] a packaged extension to install first
 * @property {readonly string[]} [extensions] folders of extensions that are installed as they are
 * @property {Record<string, unknown>} [settings] user settings on top of the quiet ones
 * @property {Record<string, string>} [env] more environment; the extension host inherits it
 * @property {boolean} [testDriver] lets an address name an extension under development and a test suite
 */

/**
 * Starts the server with settings, extensions and home of its own in a temporary folder, and waits until it listens.
 *
 * @param {CodeServerOptions} options
 */
export async function startCodeServer(options) {
  const node = await node24();
  const package_ = await cachedPackage('code-server', version, join('lib', 'vscode'));
  const home = temporaryFolder('code');
  const userData = join(home.path, 'data');
  mkdirSync(join(userData, 'User'), { recursive: true });
  const settings = { ...quietSettings, ...options.settings };
  writeFileSync(join(userData, 'User', 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);

  const entry = join(package_, 'out', 'node', 'entry.js');
  const emptyConfig = join(home.path, 'config.yaml');
  writeFileSync(emptyConfig, '');
  const places = [
    '--config',
    emptyConfig,
    '--user-data-dir',
    userData,
    '--extensions-dir',
    join(home.path, 'extensions'),
  ];
  const env = {
    ...process.env,
    ...options.env,
    HOME: home.path,
    USERPROFILE: home.path,
    EXTENSIONS_GALLERY: '{}',
    // Set by an editor whose terminal we may have been started from.
    VSCODE_IPC_HOOK_CLI: '',
    NODE_OPTIONS: '',
  };

  for (const folder of options.extensions ?? []) {
    cpSync(folder, join(home.path, 'extensions', basename(folder)), { recursive: true });
  }
  if (options.vsix) {
    // Its output, which is full of the native modules that are missing on purpose, is shown only when it fails.
    const install = [entry, ...places, '--install-extension', options.vsix];
    const { status, stdout, stderr } = spawnSync(node, install, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${options.vsix} could not be installed in code-server:\n${stdout}${stderr}`);
  }

  const quiet = [
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    '--disable-proxy',
  ];
  const address = ['--auth', 'none', '--bind-addr', `127.0.0.1:${options.port ?? 0}`];
  const driver = options.testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
  const child = spawn(
    node,
    [entry, ...places, ...address, ...quiet, ...driver, ...(options.folder ? [options.folder] : [])],
    {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that the extension host and the language server end with it.
      detached: process.platform !== 'win32',
    },
  );

  // Should we die without stopping it.
  const lastResort = () => {
    signalGroup(child, 'SIGKILL');
  };
  process.once('exit', lastResort);
  const stop = async () => {
    process.removeListener('exit', lastResort);
    await endGroup(child);
    home.dispose();
  };
  try {
    const port = await listening(child);
    return { port, origin: `http://127.0.0.1:${port}`, userData, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Waits for the line that names the port.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const limit = setTimeout(() => {
      reject(new Error(`code-server did not start within a minute:\n${output}`));
    }, 60_000);
    const read = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-10_000);
      const match = /HTTP server listening on http:\/\/[^\s:]+:(\d+)/.exec(output);
      if (!match) return;
      clearTimeout(limit);
      resolve(Number(match[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => {
      clearTimeout(limit);
      reject(error);
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`code-server ended with code ${code ?? 'none'}:\n${output}`));
    });
  });
}

/**
 * Ends a process and all that it started: politely, and after two seconds by force.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
async function endGroup(child) {
  if (child.pid === undefined) return;
  const ended = child.exitCode !== null || child.signalCode !== null;
  const exit = ended ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  if (process.platform === 'win32') {
    if (!ended) await run('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    await exit;
    return;
  }
  signalGroup(child, 'SIGTERM');
  await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 2000))]);
  signalGroup(child, 'SIGKILL');
  await exit;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/**
 * The address of a page. Paths are absolute paths on this machine; those of the payload are told to the page as
 * `vscode-remote` addresses.
 *
 * @param {string} origin
 * @param {{ folder: string, extension?: string, tests?: string, open?: string }} page
 */
export function pageAddress(origin, page) {
  const authority = new URL(origin).host;
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (page.extension) payload.push(['extensionDevelopmentPath', remote(page.extension)]);
  if (page.tests) payload.push(['extensionTestsPath', remote(page.tests)]);
  if (page.open) payload.push(['openFile', remote(page.open)]);
  const folder = decodeURIComponent(pathToFileURL(page.folder).pathname);
  return `${origin}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) }).toString()}`;
}
