import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { AnnotationDocument } from '../../server/src/export/annotations';
import { finish, spawnSource } from './source';

const PROGRAM = 'server/src/node/isnad.ts';
const ARTICLE = 'أكدت رئيسة الجامعة أن باب القبول سيفتح مبكرا هذا العام.\n';

function isnad(argv: readonly string[], stdin?: string | Uint8Array) {
  return finish(spawnSource(PROGRAM, argv), stdin);
}

describe('the program isnad', () => {
  it('annotates standard input', async () => {
    const { code, stdout, stderr } = await isnad(['annotate', '-'], ARTICLE);
    assert.deepEqual([code, stderr], [0, '']);
    const document = JSON.parse(stdout) as AnnotationDocument;
    assert.deepEqual([document.schema, document.uri, document.length], ['isnad/annotations/1', '-', ARTICLE.length]);
  });

  it('hands its exit code to the shell', async () => {
    const outcomes = await Promise.all([isnad([]), isnad(['annotate', '-'], new Uint8Array(100)), isnad(['--help'])]);
    assert.deepEqual(
      outcomes.map(({ code }) => code),
      [2, 1, 0],
    );
  });

  it('reads many articles in several threads, in the order of their names', async () => {
    const home = mkdtempSync(join(tmpdir(), 'isnad-threads-'));
    try {
      const root = join(import.meta.dirname, '../..');
      const program = join(home, 'dist/isnad.js');
      await build({
        absWorkingDir: root,
        entryPoints: [PROGRAM],
        outfile: program,
        bundle: true,
        platform: 'node',
        format: 'cjs',
      });
      symlinkSync(join(root, 'server/data'), join(home, 'data'));
      mkdirSync(join(home, 'news'));
      for (let number = 100; number < 180; number++) writeFileSync(join(home, `news/${number}.txt`), ARTICLE);
      const { code, stdout } = await finish(spawn(process.execPath, [program, 'annotate', 'news'], { cwd: home }));
      const documents = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as AnnotationDocument);
      assert.equal(code, 0);
      assert.deepEqual(
        documents.map(({ uri }) => uri),
        Array.from({ length: 80 }, (_, index) => `news/${100 + index}.txt`),
      );
      assert.ok(documents.every(({ attributions }) => attributions.length === 1));
    } finally {
      rmSync(home, { recursive: true });
    }
  });

  it('ends quietly when nobody reads what it writes', async () => {
    const program = spawnSource(PROGRAM, ['annotate', '--ndjson']);
    let stderr = '';
    program.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    program.stdin.on('error', () => undefined);
    program.stdin.write(`${JSON.stringify({ id: '1', text: ARTICLE })}\n`.repeat(20_000));
    program.stdout.once('data', () => program.stdout.destroy());
    const [code] = (await once(program, 'exit')) as [number | null];
    assert.deepEqual([code, stderr], [0, '']);
  });
});
