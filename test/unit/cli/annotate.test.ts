import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotationDocument } from '../../../server/src/export/annotations';
import { isnad } from './isnad';

const ARTICLE = 'أعلن مدير الميناء أن الرصيف الجديد سيفتح الأسبوع المقبل.\nوأضاف أن السفن الكبيرة ستستخدمه أولا.\n';

function parse(line: string): AnnotationDocument {
  return JSON.parse(line) as AnnotationDocument;
}

describe('isnad annotate', () => {
  let cwd: string;

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'isnad-cli-'));
    mkdirSync(join(cwd, 'news/port'), { recursive: true });
    writeFileSync(join(cwd, 'news/b.txt'), ARTICLE);
    writeFileSync(join(cwd, 'news/a.TXT'), Buffer.from(`\ufeff${ARTICLE}`, 'utf16le'));
    writeFileSync(join(cwd, 'news/port/c.txt'), ARTICLE);
    writeFileSync(join(cwd, 'news/readme.md'), ARTICLE);
    writeFileSync(join(cwd, 'picture.txt'), new Uint8Array(64));
    writeFileSync(join(cwd, 'english.txt'), 'The port opens a new quay next week.\n');
  });

  afterEach(() => {
    rmSync(cwd, { recursive: true });
  });

  it('finds names by the guidelines of ANERcorp when asked to', async () => {
    writeFileSync(join(cwd, 'names.txt'), 'وصل الرئيس الفرنسي إيمانويل ماكرون إلى القاهرة أمس.\n');
    const { code, stdout } = await isnad(['annotate', '--guidelines', 'anercorp', 'names.txt'], { cwd });
    assert.equal(code, 0);
    const types = parse(stdout).entities.map(({ type }) => type as string);
    assert.deepEqual(
      types.filter((type) => type === 'PERS' || type === 'LOC'),
      ['PERS', 'LOC'],
    );
    assert.equal((await isnad(['annotate', '--guidelines', 'none', 'names.txt'], { cwd })).code, 2);
  });

  it('prints the document of a file, named as it was given', async () => {
    const { code, stdout, stderr } = await isnad(['annotate', 'news/b.txt'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    const document = parse(stdout);
    assert.equal(document.uri, 'news/b.txt');
    assert.equal(document.length, ARTICLE.length);
    assert.equal(document.paragraphs.length, 2);
  });

  it('writes pages that stand alone, one a file', async () => {
    const page = await isnad(['annotate', 'news/b.txt', '--format', 'html', '--language', 'ar'], { cwd });
    assert.match(page.stdout, /^<!DOCTYPE html>[\s\S]*<style>\.cue \{\}<\/style>[\s\S]*الرصيف الجديد/);
    assert.equal((await isnad(['annotate', 'news', '--format', 'html'], { cwd })).code, 2);
    assert.equal((await isnad(['annotate', 'news', '--format', 'html', '--out', 'pages'], { cwd })).code, 0);
    assert.match(readFileSync(join(cwd, 'pages/port/c.html'), 'utf8'), /السفن الكبيرة/);
  });

  it('reads standard input, named or not', async () => {
    const named = await isnad(['annotate', '-'], { cwd, stdin: ARTICLE });
    assert.equal(parse(named.stdout).length, ARTICLE.length);
    assert.deepEqual(await isnad(['annotate'], { cwd, stdin: ARTICLE }), named);
  });

  it('prints the articles of a folder one a line, sorted, and counts no byte order mark', async () => {
    const { code, stdout } = await isnad(['annotate', 'news'], { cwd });
    assert.equal(code, 0);
    const documents = stdout.trimEnd().split('\n').map(parse);
    assert.deepEqual(
      documents.map(({ uri, length }) => [uri, length]),
      ['news/a.TXT', 'news/b.txt', 'news/port/c.txt'].map((uri) => [uri, ARTICLE.length]),
    );
  });

  it('does not follow a link back into a folder', async () => {
    symlinkSync(join(cwd, 'news'), join(cwd, 'news/port/again'), 'dir');
    const { stdout } = await isnad(['annotate', 'news'], { cwd });
    assert.equal(stdout.trimEnd().split('\n').length, 3);
  });

  it('writes one file an article, folders kept', async () => {
    const { code, stdout } = await isnad(['annotate', 'news', '--format', 'json', '--out', 'out'], { cwd });
    assert.deepEqual([code, stdout], [0, '']);
    for (const stem of ['a', 'b', 'port/c']) {
      assert.equal(parse(readFileSync(join(cwd, 'out', `${stem}.json`), 'utf8')).length, ARTICLE.length);
    }
    assert.ok(!existsSync(join(cwd, 'out/readme.json')));
  });

  it('does not overwrite the document of another article of the same name', async () => {
    const { code, stderr } = await isnad(['annotate', 'news/b.txt', 'news', '--out', 'out'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /news\/b\.txt: .* already holds/);
  });

  it('shows a view for people', async () => {
    const { stdout } = await isnad(['annotate', 'news/b.txt', '--format', 'text'], { cwd });
    assert.match(stdout, /^news\/b\.txt\n/);
    assert.ok(!stdout.includes('\u001b'));
    const coloured = await isnad(['annotate', 'news/b.txt', '--format', 'text', '--color', 'always'], { cwd });
    assert.ok(coloured.stdout.includes('\u001b[1m'));
  });

  it('goes on after what it cannot read, and answers 1', async () => {
    const { code, stdout, stderr } = await isnad(['annotate', 'picture.txt', 'absent.txt', 'news/b.txt'], { cwd });
    assert.equal(code, 1);
    assert.equal(parse(stdout).uri, 'news/b.txt');
    assert.match(stderr, /picture\.txt: not a text file/);
    assert.match(stderr, /absent\.txt: no such file/);
  });

  it('answers 1 for a folder without articles', async () => {
    mkdirSync(join(cwd, 'empty'));
    const { code, stderr } = await isnad(['annotate', 'empty'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /empty: no \.txt files/);
  });

  it('gives an empty document for a text that is not Arabic, and says so unless asked to be quiet', async () => {
    const { code, stdout, stderr } = await isnad(['annotate', 'english.txt'], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(parse(stdout).paragraphs, []);
    assert.match(stderr, /english\.txt: not an Arabic text/);
    assert.equal((await isnad(['annotate', 'english.txt', '--quiet'], { cwd })).stderr, '');
  });

  it('tells of broken bytes', async () => {
    const stdin = Buffer.concat([Buffer.from(ARTICLE), Buffer.from([0xff])]);
    const { code, stderr } = await isnad(['annotate', '-'], { cwd, stdin });
    assert.equal(code, 0);
    assert.match(stderr, /1 place is not valid utf-8/);
  });

  it('takes a path that begins with a hyphen after --', async () => {
    writeFileSync(join(cwd, '--help'), ARTICLE);
    assert.equal(parse((await isnad(['annotate', '--', '--help'], { cwd })).stdout).uri, '--help');
  });
});

describe('isnad annotate --corrections', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'isnad-corrections-'));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('knows what readers have corrected, in every format', async () => {
    const file = join(folder, 'corrections.json');
    const sentence = 'وأضاف أن السفن الكبيرة ستستخدمه أولا.';
    const corrections = [{ kind: 'not-attribution', cue: 'وأضاف', sentence }];
    writeFileSync(file, JSON.stringify({ version: 1, corrections }));
    const corrected = await isnad(['annotate', '--corrections', file], { stdin: ARTICLE });
    assert.equal(corrected.code, 0);
    assert.equal(parse(corrected.stdout).attributions.length, 1);
    assert.equal(parse((await isnad(['annotate'], { stdin: ARTICLE })).stdout).attributions.length, 2);
    const page = await isnad(['annotate', '--corrections', file, '--format', 'html'], { stdin: ARTICLE });
    assert.equal(page.stdout.match(/class="[^"]*\bcue\b/g)?.length, 2);
    const line = JSON.stringify({ id: 'a', text: ARTICLE });
    const lines = await isnad(['annotate', '--corrections', file, '--ndjson'], { stdin: line });
    assert.equal(parse(lines.stdout).attributions.length, 1);
  });

  it('says when there is no such file, or none of corrections', async () => {
    const file = join(folder, 'other.json');
    writeFileSync(file, '{"names": []}');
    for (const path of [file, join(folder, 'none.json')]) {
      const { code, stderr } = await isnad(['annotate', '--corrections', path], { stdin: ARTICLE });
      assert.equal(code, 1);
      assert.match(stderr, /none\.json|no corrections in it/);
    }
    writeFileSync(file, '{"version": 1, "corrections": []}');
    assert.equal((await isnad(['annotate', '--corrections', file], { stdin: ARTICLE })).code, 0);
  });
});

describe('isnad annotate --entities', () => {
  it('knows the names of the file, tells its bad lines, and says when there is no such file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-names-'));
    const names = join(folder, 'names.tsv');
    writeFileSync(names, 'تعاونية الزيزفون\tORG\nبلا نوع\tXYZ\n');
    const text = 'افتتحت تعاونية الزيزفون معرضها أمس في البلدة.';
    const known = await isnad(['annotate', '--entities', names], { stdin: text });
    assert.match(known.stdout, /"label":"تعاونية الزيزفون"/);
    assert.match(known.stderr, /names\.tsv:2: no known type/);
    const missing = await isnad(['annotate', '--entities', join(folder, 'none.tsv')], { stdin: text });
    assert.equal(missing.code, 1);
    rmSync(folder, { recursive: true });
  });
});
