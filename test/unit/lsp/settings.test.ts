import assert from 'node:assert/strict';
import { defaultSettings, readSettings, sectionOf, Settings } from '../../../server/src/lsp/settings';

describe('settings', () => {
  it('take each wrong or missing value from the defaults', () => {
    for (const odd of [null, 7, 'x', [], {}, { language: 'fr', outline: 3, diagnostics: [], plainText: 'no' }]) {
      assert.deepEqual(readSettings(odd), defaultSettings);
    }
    const read = readSettings({
      language: 'ar',
      diagnostics: { profile: 'poet', severity: { GRM001: 'off', GRM002: 'loud' } },
    });
    assert.equal(read.language, 'ar');
    assert.deepEqual(read.diagnostics, { enabled: true, profile: 'editor', severity: { GRM001: 'off' } });
  });

  it('are found with and without the name of the section', () => {
    assert.deepEqual(sectionOf({ isnad: { plainText: false } }), { plainText: false });
    assert.deepEqual(sectionOf({ plainText: false }), { plainText: false });
  });

  it('are asked for once a document, and again after a change', async () => {
    let asked = 0;
    const settings = new Settings(null, () => Promise.resolve({ plainText: ++asked > 1 }));
    assert.equal((await settings.of('a')).plainText, false);
    assert.ok(!(settings.of('a') instanceof Promise));
    settings.change(null);
    assert.equal((await settings.of('a')).plainText, true);
    assert.equal(asked, 2);
  });

  it('fall back to the initialization options when the client fails', async () => {
    const settings = new Settings({ isnad: { language: 'ar' } }, () => Promise.reject(new Error('no')));
    assert.equal((await settings.of('a')).language, 'ar');
  });
});
