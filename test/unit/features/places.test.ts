import assert from 'node:assert/strict';
import { definition } from '../../../server/src/features/definition';
import { highlights } from '../../../server/src/features/highlights';
import { references } from '../../../server/src/features/references';
import { article } from './fixture';

const { analysis, slice } = article();
const place = (words: string, within = 1): number => analysis.text.indexOf(words) + within;

describe('highlights', () => {
  it('shows all mentions of a chain', () => {
    assert.deepEqual(
      highlights(analysis, place('الحداد وعدت')).map(({ span, part }) => [slice(span), part]),
      [
        ['وزيرة الزراعة', 'mention'],
        ['سلمى الحداد', 'mention'],
        ['الحداد', 'mention'],
      ],
    );
  });

  it('shows on a participle its content and the source that it is carried on from', () => {
    assert.deepEqual(
      highlights(analysis, place('موضحة')).map(({ span, part }) => [slice(span), part]),
      [
        ['وزيرة الزراعة سلمى الحداد', 'source'],
        ['موضحة', 'cue'],
        ['مدينة النهرين ستسقى أولا', 'content'],
      ],
    );
  });

  it('shows nothing in the words of the writer', () => {
    assert.deepEqual(highlights(analysis, place('لسقي')), []);
  });
});

describe('definition', () => {
  it('leads from a mention to the first full one', () => {
    const answer = definition(analysis, place('الحداد وعدت'));
    assert.deepEqual([slice(answer!.origin), slice(answer!.target)], ['الحداد', 'سلمى الحداد']);
  });

  it('leads from a cue without a subject to where its speaker is named', () => {
    assert.equal(slice(definition(analysis, place('موضحة'))!.target), 'وزيرة الزراعة سلمى الحداد');
  });

  it('has no answer elsewhere', () => {
    assert.equal(definition(analysis, place('لسقي')), null);
  });
});

describe('references', () => {
  it('lists the mentions of a chain, with or without the one that introduces it', () => {
    const offset = place('سلمى');
    assert.deepEqual(references(analysis, offset, true).map(slice), ['وزيرة الزراعة', 'سلمى الحداد', 'الحداد']);
    assert.deepEqual(references(analysis, offset, false).map(slice), ['وزيرة الزراعة', 'الحداد']);
  });

  it('lists those of the speaker on a cue', () => {
    assert.deepEqual(references(analysis, place('قال '), true).map(slice), ['منير الساعدي']);
  });
});
