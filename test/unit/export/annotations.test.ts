import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { toAnnotationDocument } from '../../../server/src/export/annotations';
import { ARTICLE, ARTICLE_TEXT } from './article';

const document = toAnnotationDocument(ARTICLE, 'samples/dam.txt');

/** The example of the page, read leniently: JSON with comments. */
interface Example {
  readonly config: Readonly<Record<string, unknown>>;
  readonly error: unknown;
}

const fields = (value: unknown): string[] => Object.keys(value as object);

describe('toAnnotationDocument', () => {
  it('holds the fields of docs/annotations.md, in their order', () => {
    assert.deepEqual(Object.keys(document), [
      'schema',
      'uri',
      'length',
      'paragraphs',
      'sentences',
      'attributions',
      'entities',
      'chains',
      'topics',
      'keyphrases',
      'diagnostics',
    ]);
    assert.equal(document.schema, 'isnad/annotations/1');
    assert.equal(document.uri, 'samples/dam.txt');
    assert.equal(document.length, ARTICLE_TEXT.length);
  });

  it('leaves out what an analysis holds beyond the schema', () => {
    assert.deepEqual(document.paragraphs[0], { start: 0, end: 19 });
    const [attribution] = document.attributions;
    assert.ok(attribution !== undefined);
    for (const field of ['paragraph', 'cueKind', 'candidates']) assert.ok(!(field in attribution), field);
    assert.ok(!('related' in document.diagnostics[0]!));
  });

  it('has the fields that docs/annotations.md explains', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/annotations.md'), 'utf8');
    const example = /```jsonc\n(.*?)```/s.exec(page)?.[1] ?? '';
    const { config, error } = ts.parseConfigFileTextToJson('example.jsonc', example) as Example;
    assert.equal(error, undefined);
    for (const [field, value] of Object.entries(config)) {
      const made: unknown = document[field as keyof typeof document];
      if (Array.isArray(value) && Array.isArray(made)) assert.deepEqual(fields(made[0]), fields(value[0]), field);
    }
    assert.deepEqual(Object.keys(config), Object.keys(document));
  });

  it('gives candidates for an ambiguous speaker', () => {
    const [attribution] = ARTICLE.attributions;
    const ambiguous = { ...ARTICLE, attributions: [{ ...attribution!, candidates: ['E1', 'E2'] }] };
    assert.deepEqual(toAnnotationDocument(ambiguous, 'x').attributions[0]?.candidates, ['E1', 'E2']);
  });

  it('marks what a reader sees', () => {
    const [attribution] = document.attributions;
    const marked = [attribution!.cue, attribution!.source!, attribution!.linker!, ...attribution!.content];
    assert.deepEqual(
      marked.map(({ start, end }) => ARTICLE_TEXT.slice(start, end)),
      ['أكد', 'وزير الري', 'أن', 'السد آمن'],
    );
  });

  it('gives confidence in thousandths', () => {
    const [entity] = ARTICLE.entities;
    const odd = { ...ARTICLE, entities: [{ ...entity!, confidence: 0.18091873824596405 }] };
    assert.equal(toAnnotationDocument(odd, 'x').entities[0]?.confidence, 0.181);
  });

  it('is the same object after a way through JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  });

  it('is empty for a text that is not Arabic', () => {
    const empty = toAnnotationDocument({ ...ARTICLE, isArabic: false }, 'x');
    for (const [field, value] of Object.entries(empty)) if (Array.isArray(value)) assert.deepEqual(value, [], field);
    assert.equal(empty.length, ARTICLE_TEXT.length);
  });
});
