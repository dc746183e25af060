import { element, toHtml, type PageNode } from '../../../server/src/export/page/node';
import type { Language } from '../../../server/src/export/page/words';
import { hiddenAtFirst, type PageSettings, type PartName } from './messages';
import { drawToolbar } from './toolbar';

/** What the page is made of. Addresses are in the form that the page may load them from. */
export interface Shell {
  /** The source that they come from. */
  readonly source: string;
  readonly script: string;
  /** The style sheet itself, which then is there with the page, or its address. */
  readonly style: { readonly text: string } | { readonly address: string };
  /** A word that is new each time: what does not carry it does not run. */
  readonly nonce: string;
  readonly title: string;
  /** Of the tools. */
  readonly language: Language;
  /** What the page shows before its script runs: the beginning of an article that is known already. */
  readonly first: {
    readonly parts: Readonly<Record<PartName, readonly PageNode[]>>;
    readonly settings: PageSettings;
  } | null;
}

/** The parts of the page that the script fills, in the order of the page. */
function body(first: Shell['first'], language: Language): PageNode {
  const parts = first?.parts;
  const hidden = new Set(hiddenAtFirst);
  const hides = first ? hiddenAtFirst.map((layer) => `without-${layer}`).join(' ') : undefined;
  return element(
    'body',
    { class: hides },
    element('header', { id: 'tools', lang: language }, first ? drawToolbar(language, hidden) : []),
    element(
      'main',
      { id: 'main' },
      element(
        'article',
        { lang: 'ar' },
        element('div', { id: 'headline' }, parts?.headline ?? []),
        element('div', { id: 'front' }, parts?.front ?? []),
        element('div', { id: 'body' }, parts?.body ?? []),
      ),
      element('div', { id: 'concerns' }, parts?.concerns ?? []),
    ),
  );
}

/** The settings as custom properties of the page. */
export function typeOf({ fontFamily, fontSize, lineHeight, width }: PageSettings): Readonly<Record<string, string>> {
  return {
    ...(fontFamily === '' ? {} : { '--own-font': fontFamily }),
    '--size': `${fontSize}px`,
    '--line': String(lineHeight),
    '--width': String(width),
  };
}

/** A style sheet with a rule for the settings. What could end the sheet is left out. */
function styleText(text: string, settings: PageSettings | undefined): string {
  const rules = Object.entries(settings ? typeOf(settings) : {}).map(
    ([name, value]) => `${name}: ${value.replace(/[;{}<>]/g, '')};`,
  );
  return `${text}\n:root { ${rules.join(' ')} }`;
}

/**
 * The page of the reading view before its script has run. It may run its own script and use its own style, and nothing else:
 * no network, no inline script, no frame, no form.
 */
export function shell({ source, script, style, nonce, title, language, first }: Shell): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'nonce-${nonce}'`,
    `font-src ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    'address' in style ? element('link', { rel: 'stylesheet', href: style.address }) : [],
    element('script', { nonce, src: script, defer: true }),
  );
  const sheet = 'text' in style ? `<style nonce="${nonce}">${styleText(style.text, first?.settings)}</style>` : '';
  const html = toHtml(element('html', { lang: 'ar', dir: 'rtl' }, head, body(first, language)));
  return `<!DOCTYPE html>\n${html.replace('</head>', () => `${sheet}</head>`)}\n`;
}
