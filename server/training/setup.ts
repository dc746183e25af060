import type { EntityLexicon } from '../src/entities/lexicon';
import type { EntityFeatures } from '../src/entities/features';
import type { WordLexicon } from '../src/lexicon/words';
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { articleDocuments, columnDocuments, corpusFile, Domain, type ExampleDocument } from './examples';
import { readGold } from './gold';
import { freshAnnotations, readStandoff } from './standoff';
import type { LearnOptions } from './learn';

/** Where the read-only material lies, beside the checkout unless the environment says otherwise. */
export const shared = process.env.ISNAD_SHARED ?? new URL('../../../shared', import.meta.url).pathname;

export interface Material {
  readonly words: WordLexicon;
  readonly entities: EntityLexicon;
  readonly features: EntityFeatures;
  /** Our own annotated articles: the gold to learn from, and the articles annotated later. */
  readonly train: ExampleDocument[];
  readonly dev: ExampleDocument[];
  /** Articles annotated later that nothing is learned from. */
  readonly fresh: ExampleDocument[];
  /** Without its last tenth. */
  readonly anercorp: ExampleDocument[];
  /** The last tenth, held back. */
  readonly anercorpDev: ExampleDocument[];
  readonly others: ExampleDocument[];
}

/** Reads all annotated texts, and the tables without the model that is learned from them. */
export function readMaterial(texts = readResourceTexts()): Material {
  const { words, entities } = compileResources({ ...texts, nameModel: new Uint8Array(0) });
  const { features } = entities;
  const corpora = `${shared}/corpora`;
  const read = (domain: Domain): ExampleDocument[] =>
    columnDocuments(corpusFile(corpora, domain), domain, words, features);
  const anercorp = read(Domain.Anercorp);
  const cut = Math.floor(anercorp.length * 0.9);
  return {
    words,
    entities,
    features,
    train: articleDocuments(
      [...readGold(`${shared}/gold/train`), ...readStandoff(`${corpora}/news.jsonl.gz`)],
      words,
      features,
    ),
    dev: articleDocuments(readGold(`${shared}/gold/dev`), words, features),
    fresh: articleDocuments(readStandoff(`${corpora}/news.jsonl.gz`, freshAnnotations), words, features),
    anercorp: anercorp.slice(0, cut),
    anercorpDev: anercorp.slice(cut),
    others: [...read(Domain.Aqmar), ...read(Domain.Wojood)],
  };
}

/** What the shipped model is learned with. */
export const learnOptions: LearnOptions = {
  epochs: 6,
  rate: 0.04,
  shrink: 0.01,
  dropout: 0.5,
  thinning: 0.15,
  leastCount: 4,
  weight: ({ domain }) => (domain === Domain.Own ? 3 : 0.3),
  outsideBias: 0,
  seeds: [1],
  log: (text) => void process.stderr.write(`${text}\n`),
};
