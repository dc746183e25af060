import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What the server says to people in one place: the text in each language, null where it is put together elsewhere. */
interface Said {
  readonly place: string;
  readonly ar: ts.Expression | undefined;
  readonly en: ts.Expression | undefined;
}

/** All that stands in the sources of the server as `{ ar, en }` or as `word(ar, en)`. */
function everythingSaid(): Said[] {
  const found: Said[] = [];
  const folder = join(import.meta.dirname, '../../../server/src');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const source = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      const place = `${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isObjectLiteralExpression(node)) {
        const valueOf = (language: string): ts.Expression | undefined => {
          const property = node.properties.find((one) => one.name?.getText() === language);
          if (property && ts.isPropertyAssignment(property)) return property.initializer;
          return property && ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
        };
        const said = { place, ar: valueOf('ar'), en: valueOf('en') };
        if (said.ar ?? said.en) found.push(said);
      } else if (ts.isCallExpression(node) && node.expression.getText() === 'word' && node.arguments.length === 2) {
        found.push({ place, ar: node.arguments[0], en: node.arguments[1] });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** The words of a text that stands in the source, with a place for each value; null for what is made elsewhere. */
function wordsOf(
  text: ts.Expression | undefined,
): { readonly text: string; readonly values: readonly string[] } | null {
  if (!text || !(ts.isStringLiteralLike(text) || ts.isTemplateExpression(text))) return null;
  const written = text.getText().slice(1, -1);
  const values = [...written.matchAll(/\$?\{([^}]*)\}/g)].map(([value]) => value);
  return { text: written.replace(/\$?\{[^}]*\}/g, ''), values };
}

describe('what the server says', () => {
  const said = everythingSaid();

  it('is said in both languages', () => {
    assert.ok(said.length > 300, `${said.length} texts`);
    assert.deepEqual(
      said.filter(({ ar, en }) => !ar || !en).map(({ place }) => place),
      [],
    );
  });

  it('is Arabic in Arabic, and not in English but for the words that it speaks of', () => {
    const wrong = said.filter(({ ar, en }) => {
      const arabic = wordsOf(ar);
      const english = wordsOf(en);
      // What is put together of values alone has no letters of its own; a word of the article is the same in both.
      return (
        (arabic && /\p{L}/u.test(arabic.text) && !/\p{Script=Arabic}/u.test(arabic.text)) ||
        (english &&
          /\p{L}/u.test(english.text) &&
          !/[A-Za-z]/.test(english.text) &&
          arabic?.text !== `«${english.text}»`)
      );
    });
    assert.deepEqual(
      wrong.map(({ place }) => place),
      [],
    );
  });

  it('has the same values in both', () => {
    const wrong = said.filter(({ ar, en }) => {
      const [arabic, english] = [wordsOf(ar), wordsOf(en)];
      if (!arabic || !english) return false;
      // `${shown}` in one may be `${shown.ar}` beside `${shown.en}`.
      const names = ({ values }: { values: readonly string[] }): string[] =>
        values.map((value) => value.replace(/\b(?:ar|en|arabic|english)\b/gi, '')).sort();
      return JSON.stringify(names(arabic)) !== JSON.stringify(names(english));
    });
    assert.deepEqual(
      wrong.map(({ place }) => place),
      [],
    );
  });
});
