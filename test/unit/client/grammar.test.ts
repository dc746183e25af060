import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import { paragraphKind } from '../../../server/src/text/paragraphs';

const require = createRequire(import.meta.url);
// Both are published as UMD, whose names Node cannot see in an import.
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;

const root = join(import.meta.dirname, '../../..');
const grammarPath = join(root, 'syntaxes/arabic-news.tmLanguage.json');

async function loadGrammar(): Promise<Textmate.IGrammar> {
  const wasm = require.resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath)),
  });
  return (await registry.loadGrammar('text.arabic-news'))!;
}

/** The scopes of each line; fails when a line has two tokens. */
function scopesOf(grammar: Textmate.IGrammar, lines: readonly string[]): string[] {
  let state = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    assert.equal(tokens.length, 1, `more than one scope in the line «${line.slice(0, 80)}»`);
    return tokens[0]!.scopes.slice(1).join(' ');
  });
}

const samples = readdirSync(join(root, 'samples'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(root, 'samples', name), 'utf8').split(/\r?\n/));

describe('grammar', () => {
  let grammar: Textmate.IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  it('gives each line of the samples one scope', () => {
    for (const lines of samples) scopesOf(grammar, lines);
  });

  it('gives odd lines one scope', () => {
    const odd = [
      '',
      ' ',
      '\t',
      '.',
      '«',
      '- ',
      '1.',
      'http://',
      'a b',
      'كتب',
      'كتب:',
      '– (وكالات',
      '\u200f',
      '\ud83d\ude00',
      'ا '.repeat(900),
    ];
    for (const first of odd) for (const second of odd) scopesOf(grammar, [first, second, first]);
  });

  it('judges the lines of the samples as the server does', () => {
    for (const lines of samples) {
      const scopes = scopesOf(grammar, lines);
      const firstWithText = lines.findIndex((line) => line.trim() !== '');
      lines.forEach((line, index) => {
        if (line.trim() === '') return;
        const kind = paragraphKind(line.trim(), index === firstWithText);
        const scope = scopes[index]!;
        if (kind === 'text') assert.equal(scope, '', line);
        else assert.ok(scope.includes(`.${kind}.`), `${kind}, ${scope}: ${line}`);
      });
    }
  });
});
