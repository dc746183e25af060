import assert from 'node:assert/strict';
import type { Article, ArticleUpdate, PartName } from '../../../../client/src/reading/messages';
import { PageUpdates } from '../../../../client/src/reading/updates';
import { drawPage } from '../../../../server/src/export/page/draw';
import { toHtml, type PageNode } from '../../../../server/src/export/page/node';
import { sampleArticle } from '../../export/page/article';

const edited = (word: string, other: string): Article => {
  const article = sampleArticle();
  return { ...article, text: article.text.replace(word, other) };
};

/** What a page has after an update. */
function patched(before: readonly PageNode[], update: ArticleUpdate, part: PartName): readonly string[] {
  const { from, removed, nodes } = update.patches[part];
  const kept = update.isWhole ? [] : before;
  return [...kept.slice(0, from), ...nodes, ...kept.slice(from + removed)].map(toHtml);
}

describe('updates of a page', () => {
  it('hold all of an article that the page knows nothing of', () => {
    const update = new PageUpdates().next(sampleArticle(), 'ar');
    assert.ok(update.isWhole);
    assert.deepEqual(patched([], update, 'body'), drawPage(sampleArticle(), 'ar').body.map(toHtml));
    assert.equal(update.cueStarts.length, update.speakerOf.length);
    assert.deepEqual(update.speakerKeys, ['person هند الراوي', 'person ماهر السيد']);
  });

  it('hold the paragraph that was edited, and no other', () => {
    const updates = new PageUpdates();
    updates.next(sampleArticle(), 'ar');
    const { isWhole, patches } = updates.next(edited('المجاور', 'الموازي'), 'ar');
    assert.ok(!isWhole);
    assert.deepEqual([patches.body.from, patches.body.removed, patches.body.nodes.length], [2, 1, 1]);
    assert.equal(patches.headline.nodes.length + patches.headline.removed, 0);
  });

  it('go on from what the page began with, each time it is loaded', () => {
    const updates = new PageUpdates();
    const first = updates.begin(sampleArticle(), 'ar');
    const later = edited('الموازي', 'المجاور');
    for (let load = 0; load < 2; load++) {
      updates.reload();
      const update = updates.next(later, 'ar');
      assert.deepEqual(patched(first.body, update, 'body'), drawPage(later, 'ar').body.map(toHtml));
      assert.deepEqual(patched(first.concerns, update, 'concerns'), drawPage(later, 'ar').concerns.map(toHtml));
    }
  });

  it('begin again after something else was shown, and in another language', () => {
    const updates = new PageUpdates();
    updates.next(sampleArticle(), 'ar');
    const english = updates.next(sampleArticle(), 'en');
    assert.equal(english.patches.front.nodes.length, 1);
    updates.forget();
    assert.ok(updates.next(sampleArticle(), 'en').isWhole);
  });
});
