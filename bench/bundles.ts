import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ResourceBinaries, ResourceTexts } from '../server/src/resources';
import type * as Engine from './engine';
import { CACHE, ROOT } from './paths';
import { processorTime } from './statistics';

/** Bundles in the cache folder, laid out as in `server`, so that they find their tables. */
const HOME = join(CACHE, 'bench-isnad');

export interface Bundles {
  /** Path of the language server. */
  readonly server: string;
  /** The analysis, with its tables. */
  readonly analyze: (text: string) => ReturnType<typeof Engine.analyze>;
  /** As `analyze`, with the checks at their own severities or all of them off. */
  readonly analyzeWithChecks: (text: string, hasChecks: boolean) => ReturnType<typeof Engine.analyze>;
  /** Million words a second of processor time of the entity stage, the text layer left out. */
  readonly nameRate: (texts: readonly string[]) => number;
  /** Milliseconds of processor time to compile the tables of the entity stage. */
  readonly namesReady: () => number;
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
  const tables = Object.fromEntries([...texts, ...binaries]) as ResourceTexts & ResourceBinaries;
  const resources = engine.compileResources(tables);
  const off = Object.fromEntries(engine.checks.map(({ code }) => [code, 'off' as const]));
  return {
    server: join(HOME, 'dist/node.js'),
    analyze: (text) => whole(engine.analyze(text, resources)),
    analyzeWithChecks: (text, hasChecks) => whole(engine.analyze(text, resources, hasChecks ? {} : { checks: off })),
    nameRate: (articles) => {
      let words = 0;
      let spent = 0;
      for (const text of articles) {
        const paragraphs = engine
          .splitParagraphs(text)
          .map(({ start, end }) => engine.readParagraph(text.slice(start, end), resources.words));
        const start = processorTime();
        const tagged = paragraphs.map((paragraph) => ({
          text: paragraph,
          mentions: engine.tagParagraph(paragraph, resources.entities),
        }));
        engine.chainMentions(tagged, resources.entities);
        spent += processorTime() - start;
        for (const paragraph of paragraphs) words += paragraph.words.length;
      }
      return words / spent / 1000;
    },
    namesReady: () => {
      const start = processorTime();
      engine.compileEntities(tables, resources.words);
      return processorTime() - start;
    },
  };
}

/** Layers that are made when they are first asked for belong to the whole analysis too. */
function whole(analysis: ReturnType<typeof Engine.analyze>): ReturnType<typeof Engine.analyze> {
  return { ...analysis };
}
