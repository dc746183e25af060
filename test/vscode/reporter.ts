/** Counts of one run. */
export interface Counts {
  passed: number;
  failed: number;
  pending: number;
}

/** Begins every line of a suite, so that the pages that run suites can tell it from what the editor says (host/page.mjs). */
export function print(line: string): void {
  console.log(`isnad-suite |${line}`);
}

/** Runs the tests, with a line for each, because the reporters of mocha want a terminal or a page. */
export function counted(run: (done: (failures: number) => void) => Mocha.Runner): Promise<Counts> {
  return new Promise((resolve) => {
    const counts: Counts = { passed: 0, failed: 0, pending: 0 };
    const runner = run(() => {
      resolve(counts);
    });
    runner.on('suite', (suite) => {
      if (suite.title) print(`  ${suite.title}`);
    });
    runner.on('pass', (test) => {
      counts.passed++;
      print(`    ✔ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => {
      counts.pending++;
      print(`    - ${test.title}`);
    });
    runner.on('fail', (test, error: Error) => {
      counts.failed++;
      print(`    ✘ ${test.title}\n${error.stack ?? error.message}`);
    });
  });
}
