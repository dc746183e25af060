import assert from 'node:assert/strict';
import { PLAIN_PALETTE, renderText, type Palette } from '../../../server/src/export/text';
import { ARTICLE } from './article';

const plain = { palette: PLAIN_PALETTE, language: 'en' } as const;

/** Roles as tags, so that a test reads like the fixtures of the engine. */
const tags = Object.fromEntries(
  Object.keys(PLAIN_PALETTE).map((role) => [role, { open: `<${role}>`, close: `</${role}>` }]),
) as Palette;

describe('renderText', () => {
  it('shows paragraphs with their statements, then speakers, then findings', () => {
    assert.equal(
      renderText(ARTICLE, 'dam.txt', plain),
      `dam.txt
14 words · 1 statement · 1 speaker · 1 finding

وزير الري يزور السد

أكد وزير الري أن السد آمن ، ولم يزد.
    A1  indirect · assert · strong · 93%
        person        وزير الري
        cue           أكد
        says          السد آمن

Speakers
   1  person        وزير الري

Findings
  3:26      warning      PUN001  Space before a comma
             ،
`,
    );
  });

  it('paints cues and sources where they stand', () => {
    const view = renderText(ARTICLE, 'dam.txt', { palette: tags, language: 'ar' });
    assert.ok(view.includes('<cue>أكد</cue> <source>وزير الري</source> أن السد آمن'));
    assert.ok(view.includes('مسافة قبل الفاصلة'));
  });

  it('says so when there is nothing to show', () => {
    const view = renderText({ ...ARTICLE, isArabic: false }, 'notes.txt', plain);
    assert.equal(view, 'notes.txt\nnot Arabic news: nothing to show\n');
  });

  it('does not let an article steer the terminal', () => {
    const text = 'أكد\u001b[2J الوزير\u202e\u0000\u009b31m';
    const hostile = {
      ...ARTICLE,
      text,
      paragraphs: [{ start: 0, end: text.length, kind: 'text' as const }],
      attributions: [],
      findings: [],
    };
    const view = renderText(hostile, 'a\u001b]0;b', plain);
    // eslint-disable-next-line no-control-regex -- control characters are what this is about
    assert.doesNotMatch(view, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    assert.ok(view.includes('أكد␛[2J الوزير␀�31m'));
  });
});
