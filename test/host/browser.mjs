/** Finds a browser of the Chromium family, or installs one. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from '../../scripts/lib/run.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/**
 * The path of an installed browser: `ISNAD_BROWSER`, the path, the usual places, playwright's own. Null when there is none.
 *
 * @returns {string | null}
 */
function findBrowser() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name + suffix)));
  const candidates = [process.env.ISNAD_BROWSER, ...onPath, ...(usualPlaces[process.platform] ?? [])];
  const found = candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
  if (found) return found;
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

/**
 * The path of a browser, which is installed first when there is none: the Debian packages (with Arabic fonts) where we may,
 * otherwise playwright's own download.
 *
 * @returns {Promise<string>}
 */
export async function browserPath() {
  const found = findBrowser();
  if (found) return found;
  if (mayUseApt()) {
    console.log('Installing chromium and Arabic fonts with apt-get (once) …');
    /** @type {import('node:child_process').SpawnOptions} */
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    await run('apt-get', ['update', '-qq'], quiet);
    const packages = ['chromium', 'fonts-noto-core', 'fonts-hosny-amiri'];
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.log('Downloading the chromium of playwright (once) …');
  const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await run(process.execPath, [playwright, 'install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  throw new Error(
    'No browser: the tests in VS Code need Chromium, Chrome or Edge. Install one (Debian and Ubuntu as root: apt-get ' +
      'install chromium fonts-noto-core fonts-hosny-amiri), or set ISNAD_BROWSER to its path.',
  );
}

function mayUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts the browser without a window for as long as `use` needs it.
 *
 * @template Result
 * @param {(browser: import('playwright-core').Browser) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withBrowser(use) {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    headless: true,
    args: [
      // Root in a container has no sandbox; the pages that are opened are our own.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
