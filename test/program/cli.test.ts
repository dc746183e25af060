import assert from 'node:assert/strict';
import { once } from 'node:events';
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
