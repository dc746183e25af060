import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { root } from '../../scripts/lib/run.mjs';
import { startCodeServer } from '../host/codeServer.mjs';
import { eventually, marked, readingFrame, withSample, type Server } from './editor';

const sample = '09-diplomacy.txt';
const quiet = { 'workbench.activityBar.location': 'hidden', 'workbench.reduceMotion': 'on' };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts the focus into the editor and opens the reading view, as a reader does who has no mouse. */
async function openWithKeys(page: Page): Promise<Frame> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Alt+r');
  return readingFrame(page);
}

const place = (frame: Frame): Promise<string> =>
  frame.$eval('#place', (element) => element.textContent.replace(/[^\d ]/g, ' ').trim());
const current = (frame: Frame): Promise<string | null> =>
  frame.evaluate(() => document.querySelector('.current[data-cue]')?.textContent ?? null);

/** Runs a command of the palette. */
async function runCommand(page: Page, command: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.type(command, { delay: 10 });
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: command }).waitFor();
  await page.keyboard.press('Enter');
}

/** Where the first word of a text stands on the screen of the editor. */
async function wordInEditor(page: Page, word: string): Promise<{ x: number; y: number }> {
  return eventually(word, () =>
    page.evaluate((wanted) => {
      for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return null;
    }, word),
  );
}

describe('The reading view in the hands of a reader', () => {
  let server: Server;

  before(async () => {
    mkdirSync(join(root, 'out', 'screenshots'), { recursive: true });
    server = await startCodeServer({ testDriver: true });
  });

  after(async () => {
    await server.stop();
  });

  it('is after a reload of the window as it was: its article, layers, speaker and place', async () => {
    await withSample(server, sample, quiet, async (page) => {
      // The address names the file that a visit opens; a window that comes back shall open what it had.
      const address = new URL(page.url());
      const payload = JSON.parse(address.searchParams.get('payload') ?? '[]') as string[][];
      address.searchParams.set('payload', JSON.stringify(payload.filter(([name]) => name !== 'openFile')));
      await page.goto(address.href);
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: sample }).dblclick();
      await marked(page);
      const frame = await openWithKeys(page);
      const lookOf = (shown: Frame): Promise<readonly unknown[]> =>
        shown.evaluate(() => [
          [...document.querySelectorAll('.layer[aria-pressed="false"]')].map(({ id }) => id),
          document.querySelector('.rows .speaker[aria-pressed="true"]')?.id,
          document.querySelector('h1')?.textContent,
          Math.round(window.scrollY),
        ]);
      await frame.click('#layer-entities');
      await frame.click('.rows .speaker >> nth=1');
      await frame.evaluate(() => {
        window.scrollTo(0, 240);
      });
      // The page keeps its state a little after it has changed, and the editor its own.
      await page.waitForTimeout(1000);
      const before = await lookOf(frame);
      assert.deepEqual(before[0], ['layer-entities', 'layer-topics']);
      assert.equal(before[3], 240);
      await Promise.all([page.waitForEvent('load'), runCommand(page, 'Developer: Reload Window')]);
      const again = await readingFrame(page);
      const after = await eventually('the place', async () => {
        const look = await lookOf(again);
        return look[3] === 240 && look;
      }).catch(() => lookOf(again));
      assert.deepEqual(after, before);
    });
  });

  it('can be read to its end and left with the keyboard alone', async () => {
    await withSample(server, sample, quiet, async (page) => {
      const frame = await openWithKeys(page);
      await page.keyboard.press('Control+Alt+r');
      await eventually('the focus in the page', () => frame.evaluate(() => document.hasFocus()));
      const all = Number(await place(frame));
      assert.ok(all >= 8, String(all));
      const cues: (string | null)[] = [];
      for (let at = 1; at <= all; at++) {
        await page.keyboard.press('n');
        await eventually(`statement ${at}`, async () => (await place(frame)).startsWith(`${at} `));
        cues.push(await current(frame));
        await eventually(`${cues.at(-1)} to be in sight`, () =>
          frame.evaluate(() => {
            const { top, bottom } = document.querySelector('.current[data-cue]')!.getBoundingClientRect();
            return top > 0 && bottom < window.innerHeight;
          }),
        );
      }
      assert.ok(cues.every(Boolean));
      await page.keyboard.press('Enter');
      // The editor has the focus, and its cursor is where the reader was.
      await eventually('the focus in the editor', () =>
        page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null),
      );
      await page.keyboard.press('Control+Alt+r');
      await page.keyboard.press('Control+Alt+r');
      assert.match(
        await frame.evaluate(() => document.querySelector('.here')?.textContent ?? ''),
        new RegExp(cues.at(-1)!),
      );
    });
  });

  it('offers corrections in its menu, at the word that the menu is about', async () => {
    await withSample(server, sample, quiet, async (page) => {
      const frame = await openWithKeys(page);
      await frame.click('#body [data-cue]', { button: 'right' });
      const entry = page.locator('.monaco-menu .action-label', { hasText: 'Correct…' });
      await entry.waitFor();
      // A menu of the editor does not take the click that opened it.
      await page.waitForTimeout(800);
      await entry.click();
      const wrong = page.locator('.quick-input-list .monaco-list-row', { hasText: 'not an attribution' });
      const cue = await frame.$eval('#body [data-cue]', (element) => element.textContent);
      assert.match((await wrong.textContent()) ?? '', new RegExp(cue));
    });
  });

  it('gives axe nothing serious to complain of, in the themes of the editor', async () => {
    await withSample(server, sample, quiet, async (page, folder) => {
      const frame = await openWithKeys(page);
      for (const [theme, kind] of [
        ['Default Light Modern', 'vscode-light'],
        ['Default Dark Modern', 'vscode-dark'],
        ['Default High Contrast', 'vscode-high-contrast'],
        ['Default High Contrast Light', 'vscode-high-contrast-light'],
      ] as const) {
        const settings = JSON.stringify({ ...quiet, 'workbench.colorTheme': theme });
        writeFileSync(join(folder, '.vscode', 'settings.json'), settings);
        await eventually(theme, () => frame.evaluate((name) => document.body.classList.contains(name), kind));
        await page.waitForTimeout(500);
        await page.screenshot({ path: join(root, 'out', 'screenshots', `axe-${kind}.png`) });
        await frame.evaluate(axe);
        const complaints = await frame.evaluate(
          `axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => [id, impact, nodes[0].html].join(' ')))`,
        );
        assert.deepEqual(complaints, [], theme);
      }
    });
  });
});

describe('A new user', () => {
  it('finds the focus in the list of samples, also when the walkthrough is open', async () => {
    const server = await startCodeServer({ testDriver: true });
    try {
      await withSample(server, sample, quiet, async (page) => {
        await runCommand(page, 'Isnad: Get Started');
        await page.locator('.getting-started-step.expanded').first().waitFor();
        await runCommand(page, 'Isnad: Open Sample Article');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '10-culture.txt' }).waitFor();
        await page.waitForTimeout(1500);
        await page.keyboard.press('ArrowDown');
        await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: '02-economy.txt' }).waitFor();
      });
    } finally {
      await server.stop();
    }
  });
});

describe('The hover of a statement', () => {
  it('leads to its corrections, which are kept and count at once', async () => {
    const server = await startCodeServer({ testDriver: true });
    try {
      await withSample(server, '02-economy.txt', quiet, async (page, folder) => {
        const cue = 'وأوضح';
        const { x, y } = await wordInEditor(page, cue);
        await page.mouse.move(x, y, { steps: 4 });
        const link = page.locator('.monaco-hover a', { hasText: 'Correct…' });
        await link.click();
        const wrong = page.locator('.quick-input-list .monaco-list-row', { hasText: 'not an attribution' });
        await wrong.click();
        const file = join(folder, '.isnad', 'corrections.json');
        const kept = await eventually('the correction', () =>
          Promise.resolve(existsSync(file) && readFileSync(file, 'utf8')),
        );
        assert.match(kept, /"not-attribution"/);
        assert.match(kept, new RegExp(cue));
      });
    } finally {
      await server.stop();
    }
  });
});
