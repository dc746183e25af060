/** What the benchmark bundles of the engine: measured as it is shipped, not as the sources are run. */
export { analyze } from '../server/src/analyze';
export { checks } from '../server/src/checks/index';
export { chainMentions } from '../server/src/entities/chains';
export { compileEntities } from '../server/src/entities/lexicon';
export { tagParagraph } from '../server/src/entities/tag';
export { readParagraph } from '../server/src/text/layer';
export { splitParagraphs } from '../server/src/text/paragraphs';
export { binaryFiles, compileResources, resourceFiles } from '../server/src/resources';
