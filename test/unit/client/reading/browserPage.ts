import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type {
  Article,
  FromPage,
  PageDescription,
  PageSettings,
  PageState,
  ToPage,
} from '../../../../client/src/reading/messages';
import { shell } from '../../../../client/src/reading/shell';
import { PageUpdates } from '../../../../client/src/reading/updates';

const root = join(import.meta.dirname, '../../../..');
const origin = 'http://reading.test';

export type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/** The colours of the standard themes that the page uses, and the class that VS Code gives to the page. */
const themes: Readonly<
  Record<Theme, { readonly className: string; readonly colours: Readonly<Record<string, string>> }>
> = {
  light: {
    className: 'vscode-light',
    colours: {
      'editor-foreground': '#3b3b3b',
      'editor-background': '#ffffff',
      descriptionForeground: '#3b3b3b',
      focusBorder: '#005fb8',
      'widget-border': '#e5e5e5',
      'toolbar-hoverBackground': '#b8b8b850',
      'list-hoverBackground': '#f2f2f2',
      'editorCursor-foreground': '#005fb8',
      'editor-findMatchHighlightBackground': '#ea5c0055',
    },
  },
  dark: {
    className: 'vscode-dark',
    colours: {
      'editor-foreground': '#cccccc',
      'editor-background': '#1f1f1f',
      descriptionForeground: '#9d9d9d',
      focusBorder: '#0078d4',
      'widget-border': '#313131',
      'toolbar-hoverBackground': '#5a5d5e50',
      'list-hoverBackground': '#2a2d2e',
      'editorCursor-foreground': '#aeafad',
      'editor-findMatchHighlightBackground': '#ea5c0055',
    },
  },
  highContrast: {
    className: 'vscode-high-contrast',
    colours: {
      'editor-foreground': '#ffffff',
      'editor-background': '#000000',
      descriptionForeground: '#ffffff',
      focusBorder: '#f38518',
      'widget-border': '#6fc3df',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'editorCursor-foreground': '#ffffff',
    },
  },
  highContrastLight: {
    className: 'vscode-high-contrast-light',
    colours: {
      'editor-foreground': '#292929',
      'editor-background': '#ffffff',
      descriptionForeground: '#292929',
      focusBorder: '#006bbd',
      'widget-border': '#0f4a85',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      'editorCursor-foreground': '#0f4a85',
    },
  },
};

interface Manifest {
  readonly contributes: { readonly colors: readonly { id: string; defaults: Readonly<Record<Theme, string>> }[] };
}

function variables(theme: Theme): Readonly<Record<string, string>> {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const own = contributes.colors.map(({ id, defaults }) => [`--vscode-${id.replace('.', '-')}`, defaults[theme]]);
  const standard = Object.entries(themes[theme].colours).map(([name, value]) => [`--vscode-${name}`, value]);
  return Object.fromEntries([...own, ...standard]) as Record<string, string>;
}

/** The reading view in a browser, with the editor played by the test. */
export interface BrowserPage {
  readonly page: Page;
  /** What the page has said, in order. */
  readonly said: FromPage[];
  /** What the browser had to say against the page: refused scripts and styles, errors. */
  readonly complaints: string[];
  send(message: ToPage): Promise<void>;
  /** Sends an article and answers how many milliseconds later it was on the screen. */
  show(article: Article): Promise<number>;
  describe(): Promise<PageDescription>;
  close(): Promise<void>;
}

let bundles: Promise<{ script: string; style: string }> | undefined;

async function bundle(): Promise<{ script: string; style: string }> {
  const made = async (entry: string): Promise<string> => {
    const result = await build({ entryPoints: [join(root, entry)], bundle: true, write: false, format: 'iife' });
    return result.outputFiles[0]!.text;
  };
  return { script: await made('client/media/reading.ts'), style: await made('server/data/reading.css') };
}

const settings: PageSettings = { language: 'ar', fontFamily: '', fontSize: 20, lineHeight: 2, width: 34 };

/**
 * Opens the page as VS Code does, with its content security policy and the colours of a theme.
 *
 * @param article is in the page from the first, as when the editor knows it already
 */
export async function openPage(
  browser: Browser,
  theme: Theme,
  state?: PageState,
  article?: Article,
): Promise<BrowserPage> {
  bundles ??= bundle();
  const { script, style } = await bundles;
  const updates = new PageUpdates();
  const html = shell({
    source: origin,
    script: `${origin}/reading.js`,
    style: article ? { text: style } : { address: `${origin}/reading.css` },
    nonce: 'n0nce',
    title: 'Isnad',
    language: settings.language,
    first: article ? { parts: updates.begin(article, settings.language), settings } : null,
  });
  const bodies: Readonly<Record<string, { body: string; contentType: string }>> = {
    '/': { body: html, contentType: 'text/html' },
    '/reading.js': { body: script, contentType: 'text/javascript' },
    '/reading.css': { body: style, contentType: 'text/css' },
  };
  const context = await browser.newContext({ viewport: { width: 860, height: 1100 }, bypassCSP: false });
  const page = await context.newPage();
  const said: FromPage[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route(`${origin}/**`, async (route) => {
    const found = bodies[new URL(route.request().url()).pathname];
    await (found ? route.fulfill(found) : route.abort());
  });
  const waiting = new Set<(message: FromPage) => void>();
  await page.exposeFunction('saidByPage', (message: FromPage) => {
    said.push(message);
    for (const hear of waiting) hear(message);
  });
  // As text, because a function would be compiled for Node first.
  await page.addInitScript({
    content: `{
      let state = ${JSON.stringify(state)};
      window.acquireVsCodeApi = () => ({
        postMessage: (message) => void window.saidByPage(message),
        getState: () => state,
        setState: (next) => (state = next),
      });
      document.addEventListener('DOMContentLoaded', () => {
        for (const [name, value] of Object.entries(${JSON.stringify(variables(theme))})) {
          document.documentElement.style.setProperty(name, value);
        }
        document.body.classList.add('${themes[theme].className}');
      });
    }`,
  });
  const heard = <Kind extends FromPage['kind']>(
    kind: Kind,
    matches: (message: Extract<FromPage, { kind: Kind }>) => boolean = () => true,
  ): Promise<Extract<FromPage, { kind: Kind }>> =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(new Error(`The page never said "${kind}". ${complaints.join(' ')}`));
      }, 10_000);
      const hear = (message: FromPage): void => {
        if (message.kind !== kind || !matches(message as Extract<FromPage, { kind: Kind }>)) return;
        waiting.delete(hear);
        clearTimeout(limit);
        resolve(message as Extract<FromPage, { kind: Kind }>);
      };
      waiting.add(hear);
    });
  const ready = heard('ready');
  await page.goto(`${origin}/`);
  await ready;
  let requests = 0;
  const send = (message: ToPage): Promise<void> =>
    page.evaluate((data) => {
      window.postMessage(data, '*');
    }, message);
  return {
    page,
    said,
    complaints,
    send,
    async show(article) {
      const shown = heard('shown', ({ version }) => version === article.reading.version);
      const began = performance.now();
      await send({ kind: 'article', article: updates.next(article, settings.language) });
      await shown;
      return performance.now() - began;
    },
    async describe() {
      const request = ++requests;
      const described = heard('described', (message) => message.request === request);
      await send({ kind: 'describe', request });
      return (await described).page;
    },
    close: () => context.close(),
  };
}
