import { readTable } from '../lexicon/table';
import type { WordLexicon } from '../lexicon/words';
import { normaliseL1 } from '../text/normalise';
import { readPart } from './binaryText';
import { readClusters } from './clusters';
import { EntityFeatures } from './features';
import { compileKnowledge, type Knowledge } from './knowledge';
import { ownLabelCount } from './labels';
import { compileNameCodes, readNameLines } from './nameCodes';
import { NameReader } from './names';
import { isPeople, nisbaBase } from './nisbas';
import { SequenceModel } from './sequenceModel';
import { SequenceTagger } from './sequenceTagger';
import type { UserEntity } from './userEntities';

/** What the entity stage knows beyond {@link import('../lexicon/words').WordLexicon}. Made once, shared by all documents. */
export interface EntityLexicon {
  /** Relational adjectives without article and ending: «روس» for «الروسى», «الروسية», «الروس». */
  readonly nisbaBases: ReadonlyMap<string, string>;
  /** Titles of several words by the first, without article: «أمين» → «الأمين العام». */
  readonly longTitles: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly knowledge: Knowledge;
  readonly features: EntityFeatures;
  readonly names: NameReader;
}

/** The tables of `server/data` that the entity stage reads. */
export interface EntityTexts {
  readonly names: string;
  readonly triggers: string;
  /** `entities.tsv`: who and what news speak of. */
  readonly entities: string;
  /** Learned: groups of words. */
  readonly wordClusters: string;
  /** Learned: the sequence model. Empty while it is being made: no names are found then. */
  readonly nameModel: string;
}

/**
 * Compiles the entity tables. Cost: some 15,000 map entries and a copy of the model.
 *
 * @param own names of a workspace, which go before the tables
 */
export function compileEntities(
  texts: EntityTexts,
  words: WordLexicon,
  own: readonly UserEntity[] = [],
): EntityLexicon {
  const nameLines = readNameLines(texts.names);
  const clusters = readClusters(readPart(texts.wordClusters, 'clusters'));
  const knowledge = compileKnowledge(texts.entities, words, own);
  const features = new EntityFeatures(clusters, compileNameCodes(nameLines), knowledge.phrases, words.word(''));
  const model = readPart(texts.nameModel, 'own');
  const tagger = model ? new SequenceTagger(new SequenceModel(ownLabelCount, model), features) : null;
  const nisbaBases = new Map<string, string>();
  for (const { word, codes } of nameLines) {
    if (!codes.includes('NB') && !codes.includes('NB*')) continue;
    const base = nisbaBase(word);
    if (base !== '' && !nisbaBases.has(base)) nisbaBases.set(base, word);
  }
  const longTitles = new Map<string, string[][]>();
  for (const row of readTable(texts.triggers)) {
    if (row.class !== 'ROLE') continue;
    const words = normaliseL1(row.trigger ?? '').split(' ');
    if (words.length < 2) continue;
    const first = words[0]!.replace(/^ال/, '');
    const list = longTitles.get(first);
    if (list) list.push(words);
    else longTitles.set(first, [words]);
  }
  const names = new NameReader(tagger, knowledge, (word) => isPeople(word, nisbaBases));
  return { nisbaBases, longTitles, knowledge, features, names };
}
