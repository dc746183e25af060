import { type AttributionTables, type AttributionTexts, compileAttribution } from './attribution/statements/tables';
import { compileEntities, type EntityLexicon } from './entities/lexicon';
import type { UserEntity } from './entities/userEntities';
import { compileWords, type WordTexts } from './lexicon/compileWords';
import type { WordLexicon } from './lexicon/words';
import { readTopicModel, type TopicModel } from './topics/model';

/** The raw tables that an entry point reads: the text of each file of `server/data`. */
export interface ResourceTexts extends WordTexts, AttributionTexts {
  readonly entities: string;
  readonly topics: string;
}

/** The learned models that an entry point reads as bytes. */
export interface ResourceBinaries {
  readonly topicModel: Uint8Array;
  /** Of names, by our guidelines. */
  readonly nameModel: Uint8Array;
  readonly wordClusters: Uint8Array;
}

/** The file of `server/data` that each table comes from. */
export const resourceFiles: Readonly<Record<keyof ResourceTexts, string>> = {
  cues: 'cues.tsv',
  triggers: 'triggers.tsv',
  names: 'names.tsv',
  functionWords: 'function-words.tsv',
  nounClasses: 'noun-classes.tsv',
  verbs: 'verbs.tsv',
  wholeWords: 'whole-words.tsv',
  commonNouns: 'common-nouns.tsv',
  adjectives: 'adjectives.tsv',
  speakingNouns: 'speaking-nouns.tsv',
  devices: 'devices.tsv',
  gate: 'gate.tsv',
  contentEnds: 'content-ends.tsv',
  sourceEnds: 'source-ends.tsv',
  subjects: 'subjects.tsv',
  confidence: 'confidence.tsv',
  entities: 'entities.tsv',
  topics: 'topics.tsv',
};

/** The file of `server/data` that each learned model comes from. */
export const binaryFiles: Readonly<Record<keyof ResourceBinaries, string>> = {
  topicModel: 'topics.bin',
  nameModel: 'names.bin',
  wordClusters: 'word-clusters.bin',
};

/** The model of names by the guidelines of ANERcorp: only the command line reads it, when it is asked to. */
export const flatModelFile = 'names-anercorp.bin';

/** Tables compiled for matching. Made once, shared by all documents; compiling costs a few tens of milliseconds. */
export interface Resources {
  readonly words: WordLexicon;
  readonly entities: EntityLexicon;
  readonly attribution: AttributionTables;
  readonly topics: TopicModel;
}

/**
 * Compiles the tables of `server/data`. Malformed lines are left out; a model that is not given finds nothing.
 *
 * @param own names of a workspace (`entities/userEntities.ts`), which go before the tables
 */
export function compileResources(
  texts: ResourceTexts & Partial<ResourceBinaries> & { readonly flatModel?: Uint8Array },
  own: readonly UserEntity[] = [],
): Resources {
  const words = compileWords(texts);
  return {
    words,
    entities: compileEntities(texts, words, own),
    attribution: compileAttribution(texts),
    topics: readTopicModel(texts.topics, texts.topicModel ?? new Uint8Array(0)),
  };
}
