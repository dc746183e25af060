import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../../server/src/cli/commands';
import { isnad } from './isnad';

const { version } = JSON.parse(readFileSync(new URL('../../../server/package.json', import.meta.url), 'utf8')) as {
  version: string;
};

describe('isnad', () => {
  it('tells the version of the package', async () => {
    assert.deepEqual(await isnad(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('names every command in its help, and the exit codes', async () => {
    const { code, stdout } = await isnad(['--help']);
    assert.equal(code, 0);
    for (const { name, summary } of COMMANDS) assert.ok(stdout.includes(`${name}  ${summary}`), name);
    assert.match(stdout, /Exit codes:/);
    assert.equal((await isnad(['help'])).stdout, stdout);
  });

  it('has a page for every command', async () => {
    for (const { name, help } of COMMANDS) {
      assert.deepEqual(await isnad([name, '--help']), { code: 0, stdout: help, stderr: '' });
      assert.equal((await isnad(['help', name])).stdout, help);
    }
  });

  it('answers 2 to wrong calls and says what is wrong', async () => {
    for (const [argv, problem] of [
      [[], /no command/],
      [['translate'], /unknown command 'translate'/],
      [['annotate', '--colour'], /--colour/],
      [['annotate', '--format', 'xml', 'a.txt'], /json, text, html, not 'xml'/],
      [['annotate', '--encoding', 'ebcdic', 'a.txt'], /'ebcdic'/],
      [['annotate', '--out', 'x', '--format', 'text', 'a.txt'], /--out writes json or html/],
      [['annotate', '--ndjson', '--out', 'x'], /json lines/],
      [['annotate', '-', '-'], /once/],
    ] as const) {
      const outcome = await isnad(argv);
      assert.equal(outcome.code, 2, argv.join(' '));
      assert.match(outcome.stderr, problem);
      assert.equal(outcome.stdout, '');
    }
  });
});
