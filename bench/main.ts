import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildBundles } from './bundles';
import { latency, start } from './latency';
import { memory } from './memory';
import { checks } from './checks';
import { names } from './names';
import { formatSection, type Section } from './report';
import { scaling } from './scaling';
import { loadMarkdownParser, peerServers, type ServerKind } from './servers';
import { arabicArticles, englishPages, textOfSize } from './texts';
import { throughput } from './throughput';

const NAMES = ['throughput', 'scaling', 'names', 'checks', 'latency', 'start', 'memory'] as const;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [...NAMES] },
  },
});

const unknown = values.only.filter((name) => !(NAMES as readonly string[]).includes(name));
if (unknown.length > 0) {
  console.error(`bench: no such section: ${unknown.join(', ')}; there are ${NAMES.join(', ')}`);
  process.exit(2);
}

async function main(): Promise<void> {
  // Standard output is for the result; what installs say goes to standard error.
  console.log = console.error;

  const bundles = await buildBundles();

  const arabic = arabicArticles();
  const pages = englishPages();
  const isnad: ServerKind = {
    name: 'Isnad',
    path: bundles.server,
    languageId: 'arabic-news',
    extension: 'txt',
    initializationOptions: {},
    settings: { isnad: {} },
    documentOfSize: (bytes) => textOfSize(arabic.articles, bytes),
    typing: 'قال الوزير أمس ',
  };

  // Peers take a while to install: only where something is measured beside them.
  const isBesidePeers = values.only.some(
    (name) => name !== 'names' && name !== 'checks' && name !== 'scaling' && name !== 'throughput',
  );
  const kinds = [isnad, ...(isBesidePeers ? await peerServers(pages) : [])];
  const parse = isBesidePeers ? await loadMarkdownParser() : () => undefined;

  const sections: Record<(typeof NAMES)[number], () => Promise<Section>> = {
    throughput: () => throughput(bundles, arabic, pages, values.quick),
    scaling: () => scaling(bundles, arabic, values.quick),
    names: () => names(bundles, arabic, values.quick),
    checks: () => checks(bundles, arabic, values.quick),
    latency: () => latency(kinds, parse, values.quick),
    start: () => start(kinds, parse, values.quick),
    memory: () => memory(kinds, parse, values.quick),
  };

  const results: Partial<Record<(typeof NAMES)[number], Section>> = {};
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  if (!values.json) process.stdout.write(`${machine}\n\n`);
  for (const name of NAMES.filter((candidate) => values.only.includes(candidate))) {
    const section = await sections[name]();
    results[name] = section;
    if (!values.json) process.stdout.write(`${formatSection(section)}\n`);
  }
  if (values.json)
    process.stdout.write(`${JSON.stringify({ machine, quick: values.quick, sections: results }, null, 2)}\n`);
}

void main();
