import { element, toHtml } from '../../../server/src/export/page/node';

/** Addresses in the form that the page may load them from, and the source that they come from. */
export interface Shell {
  readonly source: string;
  readonly script: string;
  readonly style: string;
  /** A word that is new each time: what does not carry it does not run. */
  readonly nonce: string;
  readonly title: string;
}

/** The parts of the page that the script fills, in the order of the page. */
export const parts = element(
  'body',
  {},
  element('header', { id: 'tools' }),
  element(
    'main',
    { id: 'main' },
    element(
      'article',
      { lang: 'ar' },
      element('div', { id: 'headline' }),
      element('div', { id: 'front' }),
      element('div', { id: 'body' }),
    ),
    element('div', { id: 'concerns' }),
  ),
);

/**
 * The empty page of the reading view. It may run its own script and use its own style, and nothing else: no network, no
 * inline script or style, no frame, no form.
 */
export function shell({ source, script, style, nonce, title }: Shell): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
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
    element('link', { rel: 'stylesheet', href: style }),
    element('script', { nonce, src: script, defer: true }),
  );
  return `<!DOCTYPE html>\n${toHtml(element('html', { lang: 'ar', dir: 'rtl' }, head, parts))}\n`;
}
