import assert from 'node:assert/strict';
import type { GoldArticle } from '../../../server/training/gold';
import { checksum, withoutText, withText } from '../../../server/training/standoff';

const text = 'قال سامي الحداد إن الجسر آمن.';
const article: GoldArticle = {
  id: 'X1',
  stem: 'X1',
  text,
  outlet: 'مرفأ',
  entities: [{ type: 'PER', start: 4, end: 15, entity: 'سامي الحداد' }],
  attributions: [
    {
      tier: 'core',
      type: 'speech-act',
      stance: 'say',
      cue: { start: 0, end: 3 },
      source: { start: 4, end: 15 },
      linker: { start: 16, end: 18 },
      content: [{ start: 19, end: 28 }],
      speaker: { label: 'سامي الحداد', kind: 'named' },
      inherited: null,
    },
  ],
  chains: [],
  topics: ['20000385'],
  nonAttributions: [],
};

describe('annotations without their texts', () => {
  it('hold no word of the text, and give all back with it', () => {
    const bare = withoutText(article);
    assert.doesNotMatch(JSON.stringify(bare), /\p{Script=Arabic}/u);
    assert.equal(bare.sum, checksum(text));
    assert.deepEqual(withText(bare, 'مرفأ', text), article);
  });

  const withSpeaker = (label: string, source: { start: number; end: number } | null) => {
    const [attribution] = article.attributions;
    const changed = { ...article, attributions: [{ ...attribution!, source, speaker: { label, kind: 'named' } }] };
    return withText(withoutText(changed), '', text).attributions[0]?.speaker?.label;
  };

  it('call a speaker whose label is nowhere in the text by the words of the source', () => {
    assert.equal(withSpeaker('الأمين', { start: 4, end: 15 }), 'سامي الحداد');
  });

  it('drop such a label where no source means the same speaker', () => {
    assert.equal(withSpeaker('الأمين', null), null);
  });
});
