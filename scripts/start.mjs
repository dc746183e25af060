/**
 * `npm start`: installs what is missing, builds, and opens VS Code with the extension on samples/. That is the desktop's
 * VS Code where `code` is on the path, otherwise the browser edition, whose address is printed.
 *
 * --browser   the browser edition in any case
 * --port N    its port (8137, or any free one when that is taken)
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { root, run } from './lib/run.mjs';

const usualPort = 8137;
const samples = join(root, 'samples');
const firstSample = join(samples, '01-politics.txt');

/** The command line of a desktop VS Code, or undefined. */
function desktopCommand() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** @param {string} command */
async function startDesktop(command) {
  console.log('Opening VS Code …');
  const shell = process.platform === 'win32';
  // A shell takes paths with white space only in quotation marks.
  const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  const args = [`--extensionDevelopmentPath=${root}`, samples, firstSample].map(quoted);
  return (await run(quoted(command), args, { shell })) === 0;
}

/** @param {number | undefined} port */
async function startBrowserEdition(port) {
  // Imported late: these need installed packages.
  const { pageAddress, startCodeServer } = await import('../test/host/codeServer.mjs');
  const { packageExtension } = await import('./package.mjs');
  const vsix = await packageExtension();
  const options = { folder: samples, vsix };
  const server = await startCodeServer({ ...options, port: port ?? usualPort }).catch((error) => {
    if (port !== undefined || !/EADDRINUSE/.test(String(error))) throw error;
    return startCodeServer(options);
  });
  console.log('\nVS Code with Isnad is ready. Open this address in a browser (Ctrl-C stops it):\n');
  console.log(`  ${pageAddress(server.origin, { folder: samples, open: firstSample })}\n`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  console.log('Stopping.');
  await server.stop();
}

async function main() {
  const at = process.argv.indexOf('--port');
  const port = at < 0 ? undefined : Number(process.argv[at + 1]);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    console.error('--port wants a number from 1 to 65535.');
    return 2;
  }
  await ensureInstalled();
  const command = process.argv.includes('--browser') || port !== undefined ? undefined : desktopCommand();
  if (command) {
    const build = await run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
    if (build !== 0) return build;
    if (await startDesktop(command)) return 0;
    console.log('The desktop VS Code did not start: the browser edition takes its place.');
  }
  await startBrowserEdition(port);
  return 0;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
