import assert from 'node:assert/strict';
import type { Chain } from '../../../../server/src/analysis';
import { withAliases } from '../../../../server/src/attribution/speakers/speakers';

function chain(id: string, label: string, aliases: readonly string[] = []): Chain {
  return { id, type: 'ORG', label, aliases, gender: null, roles: [], wikidata: null, mentions: [] };
}

describe('what speakers are called beside their names (ATTRIBUTION B.6)', () => {
  it('is added to their chains, once', () => {
    const chains = withAliases(
      [chain('E1', 'بنك النور', ['النور']), chain('E2', 'شركة المدى')],
      new Map([['E1', ['البنك', 'النور', 'بنك النور']]]),
    );
    assert.deepEqual(
      chains.map(({ aliases }) => aliases),
      [['النور', 'البنك'], []],
    );
  });
});
