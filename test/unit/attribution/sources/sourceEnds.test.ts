import assert from 'node:assert/strict';
import { Clause } from '../../../../server/src/attribution/grammar/clause';
import {
  lastSourceEnd,
  type OpenSource,
  sourceEnd,
  sourceEndFeatures,
} from '../../../../server/src/attribution/sources/sourceEnds';
import { readParagraph } from '../../../../server/src/text/layer';
import { compileResources } from '../../../../server/src/resources';
import { readResourceTexts } from '../../../../server/src/node/resources';
import { check } from '../check';

const { words } = compileResources(readResourceTexts());

const read = (text: string, source: Partial<OpenSource> = {}): { clause: Clause; open: OpenSource } => {
  const clause = new Clause(readParagraph(text, words));
  return { clause, open: { from: 0, ruleEnd: 1, limit: clause.count, frame: 'complementiser', ...source } };
};

describe('where a source ends', () => {
  it('is where grammar says, without weights', () => {
    const { clause, open } = read('مدير المركز في المدينة', { ruleEnd: 2 });
    assert.equal(sourceEnd(clause, open, new Map()), 2);
  });

  it('is never after the linker, a full stop or a complementiser', () => {
    const { clause, open } = read('مدير المركز أن المدينة كبيرة');
    assert.equal(lastSourceEnd(clause, open), 2);
    assert.equal(lastSourceEnd(clause, { ...open, limit: 1 }), 1);
    assert.equal(sourceEnd(clause, open, new Map([['bias', -9]])), 2);
    assert.equal(sourceEnd(clause, open, new Map([['bias', 9]])), 1);
  });

  it('reads what a preposition governs', () => {
    const { clause, open } = read('مدير المركز في بيان');
    const names = sourceEndFeatures(clause, open, 2).map(([name]) => name);
    assert.ok(names.includes('preposition with occasion') || names.includes('preposition with speech'), names.join());
  });

  it('is after the name that a title waits for, over its place', () => {
    check(
      '<cue>وأوضح</cue> <source>مدير فرع مؤسسة النقد بمدينة الرملة حسن الراوي</source> <linker>أن</linker> <content>العمل بدأ</content>.',
    );
  });

  it('is before a circumstance of speaking', () => {
    check(
      '<cue>وأوضحت</cue> <source>نقابة عمال الميناء</source> في بيان <linker>أن</linker> <content>العمل بدأ</content>.',
    );
  });
});
