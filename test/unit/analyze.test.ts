import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Analysis, Span } from '../../server/src/analysis';
import { analyze, Analyzer } from '../../server/src/analyze';
import { readResourceTexts } from '../../server/src/node/resources';
import { compileResources } from '../../server/src/resources';
import { oddTexts } from './text/texts';

const resources = compileResources(readResourceTexts());

const samples = ['01-politics', '06-anonymous', '09-diplomacy'].map((name) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'samples', `${name}.txt`), 'utf8'),
);

/** Replaces a stretch of a text, given in thousandths of its length, by another text. */
interface Edit {
  readonly from: number;
  readonly length: number;
  readonly insert: string;
}

const edits = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 1000 }),
    length: fc.constantFrom(0, 0, 1, 7, 300),
    insert: fc.oneof(
      fc.constantFrom('', ' ', '\n', '،', '«', '"', ' وأضاف أن ', 'قال الوزير إن الأمر انتهى.\n', '، مؤكدا أن '),
      oddTexts,
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function apply(text: string, { from, length, insert }: Edit): string {
  const at = Math.floor((from * text.length) / 1000);
  return text.slice(0, at) + insert + text.slice(at + length);
}

/** Every span of an analysis but those of findings, which may be a space or half a word. */
function spansOf(analysis: Analysis): Span[] {
  return [
    ...analysis.paragraphs,
    ...analysis.sentences,
    ...analysis.entities,
    ...analysis.attributions.flatMap(({ cue, source, linker, content }) => [
      cue,
      ...(source === null ? [] : [source]),
      ...(linker === null ? [] : [linker]),
      // A sentence that breaks off after its linker («مؤكدا أن») leaves an empty content.
      ...content.filter(({ start, end }) => start !== end),
    ]),
  ];
}

describe('analysis of the versions of one document', () => {
  it('is the same as an analysis from scratch, whatever was kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, (sample, changes) => {
        const analyzer = new Analyzer(resources);
        let text = sample;
        analyzer.analyze(text);
        for (const change of changes) {
          text = apply(text, change);
          assert.deepEqual(analyzer.analyze(text), analyze(text, resources));
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('analysis of any text', () => {
  it('has spans that hold something, lie in the text and cut no letter from its word', () => {
    const letter = /[\u0621-\u064a]/;
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, (sample, changes) => {
        const text = changes.reduce(apply, sample);
        for (const { start, end } of spansOf(analyze(text, resources))) {
          assert.ok(start >= 0 && start < end && end <= text.length);
          for (const at of [start, end])
            assert.ok(!(letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at))), text.slice(start, end));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('refers to nothing that is not there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, (sample, changes) => {
        const { attributions, chains, entities, paragraphs } = analyze(changes.reduce(apply, sample), resources);
        const statements = new Set(attributions.map(({ id }) => id));
        const chainIds = new Set(chains.map(({ id }) => id));
        assert.equal(statements.size, attributions.length);
        assert.equal(chainIds.size, chains.length);
        for (const { speaker, inherited, nestedIn, via, candidates, paragraph } of attributions) {
          assert.ok(paragraph < paragraphs.length);
          for (const id of [inherited?.from ?? null, nestedIn]) assert.ok(id === null || statements.has(id));
          for (const id of [speaker.id, via, ...candidates]) assert.ok(id === null || chainIds.has(id));
        }
        for (const { chain } of entities) assert.ok(chain === null || chainIds.has(chain));
        for (const { mentions } of chains) for (const index of mentions) assert.ok(index < entities.length);
      }),
      { numRuns: 50 },
    );
  });

  it('tells topics of paragraphs, their words and the changes of subject, the same after an edit as anew', () => {
    const kept = new Analyzer(resources);
    for (const text of [samples[0]!, `${samples[0]!}\n${samples[2]!}`, samples[1]!, `${samples[1]!} أكد`]) {
      const fresh = new Analyzer(resources);
      const { paragraphs, paragraphTopics, topics } = kept.analyze(text);
      assert.deepEqual(paragraphTopics, fresh.analyze(text).paragraphTopics);
      assert.equal(paragraphTopics.length, paragraphs.length);
      assert.ok(paragraphTopics.some((topic) => topic?.top === topics[0]?.top));
      assert.deepEqual(kept.segments(), fresh.segments());
      assert.equal(kept.segments().at(-1)?.to, paragraphs.length);
      const words = kept.topicWords(topics[0]!.code);
      assert.ok(words.length > 2 && words.every((word) => text.includes(word)));
      assert.deepEqual(words, fresh.topicWords(topics[0]!.code));
      assert.deepEqual(kept.topicWords('medtop:0'), []);
    }
    kept.analyze('');
    assert.deepEqual([kept.segments(), kept.topicWords('medtop:11000000')], [[], []]);
  });

  it('ends where the caller says, at the end of a line', () => {
    const first = 'وقال العمدة إن الجسر آمن للمارة.';
    const text = `${first}\nوأضاف الوزير أن الطريق مغلق.`;
    const { readTo, paragraphs, attributions } = analyze(text, resources, { limit: first.length + 12 });
    assert.equal(readTo, first.length);
    assert.deepEqual([paragraphs.length, attributions.length], [1, 1]);
    assert.equal(analyze(text, resources).readTo, text.length);
  });

  it('is empty where there is no Arabic', () => {
    const { isArabic, attributions, entities, findings } = analyze('The minister said no.', resources);
    assert.deepEqual([isArabic, attributions, entities, findings], [false, [], [], []]);
  });
});
