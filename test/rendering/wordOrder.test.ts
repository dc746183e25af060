import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/lib/run.mjs';
import { startCodeServer } from '../host/codeServer.mjs';
import { withSample, type Server } from './editor';
import { measureWordOrder } from './wordOrder';

const screenshots = join(root, 'out', 'screenshots');
const sample = '01-politics.txt';

/** Whether semantic tokens or anything else has split lines into parts of several looks. */
async function linesInParts(page: Page): Promise<number> {
  return page.evaluate(() => {
    const lines = [...document.querySelectorAll('.monaco-editor .view-line')];
    return lines.filter(
      (line) => new Set([...line.querySelectorAll('span[class*="mtk"]')].map((part) => part.className)).size > 1,
    ).length;
  });
}

describe('The order of the words on the screen', () => {
  let server: Server;

  before(async () => {
    mkdirSync(screenshots, { recursive: true });
    // Another extension offers semantic tokens throughout: the measure must hold although it is there.
    server = await startCodeServer({ testDriver: true, extensions: [join(root, 'test', 'rendering', 'painter')] });
  });

  after(async () => {
    await server.stop();
  });

  it('is that of the text, with marks on', async () => {
    const order = await withSample(server, sample, {}, async (page) => {
      // As long as semantic tokens take to arrive in the test below, several times over.
      await page.waitForTimeout(4000);
      await page.screenshot({ path: join(screenshots, 'marks.png') });
      return page.evaluate(measureWordOrder);
    });
    assert.ok(order.pairs > 100, `only ${order.pairs} pairs of words on the screen`);
    assert.deepEqual(order.wrong, []);
  });

  it('is that of the text, with speakers above paragraphs and at their ends', async () => {
    const settings = { 'isnad.codeLens.enabled': true, 'isnad.inlayHints.enabled': true };
    const order = await withSample(server, sample, settings, async (page) => {
      await page.waitForSelector('.monaco-editor .codelens-decoration a', { timeout: 60_000 });
      await page.waitForTimeout(2000);
      await page.screenshot({ path: join(screenshots, 'speakers-of-paragraphs.png') });
      return page.evaluate(measureWordOrder);
    });
    assert.ok(order.pairs > 100, `only ${order.pairs} pairs of words on the screen`);
    assert.deepEqual(order.wrong, []);
  });

  it('is that of the text, with coloured letters under the guard', async () => {
    const on = { 'editor.semanticHighlighting.enabled': true };
    const settings = { '[plaintext]': on, '[arabic-news]': on, 'isnad.colours.enabled': true };
    const order = await withSample(server, sample, settings, async (page) => {
      await page.waitForFunction(
        () => document.querySelectorAll('.monaco-editor .view-line span[class*="mtk"]').length > 60,
        undefined,
        { timeout: 60_000 },
      );
      await page.screenshot({ path: join(screenshots, 'coloured-letters.png') });
      assert.ok((await linesInParts(page)) > 5);
      return page.evaluate(measureWordOrder);
    });
    assert.ok(order.pairs > 100, `only ${order.pairs} pairs of words on the screen`);
    assert.deepEqual(order.wrong, []);
  });

  it('is found wrong by the measure when semantic tokens are on', async () => {
    const on = { 'editor.semanticHighlighting.enabled': true };
    // For plain text too: a file is opened as that, and an editor asks for the setting when a file is opened.
    const settings = { '[plaintext]': on, '[arabic-news]': on };
    const order = await withSample(server, sample, settings, async (page) => {
      await page.waitForFunction(
        () => document.querySelectorAll('.monaco-editor .view-line span[class*="mtk"]').length > 60,
        undefined,
        { timeout: 60_000 },
      );
      await page.screenshot({ path: join(screenshots, 'semantic-tokens.png') });
      assert.ok((await linesInParts(page)) > 5);
      return page.evaluate(measureWordOrder);
    });
    assert.ok(order.wrong.length > 10, `only ${order.wrong.length} of ${order.pairs} pairs are in the wrong order`);
  });
});
