import assert from 'node:assert/strict';
import { entityNodes, speakerNodes, topicNodes, type ArticleNode } from '../../../../client/src/views/nodes';
import { sampleArticle } from '../../export/page/article';

const article = sampleArticle();

function at({ place }: ArticleNode): string {
  return place ? article.text.slice(place.start, place.end) : '';
}

describe('rows of the side bar', () => {
  it('are the speakers, with the words and the stance of each statement', () => {
    const [first] = speakerNodes(article, 'en');
    assert.equal(first?.label, 'هند الراوي');
    assert.match(first.description, /^2 · \d+%$/);
    assert.deepEqual(
      first.children.map((row) => [at(row), row.label, row.description]),
      [
        ['أكدت', 'الجسر في مدينة النهر سيفتح غدا', 'says'],
        ['مضيفة', 'العمل انتهى', 'says'],
      ],
    );
  });

  it('are the entities by type, with the places where they are mentioned', () => {
    const types = entityNodes(article, 'en');
    const people = types.find(({ label }) => label === 'person');
    assert.deepEqual(
      people?.children.map(({ label, children }) => [label, children.map(at)]),
      [
        ['هند الراوي', ['هند الراوي', 'هند']],
        ['ماهر السيد', ['ماهر السيد']],
      ],
    );
  });

  it('are the topics with their paragraphs', () => {
    const [topic] = topicNodes(article, 'en');
    assert.equal(topic?.label, 'politics');
    assert.equal(topic.children.length, 2);
    assert.match(at(topic.children[0]!), /^أكدت/);
  });
});
