import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analyze';
import { readSet } from '../../server/training/goldSets';
import { resources } from './resources';

/** What a reader must be told of the article that the project was started from, where it is at hand. */
describe('the reference article', () => {
  const [article] = readSet('reference') ?? [];

  it('is about politics and conflict, diplomacy among its narrower topics', function () {
    if (!article) this.skip();
    const { topics } = analyze(article.text, resources());
    const tops = topics.map(({ top }) => top);
    assert.ok(tops.includes('politics') && tops.includes('conflict'), tops.join());
    assert.ok(
      topics.some(({ label }) => label.en === 'diplomacy' || label.en === 'international relations'),
      topics.map(({ label }) => label.en).join(),
    );
  });

  it('has its truce and its country among the first ten keyphrases', function () {
    if (!article) this.skip();
    const phrases = analyze(article.text, resources())
      .keyphrases.slice(0, 10)
      .map(({ text }) => text);
    assert.ok(phrases.includes('وقف إطلاق النار') && phrases.includes('أوكرانيا'), phrases.join(' · '));
  });
});
