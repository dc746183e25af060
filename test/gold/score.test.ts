import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../../server/src/analyze';
import { toAnnotationDocument } from '../../server/src/export/annotations';
import { readSet, setNames } from '../../server/training/goldSets';
import { Scorer } from '../../server/training/score';
import { resources } from './resources';

const original = join(import.meta.dirname, '../../../shared/eval/score.mjs');

interface OriginalScores {
  readonly cue: { readonly F: number };
  readonly source: { readonly F: number };
  readonly contentExact: { readonly F: number };
  readonly contentOverlap: { readonly F: number };
  readonly whole: { readonly F: number };
  readonly speakerAccuracy: number;
  readonly inheritedSpeakerAccuracy: number;
  readonly typeAccuracy: number;
  readonly stanceAccuracy: number;
  readonly entities: { readonly ALL: { readonly F: number; readonly gold: number } };
  readonly topicTop1: number;
}

/** The scorer that the gold came with, over the documents that the command line would write. */
function originalScores(name: string): OriginalScores {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-score-'));
  try {
    for (const { stem, text, ...gold } of readSet(name)!) {
      const document = toAnnotationDocument(analyze(text, resources()), stem);
      writeFileSync(join(folder, `${stem}.gold.json`), JSON.stringify(gold));
      writeFileSync(join(folder, `${stem}.txt`), text);
      writeFileSync(join(folder, `${stem}.json`), JSON.stringify(document));
    }
    const output = execFileSync('node', [original, '--gold', folder, '--pred', folder, '--json'], { encoding: 'utf8' });
    return JSON.parse(output) as OriginalScores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the scorer', () => {
  for (const name of setNames) {
    it(`gives the numbers of the scorer that the gold came with: ${name}`, function () {
      const articles = readSet(name);
      if (!existsSync(original) || articles === null) this.skip();
      const scorer = new Scorer();
      for (const article of articles) scorer.add(article, analyze(article.text, resources()));
      const figures = scorer.figures();
      const expected = originalScores(name);
      const check = (figure: keyof typeof figures, share: number): void => {
        assert.ok(Math.abs((figures[figure] ?? 0) - 100 * share) < 1e-9, `${figure}: ${figures[figure]!} ${share}`);
      };
      check('cue', expected.cue.F);
      check('source', expected.source.F);
      check('contentExact', expected.contentExact.F);
      check('contentOverlap', expected.contentOverlap.F);
      check('whole', expected.whole.F);
      check('speaker', expected.speakerAccuracy);
      check('inherited', expected.inheritedSpeakerAccuracy);
      check('type', expected.typeAccuracy);
      check('stance', expected.stanceAccuracy);
      check('topic', expected.topicTop1);
      if (figures.entities !== undefined) check('entities', expected.entities.ALL.F);
    });
  }

  it('gives full marks to the gold itself, and none for nothing', () => {
    const text = 'قال العمدة إن الجسر آمن.';
    const gold = {
      ...{ id: 'a', stem: 'a', text, outlet: '', entities: [], chains: [], topics: [], nonAttributions: [] },
      attributions: analyze(text, resources()).attributions,
    };
    const figuresOf = (prediction: Parameters<Scorer['add']>[1]) => {
      const scorer = new Scorer();
      scorer.add(gold, prediction);
      return scorer.figures();
    };
    const empty = { attributions: [], entities: [], chains: [], topics: [] };
    assert.equal(figuresOf({ ...empty, attributions: gold.attributions }).whole, 100);
    assert.equal(figuresOf(empty).whole, 0);
    assert.equal(figuresOf(empty).speaker, undefined);
  });
});
