import assert from 'node:assert/strict';
import { Checker, checks, type CheckOptions } from '../../../server/src/checks/index';
import { read, resources } from './setup';

const article = 'قال مصدر مطلع إن الوزير الروسي وصل الى العاصمة .\nوسافر الوفد فى المساء، وبقي الوزير في المدينة يوما.';

describe('profiles', () => {
  const { analysis, layers } = read(article);
  const codes = (options: CheckOptions): Set<string> =>
    new Set(new Checker(checks, resources.words).run(analysis, layers, options).map(({ code }) => code));

  it('show an editor everything, also when none is chosen', () => {
    const found = codes({ profile: 'editor' });
    for (const code of ['SRC001', 'ORT001', 'ORT003', 'PUN001']) assert.ok(found.has(code), code);
    assert.deepEqual(codes({}), found);
  });

  it('show a reader the sources only', () => {
    const found = [...codes({ profile: 'reader' })];
    assert.ok(found.includes('SRC001'));
    assert.ok(found.every((code) => code.startsWith('SRC')));
  });

  it('accept final ى in Egypt, and nothing else', () => {
    const expected = codes({});
    expected.delete('ORT001');
    assert.deepEqual(codes({ profile: 'egyptian' }), expected);
  });

  it('give way to the severity of a code', () => {
    const found = codes({ profile: 'reader', checks: { PUN001: 'hint', SRC001: 'off' } });
    assert.ok(found.has('PUN001'));
    assert.ok(!found.has('SRC001'));
  });

  it('are heard by a checker that has run before', () => {
    const checker = new Checker(checks, resources.words);
    const count = (options: CheckOptions): number => checker.run(analysis, layers, options).length;
    const all = count({});
    assert.ok(count({ profile: 'reader' }) < all);
    assert.equal(count({}), all);
  });
});
