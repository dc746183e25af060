/**
 * Runs the suite of test/vscode in a real VS Code: in a desktop one where it can be had, otherwise in the browser edition,
 * whose extension host is the same program. Then once more in VS Code for the web, where client and language server are
 * workers of a page. `--host desktop|browser|web` runs one of them and no other; `--only WORDS` in desktop and browser edition only
 * the tests whose titles hold these words.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser } from '../test/host/browser.mjs';
import { pageAddress, startCodeServer } from '../test/host/codeServer.mjs';
import { findDesktop, runInDesktop } from '../test/host/electron.mjs';
import { runSuiteInPage } from '../test/host/page.mjs';
import { startWebEditor } from '../test/host/webEditor.mjs';
import { copySamples, quietSettings, temporaryFolder } from '../test/host/workspace.mjs';
import { reportCounts, takeCounts } from './lib/counts.mjs';
import { root } from './lib/run.mjs';

/** @typedef {import('./lib/counts.mjs').Counts} Counts */

const suite = join(root, 'out', 'test', 'vscode', 'index.js');
const webSuite = join(root, 'out', 'test', 'vscode', 'web.js');
const reports = join(root, 'out', 'reports');
const screenshot = join(root, 'out', 'screenshots', 'suite-out-of-time.png');

/**
 * @param {(folder: string, countsFile: string, home: string) => Promise<number>} start answers the exit code of the suite
 * @returns {Promise<Counts>}
 */
async function inTemporaryWorkspace(start) {
  const home = temporaryFolder('test');
  try {
    const folder = join(home.path, 'articles');
    copySamples(folder);
    mkdirSync(reports, { recursive: true });
    const countsFile = join(reports, `suite-${process.pid}.json`);
    takeCounts(countsFile);
    const code = await start(folder, countsFile, home.path);
    const counts = takeCounts(countsFile) ?? { passed: 0, failed: 0, pending: 0 };
    // A suite that fails without a failed test did not come to its end.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    home.dispose();
  }
}

/** @param {string} executable */
function desktop(executable) {
  return inTemporaryWorkspace(async (folder, countsFile, home) => {
    const userData = join(home, 'data');
    mkdirSync(join(userData, 'User'), { recursive: true });
    writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(quietSettings));
    return runInDesktop({ executable, tests: suite, folder, userData, countsFile });
  });
}

function browserEdition() {
  return inTemporaryWorkspace(async (folder, countsFile) => {
    const server = await startCodeServer({ testDriver: true, env: { ISNAD_SUITE_COUNTS: countsFile } });
    try {
      const address = pageAddress(server.origin, { folder, extension: root, tests: suite });
      return await withBrowser((browser) => runSuiteInPage(browser, address, { seconds: 400, screenshot }));
    } finally {
      await server.stop();
    }
  });
}

function webWorkers() {
  return inTemporaryWorkspace(async (folder, countsFile) => {
    const server = await startWebEditor({ folder, tests: webSuite });
    try {
      const print = (/** @type {string} */ line) => {
        const counts = /^counts (\{.*\})/.exec(line);
        if (counts?.[1]) writeFileSync(countsFile, counts[1]);
        else console.log(line);
      };
      const { address } = server;
      return await withBrowser((browser) => runSuiteInPage(browser, address, { seconds: 120, screenshot, print }));
    } finally {
      await server.stop();
    }
  });
}

/**
 * @param {string} title
 * @param {() => Promise<Counts>} start
 * @returns {Promise<Counts>}
 */
async function guarded(title, start) {
  console.log(`\nTests in ${title}`);
  try {
    return await start();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, pending: 0 };
  }
}

async function main() {
  const optionOf = (/** @type {string} */ name) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? null : (process.argv[at + 1] ?? null);
  };
  const host = optionOf('--host');
  const only = optionOf('--only');
  // The extension host inherits it (test/vscode/node.ts).
  if (only !== null) process.env.ISNAD_SUITE_ONLY = only;
  /** @type {Counts[]} */
  const results = [];
  if (host !== 'browser' && host !== 'web') {
    const found = await findDesktop();
    if ('executable' in found) {
      const { executable } = found;
      results.push(await guarded(`the desktop VS Code ${executable}`, () => desktop(executable)));
    } else if (host === 'desktop') {
      throw new Error(`No desktop VS Code: ${found.reason}. Install one, or set ISNAD_VSCODE to its executable.`);
    } else {
      console.log(`No desktop VS Code (${found.reason}): the browser edition takes its place.`);
      results.push(await guarded('the browser edition of VS Code', browserEdition));
    }
  }
  if (host === 'browser') results.push(await guarded('the browser edition of VS Code', browserEdition));
  if (host === null || host === 'web') results.push(await guarded('VS Code for the web', webWorkers));
  const sum = (/** @type {keyof Counts} */ key) => results.reduce((total, counts) => total + counts[key], 0);
  const counts = { passed: sum('passed'), failed: sum('failed'), pending: sum('pending') };
  reportCounts(counts);
  console.log(`\n${counts.passed} passed, ${counts.failed} failed in VS Code`);
  return counts.failed === 0 ? 0 : 1;
}

process.exitCode = await main();
