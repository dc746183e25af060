import assert from 'node:assert/strict';
import { hover, type Card, type StatementCard } from '../../../server/src/features/hover';
import { article, fixture, topicOf } from './fixture';

describe('hover', () => {
  const { analysis, slice } = article();
  const at = (words: string, within = 0) => hover(analysis, analysis.text.indexOf(words) + within);
  const statement = (cards: readonly Card[] | undefined): StatementCard => {
    const card = cards?.[0];
    assert.equal(card?.kind, 'statement');
    return card;
  };

  it('tells on a cue who speaks, what, and on what occasion', () => {
    const answer = at('أكدت', 1);
    const card = statement(answer?.cards);
    assert.equal(slice(answer!.span), 'أكدت');
    assert.equal(card.part, 'cue');
    assert.equal(card.attribution.speaker.label, 'سلمى الحداد');
    assert.deepEqual(card.speaker?.roles, ['وزيرة الزراعة']);
    assert.deepEqual(card.content, ['السدود امتلأت']);
    assert.equal(card.occasion, 'خلال زيارة للمزارعين');
  });

  it('answers inside the content', () => {
    const answer = at('امتلأت');
    assert.equal(statement(answer?.cards).part, 'content');
    assert.equal(slice(answer!.span), 'السدود امتلأت');
  });

  it('lets the smallest span win: a mention inside a content', () => {
    const answer = at('النهرين', 2);
    const card = answer?.cards[0];
    assert.equal(answer?.cards.length, 1);
    assert.equal(card?.kind, 'mention');
    assert.equal(card.entity.type, 'GPE');
    assert.equal(card.inWordsOf, 'سلمى الحداد');
  });

  it('lets the smallest span win: a statement inside a statement', () => {
    assert.equal(statement(at('بزيارة ثانية')?.cards).attribution.id, 'A4');
  });

  it('tells spans of equal size together, statement first', () => {
    assert.deepEqual(
      at('منير الساعدي', 3)?.cards.map((card) => card.kind),
      ['statement', 'mention'],
    );
  });

  it('counts the mentions and statements of a chain', () => {
    const card = at('سلمى', 1)?.cards[0];
    assert.equal(card?.kind, 'mention');
    assert.deepEqual([card.mentions, card.statements], [3, 3]);
  });

  it('tells the topics over the headline, with the words that speak for them', () => {
    const topics = ['اقتصاد', 'زراعة', 'بيئة', 'سياسة', 'رياضة'].map((label) => topicOf(label, label, [0]));
    const asked: string[] = [];
    const card = hover({ ...analysis, topics }, 1, (code) => {
      asked.push(code);
      return ['حقول', 'سقي', 'سدود', 'ماء', 'وادي', 'زرع'];
    })?.cards[0];
    assert.equal(card?.kind, 'article');
    assert.deepEqual(
      card.topics.map(({ topic, words }) => [topic.label.ar, words.length]),
      [
        ['اقتصاد', 5],
        ['زراعة', 5],
        ['بيئة', 5],
        ['سياسة', 5],
      ],
    );
    assert.equal(asked.length, 4);
  });

  it('gives the article in numbers over the headline', () => {
    const card = at('خطة')?.cards[0];
    assert.equal(card?.kind, 'article');
    assert.deepEqual([card.statements, card.speakers, card.entities], [4, 2, 3]);
  });

  it('answers right behind a word, but prefers what begins there', () => {
    const { analysis: colon, here } = fixture('<cue>قال</cue><here/><linker>:</linker> <content>نعم</content><here/>');
    assert.equal(statement(hover(colon, here[0]!)?.cards).part, 'linker');
    assert.equal(statement(hover(colon, here[1]!)?.cards).part, 'content');
  });

  it('is silent elsewhere, outside the text and on text that is not Arabic', () => {
    assert.equal(at('ستسقى أولا.', 'ستسقى أولا.'.length + 1)?.cards[0]?.kind, undefined);
    assert.equal(hover(analysis, -5), null);
    assert.equal(hover(analysis, analysis.text.length + 9), null);
    assert.equal(hover({ ...analysis, isArabic: false }, 0), null);
  });
});
