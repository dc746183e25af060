/* global document, NodeFilter -- inside page.evaluate */
/**
 * `npm run screenshots`: the pictures of the README, taken in the browser edition on the samples. Look at them before you
 * commit them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser } from '../test/host/browser.mjs';
import { pageAddress, startCodeServer } from '../test/host/codeServer.mjs';
import { copySamples, temporaryFolder } from '../test/host/workspace.mjs';
import { root } from './lib/run.mjs';

const folder = join(root, 'docs', 'screenshots');
const walkthrough = join(root, 'images', 'walkthrough');

/** @typedef {import('playwright-core').Page} Page */

/**
 * Runs a command of the palette.
 * @param {Page} page
 * @param {string} command
 */
async function run(page, command) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
  await page.keyboard.type(command);
  await page.waitForTimeout(700);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
}

/**
 * Puts the cursor on the first reporting word that is in sight.
 * @param {Page} page
 * @param {(place: { x: number, y: number }) => Promise<void>} act
 */
async function atCue(page, act) {
  const place = await page.evaluate(() => {
    for (const line of document.querySelectorAll('.view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const found = /(?:وقال|وأوضح|وأضاف|وقالت|وأكد|وأكدت|قال|قالت|أعلن)(?=\s)/u.exec(node.nodeValue ?? '');
        if (!found) continue;
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const { x, y, width, height } = range.getBoundingClientRect();
        if (y > 150 && y < 500) return { x: x + width / 2, y: y + height / 2 };
      }
    }
    return null;
  });
  if (place) await act(place);
}

/** @param {Page} page */
async function openReadingView(page) {
  await run(page, 'Isnad: Open Reading View');
  await page.waitForTimeout(6000);
  await run(page, 'Notifications: Clear All Notifications');
}

/**
 * What the pictures of the walkthrough have in common: small, with nothing but the article.
 * @param {(page: Page) => Promise<void>} [act]
 */
const small = (act) => ({
  into: walkthrough,
  size: { width: 760, height: 520 },
  settings: { 'workbench.activityBar.location': 'hidden', 'workbench.statusBar.visible': false },
  act: async (/** @type {Page} */ page) => {
    await run(page, 'View: Close Primary Side Bar');
    await act?.(page);
  },
});

/**
 * The reading view beside the editor, in a theme.
 * @param {string} [theme] the light one when none is named
 * @param {readonly string[]} [keys] pressed in the view
 */
const reading = (theme, keys = []) => ({
  sample: '09-diplomacy.txt',
  size: { width: 1360, height: 1000 },
  act: async (/** @type {Page} */ page, /** @type {string} */ home) => {
    // A window that opens does not take a theme of high contrast from its folder; one that is open does.
    if (theme) writeFileSync(join(home, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
    await run(page, 'View: Close Primary Side Bar');
    await openReadingView(page);
    if (keys.length > 0) await run(page, 'Isnad: Open Reading View');
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(1000);
    }
  },
});

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} sample
 * @property {Record<string, unknown>} [settings]
 * @property {(page: Page, home: string) => Promise<void>} act
 * @property {string} [into] another folder than that of the README
 * @property {{ width: number, height: number }} [size]
 */

/** @type {readonly Picture[]} */
const pictures = [
  { name: 'open', sample: '02-economy.txt', ...small() },
  {
    name: 'read',
    sample: '09-diplomacy.txt',
    ...small(async (page) => {
      await openReadingView(page);
      await run(page, 'View: Join All Editor Groups');
      await page.waitForTimeout(3000);
      await run(page, 'View: Open Last Editor in Group');
      await page.waitForTimeout(3000);
    }),
    size: { width: 760, height: 620 },
  },
  {
    name: 'correct',
    sample: '02-economy.txt',
    ...small(async (page) => {
      await atCue(page, ({ x, y }) => page.mouse.click(x, y));
      await run(page, 'Isnad: Correct What Is Here');
    }),
  },
  {
    name: 'marks',
    sample: '09-diplomacy.txt',
    act: (page) => run(page, 'Explorer: Focus on Outline View'),
  },
  {
    name: 'hover',
    sample: '02-economy.txt',
    act: async (page) => {
      await atCue(page, ({ x, y }) => page.mouse.move(x, y, { steps: 4 }));
      await page.waitForTimeout(2500);
    },
  },
  { name: 'reading', ...reading() },
  { name: 'reading-dark', ...reading('Default Dark Modern', ['2', 'n']) },
  { name: 'reading-high-contrast', ...reading('Default High Contrast') },
  {
    name: 'findings',
    sample: '07-faults.txt',
    act: (page) => run(page, 'Problems: Focus on Problems View'),
  },
];

for (const one of [folder, walkthrough]) mkdirSync(one, { recursive: true });
const only = process.argv.slice(2);
const server = await startCodeServer({ testDriver: true });
try {
  for (const { name, sample, settings = {}, act, into = folder, size = { width: 1360, height: 820 } } of pictures) {
    if (only.length > 0 && !only.includes(name)) continue;
    const home = temporaryFolder('pictures');
    try {
      copySamples(home.path, settings);
      const address = pageAddress(server.origin, { folder: home.path, extension: root, open: join(home.path, sample) });
      await withBrowser(async (browser) => {
        const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1 });
        const page = await context.newPage();
        await page.goto(address);
        await page.waitForSelector('.view-overlays [class*="TextEditorDecorationType"]', {
          state: 'attached',
          timeout: 90_000,
        });
        await page.waitForTimeout(2500);
        await act(page, home.path);
        await page.screenshot({ path: join(into, `${name}.png`) });
        console.log(join(into, `${name}.png`));
      });
    } finally {
      home.dispose();
    }
  }
} finally {
  await server.stop();
}
