import assert from 'node:assert/strict';
import { toAnnotationDocument } from '../../../server/src/export/annotations';
import { ARTICLE, ARTICLE_TEXT } from './article';

const document = toAnnotationDocument(ARTICLE, 'samples/dam.txt');

describe('toAnnotationDocument', () => {
  it('holds the fields of ANNOTATIONS, in their order', () => {
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

  it('is the same object after a way through JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  });

  it('is empty for a text that is not Arabic', () => {
    const empty = toAnnotationDocument({ ...ARTICLE, isArabic: false }, 'x');
    for (const [field, value] of Object.entries(empty)) if (Array.isArray(value)) assert.deepEqual(value, [], field);
    assert.equal(empty.length, ARTICLE_TEXT.length);
  });
});
