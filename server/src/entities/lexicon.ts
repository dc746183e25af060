import { readTable } from '../lexicon/table';
import type { WordLexicon } from '../lexicon/words';
import { normaliseL1 } from '../text/normalise';
import { readClusters } from './clusters';
import { EntityFeatures } from './features';
import { compileKnowledge, type Knowledge } from './knowledge';
import { labelCount, ownLabelCount } from './labels';
import { compileNameCodes } from './nameCodes';
import { NameReader } from './names';
import { isPeople, type IsPeople, readNisbaBases } from './nisbas';
import { SequenceModel } from './sequenceModel';
import { SequenceTagger } from './sequenceTagger';
import { WordMemo } from './wordMemo';
import type { UserEntity } from './userEntities';

/** What the entity stage knows beyond {@link import('../lexicon/words').WordLexicon}. Made once, shared by all documents. */
export interface EntityLexicon {
  /** Whether a word is a people or a relational adjective of one. */
  readonly isPeople: IsPeople;
  /** Titles of several words by the first, without article: «أمين» → «الأمين العام». */
  readonly longTitles: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly knowledge: Knowledge;
  readonly features: EntityFeatures;
  readonly names: NameReader;
  /** By the guidelines of ANERcorp; null where its model was not read. */
  readonly flat: SequenceTagger | null;
}

/** The tables of `server/data` that the entity stage reads. */
export interface EntityTexts {
  readonly names: string;
  readonly triggers: string;
  /** `entities.tsv`: who and what news speak of. */
  readonly entities: string;
  /** Learned: groups of words. */
  readonly wordClusters?: Uint8Array;
  /** Learned: the sequence model. Without it no names are found. */
  readonly nameModel?: Uint8Array;
  /** Learned: the model by the guidelines of ANERcorp, read only when it is asked for. */
  readonly flatModel?: Uint8Array;
}

/**
 * Compiles the entity tables. Linear in their text; a copy of the model.
 *
 * @param own names of a workspace, which go before the tables
 */
export function compileEntities(
  texts: EntityTexts,
  words: WordLexicon,
  own: readonly UserEntity[] = [],
): EntityLexicon {
  const clusters = readClusters(texts.wordClusters);
  const knowledge = compileKnowledge(texts.entities, words, own);
  const features = new EntityFeatures(clusters, compileNameCodes(texts.names), knowledge.phrases, words.word(''));
  const taggerOf = (model: Uint8Array | undefined, labels: number): SequenceTagger | null =>
    model && model.length > 0 ? new SequenceTagger(new SequenceModel(labels, model), features) : null;
  const tagger = taggerOf(texts.nameModel, ownLabelCount);
  const nisbaBases = readNisbaBases(texts.names);
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
  const peoples = new WordMemo((word) => isPeople(word, nisbaBases));
  const isOfPeople: IsPeople = (word) => peoples.of(word);
  const names = new NameReader(tagger, knowledge, isOfPeople);
  const flat = taggerOf(texts.flatModel, labelCount);
  return { isPeople: isOfPeople, longTitles, knowledge, features, names, flat };
}
