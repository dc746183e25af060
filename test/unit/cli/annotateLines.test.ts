import assert from 'node:assert/strict';
import { PassThrough, Readable, Writable } from 'node:stream';
import { run } from '../../../server/src/cli/main';
import { isnad, loadResources } from './isnad';

const TEXT = 'قال رئيس النادي إن الملعب سيفتح أبوابه مساء.';

function record(id: unknown, text: unknown = TEXT): string {
  return JSON.stringify({ id, text });
}

async function annotateLines(stdin: string | Readable) {
  const { code, stdout, stderr } = await isnad(['annotate', '--ndjson'], { stdin });
  const lines = stdout.split('\n').slice(0, -1);
  return { code, stderr, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('isnad annotate --ndjson', () => {
  it('answers every line in order, the id as uri', async () => {
    const { code, answers } = await annotateLines([record('first'), record(2), record(null), ''].join('\n'));
    assert.equal(code, 0);
    assert.deepEqual(
      answers.map(({ uri, length }) => [uri, length]),
      ['first', '2', 'line:3'].map((uri) => [uri, TEXT.length]),
    );
  });

  it('puts an error where a document would stand, and answers 1 at the end', async () => {
    const lines = [record('a'), '{"id": "b", "text"', '[]', record('d', 7), '', record('f')];
    const { code, answers } = await annotateLines(lines.join('\r\n'));
    assert.equal(code, 1);
    assert.deepEqual(
      answers.map(({ uri, line, id }) => uri ?? [line, id]),
      ['a', [2, undefined], [3, undefined], [4, 'd'], 'f'],
    );
    assert.match(String(answers[1]?.['error']), /^not JSON/);
  });

  it('puts lines together however they are cut', async () => {
    const bytes = Buffer.from(`${record('a')}\n${record('b')}`);
    const { code, answers } = await annotateLines(Readable.from(Array.from(bytes, (byte) => Buffer.from([byte]))));
    assert.equal(code, 0);
    assert.deepEqual(
      answers.map(({ uri, length }) => [uri, length]),
      [
        ['a', TEXT.length],
        ['b', TEXT.length],
      ],
    );
  });

  it('bears lone surrogates', async () => {
    const { code, answers } = await annotateLines('{"id":"x","text":"\\ud800 قال المدير إن العمل مستمر \\udc00"}');
    assert.equal(code, 0);
    assert.equal(answers.length, 1);
  });

  it('says when the stream cannot be read', async () => {
    const { code, stderr } = await isnad(['annotate', '--ndjson', 'absent.ndjson']);
    assert.equal(code, 1);
    assert.match(stderr, /absent\.ndjson: no such file/);
  });

  it('reads no faster than its output is taken', async () => {
    let produced = 0;
    const stdin = new Readable({
      highWaterMark: 1024,
      read() {
        this.push(produced++ < 2000 ? `${record(produced)}\n` : null);
      },
    });
    const stdout = new PassThrough({ highWaterMark: 1024 });
    const finished = run(['annotate', '--ndjson'], {
      stdin,
      stdout,
      stderr: new PassThrough(),
      cwd: process.cwd(),
      environment: {},
      loadResources,
      loadStyle: () => '.cue {}',
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(produced < 100, `${produced} lines were read while nobody took any`);
    stdout.resume();
    assert.equal(await finished, 0);
    assert.equal(produced, 2001);
  });

  it('stops quietly when its reader goes away', async () => {
    let produced = 0;
    const stdin = new Readable({
      read() {
        this.push(`${record(produced++)}\n`);
      },
    });
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const stderr = new PassThrough();
    const environment = {};
    const code = await run(['annotate', '--ndjson'], {
      stdin,
      stdout,
      stderr,
      cwd: process.cwd(),
      environment,
      loadResources,
      loadStyle: () => '.cue {}',
    });
    assert.equal(code, 0);
    assert.equal(stderr.read(), null);
  });
});
