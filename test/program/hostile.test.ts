import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { AnnotationDocument } from '../../server/src/export/annotations';
import { annotationsRequest } from '../../server/src/lsp/protocol';
import { decode } from '../../server/src/text/decode';
import { hostileFiles } from './hostileFiles';
import { finish, spawnSource, type Outcome } from './source';
import { checkSpans } from './spans';

const SEED = 20_240_519;

/** Milliseconds for all files together: a guard against a hang, far from what they take. */
const NO_HANG = 400_000;

describe('two hundred hostile files', function () {
  this.timeout(2 * NO_HANG);

  const files = hostileFiles(SEED);
  let cwd: string;
  let visiting = '';

  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'isnad-hostile-'));
    mkdirSync(join(cwd, 'in'));
    for (const { name, bytes } of files) writeFileSync(join(cwd, 'in', name), bytes);
  });

  after(() => {
    rmSync(cwd, { recursive: true });
  });

  /** Not in this process: an engine that hangs would hang the test with it. */
  async function annotate(argv: readonly string[]): Promise<Outcome> {
    const outcome = await finish(spawnSource('server/src/node/isnad.ts', ['annotate', ...argv], NO_HANG));
    assert.notEqual(outcome.code, null, `killed after ${NO_HANG} ms: ${outcome.stderr.slice(-500)}`);
    return outcome;
  }

  it('are two hundred, and the same each time', () => {
    assert.equal(files.length, 200);
    assert.equal(new Set(files.map(({ name }) => name)).size, 200);
  });

  it('go through the command line: binary ones are refused, all others get a sound document', async () => {
    const { code, stderr } = await annotate([join(cwd, 'in'), '--out', join(cwd, 'out')]);
    assert.equal(code, 1);
    for (const { name, bytes, isBinary } of files) {
      const path = join(cwd, 'out', name.replace(/\.txt$/, '.json'));
      assert.equal(existsSync(path), !isBinary, name);
      if (isBinary) {
        assert.ok(stderr.includes(`${name}: not a text file`), name);
        continue;
      }
      const document = JSON.parse(readFileSync(path, 'utf8')) as AnnotationDocument;
      const { text } = decode(bytes);
      assert.equal(document.length, text.length, name);
      checkSpans(document, text, name);
    }
  });

  it('make a view for people that no article can steer', async () => {
    const small = files.filter(({ bytes }) => bytes.length < 1_000_000).map(({ name }) => join(cwd, 'in', name));
    const { stdout } = await annotate(['--format', 'text', '--quiet', ...small]);
    // eslint-disable-next-line no-control-regex -- control characters are what this is about
    assert.equal(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(stdout), null);
  });

  it('go through the language server', async () => {
    const server = spawnSource('server/src/node/server.ts', ['--stdio'], NO_HANG);
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
    // A server that dies must end the test, not leave it waiting for an answer.
    const death = ended.then((code) => Promise.reject(new Error(`the server ended with ${code}, at ${visiting}`)));
    death.catch(() => undefined);
    try {
      connection.listen();
      await Promise.race([death, serve(connection)]);
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      assert.equal(await ended, 0);
    } finally {
      connection.dispose();
      server.kill();
    }
  });

  async function serve(connection: ProtocolConnection): Promise<void> {
    await connection.sendRequest(InitializeRequest.method, { processId: process.pid, capabilities: {} });
    await connection.sendNotification(InitializedNotification.type, {});
    for (const { name, bytes } of files) await visit(connection, name, decode(bytes).text);
  }

  /** What an editor does with a file: open, look around, type, look again, close. */
  async function visit(connection: ProtocolConnection, name: string, text: string): Promise<void> {
    visiting = name;
    const uri = `file:///hostile/${name}`;
    const textDocument = { uri };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'arabic-news', version: 1, text },
    });
    const positions = [
      { line: 0, character: 0 },
      { line: 0, character: Math.floor(text.length / 2) },
      { line: 1_000_000, character: 1_000_000 },
    ];
    for (const position of positions) await connection.sendRequest(HoverRequest.type, { textDocument, position });
    await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    // The documents of the largest files are as large as the command line's, whose spans are checked above.
    if (text.length < 1_000_000) {
      const document = await connection.sendRequest<AnnotationDocument | null>(annotationsRequest, { textDocument });
      if (document !== null) checkSpans(document, text, name);
    }
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: positions[0]!, end: positions[0]! }, text: 'قال الوزير: «' }],
    });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    await connection.sendRequest(HoverRequest.type, { textDocument, position: positions[0]! });
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  }
});
