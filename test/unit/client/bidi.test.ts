import assert from 'node:assert/strict';
import { isolate, wordOrderGuard, wordOrderSafeProperties } from '../../../client/src/bidi';

describe('bidi', () => {
  it('isolates Arabic text for a row of a list, and leaves other text alone', () => {
    assert.equal(isolate('سامر الحلبي (BBC)'), '\u2067سامر الحلبي (BBC)\u2069');
    assert.equal(isolate('Samer'), 'Samer');
    assert.equal(isolate(''), '');
  });

  it('keeps the guard out of the properties that marks may use', () => {
    for (const property of Object.keys(wordOrderGuard)) assert.ok(!wordOrderSafeProperties.has(property));
    for (const splits of ['color', 'fontWeight', 'fontStyle', 'letterSpacing', 'textDecoration', 'before', 'after']) {
      assert.ok(!wordOrderSafeProperties.has(splits), splits);
    }
  });
});
