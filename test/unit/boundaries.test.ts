/**
 * The invariants of ARCHITECTURE.md that can be read off the sources: which folder imports what, who touches the process,
 * who knows bidi controls. Type imports count as imports.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

const repository = join(import.meta.dirname, '..', '..');

interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the root of the repository without extension, or null for a package. */
  readonly target: string | null;
  readonly isTypeOnly: boolean;
}

interface Source {
  /** Path from the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Names that are used as variables: not properties, not declarations of members. */
  readonly variables: ReadonlySet<string>;
  /** `Date.now`, `new Date()` and the like, as `Name.property` or `new Name()`. */
  readonly calls: ReadonlySet<string>;
  /** What string literals and templates say, escapes read. */
  readonly strings: readonly string[];
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)(?:node_modules|dist|out)\//.test(path))
    .sort();
}

function readSource(path: string): Source {
  const text = readFileSync(join(repository, path), 'utf8');
  const imports: Import[] = [];
  const variables = new Set<string>();
  const calls = new Set<string>();
  const strings: string[] = [];
  const addImport = (specifier: string, isTypeOnly: boolean): void => {
    const target = specifier.startsWith('.') ? join(dirname(path), specifier).split(sep).join('/') : null;
    imports.push({ specifier, target, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      addImport(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      addImport(node.moduleSpecifier.text, node.isTypeOnly);
    else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    )
      addImport(node.argument.literal.text, true);
    else if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const isLoad =
        node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === 'require');
      if (isLoad) addImport(first && ts.isStringLiteralLike(first) ? first.text : 'an unknown module', false);
    } else if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
      calls.add(`${node.expression.text}.${node.name.text}`);
    else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && !node.arguments?.length)
      calls.add(`new ${node.expression.text}()`);
    else if (ts.isIdentifier(node) && isVariable(node)) variables.add(node.text);
    else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      strings.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return { path, text, imports, variables, calls, strings };
}

function isVariable(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return !('name' in parent && parent.name === node) && !('propertyName' in parent && parent.propertyName === node);
}

const inFolder = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));

const sources = ['server/src', 'client/src'].flatMap((folder) =>
  filesUnder(folder)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map(readSource),
);
const server = sources.filter(({ path }) => inFolder(path, 'server/src'));
const client = sources.filter(({ path }) => inFolder(path, 'client/src'));

/** From the bottom up: a file imports from its own row and from rows above it in this list, never from below. */
const layers: readonly (readonly string[])[] = [
  ['server/src/analysis', 'server/src/version'],
  ['server/src/text/'],
  ['server/src/lexicon/'],
  ['server/src/text/layer'],
  ['server/src/entities/'],
  ['server/src/attribution/'],
  ['server/src/attribution/grammar/'],
  ['server/src/attribution/sources/'],
  ['server/src/attribution/cues/'],
  ['server/src/attribution/contents/'],
  ['server/src/attribution/statements/'],
  ['server/src/attribution/speakers/'],
  ['server/src/topics/'],
  ['server/src/checks/'],
  ['server/src/corrections/'],
  ['server/src/resources'],
  ['server/src/analyze'],
  ['server/src/features/', 'server/src/corpus/'],
  ['server/src/export/'],
  ['server/src/lsp/', 'server/src/cli/'],
  ['server/src/node/', 'server/src/browser/'],
];

/** Layers that hold no protocol, no input or output, no clock and no chance. */
const pureLayers = layers
  .slice(
    0,
    layers.findIndex((names) => names.includes('server/src/lsp/')),
  )
  .flat();

/** The row and the folder (or file) of a path without extension; the longest name wins. */
function layerOf(path: string): { row: number; name: string } | null {
  let best: { row: number; name: string } | null = null;
  layers.forEach((names, row) => {
    for (const name of names) {
      const fits = name.endsWith('/') ? path.startsWith(name) : path === name;
      if (fits && name.length > (best?.name.length ?? 0)) best = { row, name };
    }
  });
  return best;
}

const withoutExtension = (path: string): string => path.replace(/\.ts$/, '');

const pure = server.filter(({ path }) => pureLayers.includes(layerOf(withoutExtension(path))?.name ?? ''));

function offences(list: readonly Source[], isOffence: (one: Import, source: Source) => boolean): string[] {
  return list.flatMap((source) =>
    source.imports
      .filter((one) => isOffence(one, source))
      .map(({ specifier }) => `${source.path} imports ${specifier}`),
  );
}

/** Sets of files of which each imports, over others, all the rest (Tarjan 1972); types count. */
function circles(list: readonly Source[]): string[][] {
  const imports = new Map(
    list.map(({ path, imports }) => [withoutExtension(path), imports.map(({ target }) => target ?? '')]),
  );
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const target of imports.get(file)!) {
      if (!imports.has(target)) continue;
      if (!order.has(target)) visit(target);
      else if (!open.includes(target)) continue;
      lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}

describe('boundaries: imports', () => {
  it('finds the sources and their imports', () => {
    assert.ok(pure.length > 60 && client.length > 10);
    const main = client.find(({ path }) => path === 'client/src/node/main.ts')!;
    assert.ok(main.imports.some(({ specifier }) => specifier.startsWith('vscode-languageclient')));
  });

  it('every file of the server belongs to a layer', () => {
    assert.deepEqual(
      server.filter(({ path }) => layerOf(withoutExtension(path)) === null).map(({ path }) => path),
      [],
    );
  });

  it('imports run one way', () => {
    assert.deepEqual(
      offences(server, ({ target }, { path }) => {
        if (target === null || inFolder(target, 'server/data')) return false;
        const from = layerOf(withoutExtension(path))!;
        const to = layerOf(target);
        return to === null || (to.name !== from.name && to.row >= from.row);
      }),
      [],
    );
  });

  it('no files import each other in a circle', () => {
    assert.deepEqual(circles(sources), []);
  });

  it('the analysis, the features and the exports import no package: no protocol, no editor, no Node', () => {
    assert.deepEqual(
      offences(pure, ({ target }) => target === null),
      [],
    );
  });

  it('only lsp and the entry points know the language server protocol', () => {
    assert.deepEqual(
      offences(
        server.filter(({ path }) => !inFolder(path, 'server/src/lsp', 'server/src/node', 'server/src/browser')),
        ({ specifier }) => /^(?:vscode-languageserver|vscode-jsonrpc)/.test(specifier),
      ),
      [],
    );
  });

  it('only the client knows VS Code', () => {
    assert.deepEqual(
      offences(server, ({ specifier }) => specifier === 'vscode' || specifier.startsWith('vscode-languageclient')),
      [],
    );
  });

  it('the client knows of the server what lsp/protocol says, and takes nothing along but the drawing of articles', () => {
    assert.deepEqual(
      offences(
        client,
        ({ target }) =>
          target !== null &&
          !inFolder(target, 'client/src', 'server/src/export/page') &&
          target !== 'server/src/lsp/protocol' &&
          target !== 'server/src/export/html',
      ),
      [],
    );
    const protocol = server.filter(({ path }) => path === 'server/src/lsp/protocol.ts');
    assert.equal(protocol.length, 1);
    assert.deepEqual(
      offences(protocol, ({ isTypeOnly }) => !isTypeOnly),
      [],
    );
  });

  it('the shared part of the client runs in the browser: Node only in its own entry point', () => {
    assert.deepEqual(
      offences(
        client.filter(({ path }) => !inFolder(path, 'client/src/node')),
        ({ specifier }) => specifier.startsWith('node:') || specifier === 'vscode-languageclient/node',
      ),
      [],
    );
  });
});

describe('boundaries: the world outside', () => {
  it('only the command line and the entry point for Node touch the process', () => {
    assert.deepEqual(
      sources
        .filter(({ path }) => !inFolder(path, 'server/src/cli', 'server/src/node', 'client/src/node'))
        .filter(({ variables }) => variables.has('process'))
        .map(({ path }) => path),
      [],
    );
  });

  it('the analysis does no input or output, reads no clock and throws no dice', () => {
    const outside = ['console', 'fetch', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'globalThis'];
    const chance = ['Date.now', 'new Date()', 'Math.random'];
    assert.deepEqual(
      pure.flatMap(({ path, variables, calls }) => [
        ...outside.filter((name) => variables.has(name)).map((name) => `${path}: ${name}`),
        ...chance.filter((name) => calls.has(name)).map((name) => `${path}: ${name}`),
      ]),
      [],
    );
  });
});

describe('boundaries: bidi controls', () => {
  const bidiControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
  const isolate = /[\u2066-\u2069]/;
  const helpers = ['client/src/bidi.ts', 'server/src/lsp/display.ts'];

  it('no file of the repository holds one: in sources they are written as escapes', () => {
    const texts = ['client/src', 'server', 'test', 'bench', 'l10n', 'syntaxes', 'samples'].flatMap(filesUnder);
    const top = readdirSync(repository).filter((name) => /\.(?:md|json|mjs)$|^NOTICE$/.test(name));
    assert.deepEqual(
      [...texts, ...top]
        .filter((path) => /\.(?:ts|mjs|json|jsonl|md|tsv|txt|gold)$|NOTICE$/.test(path))
        .filter((path) => bidiControl.test(readFileSync(join(repository, path), 'utf8'))),
      [],
    );
  });

  it('only the two display helpers make isolates', () => {
    assert.deepEqual(
      sources.filter(({ strings }) => strings.some((text) => isolate.test(text))).map(({ path }) => path),
      [...helpers].reverse(),
    );
  });
});
