import assert from 'node:assert/strict';
import type { Attribution } from '../../../server/src/analysis';
import type { DocumentCheck, ParagraphCheck } from '../../../server/src/checks/check';
import { ambiguousSpeaker } from '../../../server/src/checks/src005-ambiguous-speaker';
import { Checker } from '../../../server/src/checks/run';
import { plainStatement } from '../plain';
import { findingsIn, read, resources } from './setup';

/** Reports every م, and counts how often it ran. */
function letterCheck(code: string): ParagraphCheck & { runs: number } {
  return {
    code,
    scope: 'paragraph',
    severity: 'warning',
    message: { ar: 'حرف {letter}', en: 'Letter {letter}' },
    reason: 'for the test',
    examples: { bad: [], good: [] },
    runs: 0,
    run({ layer }, report) {
      this.runs++;
      for (let at = layer.text.indexOf('م'); at >= 0; at = layer.text.indexOf('م', at + 1))
        report({ start: at, end: at + 1, values: { letter: 'م' } });
    },
  };
}

const article = 'زار الوفد المصنع القديم\nووصل المدير بعد ذلك إلى الورش.';

describe('Checker', () => {
  it('counts from the start of the text, in text order, and fills in messages', () => {
    const { analysis, layers } = read(article);
    const found = new Checker([letterCheck('T1')], resources.words).run(analysis, layers);
    assert.deepEqual(
      found.map(({ start }) => article.charAt(start)),
      ['م', 'م', 'م'],
    );
    assert.deepEqual(
      found.map(({ start }) => start),
      found.map(({ start }) => start).sort((one, other) => one - other),
    );
    assert.equal(found[0]?.message.en, 'Letter م');
  });

  it('takes the severity that the reader chose, and leaves out what is off', () => {
    const { analysis, layers } = read(article);
    const checker = new Checker([letterCheck('T1'), letterCheck('T2')], resources.words);
    const found = checker.run(analysis, layers, { checks: { T1: 'off', T2: 'hint' } });
    assert.deepEqual(new Set(found.map(({ code, severity }) => `${code} ${severity}`)), new Set(['T2 hint']));
    assert.ok(checker.run(analysis, layers).some(({ code }) => code === 'T1'));
  });

  it('reads a paragraph once while its text layer and the settings stay', () => {
    const { analysis, layers } = read(article);
    const check = letterCheck('T1');
    const checker = new Checker([check], resources.words);
    checker.run(analysis, layers);
    checker.run(analysis, layers);
    assert.equal(check.runs, 2);
    checker.run(analysis, layers, { checks: { T1: 'error' } });
    assert.equal(check.runs, 4);
  });

  it('goes on without a check that throws', () => {
    const { analysis, layers } = read(article);
    const broken: DocumentCheck = {
      ...letterCheck('T0'),
      scope: 'document',
      observe: () => {
        throw new Error('observe');
      },
      run: () => {
        throw new Error('run');
      },
    };
    const found = new Checker([broken, letterCheck('T1')], resources.words).run(analysis, layers);
    assert.deepEqual(new Set(found.map(({ code }) => code)), new Set(['T1']));
  });

  it('gives nothing for an article without paragraphs', () => {
    const { analysis } = read('');
    assert.deepEqual(new Checker([letterCheck('T1')], resources.words).run(analysis, []), []);
  });
});

describe('SRC005 with two candidates', () => {
  const text = 'التقى سامر الحلو كريم النجار. وأضاف أن العمل مستمر.';
  const { analysis, layers } = read(text);
  const cue = { start: text.indexOf('وأضاف'), end: text.indexOf('وأضاف') + 5 };
  const mention = (name: string, chain: string) => {
    const span = { start: text.indexOf(name), end: text.indexOf(name) + name.length };
    return { ...span, core: span, type: 'PER' as const, chain, confidence: 1 };
  };
  const chain = (id: string, label: string, index: number) => ({
    id,
    label,
    type: 'PER' as const,
    aliases: [],
    gender: 'm' as const,
    roles: [],
    wikidata: null,
    mentions: [index],
  });
  const attribution: Attribution = {
    ...plainStatement(cue),
    stance: 'add',
    stanceCoarse: 'add',
    cueLemma: 'أضاف',
    linker: { start: cue.end + 1, end: cue.end + 3 },
    content: [{ start: cue.end + 4, end: text.length - 1 }],
    speaker: { id: 'E1', label: 'سامر الحلو', kind: 'person' },
    inherited: { kind: 'elided', from: null },
    candidates: ['E1', 'E2'],
  };
  const [found] = findingsIn(
    [ambiguousSpeaker],
    {
      ...analysis,
      attributions: [attribution],
      entities: [mention('سامر الحلو', 'E1'), mention('كريم النجار', 'E2')],
      chains: [chain('E1', 'سامر الحلو', 0), chain('E2', 'كريم النجار', 1)],
    },
    layers,
  );

  it('names both, points to both and offers to write either', () => {
    assert.equal(found?.message.en, 'Ambiguous speaker: سامر الحلو or كريم النجار?');
    assert.deepEqual(
      found.related.map(({ span }) => text.slice(span.start, span.end)),
      ['سامر الحلو', 'كريم النجار'],
    );
    assert.deepEqual(
      found.fixes.map(({ edits }) => edits[0]?.newText),
      [' سامر الحلو', ' كريم النجار'],
    );
  });
});
