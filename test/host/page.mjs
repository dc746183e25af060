/** Runs a test suite in an editor that lives in a browser page. */
import { clearTimeout, setTimeout } from 'node:timers';

/** Begins every line that the suite prints (test/vscode/reporter.ts). */
const suiteMark = 'isnad-suite |';

/**
 * Opens the address and waits for the suite to report its end; answers its exit code, 0 for success. What the suite prints is
 * given to `print`, line by line, without what the editor itself says on the same channel. Rejects when the page dies or when nothing was reported in time.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ seconds: number, print?: (line: string) => void, screenshot?: string }} options a screenshot is taken when the time is up
 * @returns {Promise<number>}
 */
export async function runSuiteInPage(browser, address, options) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  /** @type {string[]} */
  const lastWords = [];
  page.on('console', (message) => {
    lastWords.push(message.text());
    if (lastWords.length > 20) lastWords.shift();
  });
  try {
    return await new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        const report = () => {
          reject(new Error(`No result within ${options.seconds} s. Last on the console:\n${lastWords.join('\n')}`));
        };
        if (options.screenshot) page.screenshot({ path: options.screenshot }).then(report, report);
        else report();
      }, options.seconds * 1000);
      page.once('crash', () => {
        clearTimeout(limit);
        reject(new Error('The page of the editor crashed.'));
      });
      const open = async () => {
        // VS Code calls these two when it runs a test suite in a page.
        await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
          const line = Array.isArray(args) ? args.find((part) => typeof part === 'string') : undefined;
          const at = line?.indexOf(suiteMark) ?? -1;
          if (line && at >= 0) (options.print ?? console.log)(line.slice(at + suiteMark.length));
        });
        await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
          clearTimeout(limit);
          resolve(code);
        });
        await page.goto(address);
      };
      open().catch(reject);
    });
  } finally {
    await context.close();
  }
}
