/** What the pages say is there is there, and what the sources cite stands in docs/attribution.md. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** The files below some folders whose names end as wanted, from the root, with slashes. */
const below = (ending: RegExp, ...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path).split(sep).join('/'))
      .filter((path) => ending.test(path) && !/(?:^|\/)(?:node_modules|dist|out)\//.test(path)),
  );

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...below(/\.md$/, 'docs', 'server', 'bench', 'samples', 'test'),
];

describe('documentation', () => {
  it('links to pages and pictures that exist', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g)]
        .map(([, target]) => target!)
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it('names files that exist', () => {
    const named = /`((?:server|client|test|bench|scripts|samples|docs|syntaxes)\/[\w./-]+)`/g;
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(named)]
        .map(([, path]) => path!)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}: ${path}`),
    );
    assert.deepEqual(missing, []);
  });

  it('has the sections that sources and tables cite', () => {
    const sections = new Set(
      [...read('docs/attribution.md').matchAll(/^#+ ([A-Z](?:\.\d)?)[ .]/gm)].map((found) => found[1]),
    );
    assert.ok(sections.size > 12);
    const missing = below(/\.(?:ts|tsv)$/, 'server/src', 'server/data', 'server/training').flatMap((path) =>
      [...read(path).matchAll(/ATTRIBUTION ([A-Z](?:\.\d)?)\b/g)]
        .filter(([, section]) => !sections.has(section))
        .map(([citation]) => `${path}: ${citation}`),
    );
    assert.deepEqual(missing, []);
  });
});
