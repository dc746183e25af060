/**
 * `npm test`: everything that must hold, from a clean clone. Every step runs, also after one that failed; the end is a
 * summary, and a line with the counts of all tests. A step that is no test, or that did not come so far as to count,
 * counts as one failure when it fails.
 */
import { join } from 'node:path';
import { reportCounts, takeCounts } from './lib/counts.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { npm, root } from './lib/run.mjs';

const reporter = ['--reporter', './test/host/countingReporter.cjs'];

/** @type {readonly { title: string, script: readonly string[], tests: boolean }[]} */
const steps = [
  { title: 'Build', script: ['build'], tests: false },
  { title: 'Lint', script: ['lint'], tests: false },
  { title: 'Types', script: ['types'], tests: false },
  { title: 'Unit tests', script: ['test:unit', '--', ...reporter], tests: true },
  { title: 'Grammar tests', script: ['test:grammar'], tests: true },
  { title: 'Tests in VS Code', script: ['test:vscode'], tests: true },
  { title: 'Word order on the screen', script: ['test:rendering', '--', ...reporter], tests: true },
  { title: 'Package', script: ['package'], tests: false },
];

async function main() {
  await ensureInstalled();
  const countsFile = join(root, 'out', 'reports', `step-${process.pid}.json`);
  let passed = 0;
  let failed = 0;
  const summary = [];
  for (const { title, script, tests } of steps) {
    console.log(`\n━━ ${title} ━━\n`);
    const began = Date.now();
    const code = await npm(['run', '--silent', ...script], { env: { ...process.env, ISNAD_COUNTS: countsFile } });
    const seconds = Math.round((Date.now() - began) / 1000);
    const counts = takeCounts(countsFile);
    const good = code === 0 && (!tests || (counts !== null && counts.failed === 0));
    const failures = Math.max(counts?.failed ?? 0, good ? 0 : 1);
    passed += counts?.passed ?? 0;
    failed += failures;
    const of = counts ? `, ${counts.passed} passed, ${failures} failed` : '';
    const left = counts && counts.pending > 0 ? `, ${counts.pending} left out` : '';
    summary.push(`${good ? '✔' : '✘'} ${title} (${seconds} s${of}${left})`);
  }
  console.log(`\n━━ Summary ━━\n\n${summary.join('\n')}\n`);
  reportCounts({ passed, failed, pending: 0 });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  return 1;
});
