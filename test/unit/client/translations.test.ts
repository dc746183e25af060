import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

function table(name: string): Readonly<Record<string, string>> {
  return JSON.parse(read(name)) as Record<string, string>;
}

/** All string values of the client's code that are shown through `l10n.t`. */
function shownMessages(): string[] {
  const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join('client/src', name)));
  return sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'([^']*)'/g)].map((match) => match[1]!));
}

function assertSame(one: Iterable<string>, other: Iterable<string>): void {
  assert.deepEqual([...new Set(one)].sort(), [...new Set(other)].sort());
}

describe('translations', () => {
  const english = table('package.nls.json');
  const arabic = table('package.nls.ar.json');
  const messages = table('l10n/bundle.l10n.ar.json');

  it('cover every key of the manifest in both languages, and no other', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
    assert.ok(used.length > 30);
    assertSame(Object.keys(english), used);
    assertSame(Object.keys(arabic), used);
  });

  it('cover every message of the client, and no other', () => {
    const calls = shownMessages();
    assert.ok(calls.length > 10);
    assertSame(Object.keys(messages), calls);
  });

  it('keep the places for values', () => {
    const places = (text: string): string[] => text.match(/\{\d\}/g) ?? [];
    for (const [message, translation] of Object.entries(messages)) {
      assert.deepEqual(places(translation), places(message), message);
    }
  });

  it('are Arabic, and hold no bidi control characters', () => {
    for (const text of [...Object.values(arabic), ...Object.values(messages)]) {
      assert.match(text, /\p{Script=Arabic}/u);
      assert.doesNotMatch(text, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    }
    assert.ok(Object.values(english).every((text) => text.trim() !== ''));
  });

  it('cover every command: each one that the manifest gives is made, and the reverse', () => {
    const given = [...read('package.json').matchAll(/"command": "isnad\.(\w+)",\n\s*"title"/g)].map(
      (match) => match[1]!,
    );
    const made = /= \{\n([\s\S]*?)\n {2}\};/.exec(read('client/src/commands/register.ts'))![1]!;
    assertSame(
      given,
      [...made.matchAll(/^ {4}(\w+):/gm)].map((match) => match[1]!),
    );
  });
});
