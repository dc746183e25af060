import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checksPage, severitySettings } from '../../../server/src/checks/documentation';
import { checkDocumentation, checks } from '../../../server/src/checks/index';

const page = new URL('../../../docs/checks.md', import.meta.url);

describe('the setting of each check', () => {
  it('is in the manifest (npm run docs:checks)', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      readonly contributes: {
        readonly configuration: { readonly properties: Readonly<Record<string, { readonly properties?: unknown }>> };
      };
    };
    const setting = manifest.contributes.configuration.properties['isnad.diagnostics.severity'];
    assert.deepEqual(setting?.properties, severitySettings(checks));
  });
});

describe('docs/checks.md', () => {
  it('is what the checks say (npm run docs:checks)', () => {
    assert.equal(readFileSync(page, 'utf8'), checksPage(checks));
  });
  it('has the section that each finding links to', () => {
    const text = readFileSync(page, 'utf8');
    for (const { code } of checks) {
      const [file, anchor] = checkDocumentation(code).split('#');
      assert.equal(file, 'docs/checks.md');
      assert.ok(text.includes(`### ${anchor?.toUpperCase() ?? ''}\n`), code);
    }
  });
  it('shows no character that nobody sees', () => {
    assert.doesNotMatch(readFileSync(page, 'utf8'), /[\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
  });
});
