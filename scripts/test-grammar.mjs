/** Runs the grammar tests, and counts them: a test is a file. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { reportCounts } from './lib/counts.mjs';
import { root, run } from './lib/run.mjs';

const reports = join(root, 'out', 'reports', 'grammar');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const program = join(root, 'node_modules', 'vscode-tmgrammar-test', 'dist', 'unit.js');
const args = ['--config', 'package.json', '--xunit-report', 'out/reports/grammar', 'test/grammar/**/*.txt'];
const code = await run(process.execPath, [program, ...args]);
let passed = 0;
let failed = 0;
for (const name of readdirSync(reports)) {
  const report = readFileSync(join(reports, name), 'utf8');
  if (/<(failure|error)\b/.test(report)) failed++;
  else passed++;
}
reportCounts({ passed, failed, pending: 0 });
process.exitCode = code === 0 && failed === 0 && passed > 0 ? 0 : 1;
