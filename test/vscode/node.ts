import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { counted } from './reporter';

/**
 * Runs the suite in an extension host that is a Node process. Throws when a test failed. The counts go to the file named by
 * ISNAD_SUITE_COUNTS; of the tests only those run whose title holds what is in ISNAD_SUITE_ONLY.
 */
export async function runSuite(load: () => Promise<void>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  const only = process.env['ISNAD_SUITE_ONLY'];
  if (only) mocha.grep(only);
  // Gives the tests their describe and it before they are loaded.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const counts = await counted((done) => mocha.run(done));
  const file = process.env['ISNAD_SUITE_COUNTS'];
  if (file) writeFileSync(file, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
