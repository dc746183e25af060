import 'mocha/mocha';
import { counted, print } from './reporter';

/**
 * Runs the suite in an extension host that is a web worker. Throws when a test failed. The counts are printed on a line of
 * their own, because a worker cannot write files.
 */
export async function runSuite(load: () => Promise<void>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  await load();
  const counts = await counted((done) => mocha.run(done));
  print(`counts ${JSON.stringify(counts)}`);
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
