/**
 * The reporter of mocha that people know, which also writes the counts to the file named by ISNAD_COUNTS, for the closing
 * line of `npm test`.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const process = require('node:process');
const Mocha = require('mocha');

module.exports = class extends Mocha.reporters.Spec {
  /**
   * @override
   * @param {number} failures
   * @param {(failures: number) => void} finished
   */
  done(failures, finished) {
    const file = process.env.ISNAD_COUNTS;
    if (file) {
      const { passes, pending } = this.stats;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, pending }));
    }
    finished(failures);
  }
};
