import type { Frame, Page } from 'playwright-core';
import { root } from '../../scripts/lib/run.mjs';
import { withBrowser } from '../host/browser.mjs';
import type { startCodeServer } from '../host/codeServer.mjs';
import { pageAddress } from '../host/codeServer.mjs';
import { copySamples, temporaryFolder } from '../host/workspace.mjs';

export type Server = Awaited<ReturnType<typeof startCodeServer>>;

const marks = '.view-overlays [class*="TextEditorDecorationType"]';

/** Waits until the article of the editor in front has its marks. */
export async function marked(page: Page): Promise<void> {
  await page.waitForSelector(marks, { state: 'attached', timeout: 90_000 });
}

/** Opens a sample in a workspace with the given settings, waits for its marks, and does something with the page. */
export async function withSample<T>(
  server: Server,
  sample: string,
  settings: Readonly<Record<string, unknown>>,
  act: (page: Page, folder: string) => Promise<T>,
): Promise<T> {
  const home = temporaryFolder('rendering');
  try {
    copySamples(home.path, settings);
    const open = `${home.path}/${sample}`;
    const address = pageAddress(server.origin, { folder: home.path, extension: root, open });
    return await withBrowser(async (browser) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(address);
      await marked(page);
      return act(page, home.path);
    });
  } finally {
    home.dispose();
  }
}

/** Asks until there is an answer, for a minute: the machine may do other things too. */
export async function eventually<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The page of the reading view, when its article is there and its script runs. */
export function readingFrame(page: Page): Promise<Frame> {
  return eventually('the reading view', async () => {
    for (const frame of page.frames()) {
      try {
        if (await frame.$('#tools button[tabindex="0"]').then(async (tools) => tools && frame.$('#body .paragraph')))
          return frame;
      } catch {
        // A frame that has gone meanwhile.
      }
    }
    return null;
  });
}
