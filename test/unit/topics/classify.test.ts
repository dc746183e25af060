import assert from 'node:assert/strict';
import type { Topic } from '../../../server/src/analysis';
import { articleBelief, classifyTopics, explainTopic, readTopics } from '../../../server/src/topics/classify';
import { paragraphEvidence } from '../../../server/src/topics/evidence';
import { football, markets, read, resources, war } from './setup';

function topicsOf(text: string): readonly Topic[] {
  const { paragraphs, kinds } = read(text);
  return classifyTopics(paragraphs, kinds, resources().topics);
}

function labels(text: string): string[] {
  return topicsOf(text).map(({ label }) => label.en);
}

describe('topics of an article', () => {
  it('football is sport, and football', () => {
    assert.equal(topicsOf(football)[0]!.top, 'sport');
    assert.ok(labels(football).includes('football'));
  });

  it('a stock exchange report is economy, with markets and the central bank below', () => {
    assert.equal(topicsOf(markets)[0]!.top, 'economy');
    assert.ok(labels(markets).includes('market and exchange'));
    assert.ok(labels(markets).includes('central bank'));
  });

  it('fighting is conflict, with the peace process below', () => {
    assert.equal(topicsOf(war)[0]!.top, 'conflict');
    assert.ok(labels(war).some((label) => label === 'peace process' || label === 'peace talks'));
  });

  it('scores lie between 0 and 1, and no topic is told twice', () => {
    for (const text of [football, markets, war]) {
      const topics = topicsOf(text);
      for (const { score } of topics) assert.ok(score > 0 && score <= 1);
      assert.equal(new Set(topics.map(({ code }) => code)).size, topics.length);
    }
  });

  it('gives each paragraph its own topic in an article of two subjects', () => {
    const topics = topicsOf(`${markets}\n${football.split('\n').slice(1).join('\n')}`);
    const economy = topics.find(({ top }) => top === 'economy')!;
    const sport = topics.find(({ top }) => top === 'sport')!;
    assert.deepEqual(economy.paragraphs.slice(0, 2), [0, 1]);
    assert.ok(sport.paragraphs.includes(4) && !sport.paragraphs.includes(0));
  });

  it('a text without a known word has no topic', () => {
    assert.deepEqual(topicsOf('123 456'), []);
    assert.deepEqual(topicsOf(''), []);
  });

  it('evidence of a paragraph does not depend on its neighbours', () => {
    const { paragraphs, kinds } = read(war);
    const model = resources().topics;
    const kept = paragraphs.map((paragraph) => paragraphEvidence(paragraph, model));
    assert.deepEqual(readTopics(kept, kinds, model).topics, classifyTopics(paragraphs, kinds, model));
    const belief = articleBelief(kept, kinds, model);
    assert.ok(Math.abs(belief.main.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
  });
});

describe('words that speak for a topic', () => {
  it('are told with their places, strongest first', () => {
    const { paragraphs, kinds } = read(football);
    const words = explainTopic(paragraphs, kinds, 'medtop:15000000', resources().topics);
    assert.ok(words.length >= 5);
    const texts = words.map(({ text }) => text).join(' ');
    assert.match(texts, /الدوري|المرمى|المدرب|فريق|أهداف|الشوط|مباراة|المهاجم/);
    for (let at = 1; at < words.length; at++) assert.ok(words[at]!.share <= words[at - 1]!.share);
    const [first] = words;
    const { paragraph, start, end } = first!.mentions[0]!;
    assert.equal(paragraphs[paragraph]!.text.slice(start, end), first!.text);
  });

  it('of an unknown topic are none', () => {
    const { paragraphs, kinds } = read(football);
    assert.deepEqual(explainTopic(paragraphs, kinds, 'medtop:99999999', resources().topics), []);
  });
});
