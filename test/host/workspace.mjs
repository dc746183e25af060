/** The folder that tests open: a copy of `samples/`, so that no test can change the samples themselves. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/run.mjs';

/**
 * A new temporary folder. `dispose` removes it and never fails.
 *
 * @param {string} purpose part of its name
 */
export function temporaryFolder(purpose) {
  // The real path, because macOS links /var and editors answer real paths.
  const path = mkdtempSync(join(realpathSync(tmpdir()), `isnad-${purpose}-`));
  return {
    path,
    dispose() {
      try {
        rmSync(path, { recursive: true, force: true, maxRetries: 5 });
      } catch (error) {
        console.warn(`${path} stays behind: ${String(error)}`);
      }
    },
  };
}

/**
 * Copies the samples into `folder`, with the given workspace settings.
 *
 * @param {string} folder is made when missing
 * @param {Record<string, unknown>} [settings]
 */
export function copySamples(folder, settings) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'samples'), folder, { recursive: true });
  if (settings) {
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    writeFileSync(join(folder, '.vscode', 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
  }
}

/** User settings that keep an editor quiet: no welcome page, no assistants, no telemetry, no updates. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
};
