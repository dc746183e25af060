import { type AttributionTables, compileAttribution } from './attribution/tables';
import { compileEntities, type EntityLexicon } from './entities/lexicon';
import { compileWords, type WordLexicon } from './lexicon/words';

/** The raw tables that an entry point reads: the text of each file of `server/data`. */
export interface ResourceTexts {
  readonly cues: string;
  readonly triggers: string;
  readonly names: string;
  readonly functionWords: string;
  readonly verbs: string;
  readonly wholeWords: string;
  readonly commonNouns: string;
  readonly adjectives: string;
  readonly gate: string;
  readonly contentEnds: string;
  readonly entities: string;
  readonly wordClusters: string;
  readonly nameModel: string;
}

/** The file of `server/data` that each table comes from. */
export const resourceFiles: Readonly<Record<keyof ResourceTexts, string>> = {
  cues: 'cues.tsv',
  triggers: 'triggers.tsv',
  names: 'names.tsv',
  functionWords: 'function-words.tsv',
  verbs: 'verbs.tsv',
  wholeWords: 'whole-words.tsv',
  commonNouns: 'common-nouns.tsv',
  adjectives: 'adjectives.tsv',
  gate: 'gate.tsv',
  contentEnds: 'content-ends.tsv',
  entities: 'entities.tsv',
  wordClusters: 'word-clusters.tsv',
  nameModel: 'name-model.tsv',
};

/** Tables compiled for matching. Made once, shared by all documents; compiling costs a few tens of milliseconds. */
export interface Resources {
  readonly words: WordLexicon;
  readonly entities: EntityLexicon;
  readonly attribution: AttributionTables;
}

/** Compiles the tables of `server/data`. Malformed lines are left out. */
export function compileResources(texts: ResourceTexts): Resources {
  const words = compileWords(texts);
  return { words, entities: compileEntities(texts, words), attribution: compileAttribution(texts) };
}
