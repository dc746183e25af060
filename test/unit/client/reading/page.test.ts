import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser } from 'playwright-core';
import type { Article, PageDescription } from '../../../../client/src/reading/messages';
import { sampleArticle } from '../../export/page/article';
import { openPage, type BrowserPage, type Theme } from './browserPage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The sample article with another text of the same length in its last paragraph. */
function edited(version: number): Article {
  const article = sampleArticle();
  const text = article.text.replace('المجاور', 'الموازي');
  return { ...article, text, reading: { ...article.reading, version } };
}

describe('the page of the reading view', function () {
  let browser: Browser;
  let view: BrowserPage;

  before(async () => {
    const host = (await import('../../../host/browser.mjs')) as { readonly browserPath: () => Promise<string> };
    browser = await chromium.launch({
      executablePath: await host.browserPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  });

  after(async () => {
    await browser.close();
  });

  beforeEach(async () => {
    view = await openPage(browser, 'light');
    await view.show(sampleArticle());
  });

  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  const lastGoTo = (): number | undefined => {
    const last = view.said.findLast((message) => message.kind === 'goTo');
    return last?.kind === 'goTo' ? last.offset : undefined;
  };
  const press = async (...keys: string[]): Promise<PageDescription> => {
    for (const key of keys) await view.page.keyboard.press(key);
    return view.describe();
  };

  it('shows an article that is known already before its script has run, and leaves it as it is', async () => {
    const first = await openPage(browser, 'light', undefined, sampleArticle());
    try {
      const words = await first.page.textContent('#body');
      assert.match(words ?? '', /الجسر في مدينة النهر سيفتح غدا/);
      // A property of the element itself goes when the element is made anew.
      await first.page.$$eval('#headline > *, #front > *, #body > *', (parts) => {
        for (const part of parts) (part as unknown as { seen: boolean }).seen = true;
      });
      await first.show(sampleArticle());
      const kept = await first.page.$$eval('#headline > *, #front > *, #body > *', (parts) =>
        parts.map((part) => (part as unknown as { seen?: boolean }).seen === true),
      );
      assert.ok(kept.length > 4 && kept.every(Boolean), JSON.stringify(kept));
      assert.deepEqual(first.complaints, []);
    } finally {
      await first.close();
    }
  });

  it('takes the width of a line from the settings', async () => {
    const widthWith = async (width: number): Promise<number> => {
      const settings = { language: 'ar', fontFamily: '', fontSize: 16, lineHeight: 2, width } as const;
      await view.send({ kind: 'settings', settings });
      return view.page.$eval('#body .text', (text) => text.getBoundingClientRect().width);
    };
    assert.equal(await widthWith(22), 22 * 16);
    assert.equal(await widthWith(26), 26 * 16);
  });

  it('lays words out from right to left, through all its marks', async () => {
    const rights = await view.page.$$eval('#body .paragraph:first-child [data-at]', (pieces) =>
      pieces.map((piece) => ({ top: piece.getClientRects()[0]!.top, right: piece.getClientRects()[0]!.right })),
    );
    assert.ok(rights.length > 6);
    for (const [index, { top, right }] of rights.entries()) {
      const before = rights[index - 1];
      if (before && Math.abs(before.top - top) < 8) assert.ok(right < before.right, `piece ${index}`);
    }
  });

  it('brings the editor to the letter that is clicked', async () => {
    const { text } = sampleArticle();
    await view.page.click('#body .paragraph:nth-child(3) [data-at]', { position: { x: 30, y: 12 } });
    await view.describe();
    const from = text.indexOf('وتستمر');
    assert.ok(lastGoTo()! >= from && lastGoTo()! <= text.length, String(lastGoTo()));
  });

  it('lights the speaker of a name in the margin, walks there with the keyboard, and lights all again', async () => {
    await view.page.click('#body .paragraph:nth-child(2) .name');
    const lit = await view.describe();
    assert.equal(lit.lit, 'person ماهر السيد');
    assert.ok(lit.litTexts.includes('وقال'));
    assert.ok(!lit.litTexts.includes('أكدت'));
    const walked = await press('n');
    assert.equal(walked.current, 'وقال');
    assert.equal(lastGoTo(), sampleArticle().text.indexOf('وقال'));
    const all = await press('Escape');
    assert.equal(all.lit, null);
    assert.deepEqual(all.litTexts, []);
    assert.equal((await press('n')).current, 'تقول');
    assert.equal((await press('p')).current, 'وقال');
    assert.equal((await press('1')).lit, 'person هند الراوي');
  });

  it('can be used with the keyboard alone: the tools are one stop, the cues another', async () => {
    await view.page.keyboard.press('Tab');
    const focused = (): Promise<string> => view.page.evaluate(() => document.activeElement?.id ?? '');
    assert.equal(await focused(), 'layer-sources');
    await view.page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), 'layer-cues');
    assert.deepEqual((await press('Enter')).hidden, ['topics', 'cues']);
    await view.page.keyboard.press('End');
    assert.equal(await focused(), 'larger');
    await view.page.keyboard.press('Enter');
    assert.deepEqual(view.said.at(-1), { kind: 'resize', by: 1 });
    for (let stop = 0; stop < 20; stop++) {
      await view.page.keyboard.press('Tab');
      if ((await view.page.evaluate(() => document.activeElement?.textContent)) === 'أكدت') break;
    }
    await view.page.keyboard.press('Enter');
    await view.describe();
    assert.deepEqual(
      view.said.findLast(({ kind }) => kind === 'goTo'),
      {
        kind: 'goTo',
        offset: sampleArticle().text.indexOf('أكدت'),
        focus: true,
      },
    );
  });

  it('draws what has changed and nothing else', async () => {
    await view.page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('.paragraph')) paragraph.setAttribute('data-old', '');
    });
    await view.show(edited(2));
    const old = await view.page.$$eval('.paragraph', (all) =>
      all.map((paragraph) => paragraph.hasAttribute('data-old')),
    );
    assert.deepEqual(old, [true, true, true, false]);
    assert.match((await view.describe()).paragraphs[3]!, /الموازي/);
  });

  it('follows the cursor of the editor', async () => {
    await view.send({ kind: 'cursor', offset: sampleArticle().text.indexOf('ماهر'), follow: true });
    const { here, isHereInSight } = await view.describe();
    assert.match(here ?? '', /ماهر السيد/);
    assert.ok(isHereInSight);
  });

  it('does not glide where motion is not wanted, by the editor or by the system', async () => {
    const motions = async (): Promise<string[]> => {
      await view.page.keyboard.press('n');
      return view.page.evaluate(() => (window as unknown as { motions: string[] }).motions.splice(0));
    };
    await view.page.evaluate(() => {
      const asked: (string | undefined)[] = [];
      Object.assign(window, { motions: asked });
      Element.prototype.scrollIntoView = (how) => {
        asked.push(typeof how === 'object' ? how.behavior : undefined);
      };
    });
    assert.deepEqual(await motions(), ['smooth']);
    await view.page.emulateMedia({ reducedMotion: 'reduce' });
    assert.deepEqual(await motions(), ['auto']);
    await view.page.emulateMedia({ reducedMotion: null });
    await view.page.evaluate(() => {
      document.body.classList.add('vscode-reduce-motion');
    });
    assert.deepEqual(await motions(), ['auto']);
  });

  it('is after a reload as it was', async () => {
    const state = { uri: 'file:///bridge.txt', hidden: ['entities'], lit: 'person هند الراوي', scroll: 0 } as const;
    const again = await openPage(browser, 'dark', state);
    await again.show(sampleArticle());
    const page = await again.describe();
    assert.deepEqual([page.hidden, page.lit], [['entities'], 'person هند الراوي']);
    assert.ok(page.litTexts.includes('أكدت'));
    assert.deepEqual(again.complaints, []);
    await again.close();
  });

  it('treats an article as text, whatever stands in it', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    await view.show(
      sampleArticle((analysis) => ({
        ...analysis,
        text: analysis.text.replace('وتستمر الأعمال في الطريق المجاور', hostile.padEnd(32)),
      })),
    );
    assert.equal(await view.page.locator('img').count(), 0);
    assert.match((await view.describe()).paragraphs[3]!, /<img src=x/);
  });

  it('gives axe nothing to complain of, in any theme', async () => {
    for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const satisfies Theme[]) {
      const themed = await openPage(browser, theme);
      await themed.show(sampleArticle());
      // By hand, because a script of its own would be refused by the policy of the page.
      const session = await themed.page.context().newCDPSession(themed.page);
      await session.send('Runtime.evaluate', { expression: axe });
      const { result } = await session.send('Runtime.evaluate', {
        expression:
          'axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, impact, nodes }) => [id, impact, nodes[0].html])))',
        awaitPromise: true,
      });
      assert.equal(result.value, '[]', theme);
      await themed.close();
    }
  });
});
