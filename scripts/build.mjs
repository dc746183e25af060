/**
 * Builds the bundles of the extension, the language server and the command line, and those of the tests that run inside
 * an editor. `--watch` builds again on every change, `--production` minifies and leaves out source maps and tests.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './lib/run.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  // Arabic as it is written: escaped, a letter of the tables takes three times its place.
  charset: 'utf8',
  minify: production,
  sourcemap: production ? false : 'linked',
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // vscode-languageserver-types is published as UMD, whose require calls a bundler cannot follow: prefer modules.
  mainFields: ['module', 'main'],
};

/** @type {import('esbuild').BuildOptions} */
const browser = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** Tests that cannot run in VS Code for the web, which takes the frame of its webviews from the network. */
const needWebviews = ['reading.test.ts', 'readingSpeed.test.ts'];

/** The file of the suite that a mocha running inside an editor loads, made of the test files in `folder`. */
function suiteEntry(runner, folder, leftOut = []) {
  const tests = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.ts') && !leftOut.includes(name))
    .sort();
  const loads = tests.map((name) => `await import('./suite/${name.replace(/\.ts$/, '')}');`).join('\n');
  return {
    contents: `import { runSuite } from './${runner}';\nexport const run = () => runSuite(async () => {\n${loads}\n});\n`,
    resolveDir: join(root, 'test/vscode'),
    sourcefile: `${runner}-suite.ts`,
    loader: /** @type {const} */ ('ts'),
  };
}

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'client/dist/node.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'client/dist/browser.js',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: ['client/media/reading.ts'], outfile: 'client/dist/reading.js' },
  { ...browser, entryPoints: ['server/data/reading.css'], outfile: 'client/dist/reading.css' },
  { ...node, entryPoints: ['server/src/node/server.ts'], outfile: 'server/dist/node.js' },
  { ...node, entryPoints: ['server/src/node/isnad.ts'], outfile: 'server/dist/isnad.js' },
  { ...browser, format: 'iife', entryPoints: ['server/src/browser/server.ts'], outfile: 'server/dist/browser.js' },
];

if (!production) {
  bundles.push(
    {
      ...node,
      stdin: suiteEntry('node', 'test/vscode/suite'),
      outfile: 'out/test/vscode/index.js',
      external: ['vscode', 'mocha'],
    },
    {
      ...browser,
      format: 'cjs',
      stdin: suiteEntry('web', 'test/vscode/suite', needWebviews),
      outfile: 'out/test/vscode/web.js',
      external: ['vscode'],
      alias: { 'node:assert/strict': './test/vscode/assert.ts' },
      define: { global: 'globalThis' },
    },
  );
}

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context({ ...bundle, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching.');
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => esbuild.build(bundle)));
  const failed = results.filter((result) => result.status === 'rejected');
  for (const { reason } of failed) if (!reason.errors) console.error(reason);
  if (failed.length > 0) process.exit(1);
  console.log(`Built ${bundles.map((bundle) => bundle.outfile).join(', ')}`);
}
