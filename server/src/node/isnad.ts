#!/usr/bin/env node
import { run } from '../cli/main';
import { compileResources } from '../resources';
import { readFlatModel, readResourceTexts, readStyle } from './resources';

void run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  environment: process.env,
  loadResources: (guidelines) =>
    compileResources({
      ...readResourceTexts(),
      ...(guidelines === 'anercorp' ? { flatModel: readFlatModel() } : {}),
    }),
  loadStyle: readStyle,
}).then((code) => {
  // Not process.exit, which would cut off what is still being written.
  process.exitCode = code;
});
