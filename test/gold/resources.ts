import { readResourceTexts } from '../../server/src/node/resources';
import { compileResources, type Resources } from '../../server/src/resources';

let compiled: Resources | undefined;

/** The tables of `server/data`, compiled once for all tests of this folder. */
export function resources(): Resources {
  compiled ??= compileResources(readResourceTexts());
  return compiled;
}
