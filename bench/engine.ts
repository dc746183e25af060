/** What the benchmark bundles of the engine: measured as it is shipped, not as the sources are run. */
export { analyze } from '../server/src/analyze';
export { binaryFiles, compileResources, resourceFiles } from '../server/src/resources';
