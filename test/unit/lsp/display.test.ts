import assert from 'node:assert/strict';
import { excerpt, isolate, isolateMessage, type Display } from '../../../server/src/lsp/display';
import { hoverText } from '../../../server/src/lsp/hoverText';
import { hover } from '../../../server/src/features/hover';
import { article } from '../features/fixture';

const arabic: Display = { language: 'ar', isolates: true };
const english: Display = { language: 'en', isolates: true };
const terminal: Display = { language: 'en', isolates: false };

describe('display', () => {
  it('isolates Arabic only, and not for terminals', () => {
    assert.equal(isolate(english, 'وزير'), '\u2067وزير\u2069');
    assert.equal(isolate(english, 'minister'), 'minister');
    assert.equal(isolate(terminal, 'وزير'), 'وزير');
  });

  it('isolates the Arabic runs of an English message', () => {
    assert.equal(isolateMessage(english, 'Write “قال إن” here'), 'Write “\u2067قال إن\u2069” here');
    assert.equal(isolateMessage(arabic, 'اكتب إن'), '\u2067اكتب إن\u2069');
  });

  it('cuts at a word and leaves out what would tear the layout', () => {
    assert.equal(excerpt('أكد \u202eالوزير\u202c\n\nأن الجسر مفتوح', 80), 'أكد الوزير أن الجسر مفتوح');
    assert.equal(excerpt('أكد الوزير أن الجسر مفتوح', 16), 'أكد الوزير أن…');
    assert.ok(excerpt('😀'.repeat(50), 9).length <= 10);
    assert.ok(!/[\ud800-\udbff]…/.test(excerpt('😀'.repeat(50), 9)));
  });
});

describe('hover text', () => {
  const { analysis } = article();
  const cards = hover(analysis, analysis.text.indexOf('أكدت'))!.cards;

  it('is a right-aligned paragraph of isolated lines in Arabic', () => {
    const text = hoverText(arabic, 'html', cards);
    assert.match(text, /^<p align="right">\u2067<strong>سلمى الحداد · شخص<\/strong>\u2069<br>/);
    assert.match(text, /\u2067<strong>المناسبة:<\/strong> خلال زيارة للمزارعين\u2069/);
    assert.equal(text.match(/\u2067/g)?.length, text.match(/\u2069/g)?.length);
  });

  it('isolates the Arabic pieces of English lines', () => {
    const text = hoverText(english, 'html', cards);
    assert.match(text, /<strong>How:<\/strong> \u2067قال\u2069 · verb · says · neutral/);
    assert.match(text, /<strong>Confidence:<\/strong> 95%/);
  });

  it('falls back to Markdown and to plain text', () => {
    assert.match(hoverText(terminal, 'markdown', cards), /^\*\*سلمى الحداد · person\*\* {2}\n/);
    const plain = hoverText(terminal, 'plaintext', cards);
    assert.ok(plain.startsWith('سلمى الحداد · person\n'));
    assert.ok(!/[*<>\u2066-\u2069]/.test(plain));
  });

  it('takes no markup from the article', () => {
    const card = cards[0]!;
    assert.equal(card.kind, 'statement');
    const odd = { ...card, part: 'cue' as const, content: ['<img src=x> [a](b)'] };
    assert.ok(hoverText(english, 'html', [odd]).includes('&lt;img src=x&gt;'));
    assert.ok(hoverText(terminal, 'markdown', [odd]).includes('\\<img src=x\\> \\[a\\](b)'));
  });
});
