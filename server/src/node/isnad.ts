#!/usr/bin/env node
import type { Guidelines } from '../cli/io';
import { run } from '../cli/main';
import type { UserEntity } from '../entities/userEntities';
import { compileResources, type Resources } from '../resources';
import { serveAsReader, startReaders } from './readers';
import { readFlatModel, readResourceTexts, readStyle } from './resources';

const loadResources = (guidelines?: Guidelines, names?: readonly UserEntity[]): Resources =>
  compileResources(
    { ...readResourceTexts(), ...(guidelines === 'anercorp' ? { flatModel: readFlatModel() } : {}) },
    names,
  );

/** Threads cannot run TypeScript: from the sources everything is read in one. */
const isBundled = __filename.endsWith('.js');

if (!serveAsReader(loadResources))
  void run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    environment: process.env,
    loadResources,
    loadStyle: readStyle,
    ...(isBundled ? { startReaders: (guidelines: Guidelines) => startReaders(__filename, guidelines) } : {}),
  }).then((code) => {
    // Not process.exit, which would cut off what is still being written.
    process.exitCode = code;
  });
