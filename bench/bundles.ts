import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ResourceBinaries, ResourceTexts } from '../server/src/resources';
import type * as Engine from './engine';
import { CACHE, ROOT } from './paths';

/** Bundles in the cache folder, laid out as in `server`, so that they find their tables. */
const HOME = join(CACHE, 'bench-isnad');

export interface Bundles {
  /** Path of the language server. */
  readonly server: string;
  /** The analysis, with its tables. */
  readonly analyze: (text: string) => ReturnType<typeof Engine.analyze>;
}

/**
 * Builds the server and the engine as `npm run build -- --production` does, in a folder of their own: a benchmark must not
 * measure an old build, nor replace one that somebody is using.
 */
export async function buildBundles(): Promise<Bundles> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: { node: 'server/src/node/server.ts', engine: 'bench/engine.ts' },
    outdir: join(HOME, 'dist'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    loader: { '.tsv': 'text', '.bin': 'binary' },
  });
  const data = join(HOME, 'data');
  cpSync(join(ROOT, 'server/data'), data, { recursive: true });
  const engine = createRequire(import.meta.url)(join(HOME, 'dist/engine.js')) as typeof Engine;
  const texts = Object.entries(engine.resourceFiles).map(([name, file]) => [
    name,
    readFileSync(join(data, file), 'utf8'),
  ]);
  const binaries = Object.entries(engine.binaryFiles).map(([name, file]) => [name, readFileSync(join(data, file))]);
  const resources = engine.compileResources(
    Object.fromEntries([...texts, ...binaries]) as ResourceTexts & ResourceBinaries,
  );
  return { server: join(HOME, 'dist/node.js'), analyze: (text) => whole(engine.analyze(text, resources)) };
}

/** Layers that are made when they are first asked for belong to the whole analysis too. */
function whole(analysis: ReturnType<typeof Engine.analyze>): ReturnType<typeof Engine.analyze> {
  return { ...analysis };
}
