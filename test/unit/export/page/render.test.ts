import assert from 'node:assert/strict';
import type { Article } from '../../../../client/src/reading/messages';
import { drawConcerns } from '../../../../server/src/export/page/concerns';
import { drawFront } from '../../../../server/src/export/page/front';
import { element, textOf, toHtml, type PageChild, type PageNode } from '../../../../server/src/export/page/node';
import { drawParagraphs } from '../../../../server/src/export/page/paragraphs';
import { markedParagraphs } from '../../../../server/src/export/page/pieces';
import { sharesOf, voiceClass, withinVoiceClass } from '../../../../server/src/export/page/voices';
import { shell } from '../../../../client/src/reading/shell';
import { say, words } from '../../../../server/src/export/page/words';
import { fixture } from '../../features/fixture';
import { articleOf, sampleArticle } from './article';

function all(node: PageChild, isWanted: (node: PageNode) => boolean): PageNode[] {
  if (typeof node === 'string') return [];
  return [...(isWanted(node) ? [node] : []), ...node.children.flatMap((child) => all(child, isWanted))];
}

const withClass =
  (name: string) =>
  ({ attributes }: PageNode): boolean =>
    (attributes['class'] ?? '').split(' ').includes(name);

/** The pieces of the first paragraph of a tagged text: their texts, each with the names of its classes. */
function pieces(tagged: string): [string, string][] {
  const { node } = drawParagraphs(articleOf(fixture(tagged).analysis), 'ar')[0]!;
  return all(node, ({ attributes }) => 'data-at' in attributes).map((piece) => [
    textOf(piece),
    piece.attributes['class'] ?? '',
  ]);
}

describe('nodes', () => {
  it('become HTML in which no text is markup', () => {
    assert.equal(toHtml(element('p', { title: '"<' }, '<b>&')), '<p title="&quot;&lt;">&lt;b&gt;&amp;</p>');
    assert.equal(toHtml(element('p', { hidden: true, lang: undefined, dir: false })), '<p hidden=""></p>');
  });
});

describe('pieces', () => {
  it('make up the whole text, whatever lies over what', () => {
    const article = sampleArticle();
    for (const { start, end, pieces } of markedParagraphs(article)) {
      const text = pieces.map((piece) => article.text.slice(start + piece.start, start + piece.end)).join('');
      assert.equal(text, article.text.slice(start, end));
    }
  });

  it('tell cue, source and content apart', () => {
    assert.deepEqual(pieces('<cue>قالت</cue> <source><PER E1>ليلى</PER></source> إن <content>الطريق مغلق</content>.'), [
      ['قالت', 'voice-1 cue'],
      [' ', ''],
      ['ليلى', 'voice-1 source entity entity-person'],
      [' إن ', ''],
      ['الطريق مغلق', 'content within-voice-1 begins ends'],
      ['.', ''],
    ]);
  });

  it('stand in the content of one and are the words of another', () => {
    const found = pieces(
      '<cue>قالت</cue> <source><PER E1>ليلى</PER></source> إن <content><source 2><PER E2>سالما</PER></source> ' +
        '<cue 2>وعد</cue> بأن <content 2>يعود</content></content>',
    );
    assert.deepEqual(found.slice(4), [
      ['سالما', 'voice-2 source content within-voice-1 begins entity entity-person'],
      [' ', 'content within-voice-1'],
      ['وعد', 'voice-2 cue content within-voice-1'],
      [' بأن ', 'content within-voice-1'],
      ['يعود', 'content within-voice-2 begins ends'],
    ]);
  });

  it('do not change when text before their paragraph does', () => {
    const before = sampleArticle();
    const html = (article: Article): string[] => drawParagraphs(article, 'ar').map(({ node }) => toHtml(node));
    const longer = fixture(
      '<headline>عنوان أطول من العنوان الذي كان</headline>\n\n<cue>قال</cue> <content>كلاما</content>',
    );
    const shorter = fixture('<headline>عنوان</headline>\n\n<cue>قال</cue> <content>كلاما</content>');
    assert.equal(html(articleOf(longer.analysis))[1], html(articleOf(shorter.analysis))[1]);
    assert.equal(html(before).length, 4);
  });

  it('are made in time that grows with the article, also on one endless line', () => {
    const sentence =
      '<cue>قال</cue> <source><PER E1>سالم</PER></source> إن <content>الطريق مفتوح أمام الجميع</content>. ';
    const { analysis } = fixture(sentence);
    const many = 3000;
    const shift = <S extends { start: number; end: number }>(span: S, by: number): S => ({
      ...span,
      start: span.start + by,
      end: span.end + by,
    });
    const [attribution] = analysis.attributions;
    const text = analysis.text.repeat(many);
    const attributions = Array.from({ length: many }, (_, index) => {
      const by = index * analysis.text.length;
      const content = attribution!.content.map((span) => shift(span, by));
      return { ...attribution!, cue: shift(attribution!.cue, by), source: shift(attribution!.source!, by), content };
    });
    const long = {
      ...analysis,
      text,
      attributions,
      paragraphs: [{ start: 0, end: text.length, kind: 'text' as const }],
    };
    const began = performance.now();
    assert.equal(drawParagraphs(articleOf(long), 'ar').length, 1);
    assert.ok(performance.now() - began < 2000, `${performance.now() - began} ms`);
  });
});

describe('the front of the article', () => {
  const article = sampleArticle();

  it('tells who speaks how much, and leaves the rest to the writer', () => {
    const shares = sharesOf(article);
    assert.equal(shares[0]?.statements, 2);
    assert.ok(shares.reduce((sum, { share }) => sum + share, 0) < 1);
    const rows = all(drawFront(article, 'en'), withClass('who')).map(textOf);
    assert.deepEqual(rows, ['هند الراوي', 'ماهر السيد', 'Speaker not given', 'The writer']);
  });

  it('draws the article from right to left: who speaks first is on the right', () => {
    const strips = all(drawFront(article, 'ar'), withClass('strip'));
    const places = strips
      .slice(0, 2)
      .map((strip) => parseFloat((strip.children[0] as PageNode).attributes['d']!.slice(1)));
    assert.ok(places[0]! > places[1]!);
  });

  it('says so in words for those who do not see it', () => {
    const [bar] = all(drawFront(article, 'en'), withClass('shares'));
    assert.match(bar!.attributes['aria-label']!, /هند الراوي \d+%/);
  });

  it('tells what is to be said of the sources of the whole article, and nothing that stands at one place', () => {
    const found = (code: string) => ({ ...article.reading.document.diagnostics[0]!, code });
    const document = { ...article.reading.document, diagnostics: [found('PUN001'), found('SRC004'), found('SRC014')] };
    const noted = { ...article, reading: { ...article.reading, document } };
    assert.equal(all(drawFront(noted, 'en'), withClass('note')).length, 2);
    assert.equal(all(drawFront(article, 'en'), withClass('notes')).length, 0);
  });
});

describe('the class of a voice', () => {
  it('is that of its colour, and tells the second voice in a colour from the first', () => {
    assert.deepEqual([-1, 0, 7, 8].map(voiceClass), ['voice-none', 'voice-1', 'voice-8', 'voice-1 again']);
    assert.equal(withinVoiceClass(8), 'within-voice-1');
  });
});

describe('who speaks about whom', () => {
  it('has a line for each pair, none to the speaker', () => {
    const picture = drawConcerns(sampleArticle(), 'en');
    assert.ok(picture);
    assert.ok(all(picture, ({ tag }) => tag === 'path').length >= 2);
    assert.match(toHtml(picture), /ماهر السيد about [^"]*هند الراوي \(1\)/);
  });

  it('is left out where nobody speaks of anybody', () => {
    assert.equal(drawConcerns(articleOf(fixture('نص بلا أقوال').analysis), 'ar'), null);
  });
});

describe('the page', () => {
  it('lets nothing run but its own script and loads nothing from the network', () => {
    const html = shell({
      source: 'https://own',
      script: 's.js',
      style: { address: 's.css' },
      nonce: 'abc',
      title: 'Isnad',
      language: 'ar',
      first: null,
    });
    assert.match(html, /default-src 'none'; script-src 'nonce-abc'; style-src https:\/\/own 'nonce-abc'; /);
    assert.doesNotMatch(html, /unsafe|<style|style=|onclick/);
    assert.match(html, /<html lang="ar" dir="rtl">/);
  });

  it('has all its words in both languages, with the same places for values and no bidi controls', () => {
    const places = (text: string): string[] => text.match(/\{\d\}/g) ?? [];
    for (const [key, { ar, en }] of Object.entries(words)) {
      assert.match(ar, /\p{Script=Arabic}/u, key);
      assert.doesNotMatch(en, /\p{Script=Arabic}/u, key);
      assert.deepEqual(places(ar).sort(), places(en).sort(), key);
      assert.doesNotMatch(ar, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, key);
    }
    assert.equal(say('en', 'place', 2, 9), '2 of 9');
  });
});
