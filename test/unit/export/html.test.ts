import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHtml } from '../../../server/src/export/html';
import { sampleArticle } from './page/article';

const root = join(import.meta.dirname, '../../..');
const style = readFileSync(join(root, 'server/data/reading.css'), 'utf8');

interface Manifest {
  readonly contributes: { readonly colors: readonly { id: string; defaults: Readonly<Record<string, string>> }[] };
}

describe('An exported page', () => {
  const article = sampleArticle();
  const html = renderHtml(article, { language: 'ar', style });

  it('is one file from right to left, with nothing to load and nothing that runs', () => {
    assert.match(html, /^<!DOCTYPE html>\n<html lang="ar" dir="rtl" class="standalone"><head><meta charset="utf-8">/);
    assert.doesNotMatch(html, /<script|<link|@import|url\(|https?:/i);
    assert.doesNotMatch(html, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    assert.match(html, /<title>جسر المدينة يفتح أبوابه بعد الصيانة<\/title>/);
  });

  it('holds every word of the article', () => {
    const body = html.slice(html.indexOf('id="body"')).replace(/<[^>]*>/g, '');
    for (const line of article.text.split('\n').slice(1)) assert.ok(body.includes(line.trim()), line);
  });

  it('has nothing to press: names lead to the first words of their speakers', () => {
    const body = html.slice(html.indexOf('<body'));
    assert.doesNotMatch(body, /<button|role="button"|tabindex|aria-pressed|data-/);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    assert.ok(targets.length >= 4, `${targets.length} links`);
    for (const target of targets) assert.equal(html.split(` id="${target}"`).length, 2, target);
  });

  it('cannot be broken by what is in an article or a style sheet', () => {
    const text = article.text.replace('مدينة النهر', '<b>&$&</b>');
    const page = renderHtml({ ...article, text, name: '<i>' }, { language: 'en', style: '</style><script>$1' });
    assert.doesNotMatch(page, /<b>|<i>|<\/style><script>/);
    assert.ok(page.includes('$1'));
  });

  it('has the colours that the editor gives to speakers', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
    const standalone = style.slice(style.indexOf(':root.standalone {'));
    for (const { id, defaults } of contributes.colors.filter((colour) => !/\..*\./.test(colour.id))) {
      const given = [...standalone.matchAll(new RegExp(`--vscode-${id.replace('.', '-')}: ([^;]+);`, 'g'))];
      assert.deepEqual(
        given.map((match) => match[1]),
        [defaults['light'], defaults['dark']],
        id,
      );
    }
  });
});
