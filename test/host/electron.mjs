/** A desktop VS Code: one that is installed, or the one that `@vscode/test-electron` downloads. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root, run } from '../../scripts/lib/run.mjs';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  linux: ['/usr/share/code/code', '/snap/code/current/usr/share/code/code'],
  darwin: ['Code', 'Electron'].map((name) => `/Applications/Visual Studio Code.app/Contents/MacOS/${name}`),
  win32: [join(process.env.LOCALAPPDATA ?? '', 'Programs'), process.env.PROGRAMFILES]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Microsoft VS Code', 'Code.exe')),
};

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** The path of a program that shows windows to nobody, or undefined. */
function invisibleDisplay() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'xvfb-run'))
    .find((path) => existsSync(path));
}

/**
 * The executable of a desktop VS Code, or the reason why there is none: `ISNAD_VSCODE`, the usual places, a download. Gives
 * up on a network without answer after 20 seconds; a download that has begun is not cut off.
 *
 * @returns {Promise<{ executable: string } | { reason: string }>}
 */
export async function findDesktop() {
  if (!hasDisplay && !invisibleDisplay()) return { reason: 'there is no display and no xvfb-run' };
  const named = process.env.ISNAD_VSCODE;
  if (named && !existsSync(named)) return { reason: `ISNAD_VSCODE names ${named}, which is not there` };
  const installed = [named, ...(usualPlaces[process.platform] ?? [])].find((path) => path && existsSync(path));
  if (installed) return { executable: installed };

  let begun = false;
  const reporter = {
    report: (/** @type {{ stage: string }} */ report) => {
      begun ||= report.stage === 'downloading';
    },
    error: () => undefined,
  };
  const download = downloadAndUnzipVSCode({
    version: 'stable',
    timeout: 10_000,
    cachePath: join(root, '.vscode-test'),
    reporter,
  }).then(
    (executable) => ({ executable }),
    (/** @type {unknown} */ error) => ({ reason: `VS Code could not be downloaded: ${String(error)}` }),
  );
  const patience = wait(20_000, { reason: 'the download of VS Code did not begin within 20 s' }, { ref: false });
  const first = await Promise.race([download, patience]);
  return 'reason' in first && begun ? download : first;
}

/**
 * Runs a suite in a desktop VS Code; answers its exit code. Where there is no display, the running script is started again
 * under an invisible one, with `--host desktop`. The counts go to `countsFile`.
 *
 * @param {{ executable: string, tests: string, folder: string, userData: string, countsFile: string }} options
 * @returns {Promise<number>}
 */
export async function runInDesktop(options) {
  const invisible = invisibleDisplay();
  if (!hasDisplay && invisible) {
    const env = { ...process.env, ISNAD_VSCODE: options.executable, ISNAD_COUNTS: options.countsFile };
    return run(invisible, ['-a', process.execPath, process.argv[1] ?? '', '--host', 'desktop'], { env });
  }
  try {
    return await runTests({
      vscodeExecutablePath: options.executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: options.tests,
      extensionTestsEnv: { ISNAD_SUITE_COUNTS: options.countsFile },
      launchArgs: [options.folder, '--disable-extensions', '--user-data-dir', options.userData],
    });
  } catch (error) {
    console.error(String(error));
    return 1;
  }
}
